/* Days of one event in order, against every choice of a day in each interval. */
#include "model/case/several.h"
#include "test.h"

static int compare (const void *a, const void *b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;
  return (one < other) - (one > other);
}

/* The k-th last of three days, whichever day each is. */
static Interval tried (const Interval days[3], guint k)
{
  Interval all = { G_MAXINT64, G_MININT64 };
  for (gint64 a = days[0].lo; a <= days[0].hi; a++)
    for (gint64 b = days[1].lo; b <= days[1].hi; b++)
      for (gint64 c = days[2].lo; c <= days[2].hi; c++) {
        gint64 chosen[] = { a, b, c };
        qsort (chosen, 3, sizeof *chosen, compare);
        all = (Interval) { MIN (all.lo, chosen[k]), MAX (all.hi, chosen[k]) };
      }
  return all;
}

static void order_of_intervals (void)
{
  for (guint seed = 0; seed < 3000; seed++) {
    Interval days[3], ordered[3];
    for (guint i = 0; i < 3; i++) {
      const gint64 lo = 1 + (seed / (i * 7 + 1)) % 9;
      days[i] = ordered[i] = (Interval) { lo, lo + (seed / (i * 5 + 3)) % 4 };
    }
    several_order (ordered, 3);
    for (guint k = 0; k < 3; k++)
      CU_ASSERT_TRUE (interval_equal (ordered[k], tried (days, k)));
  }
}

static void spans_before_days (void)
{
  Interval days[] = { { 700, 700 }, { -2, -2 }, { 900, 900 }, { -1, -1 } };
  several_order (days, 4);
  CU_ASSERT_EQUAL (days[0].lo, -1);
  CU_ASSERT_EQUAL (days[1].lo, -2);
  CU_ASSERT_EQUAL (days[2].lo, 900);
  CU_ASSERT_EQUAL (days[3].lo, 700);
}

SUITE (several, { "the k-th last day is what the k-th last of them can be", order_of_intervals },
       { "spans before the conduct come before days", spans_before_days })
