/* Texts and nodes go in one after the other, and all go out at once. The room is a row of blocks, each larger than the one before;
 * clearing starts again at the first block, so that only a case larger than all before it allocates. */
#include "base/arena.h"

enum { FIRST_BLOCK = 4096 };

typedef struct {
  gsize size;
  char *bytes;
} ArenaBlock;

static void release_block (gpointer block) { g_free (((ArenaBlock *) block)->bytes); }

Arena *arena_new (void)
{
  Arena *arena = g_new0 (Arena, 1);
  arena->blocks = g_array_new (FALSE, FALSE, sizeof (ArenaBlock));
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

/* Begins the block; where there is no such block yet, none. */
static void begin_block (Arena *arena, guint i)
{
  const ArenaBlock none = { 0, NULL };
  const ArenaBlock *block = i < arena->blocks->len ? &g_array_index (arena->blocks, ArenaBlock, i) : &none;
  arena->current = i;
  arena->next = block->bytes;
  arena->end = block->bytes == NULL ? NULL : block->bytes + block->size;
}

void arena_clear (Arena *arena) { begin_block (arena, 0); }

/* A block behind the last: twice as large, or as large as `size`. */
static void add_block (Arena *arena, gsize size)
{
  const guint n = arena->blocks->len;
  const gsize least = n == 0 ? FIRST_BLOCK : 2 * g_array_index (arena->blocks, ArenaBlock, n - 1).size;
  ArenaBlock block = { .size = MAX (least, size) };
  block.bytes = g_malloc (block.size);
  g_array_append_val (arena->blocks, block);
}

void arena_make_room (Arena *arena, gsize size)
{
  g_assert (size < G_MAXSIZE / 4);
  while ((gsize) (arena->end - arena->next) < size) {
    const guint next = arena->next == NULL ? 0 : arena->current + 1;
    if (next >= arena->blocks->len)
      add_block (arena, size);
    begin_block (arena, next);
  }
}

gpointer arena_copy (Arena *arena, gconstpointer bytes, gsize size)
{
  return memcpy (arena_room (arena, size), bytes, size);
}

char *arena_keep (Arena *arena, const char *text, gsize length)
{
  char *kept = arena_room (arena, length + 1);
  if (length > 0)
    memcpy (kept, text, length);
  kept[length] = '\0';
  return kept;
}

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
  char *data = arena_room (arena, list->room * size);
  if (list->len > 0)
    memcpy (data, list->data, list->len * size);
  list->data = data;
}

void arena_ptrs_reserve (Arena *arena, ArenaPtrs *list, guint n)
{
  ArenaArray as = { (char *) list->pdata, list->len, list->room };
  arena_array_reserve (arena, &as, n, sizeof (gpointer));
  *list = (ArenaPtrs) { (gpointer *) (void *) as.data, as.len, as.room };
}
