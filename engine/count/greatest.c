/* In: the acts of a measure and the rule by which they add up. Out: the least and the most that their greatest window can come
 * to, which windows these are, and how each act stands.
 *
 * A measure is the greatest total of any window of so many years, so never less than its greatest act. Where the rule adds acts
 * that are the offence by themselves, these count in every window. An act is looked at alone by running the plan with what it
 * comes to as the only amount: gates, articles that take each other's place, regional figures and readings then need no
 * second account of what limits mean. Only items with a limit on the fact are asked, and only whether the amount makes the
 * difference, so that a yes/no fact of the whole case makes no act a crime.
 *
 * The most: every act is where it helps, whatever is in doubt counts. The least: see least.c; where it cannot be had, the
 * greatest of the windows whose acts are inside on each of their days, and of the acts alone. */
#include "count/greatest.h"
#include "count/count.h"
#include "count/handings.h"
#include "count/window.h"

/* Several measures on one line of time; a single one is the common case. */
typedef struct {
  Measure *const *measures;
  const gint64 *weights;
  guint n;
  gboolean most; /* upper ends count */
} Together;

/* Acts of the timeline are those of the first measure, then of the next. */
static Measure *find_act (const Together *together, guint *act, gint64 *ret_weight)
{
  guint i = 0;
  for (; *act >= together->measures[i]->acts->len; i++)
    *act -= together->measures[i]->acts->len;
  *ret_weight = together->weights[i];
  return together->measures[i];
}

static gint64 worth_of (const Together *together, Measure *measure, guint part)
{
  const Interval total = measure_part (measure, part);
  return together->most ? total.hi : total.lo;
}

static __int128 turn_act (gpointer data, guint act, gboolean counts)
{
  const Together *together = data;
  gint64 weight;
  Measure *measure = find_act (together, &act, &weight);
  guint part = measure_act (measure, act)->part;
  gint64 before = worth_of (together, measure, part);
  measure_set (measure, act, counts);
  return (__int128) weight * (worth_of (together, measure, part) - before);
}

/* Most: acts that perhaps are in it. Else those that surely are. */
static void add_act (GArray *acts, const Act *act, gboolean most)
{
  const WindowAct added = {
    .enters = most ? act->on.lo : act->on.hi,
    .leaves = most ? act->on.hi : act->on.lo,
    .always = most ? act->crime != NO : act->crime == YES,
    .never = most ? act->dealt_with.lo == 1 : act->dealt_with.hi == 1,
  };
  g_array_append_val (acts, added);
}

static Timeline start_timeline (Together *together, GArray *ret_days)
{
  Timeline timeline = { together->measures[0]->tally->window->years, g_array_new (FALSE, FALSE, sizeof (WindowAct)),
                        turn_act, together };
  for (guint i = 0; i < together->n; i++)
    for (guint j = 0; j < together->measures[i]->acts->len; j++) {
      const Act *act = measure_act (together->measures[i], j);
      add_act (timeline.acts, act, together->most);
      if (ret_days != NULL)
        g_array_append_val (ret_days, act->on);
    }
  return timeline;
}

static gint64 bounded (__int128 worth) { return worth > UNBOUNDED ? UNBOUNDED : (gint64) worth; }

/* An act that may lie on days further apart than a window is long is in no window surely, and yet counts by itself. */
static __int128 greatest_alone (const Timeline *timeline, const GArray *days)
{
  __int128 greatest = 0;
  for (guint i = 0; i < timeline->acts->len; i++) {
    const Interval on = g_array_index (days, Interval, i);
    if (g_array_index (timeline->acts, WindowAct, i).never || on.hi <= date_add_years (on.lo, (int) timeline->years))
      continue;
    const __int128 alone = window_alone (timeline, i);
    greatest = MAX (greatest, alone);
  }
  return greatest;
}

static void find_most (Together *together, WindowTally *ret)
{
  together->most = TRUE;
  Timeline timeline = start_timeline (together, NULL);
  const Window window = window_greatest (&timeline);
  *ret = (WindowTally) { window.found, window.from, window.to, bounded (window.worth), NULL };
  g_array_unref (timeline.acts);
}

/* A window that surely comes to the least is named, if there is one. */
static void find_least (Together *together, WindowTally *ret)
{
  together->most = FALSE;
  g_autoptr (GArray) days = g_array_new (FALSE, FALSE, sizeof (Interval));
  Timeline timeline = start_timeline (together, days);
  const Window sure = window_greatest (&timeline);
  const __int128 alone = greatest_alone (&timeline, days);
  __int128 least = MAX (sure.worth, alone), placed;
  if (window_least (&timeline, (const Interval *) (const void *) days->data, &placed))
    least = MAX (least, placed);
  *ret = (WindowTally) { sure.found && sure.worth == least, sure.from, sure.to, MIN (bounded (least), UNBOUNDED - 1),
                         NULL };
  g_array_unref (timeline.acts);
}

/* crimes */

static Truth reaches_alone (const Measure *measure, gint64 amount, const char **ret_path)
{
  const CountAlone *alone = measure->ledger->alone;
  return alone->reaches (alone->data, measure->tally->slot, amount, ret_path);
}

/* Surely if its least amount surely reaches a limit, perhaps if its greatest amount perhaps does. */
static void find_crimes (Measure *measure)
{
  if (!measure->tally->window->crimes_add || measure->ledger->alone == NULL)
    return;
  for (guint i = 0; i < measure->acts->len; i++) {
    Act *act = measure_act (measure, i);
    const Interval amount = measure_alone (measure, i);
    if (act->dealt_with.lo == 1)
      continue;
    if (reaches_alone (measure, amount.lo, &act->reached) == YES)
      act->crime = YES;
    else if (reaches_alone (measure, amount.hi, &act->reached) != NO)
      act->crime = UNKNOWN;
  }
}

/* standings */

static gboolean is_in (const WindowTally *tally, Interval on, gboolean surely)
{
  const Window window = { tally->found, tally->from, tally->to, 0 };
  return surely ? window_holds (&window, on) : window_meets (&window, on);
}

static ActStanding standing_of (const ActsTally *tally, const Act *act)
{
  if (act->dealt_with.lo == 1)
    return ACT_DEALT_WITH;
  if (is_in (&tally->least, act->on, TRUE) && is_in (&tally->most, act->on, FALSE))
    return act->dealt_with.hi == 1 ? ACT_PERHAPS : ACT_COUNTS;
  if (act->crime == YES)
    return act->dealt_with.hi == 1 ? ACT_PERHAPS : ACT_CRIME;
  gboolean perhaps = is_in (&tally->least, act->on, FALSE) || is_in (&tally->most, act->on, FALSE);
  return perhaps || act->crime == UNKNOWN ? ACT_PERHAPS : ACT_OUTSIDE;
}

static void give_standings (Measure *measure)
{
  for (guint i = 0; i < measure->acts->len; i++) {
    Act *act = measure_act (measure, i);
    const ActStanding standing = standing_of (measure->tally, act);
    measure_set (measure, i, act_counts (standing));
    act->standing = standing;
    if (standing != ACT_CRIME)
      act->reached = NULL;
  }
}

/* most: acts that are perhaps in the window, and that are perhaps crimes. Else those that surely are. */
static void let_in (Measure *measure, const WindowTally *window, gboolean most)
{
  for (guint i = 0; i < measure->acts->len; i++) {
    const Act *act = measure_act (measure, i);
    gboolean may_count = most ? act->dealt_with.lo == 0 : act->dealt_with.hi == 0;
    gboolean is_crime = most ? act->crime != NO : act->crime == YES;
    measure_set (measure, i, may_count && (is_crime || is_in (window, act->on, !most)));
  }
}

/* What each part brings to the window, and what that is together. */
static gint64 write_parts (Measure *measure, WindowTally *window, gboolean most)
{
  gint64 sum = 0;
  g_clear_pointer (&window->parts, g_array_unref);
  window->parts = g_array_new (FALSE, FALSE, sizeof (WindowPart));
  let_in (measure, window, most);
  for (guint i = 0; i < measure->parts->len; i++) {
    const Interval total = measure_part (measure, i);
    const WindowPart part = { i, most ? total.hi : total.lo };
    if (measure_at (measure, i)->n_counted > 0)
      g_array_append_val (window->parts, part);
    sum = count_plus (sum, part.amount);
  }
  return sum;
}

void measure_choose (Measure *measure)
{
  static const gint64 weight = 1;
  Together together = { &measure, &weight, 1, FALSE };
  ActsTally *tally = measure->tally;
  if (tally->window == NULL)
    return;
  measure_leave_out (measure);
  find_crimes (measure);
  find_least (&together, &tally->least);
  find_most (&together, &tally->most);
  tally->total = (Interval) { tally->least.total, tally->most.total };
  if (tally->least.found)
    write_parts (measure, &tally->least, FALSE);
  write_parts (measure, &tally->most, TRUE);
  give_standings (measure);
}

/* together */

static WindowTally find_together (Together *together, gboolean most)
{
  together->most = most;
  for (guint i = 0; i < together->n; i++)
    measure_leave_out (together->measures[i]);
  Timeline timeline = start_timeline (together, NULL);
  const Window window = window_greatest (&timeline);
  g_array_unref (timeline.acts);
  return (WindowTally) { window.found, window.from, window.to, 0, NULL };
}

static void set_window (Measure *measure, WindowTally *old, const WindowTally *window, gboolean most)
{
  g_clear_pointer (&old->parts, g_array_unref);
  *old = *window;
  old->total = write_parts (measure, old, most);
}

static void set_least (const Together *together, const WindowTally *window)
{
  for (guint i = 0; i < together->n; i++) {
    ActsTally *tally = together->measures[i]->tally;
    gint64 own = tally->total.lo;
    set_window (together->measures[i], &tally->least, window, FALSE);
    tally->least.total = MIN (tally->least.total, own);
    tally->together = tally->least.total < own ? TOGETHER_LEAST : TOGETHER_NOT;
    tally->total.lo = tally->least.total;
  }
}

/* What each comes to at most in the window is at least its lower end, and no limit on it alone tells that from its own most. */
static gboolean makes_no_difference (const Together *together, const WindowTally *window)
{
  for (guint i = 0; i < together->n; i++) {
    Measure *measure = together->measures[i];
    const CountAlone *alone = measure->ledger->alone;
    WindowTally tried = *window;
    gint64 most = write_parts (measure, &tried, TRUE);
    g_array_unref (tried.parts);
    if (alone == NULL || measure->tally->total.lo > most ||
        !alone->alike (alone->data, measure->tally->slot, most, measure->tally->total.hi))
      return FALSE;
  }
  return TRUE;
}

static void set_most (const Together *together, const WindowTally *window)
{
  for (guint i = 0; i < together->n; i++) {
    ActsTally *tally = together->measures[i]->tally;
    gint64 own = tally->total.hi;
    set_window (together->measures[i], &tally->most, window, TRUE);
    tally->total.hi = tally->most.total;
    if (tally->total.hi < own || tally->together != TOGETHER_NOT)
      tally->together = TOGETHER_WHOLLY;
  }
}

void measures_choose_together (Measure *const *measures, const gint64 *weights, guint n, gboolean one_sum)
{
  Together together = { measures, weights, n, FALSE };
  const WindowTally least = find_together (&together, FALSE), most = find_together (&together, TRUE);
  set_least (&together, &least);
  if (one_sum && makes_no_difference (&together, &most))
    set_most (&together, &most);
  for (guint i = 0; i < n; i++)
    give_standings (measures[i]);
}
