/* References between items, as provisions write them. */
#include "model/book/references.h"
#include "test.h"

static void add_items (Article *article, const char *paragraph, const char *const *numbers)
{
  TierRule *rule = tier_rule_new ();
  rule->paragraph = g_strdup (paragraph);
  for (guint i = 0; numbers[i] != NULL; i++) {
    Item *item = item_new ();
    item->number = g_strdup (numbers[i]);
    item->path = g_strdup_printf ("%s(%s)(%s)", article->number, paragraph, numbers[i]);
    g_ptr_array_add (rule->items, item);
  }
  g_ptr_array_add (article->tiers, rule);
}

/* Article 5 with paragraphs 1 (items 1 2 3 3-1 4) and 2 (1 2), article 6 with paragraph 1 (1 2). Returns: yours. */
static Instrument *make_instrument (void)
{
  Instrument *instrument = instrument_new ();
  Standard *standard = standard_new ();
  g_ptr_array_add (instrument->standards, standard);
  for (guint i = 0; i < 2; i++) {
    Article *article = article_new ();
    article->number = g_strdup (i == 0 ? "5" : "6");
    g_ptr_array_add (standard->articles, article);
    add_items (article, "1",
               i == 0 ? (const char *const[]) { "1", "2", "3", "3-1", "4", NULL }
                      : (const char *const[]) { "1", "2", NULL });
    if (i == 0)
      add_items (article, "2", (const char *const[]) { "1", "2", NULL });
  }
  return instrument;
}

static const Standard *standard_of (const Instrument *instrument)
{
  return g_ptr_array_index (instrument->standards, 0);
}

/* The paths that `text` means from the item `from`, or "? reference". Returns: yours. */
static char *expand (const char *from, const char *text)
{
  Instrument *instrument = make_instrument ();
  const Standard *standard = standard_of (instrument);
  g_auto (GStrv) items = g_strsplit (text, " ", -1);
  g_autofree char *unknown = NULL;
  const Item *own = from != NULL ? standard_item (standard, from) : NULL;
  g_autoptr (GPtrArray) found = references_expand (standard, own, items, &unknown);
  CU_ASSERT_TRUE ((found == NULL) == (unknown != NULL));
  GString *paths = g_string_new (NULL);
  for (guint i = 0; found != NULL && i < found->len; i++)
    g_string_append_printf (paths, "%s%s", i > 0 ? " " : "", ((const Item *) g_ptr_array_index (found, i))->path);
  if (unknown != NULL)
    g_string_append_printf (paths, "? %s", unknown);
  instrument_free (instrument);
  return g_string_free (paths, FALSE);
}

static void expect (const char *from, const char *text, const char *expected)
{
  g_autofree char *got = expand (from, text);
  CU_ASSERT_STRING_EQUAL (got, expected);
}

static void numbers (void)
{
  expect ("5(1)(1)", "2", "5(1)(2)");
  expect ("5(2)(2)", "1", "5(2)(1)");
  expect ("6(1)(1)", "2 1", "6(1)(1) 6(1)(2)");
  expect ("5(1)(1)", "3 3 2", "5(1)(2) 5(1)(3)");
}

static void ranges (void)
{
  expect ("5(1)(1)", "2-4", "5(1)(2) 5(1)(3) 5(1)(3-1) 5(1)(4)");
  expect ("5(1)(1)", "3-3", "5(1)(3)");
  expect ("5(1)(1)", "1 3-4", "5(1)(1) 5(1)(3) 5(1)(3-1) 5(1)(4)");
}

static void inserted_numbers (void) { expect ("5(1)(1)", "3-1", "5(1)(3-1)"); }

static void paths (void)
{
  expect ("5(2)(1)", "5(1)(3)", "5(1)(3)");
  expect ("5(2)(1)", "5(1)(3)-5(1)(4)", "5(1)(3) 5(1)(3-1) 5(1)(4)");
  expect ("5(2)(1)", "5(1)(1)-5(1)(3-1)", "5(1)(1) 5(1)(2) 5(1)(3) 5(1)(3-1)");
  expect ("5(2)(1)", "6(1)(2) 5(1)(1)", "5(1)(1) 6(1)(2)");
}

static void outside_items (void)
{
  expect (NULL, "5(1)(3)", "5(1)(3)");
  expect (NULL, "3", "? 3");
}

static void unknown (void)
{
  expect ("5(1)(1)", "5", "? 5");
  expect ("5(1)(1)", "2 7 9", "? 7");
  expect ("5(1)(1)", "4-2", "? 4-2");
  expect ("5(1)(1)", "2-9", "? 2-9");
  expect ("5(1)(1)", "7(1)(1)", "? 7(1)(1)");
  expect ("5(1)(1)", "5(1)(4)-5(2)(1)", "? 5(1)(4)-5(2)(1)");
  expect ("5(1)(1)", "-", "? -");
  expect ("5(1)(1)", "5(1)", "? 5(1)");
}

static void by_path (void)
{
  Instrument *instrument = make_instrument ();
  const Item *item = standard_item (standard_of (instrument), "6(1)(2)");
  CU_ASSERT_STRING_EQUAL (item->number, "2");
  CU_ASSERT_PTR_NULL (standard_item (standard_of (instrument), "6(1)(3)"));
  g_autoptr (GPtrArray) found =
      references_expand (standard_of (instrument), item, (char *[]) { (char *) "1", NULL }, NULL);
  CU_ASSERT_EQUAL (found->len, 1);
  instrument_free (instrument);
}

SUITE (references, { "a number means the own paragraph, in document order, once", numbers },
       { "a range runs in document order", ranges }, { "a number with a hyphen goes before a range", inserted_numbers },
       { "a path reaches the whole standard", paths }, { "outside items only paths are understood", outside_items },
       { "the first reference that means nothing is named", unknown }, { "an item is found by its path", by_path })
