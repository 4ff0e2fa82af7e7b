#pragma once
#include <glib.h>

/* Texts and nodes that die together. Clearing keeps the room, so that a warm arena allocates nothing. */
typedef struct Arena Arena;
Arena *arena_new (void);
void arena_free (Arena *arena);
void arena_clear (Arena *arena);
/* A NUL-terminated copy of `length` bytes. Returns: borrowed until arena_clear. */
char *arena_keep (Arena *arena, const char *text, gsize length);
/* Zeroed room for anything. Returns: borrowed until arena_clear. */
gpointer arena_take (Arena *arena, gsize size);
