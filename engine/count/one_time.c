/* Acts in, what is one time out. The idea: a window that surely holds an act holds every day on which it may lie; so an act
 * that may lie on the known day of another one surely adds no day, and of acts whose days are not known those that overlap
 * may all have been done on one. */
#include "count/one_time.h"
#include "count/transfers.h"

/* ---- occasions ---- */

static WindowAct *act_at (GArray *acts, guint i) { return &g_array_index (acts, WindowAct, i); }

static Day first_of (const WindowAct *act) { return MIN (act->enters, act->leaves); }

static Day last_of (const WindowAct *act) { return MAX (act->enters, act->leaves); }

static gboolean is_known (const WindowAct *act) { return act->enters == act->leaves; }

/* Known days before others that begin then. */
static gint compare_days (gconstpointer a, gconstpointer b, gpointer data)
{
  const WindowAct *one = act_at (data, *(const guint *) a), *other = act_at (data, *(const guint *) b);
  if (first_of (one) != first_of (other))
    return first_of (one) < first_of (other) ? -1 : 1;
  return (last_of (one) > last_of (other)) - (last_of (one) < last_of (other));
}

/* Those that can count, or the others, by day. Returns: yours, of guint. */
static GArray *sort_acts (GArray *acts, gboolean known)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < acts->len; i++)
    if (is_known (act_at (acts, i)) == known && !act_at (acts, i)->never)
      g_array_append_val (sorted, i);
  g_array_sort_with_data (sorted, compare_days, acts);
  return sorted;
}

static WindowAct *sorted_at (GArray *acts, const GArray *sorted, guint i)
{
  return act_at (acts, g_array_index (sorted, guint, i));
}

static void number_known (GArray *acts, const GArray *known)
{
  for (guint i = 1; i < known->len; i++) {
    const WindowAct *before = sorted_at (acts, known, i - 1);
    WindowAct *act = sorted_at (acts, known, i);
    if (act->enters == before->enters)
      act->occasion = before->occasion;
  }
}

/* The first known day that is not before that of the act. NULL: it is not a day on which the act may lie. */
static const WindowAct *find_known (GArray *acts, const GArray *known, const WindowAct *act)
{
  guint from = 0, to = known->len;
  while (from < to) {
    const guint middle = from + (to - from) / 2;
    if (sorted_at (acts, known, middle)->enters < first_of (act))
      from = middle + 1;
    else
      to = middle;
  }
  const WindowAct *found = from < known->len ? sorted_at (acts, known, from) : NULL;
  return found != NULL && found->enters <= last_of (act) ? found : NULL;
}

static void number_unknown (GArray *acts, const GArray *known, const GArray *unknown)
{
  const WindowAct *before = NULL;
  Day reaches = 0;
  for (guint i = 0; i < unknown->len; i++) {
    WindowAct *act = sorted_at (acts, unknown, i);
    const WindowAct *same = find_known (acts, known, act);
    if (same != NULL) {
      act->occasion = same->occasion;
      continue;
    }
    if (before != NULL && first_of (act) <= reaches)
      act->occasion = before->occasion;
    before = act;
    reaches = MAX (reaches, last_of (act));
  }
}

void times_by_day (GArray *acts, gboolean surely)
{
  g_autoptr (GArray) known = sort_acts (acts, TRUE), unknown = sort_acts (acts, FALSE);
  number_known (acts, known);
  if (surely)
    number_unknown (acts, known, unknown);
}

/* ---- crimes ---- */

static gint compare_acts (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint i = *(const guint *) a, j = *(const guint *) b;
  const Interval one = measure_act (data, i)->on, other = measure_act (data, j)->on;
  if (one.lo != other.lo)
    return one.lo < other.lo ? -1 : 1;
  if (one.hi != other.hi)
    return one.hi < other.hi ? -1 : 1;
  return (i > j) - (i < j);
}

/* What the acts come to; surely: without those that perhaps were dealt with. Parts follow each other as acts do. */
static gint64 amount_of_acts (Measure *measure, const guint *acts, guint n, gboolean surely)
{
  gint64 sum = 0;
  for (guint i = 0; i < n; i++)
    measure_set (measure, acts[i],
                 (surely ? measure_act (measure, acts[i])->dealt_with.hi == 0
                         : measure_act (measure, acts[i])->dealt_with.lo == 0));
  for (guint i = 0; i < n; i++) {
    const guint part = measure_act (measure, acts[i])->part;
    const Interval total = measure_part (measure, part);
    if (i == 0 || part != measure_act (measure, acts[i - 1])->part)
      sum = count_plus (sum, surely ? total.lo : total.hi);
  }
  for (guint i = 0; i < n; i++)
    measure_set (measure, acts[i], FALSE);
  return sum;
}

static Interval amount_of_time (Measure *measure, const guint *acts, guint n)
{
  if (n == 1)
    return measure_alone (measure, *acts);
  return (Interval) { amount_of_acts (measure, acts, n, TRUE), amount_of_acts (measure, acts, n, FALSE) };
}

static Truth reaches_alone (const Measure *measure, gint64 amount, const char **ret_path)
{
  const CountAlone *alone = measure->ledger->alone;
  return alone->reaches (alone->data, measure->tally->slot, amount, ret_path);
}

/* Surely if its least amount surely reaches a limit, perhaps if its greatest amount perhaps does. */
static void judge_time (Measure *measure, const guint *acts, guint n)
{
  const Interval amount = amount_of_time (measure, acts, n);
  const char *reached = NULL;
  Truth crime = NO;
  if (reaches_alone (measure, amount.lo, &reached) == YES)
    crime = YES;
  else if (reaches_alone (measure, amount.hi, &reached) != NO)
    crime = UNKNOWN;
  for (guint i = 0; i < n; i++) {
    Act *act = measure_act (measure, acts[i]);
    if (act->dealt_with.lo == 1)
      continue;
    act->crime = crime;
    act->reached = reached;
  }
}

static gboolean is_same_time (const Measure *measure, guint a, guint b)
{
  const Interval one = measure_act (measure, a)->on, other = measure_act (measure, b)->on;
  return measure->tally->window->stated->by_day && one.lo == one.hi && one.lo == other.lo && one.hi == other.hi;
}

void times_find_crimes (Measure *measure)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint));
  const guint *acts = NULL;
  if (!measure->tally->window->stated->crimes_add || measure->ledger->alone == NULL)
    return;
  for (guint i = 0; i < measure->acts->len; i++)
    g_array_append_val (order, i);
  g_array_sort_with_data (order, compare_acts, measure);
  acts = (const guint *) (const void *) order->data;
  for (guint first = 0, end; first < order->len; first = end) {
    for (end = first + 1; end < order->len && is_same_time (measure, acts[first], acts[end]);)
      end++;
    judge_time (measure, acts + first, end - first);
  }
}
