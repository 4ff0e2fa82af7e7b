/* Texts and nodes go in one after the other, and all go out at once. The room is a row of blocks, each larger than the one before;
 * clearing starts again at the first block, so that only a case larger than all before it allocates. */
#include "base/arena.h"
#include <string.h>

enum { FIRST_BLOCK = 4096 };

typedef struct {
  gsize size;
  char *bytes;
} Block;

struct Arena {
  GArray *blocks; /* of Block */
  guint current;  /* the block that is being filled; those before it are done with */
  gsize used;     /* of the current block */
};

static void release_block (gpointer block) { g_free (((Block *) block)->bytes); }

Arena *arena_new (void)
{
  Arena *arena = g_new0 (Arena, 1);
  arena->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (arena->blocks, release_block);
  return arena;
}

void arena_free (Arena *arena)
{
  if (arena == NULL)
    return;
  g_array_unref (arena->blocks);
  g_free (arena);
}

void arena_clear (Arena *arena)
{
  arena->current = 0;
  arena->used = 0;
}

static gsize room_left (const Arena *arena)
{
  if (arena->current >= arena->blocks->len)
    return 0;
  return g_array_index (arena->blocks, Block, arena->current).size - arena->used;
}

/* Blocks have room for whole steps only, so that what is aligned never lies behind their end. */
static gsize aligned (gsize size) { return (size + sizeof (gpointer) - 1) / sizeof (gpointer) * sizeof (gpointer); }

/* A block behind the last: twice as large, or as large as `needed`. */
static void add_block (Arena *arena, gsize needed)
{
  guint n = arena->blocks->len;
  gsize size = n == 0 ? FIRST_BLOCK : 2 * g_array_index (arena->blocks, Block, n - 1).size;
  Block block = { .size = aligned (MAX (size, needed)) };
  block.bytes = g_malloc (block.size);
  g_array_append_val (arena->blocks, block);
}

/* Makes the current block one that has room for `needed` bytes. */
static void make_room (Arena *arena, gsize needed)
{
  while (room_left (arena) < needed) {
    if (arena->current + 1 >= arena->blocks->len)
      add_block (arena, needed);
    if (arena->blocks->len > 1)
      arena->current++;
    arena->used = 0;
  }
}

char *arena_keep (Arena *arena, const char *text, gsize length)
{
  g_assert (length < G_MAXSIZE / 4);
  make_room (arena, length + 1);
  char *kept = g_array_index (arena->blocks, Block, arena->current).bytes + arena->used;
  if (length > 0)
    memcpy (kept, text, length);
  kept[length] = '\0';
  arena->used += length + 1;
  return kept;
}

/* Not zeroed. */
static gpointer take (Arena *arena, gsize size)
{
  g_assert (size < G_MAXSIZE / 4);
  arena->used = aligned (arena->used);
  make_room (arena, MAX (size, 1));
  gpointer taken = g_array_index (arena->blocks, Block, arena->current).bytes + arena->used;
  arena->used += size;
  return taken;
}

gpointer arena_take (Arena *arena, gsize size) { return memset (take (arena, size), 0, size); }

char *arena_text (Arena *arena, const char *text)
{
  return text == NULL ? NULL : arena_keep (arena, text, strlen (text));
}

/* What is outgrown stays where it is until all goes out. */
void arena_array_reserve (Arena *arena, ArenaArray *list, guint n, gsize size)
{
  if (list->room - list->len >= n)
    return;
  list->room = MAX (list->len + n, 2 * list->room);
  char *data = take (arena, list->room * size);
  if (list->len > 0)
    memcpy (data, list->data, list->len * size);
  list->data = data;
}

void arena_array_add (Arena *arena, ArenaArray *list, gconstpointer elements, guint n, gsize size)
{
  arena_array_reserve (arena, list, n, size);
  if (n > 0)
    memcpy (list->data + list->len * size, elements, n * size);
  list->len += n;
}

void arena_ptrs_reserve (Arena *arena, ArenaPtrs *list, guint n)
{
  ArenaArray as = { (char *) list->pdata, list->len, list->room };
  arena_array_reserve (arena, &as, n, sizeof (gpointer));
  *list = (ArenaPtrs) { (gpointer *) (void *) as.data, as.len, as.room };
}

void arena_ptrs_add (Arena *arena, ArenaPtrs *list, gpointer element)
{
  if (list->len == list->room)
    arena_ptrs_reserve (arena, list, 1);
  list->pdata[list->len++] = element;
}
