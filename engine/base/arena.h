#pragma once
#include <glib.h>
#include <string.h>

/* Texts and nodes that die together. Clearing keeps the room, so that a warm arena allocates nothing. */
typedef struct {
  char *next, *end; /* of the block that is being filled */
  GArray *blocks;
  guint current;
} Arena;
Arena *arena_new (void);
void arena_free (Arena *arena);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arena, arena_free)
void arena_clear (Arena *arena);
/* Goes on in a block that has room for so much. */
void arena_make_room (Arena *arena, gsize size);

/* Room for anything, aligned, of unknown content. Returns: borrowed until arena_clear. */
static inline gpointer arena_room (Arena *arena, gsize size)
{
  const gsize whole = (MAX (size, 1) + sizeof (gpointer) - 1) & ~(sizeof (gpointer) - 1);
  if ((gsize) (arena->end - arena->next) < whole)
    arena_make_room (arena, whole);
  char *room = arena->next;
  arena->next += whole;
  return room;
}

/* The same, zeroed. */
static inline gpointer arena_take (Arena *arena, gsize size) { return memset (arena_room (arena, size), 0, size); }

/* A copy of the bytes, aligned. Returns: borrowed until arena_clear. */
gpointer arena_copy (Arena *arena, gconstpointer bytes, gsize size);
/* A NUL-terminated copy of `length` bytes. Returns: borrowed until arena_clear. */
char *arena_keep (Arena *arena, const char *text, gsize length);
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
void arena_ptrs_reserve (Arena *arena, ArenaPtrs *list, guint n);

static inline void arena_array_add (Arena *arena, ArenaArray *list, gconstpointer elements, guint n, gsize size)
{
  if (list->room - list->len < n)
    arena_array_reserve (arena, list, n, size);
  if (n > 0)
    memcpy (list->data + list->len * size, elements, n * size);
  list->len += n;
}

static inline void arena_ptrs_add (Arena *arena, ArenaPtrs *list, gpointer element)
{
  if (list->len == list->room)
    arena_ptrs_reserve (arena, list, 1);
  list->pdata[list->len++] = element;
}
