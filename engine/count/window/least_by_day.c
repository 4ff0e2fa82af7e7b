/* Acts that surely lie in one window, on days that are not known exactly, in; the least that they come to where what was done on one
 * day is one time. The one idea: either they make as many times as are asked for, and all of them add up, or they lie on fewer days,
 * and the greatest of these counts; so of all ways to deal them out among fewer days that one is the least whose greatest day is. */
#include "count/window/window.h"

enum { MOST_ACTS = 12, MOST_TRIED = 1 << 14 };

typedef struct {
  const Timeline *timeline;
  const Interval *on;
  GArray *held;          /* of guint: the acts that surely lie in the window */
  guint days[MOST_ACTS]; /* per act that is held: on which of the days it lies */
  guint n_days, most_days;
  guint n_tried;
  gboolean found;
  __int128 least;
} Dealing;

static guint held_at (const Dealing *dealing, guint i) { return g_array_index (dealing->held, guint, i); }

/* What the acts of a day have in common of the days on which they may lie. */
static Interval common_days (const Dealing *dealing, guint day)
{
  Interval common = { 0, UNBOUNDED };
  for (guint i = 0; i < dealing->held->len; i++)
    if (dealing->days[i] == day) {
      const Interval on = dealing->on[held_at (dealing, i)];
      common = (Interval) { MAX (common.lo, on.lo), MIN (common.hi, on.hi) };
    }
  return common;
}

/* Each day can be one, and no two of them must be the same. */
static gboolean can_be (const Dealing *dealing)
{
  for (guint i = 0; i < dealing->n_days; i++) {
    const Interval one = common_days (dealing, i);
    if (one.lo > one.hi)
      return FALSE;
    for (guint j = 0; j < i && interval_is_point (one); j++)
      if (interval_equal (one, common_days (dealing, j)))
        return FALSE;
  }
  return TRUE;
}

/* Of the acts of that day, or with `all` of each. */
static __int128 worth_of (const Dealing *dealing, guint day, gboolean all)
{
  const Timeline *timeline = dealing->timeline;
  __int128 worth = 0;
  for (guint i = 0; i < dealing->held->len; i++)
    if (all || dealing->days[i] == day)
      worth += timeline->turn (timeline->data, held_at (dealing, i), TRUE);
  for (guint i = 0; i < dealing->held->len; i++)
    if (all || dealing->days[i] == day)
      timeline->turn (timeline->data, held_at (dealing, i), FALSE);
  return worth;
}

static void weigh (Dealing *dealing)
{
  __int128 greatest = 0;
  for (guint day = 0; day < dealing->n_days; day++) {
    const __int128 worth = worth_of (dealing, day, FALSE);
    greatest = MAX (greatest, worth);
  }
  dealing->least = dealing->found ? MIN (dealing->least, greatest) : greatest;
  dealing->found = TRUE;
}

/* Deals out the acts from `i` on, each to one of the days that there are or to the next one. */
static void deal (Dealing *dealing, guint i)
{
  if (i == dealing->held->len) {
    if (can_be (dealing))
      weigh (dealing);
    dealing->n_tried++;
    return;
  }
  const guint n_days = dealing->n_days;
  for (guint day = 0; day < MIN (n_days + 1, dealing->most_days) && dealing->n_tried < MOST_TRIED; day++) {
    dealing->days[i] = day;
    dealing->n_days = MAX (n_days, day + 1);
    deal (dealing, i + 1);
  }
  dealing->n_days = n_days;
}

/* The acts that surely lie in the window that begins on the first day of that one. */
static void hold (Dealing *dealing, guint first)
{
  const Day from = (Day) dealing->on[first].lo, to = lapse_end (dealing->timeline->lapse, from);
  g_array_set_size (dealing->held, 0);
  for (guint i = 0; i < dealing->timeline->acts->len; i++)
    if (!g_array_index (dealing->timeline->acts, WindowAct, i).never && dealing->on[i].lo >= from &&
        dealing->on[i].hi <= to)
      g_array_append_val (dealing->held, i);
}

/* FALSE: there are too many ways. */
static gboolean find (Dealing *dealing, __int128 *ret)
{
  if (dealing->held->len == 0 || dealing->held->len > MOST_ACTS)
    return FALSE;
  dealing->found = FALSE;
  dealing->n_days = dealing->n_tried = 0;
  deal (dealing, 0);
  if (dealing->n_tried >= MOST_TRIED)
    return FALSE;
  *ret = dealing->found ? dealing->least : worth_of (dealing, 0, TRUE);
  return TRUE;
}

__int128 window_least_by_day (const Timeline *timeline, const Interval *on)
{
  g_autoptr (GArray) held = g_array_new (FALSE, FALSE, sizeof (guint));
  Dealing dealing = { .timeline = timeline, .on = on, .held = held, .most_days = timeline->times - 1 };
  __int128 least = 0, worth;
  for (guint i = 0; i < timeline->acts->len; i++) {
    if (g_array_index (timeline->acts, WindowAct, i).never)
      continue;
    hold (&dealing, i);
    if (find (&dealing, &worth))
      least = MAX (least, worth);
  }
  return least;
}
