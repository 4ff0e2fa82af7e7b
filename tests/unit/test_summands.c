#include "model/book/summands.h"
#include "test.h"

/* Facts a (grams of 1000) and b (pieces). */
static Vocabulary *make_vocabulary (void)
{
  Vocabulary *vocabulary = vocabulary_new ();
  static const gint64 parts[] = { 1000, 1 };
  static const char *const ids[] = { "a", "b" };
  for (guint i = 0; i < 2; i++) {
    Unit *unit = g_new0 (Unit, 1);
    Fact *fact = g_new0 (Fact, 1);
    unit->parts = parts[i];
    g_ptr_array_add (vocabulary->units, unit);
    fact->id = g_strdup (ids[i]);
    fact->kind = FACT_QUANTITY;
    fact->unit = unit;
    vocabulary_add (vocabulary, fact);
  }
  return vocabulary;
}

static Condition *limit_of (const char *fact)
{
  Condition *limit = condition_new (CONDITION_LIMIT, (Place) { NULL, 0, 0 });
  limit->facts = g_strsplit (fact, " ", 0);
  return limit;
}

static void addends_are_converted (void)
{
  Vocabulary *vocabulary = make_vocabulary ();
  Condition *limit = limit_of ("a");
  condition_add (limit, (Addend) { .fact = g_strdup ("b"), .times = { -1, 7 } });
  g_autoptr (GArray) summands = summands_of (vocabulary, limit);
  CU_ASSERT_EQUAL_FATAL (summands->len, 2);
  const Rational weight = g_array_index (summands, Summand, 1).weight;
  CU_ASSERT_EQUAL (g_array_index (summands, Summand, 1).slot, 1);
  CU_ASSERT_EQUAL (rational_compare (weight, (Rational) { -1000, 7 }), 0);
  CU_ASSERT_EQUAL (summands_scale (summands), 7);
  condition_free (limit);
  vocabulary_free (vocabulary);
}

static void parts_of_a_share_are_a_ratio (void)
{
  Vocabulary *vocabulary = make_vocabulary ();
  Condition *limit = limit_of ("a");
  CU_ASSERT_EQUAL (rational_compare (summands_parts (vocabulary, limit), RATIONAL_ONE), 0);
  limit->over = g_strsplit ("b", " ", 0);
  CU_ASSERT_EQUAL (rational_compare (summands_parts (vocabulary, limit), (Rational) { 1000, 1 }), 0);
  condition_free (limit);
  vocabulary_free (vocabulary);
}

static void what_leaves_64_bits_is_said (void)
{
  Vocabulary *vocabulary = make_vocabulary ();
  Condition *limit = limit_of ("a");
  condition_add (limit, (Addend) { .fact = g_strdup ("b"), .times = { G_MAXINT64, 1 } });
  CU_ASSERT_PTR_NULL (summands_of (vocabulary, limit));
  condition_free (limit);
  vocabulary_free (vocabulary);
}

SUITE (summands, { "what is added is converted from its unit", addends_are_converted },
       { "the units of a share are a ratio", parts_of_a_share_are_a_ratio },
       { "what leaves 64 bits is said", what_leaves_64_bits_is_said })
