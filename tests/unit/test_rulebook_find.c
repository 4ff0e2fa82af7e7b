/* The names that cases can use, out of the rules. */
#include "model/names/rulebook_find.h"
#include "test.h"
#include "tiny_rules.h"

static void item_paths (void)
{
  static const struct {
    const char *path, *instrument;
    gboolean open;
  } expected[] = { { "5(1)(3)", "cn/a", FALSE },   { "5(1)(4)", "cn/a", FALSE }, { "5(1)(4)(1)", "cn/a", FALSE },
                   { "5(1)(4)(2)", "cn/a", TRUE }, { "5(1)(10)", "cn/a", TRUE }, { "7(1)(1)", "cn/a", TRUE },
                   { "7(1)(1)", "cn/b", TRUE },    { "5(1)(10)", "cn/c", TRUE } };
  g_autoptr (Rulebook) book = tiny_rules ();
  g_autoptr (GArray) paths = rulebook_item_paths (book);
  CU_ASSERT_EQUAL (paths->len, G_N_ELEMENTS (expected));
  for (guint i = 0; i < MIN (paths->len, G_N_ELEMENTS (expected)); i++) {
    const ItemPath *path = &g_array_index (paths, ItemPath, i);
    CU_ASSERT_STRING_EQUAL (path->path, expected[i].path);
    CU_ASSERT_STRING_EQUAL (path->instrument->id, expected[i].instrument);
    CU_ASSERT_EQUAL (path->open, expected[i].open);
  }
}

static void names (void)
{
  g_autoptr (Rulebook) book = tiny_rules ();
  g_autofree const char **instruments = rulebook_instrument_names (book);
  g_autofree const char **tiers = offence_tier_names (rulebook_offence (book, "cn/266"));
  g_autofree char *all_instruments = g_strjoinv (" ", (char **) (gpointer) instruments);
  g_autofree char *all_tiers = g_strjoinv (" ", (char **) (gpointer) tiers);
  CU_ASSERT_STRING_EQUAL (all_instruments, "cn/law cn/a cn/b cn/c");
  CU_ASSERT_STRING_EQUAL (all_tiers, "none large huge");
}

static void tiers (void)
{
  g_autoptr (Rulebook) book = tiny_rules ();
  const Offence *offence = rulebook_offence (book, "cn/253-1");
  CU_ASSERT_EQUAL (offence_tier (offence, "especially-serious")->rank, 2);
  CU_ASSERT_PTR_NULL (offence_tier (offence, "large"));
}

SUITE (rulebook_find, { "items and sub-items are listed with their instruments", item_paths },
       { "instruments and tiers are listed", names }, { "a tier is found in any version", tiers })
