/* A line of one record in, the lines of others of its kind out. */
#include "batch/known.h"
#include "test.h"
#include <string.h>

static void writes (const Known *known, const char *id, const char *expected)
{
  g_autoptr (GString) text = g_string_new ("before\n");
  known_write (known, id, text);
  CU_ASSERT_TRUE (g_str_has_prefix (text->str, "before\n"));
  CU_ASSERT_STRING_EQUAL (text->str + strlen ("before\n"), expected);
}

static void lines (void)
{
  static const char *const first[] = { "{\"case\":\"a\",\"version\":2}\n", "{\"case\":null,\"version\":2}\n",
                                       "{\"case\":\"a\\\"\\\\\",\"version\":2}\n" };
  for (guint i = 0; i < G_N_ELEMENTS (first); i++) {
    KnownKinds *kinds = known_kinds_new ();
    Known *known = known_of_kind (kinds, &(RowKind) { { 1, 2, 3, 4 } });
    CU_ASSERT_PTR_NULL (known->tail);
    known_learn (known, first[i]);
    writes (known, "b", "{\"case\":\"b\",\"version\":2}\n");
    writes (known, NULL, "{\"case\":null,\"version\":2}\n");
    writes (known, "（2018）\"", "{\"case\":\"（2018）\\\"\",\"version\":2}\n");
    known_kinds_free (kinds);
  }
}

/* Told apart by every bit, found again however many there are. */
static void kinds_apart (void)
{
  enum { N = 3000 };
  KnownKinds *kinds = known_kinds_new ();
  g_autofree Known **all = g_new (Known *, N);
  for (guint i = 0; i < N; i++)
    all[i] = known_of_kind (kinds, &(RowKind) { { i, 0, 0, (guint64) i << 40 } });
  for (guint i = 0; i < N; i++) {
    CU_ASSERT_PTR_EQUAL (known_of_kind (kinds, &(RowKind) { { i, 0, 0, (guint64) i << 40 } }), all[i]);
    CU_ASSERT_TRUE (i == 0 || all[i] != all[i - 1]);
  }
  for (guint i = 0; i < N; i++)
    known_of_kind (kinds, &(RowKind) { { 1, i, 1, 0 } });
  CU_ASSERT_PTR_NULL (known_of_kind (kinds, &(RowKind) { { 2, 2, 2, 2 } })); /* one too many */
  CU_ASSERT_PTR_EQUAL (known_of_kind (kinds, &all[7]->kind), all[7]);
  known_kinds_free (kinds);
}

SUITE (known, { "lines of a kind differ in the id alone", lines },
       { "kinds are told apart and found again, up to a number", kinds_apart })
