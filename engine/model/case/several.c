/* In: days of one event, in whatever order. Out: the last of them, the one before it, and so on. */
#include "model/case/several.h"
#include <stdlib.h>
#include "base/date/lapse.h"

/* Within one year comes before within two. */
static int compare_within (const void *a, const void *b)
{
  const Interval *one = a, *other = b;
  return lapse_compare ((Lapse) -one->lo, (Lapse) -other->lo);
}

static int compare_last_first (const void *a, const void *b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;
  return (one < other) - (one > other);
}

/* The ends each by themselves: the k-th last day lies between the k-th last of the first days and that of the last days. */
static void order_days (Interval *days, guint n)
{
  g_autofree gint64 *ends = g_new (gint64, 2 * n + 1);
  for (guint i = 0; i < n; i++) {
    ends[i] = days[i].lo;
    ends[n + i] = days[i].hi;
  }
  qsort (ends, n, sizeof *ends, compare_last_first);
  qsort (ends + n, n, sizeof *ends, compare_last_first);
  for (guint i = 0; i < n; i++)
    days[i] = (Interval) { ends[i], ends[n + i] };
}

void several_order (Interval *days, guint n)
{
  guint within = 0;
  for (guint i = 0; i < n; i++)
    if (days[i].lo < 0) {
      const Interval first = days[within];
      days[within++] = days[i];
      days[i] = first;
    }
  qsort (days, within, sizeof *days, compare_within);
  order_days (days + within, n - within);
}
