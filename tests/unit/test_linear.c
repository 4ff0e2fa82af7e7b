/* Laws by brute force: every sum of two small weighted intervals against all of its values, every turn against trying each value,
 * division against multiplication; and the ends of 64 bit by hand. */
#include "logic/linear.h"
#include "test.h"

enum { SMALL = 3 };

/* Runs through all intervals within ±SMALL; `i` < INTERVALS. */
enum { SIDE = 2 * SMALL + 1, INTERVALS = SIDE * SIDE };

static Interval interval_at (int i)
{
  const int lo = i % SIDE - SMALL, hi = i / SIDE - SMALL;
  return (Interval) { MIN (lo, hi), MAX (lo, hi) };
}

static Sum sum_by_trying (const Term *terms, const Interval *values)
{
  Sum sum = { INT64_MAX, INT64_MIN };
  for (int64_t x = values[0].lo; x <= values[0].hi; x++)
    for (int64_t y = values[1].lo; y <= values[1].hi; y++) {
      const int64_t worth = terms[0].weight * x + terms[1].weight * y;
      sum.lo = MIN (sum.lo, worth);
      sum.hi = MAX (sum.hi, worth);
    }
  return sum;
}

static Truth truth_by_trying (const Term *terms, const Interval *values, int64_t bound)
{
  guint yes = 0, all = 0;
  for (int64_t x = values[0].lo; x <= values[0].hi; x++)
    for (int64_t y = values[1].lo; y <= values[1].hi; y++) {
      yes += terms[0].weight * x + terms[1].weight * y >= bound;
      all++;
    }
  return yes == all ? YES : yes > 0 ? UNKNOWN : NO;
}

static gboolean sums_are_right (const Term *terms, const Interval *values)
{
  const Sum sum = linear_sum (terms, 2, values), tried = sum_by_trying (terms, values);
  const Interval narrow = linear_interval (terms, 2, values);
  for (int64_t bound = -20; bound <= 20; bound++)
    if (linear_reaches (sum, bound) != truth_by_trying (terms, values, bound))
      return FALSE;
  return sum.lo == tried.lo && sum.hi == tried.hi && narrow.lo == tried.lo && narrow.hi == tried.hi;
}

static void sums_are_the_least_and_the_greatest_of_all_values (void)
{
  guint wrong = 0, n = 0;
  for (int64_t a = -SMALL; a <= SMALL; a++)
    for (int64_t b = -SMALL; b <= SMALL; b++)
      for (int i = 0; i < INTERVALS; i++)
        for (int j = 0; j < INTERVALS; j++, n++)
          wrong += !sums_are_right ((Term[]) { { 0, a }, { 1, b } }, (Interval[]) { interval_at (i), interval_at (j) });
  CU_ASSERT_EQUAL (n, SIDE * SIDE * INTERVALS * INTERVALS);
  CU_ASSERT_EQUAL (wrong, 0);
}

/* Below `first` the truth is the one far below for every rest, from `last` on the one far above, and nowhere between. */
static gboolean turns_right (Line line, int64_t bound)
{
  const Turning turning = linear_turn (line, bound);
  const Truth before = line.weight > 0 ? NO : YES, after = truth_not (before);
  for (int64_t x = -40; x <= 40; x++) {
    const Sum sum = { line.weight * x + line.rest.lo, line.weight * x + line.rest.hi };
    const Truth expected = x < turning.first ? before : x >= turning.last ? after : UNKNOWN;
    if (linear_reaches (sum, bound) != expected)
      return FALSE;
  }
  return turning.first <= turning.last;
}

static void turns_are_where_trying_finds_them (void)
{
  guint wrong = 0;
  for (int64_t weight = -SMALL; weight <= SMALL; weight++)
    for (int i = 0; weight != 0 && i < INTERVALS; i++)
      for (int64_t bound = -10; bound <= 10; bound++)
        wrong += !turns_right ((Line) { weight, { interval_at (i).lo, interval_at (i).hi } }, bound);
  CU_ASSERT_EQUAL (wrong, 0);
}

static void a_line_is_the_sum_without_its_slot (void)
{
  const Term terms[] = { { 0, 2 }, { 1, -3 }, { 0, 5 }, { 2, 1 } };
  const Interval values[] = { { 1, 2 }, { 4, 6 }, { 10, 20 } };
  const Line line = linear_line (terms, 4, values, 0), none = linear_line (terms, 4, values, 7);
  const Sum whole = linear_sum (terms, 4, values);
  CU_ASSERT_EQUAL (line.weight, 7);
  CU_ASSERT_TRUE (line.rest.lo == -18 + 10 && line.rest.hi == -12 + 20);
  CU_ASSERT_EQUAL (none.weight, 0);
  CU_ASSERT_TRUE (none.rest.lo == whole.lo && none.rest.hi == whole.hi);
}

static void division_is_the_nearest_whole_number_on_its_side (void)
{
  guint wrong = 0;
  for (int64_t a = -60; a <= 60; a++)
    for (int64_t by = 1; by <= 12; by++) {
      const Wide up = linear_divide_up (a, by), down = linear_divide_down (a, by);
      wrong += !(up * by >= a && (up - 1) * by < a && down * by <= a && (down + 1) * by > a);
    }
  CU_ASSERT_EQUAL (wrong, 0);
}

static void beyond_64_bit_the_end_of_it_stands (void)
{
  const Term terms[] = { { 0, 3 }, { 1, -1 } };
  const Interval most[] = { { INT64_MAX, INT64_MAX }, { 0, 0 } }, least[] = { { 0, 5 }, { 1, INT64_MAX } };
  const Interval high = linear_interval (terms, 2, most), low = linear_interval (terms, 2, least);
  CU_ASSERT_TRUE (linear_sum (terms, 2, most).lo == (Wide) 3 * INT64_MAX);
  CU_ASSERT_TRUE (interval_equal (high, interval_point (INT64_MAX)));
  CU_ASSERT_TRUE (low.lo == -INT64_MAX && low.hi == 14);
  CU_ASSERT_EQUAL (linear_clamp ((Wide) INT64_MIN - 1), INT64_MIN);
  CU_ASSERT_EQUAL (linear_clamp ((Wide) INT64_MAX + 1), INT64_MAX);
  CU_ASSERT_EQUAL (linear_clamp (-7), -7);
}

static void a_sum_is_endless_by_what_is_added_and_bottomless_by_what_is_taken (void)
{
  const Term terms[] = { { 0, 1 }, { 1, -1 }, { 2, 0 } };
  const Interval added[] = { { 0, UNBOUNDED }, { 0, 1 }, { 0, 1 } }, taken[] = { { 0, 1 }, { 0, UNBOUNDED }, { 0, 1 } },
                 idle[] = { { 0, 1 }, { 0, 1 }, { 0, UNBOUNDED } };
  const Extent more = linear_extent (terms, 3, added), less = linear_extent (terms, 3, taken),
               neither = linear_extent (terms, 3, idle);
  CU_ASSERT_TRUE (more.endless && !more.bottomless);
  CU_ASSERT_TRUE (!less.endless && less.bottomless);
  CU_ASSERT_TRUE (!neither.endless && !neither.bottomless);
  CU_ASSERT_TRUE (more.sum.lo == linear_sum (terms, 3, added).lo && more.sum.hi == linear_sum (terms, 3, added).hi);
}

SUITE (linear,
       { "sums are the least and the greatest of all values", sums_are_the_least_and_the_greatest_of_all_values },
       { "turns are where trying finds them", turns_are_where_trying_finds_them },
       { "a line is the sum without its slot", a_line_is_the_sum_without_its_slot },
       { "division is the nearest whole number on its side", division_is_the_nearest_whole_number_on_its_side },
       { "beyond 64 bit the end of it stands", beyond_64_bit_the_end_of_it_stands },
       { "a sum is endless by what is added and bottomless by what is taken",
         a_sum_is_endless_by_what_is_added_and_bottomless_by_what_is_taken })
