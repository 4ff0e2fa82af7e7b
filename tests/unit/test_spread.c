/* Sums and products of intervals against trying every pair of numbers in them; what does not fit is said. */
#include "base/gauge/spread.h"
#include "test.h"

enum { MOST = 4 };
static const __int128 HUGE_VALUE = (__int128) 1 << 126;

static gboolean is (Fraction a, gint64 value, gint64 divisor) { return a.value == value && a.divisor == divisor; }

static void fractions_are_exact_and_in_lowest_terms (void)
{
  Fraction sum, product;
  CU_ASSERT_TRUE (fraction_add ((Fraction) { 1, 6 }, (Fraction) { 1, 10 }, &sum) && is (sum, 4, 15));
  CU_ASSERT_TRUE (fraction_multiply ((Fraction) { 40915, 1000 }, fraction_whole (200), &product) &&
                  is (product, 8183, 1));
  CU_ASSERT_TRUE (fraction_compare ((Fraction) { 1, 3 }, (Fraction) { 3, 10 }) > 0);
  CU_ASSERT_TRUE (fraction_compare ((Fraction) { 2, 6 }, (Fraction) { 1, 3 }) == 0);
  CU_ASSERT_TRUE (fraction_floor ((Fraction) { 7, 2 }) == 3 && fraction_ceiling ((Fraction) { 7, 2 }) == 4);
  CU_ASSERT_TRUE (fraction_floor (fraction_whole (7)) == 7 && fraction_ceiling (fraction_whole (7)) == 7);
}

static void what_does_not_fit_is_said (void)
{
  const Fraction huge = fraction_whole (HUGE_VALUE), tiny = { 1, HUGE_VALUE - 1 };
  Fraction left = { 5, 1 };
  CU_ASSERT_FALSE (fraction_add (huge, fraction_whole (HUGE_VALUE), &left));
  CU_ASSERT_FALSE (fraction_multiply (huge, fraction_whole (4), &left));
  CU_ASSERT_FALSE (fraction_add (tiny, (Fraction) { 1, HUGE_VALUE - 2 }, &left));
  CU_ASSERT_TRUE (is (left, 5, 1));
  const Spread all = { huge, huge, FALSE };
  Spread kept = { { 5, 1 }, { 5, 1 }, FALSE };
  CU_ASSERT_FALSE (spread_add (&all, &all, &kept));
  CU_ASSERT_FALSE (spread_multiply (&all, &all, &kept));
  CU_ASSERT_TRUE (is (kept.lo, 5, 1));
}

/* The hull of what `a + b` or `a * b` is for every pair of numbers of the two, in thirds. */
static Spread try_all (const Spread *a, const Spread *b, gboolean product)
{
  gint64 lo = G_MAXINT64, hi = -1;
  for (gint64 i = (gint64) a->lo.value; i <= (gint64) a->hi.value; i++)
    for (gint64 j = (gint64) b->lo.value; j <= (gint64) b->hi.value; j++) {
      const gint64 made = product ? i * j : 3 * (i + j);
      lo = MIN (lo, made);
      hi = MAX (hi, made);
    }
  return (Spread) { { lo, 9 }, { hi, 9 }, FALSE };
}

static gboolean same (const Spread *a, const Spread *b)
{
  return a->open == b->open && fraction_compare (a->lo, b->lo) == 0 &&
         (a->open || fraction_compare (a->hi, b->hi) == 0);
}

static guint count_wrong (Spread a, Spread b)
{
  Spread sum, product;
  const Spread all_sums = try_all (&a, &b, FALSE), all_products = try_all (&a, &b, TRUE);
  if (!spread_add (&a, &b, &sum) || !spread_multiply (&a, &b, &product))
    return 1;
  return !same (&sum, &all_sums) + !same (&product, &all_products);
}

static void sums_and_products_are_what_every_pair_gives (void)
{
  guint wrong = 0, n = 0;
  for (gint64 a = 0; a <= MOST; a++)
    for (gint64 b = a; b <= MOST; b++)
      for (gint64 c = 0; c <= MOST; c++)
        for (gint64 d = c; d <= MOST; d++, n++)
          wrong += count_wrong ((Spread) { { a, 3 }, { b, 3 }, FALSE }, (Spread) { { c, 3 }, { d, 3 }, FALSE });
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_EQUAL (n, 225);
}

/* The least is what the most leaves of the least; what may be more than there is, is refused. */
static void what_is_taken_off_leaves_the_rest (void)
{
  Spread rest;
  guint n = 0;
  for (gint64 a = 0; a <= MOST; a++)
    for (gint64 b = a; b <= MOST; b++)
      for (gint64 c = 0; c <= MOST; c++)
        for (gint64 d = c; d <= MOST; d++, n++) {
          const Spread of = { { a, 3 }, { b, 3 }, FALSE }, taken = { { c, 2 }, { d, 2 }, FALSE };
          const gboolean left = spread_subtract (&of, &taken, &rest);
          CU_ASSERT_EQUAL (left, 2 * a >= 3 * d);
          const Fraction lo = { 2 * a - 3 * d, 6 }, hi = { 2 * b - 3 * c, 6 };
          CU_ASSERT_TRUE (!left || (fraction_compare (rest.lo, lo) == 0 && fraction_compare (rest.hi, hi) == 0));
        }
  CU_ASSERT_EQUAL (n, 225);
}

static void without_an_upper_end (void)
{
  const Spread from_two = { { 2, 1 }, { 2, 1 }, TRUE }, three = { { 3, 1 }, { 3, 1 }, FALSE };
  const Spread nothing = { { 0, 1 }, { 0, 1 }, FALSE };
  Spread made;
  CU_ASSERT_TRUE (spread_add (&from_two, &three, &made) && made.open && is (made.lo, 5, 1));
  CU_ASSERT_TRUE (spread_multiply (&three, &from_two, &made) && made.open && is (made.lo, 6, 1));
  CU_ASSERT_TRUE (spread_multiply (&nothing, &from_two, &made) && !made.open && is (made.hi, 0, 1));
}

SUITE (spread, { "fractions are exact and in lowest terms", fractions_are_exact_and_in_lowest_terms },
       { "what does not fit is said", what_does_not_fit_is_said },
       { "sums and products are what every pair gives", sums_and_products_are_what_every_pair_gives },
       { "what is taken off leaves the rest", what_is_taken_off_leaves_the_rest },
       { "without an upper end", without_an_upper_end })
