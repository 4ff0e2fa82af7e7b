#include "base/arena.h"
#include <string.h>
#include "test.h"

static void kept_texts_are_copies_with_an_end (void)
{
  Arena *arena = arena_new ();
  char source[] = "abcdef";
  const char *kept = arena_keep (arena, source, 3);
  source[0] = 'x';
  CU_ASSERT_STRING_EQUAL (kept, "abc");
  CU_ASSERT_STRING_EQUAL (arena_keep (arena, NULL, 0), "");
  arena_free (arena);
  arena_free (NULL);
}

/* Texts of all lengths around the size of a block. */
static guint keep_many (Arena *arena, GPtrArray *kept)
{
  for (guint i = 0; i < 300; i++) {
    g_autofree char *text = g_strnfill (i * 37, (char) ('a' + i % 26));
    g_ptr_array_add (kept, arena_keep (arena, text, strlen (text)));
  }
  guint wrong = 0;
  for (guint i = 0; i < kept->len; i++) {
    const char *text = g_ptr_array_index (kept, i);
    wrong += strlen (text) != i * 37 || (i > 0 && text[i * 37 - 1] != (char) ('a' + i % 26));
  }
  return wrong;
}

static void texts_stay_when_more_come (void)
{
  Arena *arena = arena_new ();
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();
  CU_ASSERT_EQUAL (keep_many (arena, kept), 0);
  arena_free (arena);
}

static void a_cleared_arena_uses_the_same_room (void)
{
  Arena *arena = arena_new ();
  g_autoptr (GPtrArray) first = g_ptr_array_new ();
  g_autoptr (GPtrArray) second = g_ptr_array_new ();
  CU_ASSERT_EQUAL (keep_many (arena, first), 0);
  arena_clear (arena);
  CU_ASSERT_EQUAL (keep_many (arena, second), 0);
  guint moved = 0;
  for (guint i = 0; i < first->len; i++)
    moved += g_ptr_array_index (first, i) != g_ptr_array_index (second, i);
  CU_ASSERT_EQUAL (moved, 0);
  arena_free (arena);
}

static void a_text_larger_than_any_block_is_kept (void)
{
  Arena *arena = arena_new ();
  g_autofree char *large = g_strnfill (1000000, 'z');
  arena_keep (arena, "a", 1);
  CU_ASSERT_STRING_EQUAL (arena_keep (arena, large, 1000000), large);
  arena_clear (arena);
  CU_ASSERT_STRING_EQUAL (arena_keep (arena, large, 1000000), large);
  CU_ASSERT_STRING_EQUAL (arena_keep (arena, "b", 1), "b");
  arena_free (arena);
}

SUITE (arena, { "kept texts are copies with an end", kept_texts_are_copies_with_an_end },
       { "texts stay when more come", texts_stay_when_more_come },
       { "a cleared arena uses the same room", a_cleared_arena_uses_the_same_room },
       { "a text larger than any block is kept", a_text_larger_than_any_block_is_kept })
