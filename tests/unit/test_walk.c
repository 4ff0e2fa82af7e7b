/* Every condition and item of a rulebook is met once, with where it stands. */
#include "model/book/walk.h"
#include "test.h"

static Condition *make (ConditionKind kind, Condition *inner)
{
  Condition *condition = condition_new (kind, (Place) { NULL, 0, 0 });
  if (inner != NULL)
    g_ptr_array_add (condition->children, inner);
  return condition;
}

/* A who, a when, an item with nested conditions, a leniency. Returns: yours. */
static Rulebook *make_book (void)
{
  Rulebook *book = rulebook_new ();
  Instrument *instrument = instrument_new ();
  g_ptr_array_add (book->instruments, instrument);
  Offence *offence = offence_new ();
  g_ptr_array_add (instrument->offences, offence);
  Version *version = version_new ();
  g_ptr_array_add (offence->versions, version);
  version->who = make (CONDITION_YES, NULL);
  Standard *standard = standard_new ();
  g_ptr_array_add (instrument->standards, standard);
  Article *article = article_new ();
  g_ptr_array_add (standard->articles, article);
  article->when = make (CONDITION_WITHIN, NULL);
  TierRule *rule = tier_rule_new ();
  g_ptr_array_add (article->tiers, rule);
  Item *item = item_new (), *empty = item_new ();
  item->condition = make (CONDITION_ALL, make (CONDITION_NOT, make (CONDITION_LIMIT, NULL)));
  g_ptr_array_add (rule->items, item);
  g_ptr_array_add (rule->items, empty);
  Leniency *leniency = g_new0 (Leniency, 1);
  leniency->condition = make (CONDITION_OPEN, NULL);
  g_ptr_array_add (standard->leniencies, leniency);
  return book;
}

static void note_condition (Condition *condition, const Spot *spot, gpointer data)
{
  g_string_append_printf (data, "%u%s%s%s%s%s ", condition->kind, spot->version != NULL ? "v" : "",
                          spot->article != NULL ? "a" : "", spot->rule != NULL ? "r" : "",
                          spot->item != NULL ? "i" : "", spot->leniency != NULL ? "l" : "");
}

static void all_conditions (void)
{
  Rulebook *book = make_book ();
  GString *seen = g_string_new (NULL);
  rulebook_each_condition (book, note_condition, seen);
  g_autofree char *expected = g_strdup_printf ("%uv %ua %uari %uari %uari %ul ", CONDITION_YES, CONDITION_WITHIN,
                                               CONDITION_ALL, CONDITION_NOT, CONDITION_LIMIT, CONDITION_OPEN);
  CU_ASSERT_STRING_EQUAL (seen->str, expected);
  g_string_free (seen, TRUE);
  rulebook_unref (book);
}

SUITE (walk, { "conditions come outside before inside, with their place", all_conditions })
