/* Acts that may lie in one window, on days that are not known exactly, in; the most that a window can be worth where what was done on one
 * day is one time. The one idea: so many of them lie on days of their own as intervals can each have a day that no other has, which giving
 * each the first free day, the earliest ending first, finds; and that changes with where the window lies only near where one of them begins
 * or ends. */
#include "count/window/window.h"

enum { MOST_ACTS = 64, MOST_TIMES = 8 };

static const WindowAct *act_at (const Timeline *timeline, guint i)
{
  return &g_array_index (timeline->acts, WindowAct, i);
}

/* Between the first and the last day, as far as it lies in the window; nothing: lo > hi. */
static Interval inside (const WindowAct *act, Day from, Day to)
{
  return (Interval) { MAX (act->enters, from), MIN (act->leaves, to) };
}

static gint compare_ends (gconstpointer a, gconstpointer b)
{
  const Interval *one = a, *other = b;
  return (one->hi > other->hi) - (one->hi < other->hi);
}

static gboolean is_taken (const GArray *taken, gint64 day)
{
  gboolean found = FALSE;
  for (guint i = 0; i < taken->len && !found; i++)
    found = g_array_index (taken, gint64, i) == day;
  return found;
}

gboolean window_has_days (const Timeline *timeline, Day from, Day to)
{
  g_autoptr (GArray) acts = g_array_new (FALSE, FALSE, sizeof (Interval));
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < timeline->acts->len; i++) {
    const Interval on = inside (act_at (timeline, i), from, to);
    if (!act_at (timeline, i)->never && on.lo <= on.hi)
      g_array_append_val (acts, on);
  }
  g_array_sort (acts, compare_ends);
  for (guint i = 0; i < acts->len && taken->len < timeline->times; i++) {
    const Interval on = g_array_index (acts, Interval, i);
    gint64 day = on.lo;
    while (is_taken (taken, day))
      day++;
    if (day <= on.hi)
      g_array_append_val (taken, day);
  }
  return taken->len >= timeline->times;
}

/* What lies in it, and what counts wherever it lies. */
static __int128 worth_of (const Timeline *timeline, Day from, Day to)
{
  __int128 worth = 0;
  g_autofree gboolean *counts = g_new0 (gboolean, timeline->acts->len);
  for (guint i = 0; i < timeline->acts->len; i++) {
    const WindowAct *act = act_at (timeline, i);
    const Interval on = inside (act, from, to);
    counts[i] = !act->never && (act->always || on.lo <= on.hi);
    worth += counts[i] ? timeline->turn (timeline->data, i, TRUE) : 0;
  }
  for (guint i = 0; i < timeline->acts->len; i++)
    if (counts[i])
      timeline->turn (timeline->data, i, FALSE);
  return worth;
}

static void try_from (const Timeline *timeline, Day from, Window *best)
{
  const Day to = lapse_end (timeline->lapse, from);
  if (from < 1 || !window_has_days (timeline, from, to))
    return;
  const __int128 worth = worth_of (timeline, from, to);
  if (!best->found || worth > best->worth || (worth == best->worth && from > best->from))
    *best = (Window) { TRUE, from, to, -1, worth };
}

/* Windows that begin or end near where an act begins or ends. */
static void try_near (const Timeline *timeline, Day day, Window *best)
{
  const Day begins[] = { day, lapse_begin (timeline->lapse, day) };
  const Day far = (Day) timeline->times;
  for (guint i = 0; i < G_N_ELEMENTS (begins); i++)
    for (Day from = begins[i] - far; from <= begins[i] + far; from++)
      try_from (timeline, from, best);
}

gboolean window_greatest_by_day (const Timeline *timeline, Window *ret)
{
  Window best = { FALSE, 0, 0, -1, 0 };
  if (timeline->acts->len > MOST_ACTS || timeline->times > MOST_TIMES)
    return FALSE;
  for (guint i = 0; i < timeline->acts->len; i++)
    if (act_at (timeline, i)->enters > act_at (timeline, i)->leaves)
      return FALSE;
  for (guint i = 0; i < timeline->acts->len; i++) {
    try_near (timeline, act_at (timeline, i)->enters, &best);
    try_near (timeline, act_at (timeline, i)->leaves, &best);
  }
  *ret = best;
  return TRUE;
}
