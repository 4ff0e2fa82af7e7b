#pragma once
#include <glib.h>

/* Texts and nodes that die together. Clearing keeps the room, so that a warm arena allocates nothing. */
typedef struct Arena Arena;
Arena *arena_new (void);
void arena_free (Arena *arena);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arena, arena_free)
void arena_clear (Arena *arena);
/* A NUL-terminated copy of `length` bytes. Returns: borrowed until arena_clear. */
char *arena_keep (Arena *arena, const char *text, gsize length);
/* Zeroed room for anything. Returns: borrowed until arena_clear. */
gpointer arena_take (Arena *arena, gsize size);
/* A copy of the text; of NULL none. */
char *arena_text (Arena *arena, const char *text);

/* Lists in an arena: all zero is an empty one. They are read with g_array_index and g_ptr_array_index, as GLib's own are. */
typedef struct {
  char *data;
  guint len, room;
} ArenaArray;
typedef struct {
  gpointer *pdata;
  guint len, room;
} ArenaPtrs;
/* Room for `n` more elements of `size` bytes: what is added then moves nothing. */
void arena_array_reserve (Arena *arena, ArenaArray *list, guint n, gsize size);
void arena_array_add (Arena *arena, ArenaArray *list, gconstpointer elements, guint n, gsize size);
void arena_ptrs_reserve (Arena *arena, ArenaPtrs *list, guint n);
void arena_ptrs_add (Arena *arena, ArenaPtrs *list, gpointer element);
