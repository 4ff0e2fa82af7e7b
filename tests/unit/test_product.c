/* What facts that are products come to, from intervals of their factors and the parts of their units. */
#include "model/book/product.h"
#include "test.h"

static Unit units[] = { { .parts = 100 }, { .parts = 1000 }, { .parts = 1 } };
enum { MONEY, WEIGHT, PIECES };

static void add (Vocabulary *vocabulary, const char *id, guint unit, guint n_factors)
{
  Fact *fact = fact_new ();
  fact->id = g_strdup (id);
  fact->kind = FACT_QUANTITY;
  fact->unit = &units[unit];
  fact->factors = g_new0 (guint, n_factors + 1);
  for (fact->n_factors = 0; fact->n_factors < n_factors; fact->n_factors++)
    fact->factors[fact->n_factors] = fact->n_factors;
  vocabulary_add (vocabulary, fact);
}

/* Slots: a price, a weight (or number) and what is made of them. */
static Interval come_to (guint unit, guint n_factors, Interval price, Interval number)
{
  Vocabulary *vocabulary = vocabulary_new ();
  add (vocabulary, "price", MONEY, 0);
  add (vocabulary, "number", unit, 0);
  add (vocabulary, "value", MONEY, n_factors);
  const Interval slots[] = { price, number, { 7, 7 } };
  const Interval value = product_of (vocabulary, vocabulary_fact (vocabulary, 2), slots);
  vocabulary_free (vocabulary);
  return value;
}

static void is (Interval value, gint64 lo, gint64 hi)
{
  CU_ASSERT_EQUAL (value.lo, lo);
  CU_ASSERT_EQUAL (value.hi, hi);
}

static void base_units_are_divided_away (void)
{
  is (come_to (PIECES, 2, (Interval) { 1250, 1250 }, (Interval) { 3, 3 }), 3750, 3750);
  is (come_to (WEIGHT, 2, (Interval) { 20000, 20000 }, (Interval) { 250000, 250000 }), 5000000, 5000000);
  is (come_to (WEIGHT, 2, (Interval) { 100, 100 }, (Interval) { 1, 9 }), 0, 0);
  is (come_to (WEIGHT, 2, (Interval) { 100, 100 }, (Interval) { 9, 10 }), 0, 1);
  is (come_to (WEIGHT, 2, (Interval) { 30003, 30003 }, (Interval) { 166650, 166650 }), 4999999, 4999999);
}

/* Every pair of small intervals against trying all amounts in them. */
static void ends_are_the_least_and_the_greatest (void)
{
  guint n = 0;
  for (gint64 a = 0; a < 5; a++)
    for (gint64 b = a; b < 6; b++)
      for (gint64 c = 0; c < 5; c++)
        for (gint64 d = c; d < 6; d++, n++) {
          gint64 least = G_MAXINT64, most = -1;
          for (gint64 x = a; x <= b; x++)
            for (gint64 y = c; y <= d; y++) {
              least = MIN (least, x * y);
              most = MAX (most, x * y);
            }
          is (come_to (PIECES, 2, (Interval) { a, b }, (Interval) { c, d }), least, most);
        }
  CU_ASSERT_EQUAL (n, 400);
}

static void what_is_not_known_widens (void)
{
  const Interval unknown = { 0, UNBOUNDED };
  is (come_to (PIECES, 2, (Interval) { 5, 5 }, unknown), 0, UNBOUNDED);
  is (come_to (PIECES, 2, (Interval) { 5, UNBOUNDED }, (Interval) { 3, 4 }), 15, UNBOUNDED);
  is (come_to (PIECES, 2, (Interval) { 0, 0 }, unknown), 0, 0);
}

static void what_does_not_fit_is_however_many (void)
{
  const Interval much = interval_point (G_GINT64_CONSTANT (1) << 40);
  is (come_to (PIECES, 2, much, much), UNBOUNDED - 1, UNBOUNDED);
  is (come_to (PIECES, 2, interval_point (1), (Interval) { 1, UNBOUNDED - 1 }), 1, UNBOUNDED - 1);
}

static gint open_of (Interval price, Interval number)
{
  guint factors[] = { 0, 1 };
  const Fact product = { .factors = factors, .n_factors = 2 };
  const Interval slots[] = { price, number };
  return product_open_factor (&product, slots);
}

static void the_only_factor_that_is_open (void)
{
  const Interval open = { 0, UNBOUNDED };
  CU_ASSERT_EQUAL (open_of (open, interval_point (3)), 0);
  CU_ASSERT_EQUAL (open_of (interval_point (3), (Interval) { 2, 4 }), 1);
  CU_ASSERT_EQUAL (open_of (open, open), -1);
  CU_ASSERT_EQUAL (open_of (interval_point (3), interval_point (3)), -1);
}

static void nothing_times_anything_does_not_move (void)
{
  guint factors[] = { 0, 1 };
  const Fact product = { .factors = factors, .n_factors = 2 };
  const Interval none[] = { { 5, 5 }, { 0, 0 } }, some[] = { { 5, 5 }, { 0, 2 } };
  CU_ASSERT_FALSE (product_moves_with (&product, 0, none));
  CU_ASSERT_TRUE (product_moves_with (&product, 1, none));
  CU_ASSERT_TRUE (product_moves_with (&product, 0, some));
  CU_ASSERT_FALSE (product_moves_with (&product, 2, some));
}

SUITE (product, { "base units are divided away", base_units_are_divided_away },
       { "its ends are the least and the greatest", ends_are_the_least_and_the_greatest },
       { "what is not known widens", what_is_not_known_widens },
       { "what does not fit is however many", what_does_not_fit_is_however_many },
       { "the only factor that is open", the_only_factor_that_is_open },
       { "nothing times anything does not move", nothing_times_anything_does_not_move })
