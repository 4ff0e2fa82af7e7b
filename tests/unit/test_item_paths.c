/* The items that cases can name, out of the rules. */
#include "model/names/item_paths.h"
#include "test.h"
#include "tiny_rules.h"

static void listed (void)
{
  static const struct {
    const char *path, *instrument;
    gboolean open;
  } expected[] = { { "5(1)(3)", "cn/a", FALSE },   { "5(1)(4)", "cn/a", FALSE }, { "5(1)(4)(1)", "cn/a", FALSE },
                   { "5(1)(4)(2)", "cn/a", TRUE }, { "5(1)(10)", "cn/a", TRUE }, { "7(1)(1)", "cn/a", TRUE },
                   { "7(1)(1)", "cn/b", TRUE },    { "5(1)(10)", "cn/c", TRUE } };
  g_autoptr (Lawbook) law = tiny_rules ();
  g_autoptr (GArray) paths = item_paths (law);
  CU_ASSERT_EQUAL (paths->len, G_N_ELEMENTS (expected));
  for (guint i = 0; i < MIN (paths->len, G_N_ELEMENTS (expected)); i++) {
    const ItemPath *path = &g_array_index (paths, ItemPath, i);
    CU_ASSERT_STRING_EQUAL (path->path, expected[i].path);
    CU_ASSERT_STRING_EQUAL (path->instrument->id, expected[i].instrument);
    CU_ASSERT_EQUAL (path->open, expected[i].open);
  }
}

SUITE (item_paths, { "items and sub-items are listed with their instruments", listed })
