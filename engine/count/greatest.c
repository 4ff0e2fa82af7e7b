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
#include "count/one_time.h"
#include "count/transfers.h"
#include "count/window/window.h"

/* Several measures on one line of time; a single one is the common case. */
typedef struct {
  Measure *const *measures;
  const gint64 *weights;
  guint n;
  gboolean most; /* upper ends count */
  guint own;     /* acts of the timeline that are the measures' */
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
  if (act >= together->own)
    return 0; /* of another measure: one more time, worth nothing here */
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
    .occasion = acts->len,
    .enters = most ? act->on.lo : act->on.hi,
    .leaves = most ? act->on.hi : act->on.lo,
    .always = most ? act->crime != NO : act->crime == YES,
    .never = most ? act->dealt_with.lo == 1 : act->dealt_with.hi == 1,
  };
  g_array_append_val (acts, added);
}

static gboolean is_of (const Together *together, guint fact)
{
  for (guint i = 0; i < together->n; i++)
    if (together->measures[i]->tally->slot == fact)
      return TRUE;
  return FALSE;
}

static guint hash_days (gconstpointer days) { return (guint) ((const Interval *) days)->lo; }

static gboolean are_same_days (gconstpointer a, gconstpointer b)
{
  const Interval *one = a, *other = b;
  return one->lo == other->lo && one->hi == other->hi;
}

/* The times that are there already: days, and names of acts. */
typedef struct {
  GHashTable *days, *acts;
} Occasions;

/* It is another figure of an act that is there already. */
static gboolean is_of_known_act (const Batch *batch, const Occasions *known)
{
  return batch->act != NULL && !g_hash_table_add (known->acts, (gpointer) batch->act);
}

/* Whether the batch is one more time. What was done on the very day of another act is the same occasion; what was done in the
 * same longer time perhaps is. */
static gboolean claim_day (const Together *together, const Batch *batch, const Occasions *known)
{
  const Ledger *ledger = together->measures[0]->ledger;
  const LawCumulation *rule = together->measures[0]->tally->window;
  if (is_of (together, batch->fact) || !ledger_is_ours (ledger, batch->defendant) ||
      !law_has_fact (&rule->facts, batch->fact) || is_of_known_act (batch, known))
    return FALSE;
  return g_hash_table_add (known->days, (gpointer) &batch->on) || (together->most && batch->on.lo < batch->on.hi);
}

static void note_occasions (Measure *measure, const Occasions *known)
{
  for (guint i = 0; i < measure->acts->len; i++)
    g_hash_table_add (known->days, &measure_act (measure, i)->on);
  for (guint i = 0; i < measure->parts->len; i++) {
    const Batch *batch = ledger_batch (measure->ledger, measure_at (measure, i)->batch);
    if (batch->act != NULL)
      g_hash_table_add (known->acts, (gpointer) batch->act);
  }
}

/* Where several times are asked for, what was done of another kind under the same rule is one of them too. */
static void add_others (const Together *together, GArray *acts, GArray *ret_days)
{
  const Ledger *ledger = together->measures[0]->ledger;
  g_autoptr (GHashTable) days = g_hash_table_new (hash_days, are_same_days);
  g_autoptr (GHashTable) acts_of = g_hash_table_new (g_str_hash, g_str_equal);
  const Occasions known = { days, acts_of };
  for (guint i = 0; i < together->n; i++)
    note_occasions (together->measures[i], &known);
  for (guint i = 0; i < ledger->batches->len; i++) {
    const Batch *batch = ledger_batch (ledger, ledger_at (ledger->batches, i));
    const Act act = { .given = -1, .on = batch->on, .dealt_with = batch->dealt_with };
    if (!claim_day (together, batch, &known))
      continue;
    add_act (acts, &act, together->most);
    if (ret_days != NULL)
      g_array_append_val (ret_days, act.on);
  }
}

static Timeline start_timeline (Together *together, GArray *ret_days)
{
  const LawCumulation *rule = together->measures[0]->tally->window;
  Timeline timeline = { .lapse = rule->stated->lapse,
                        .times = rule->stated->times,
                        .by_day = rule->stated->by_day && rule->stated->times > 1,
                        .acts = g_array_new (FALSE, FALSE, sizeof (WindowAct)),
                        .turn = turn_act,
                        .data = together };
  for (guint i = 0; i < together->n; i++)
    for (guint j = 0; j < together->measures[i]->acts->len; j++) {
      const Act *act = measure_act (together->measures[i], j);
      add_act (timeline.acts, act, together->most);
      if (ret_days != NULL)
        g_array_append_val (ret_days, act->on);
    }
  together->own = timeline.acts->len;
  if (rule->stated->times > 1)
    add_others (together, timeline.acts, ret_days);
  if (timeline.by_day)
    times_by_day (timeline.acts, !together->most);
  return timeline;
}

static gint64 bounded (__int128 worth) { return worth > UNBOUNDED ? UNBOUNDED : (gint64) worth; }

/* An act that may lie on days further apart than a window is long is in no window surely, and yet counts by itself. */
static __int128 greatest_alone (const Timeline *timeline, const GArray *days)
{
  __int128 greatest = 0;
  for (guint i = 0; i < timeline->acts->len; i++) {
    const Interval on = g_array_index (days, Interval, i);
    if (g_array_index (timeline->acts, WindowAct, i).never || on.hi <= lapse_end (timeline->lapse, on.lo))
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
  *ret = (WindowTally) { window.found, window.from, window.to, window.only, bounded (window.worth), NULL };
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
  const Interval *on = (const Interval *) (const void *) days->data;
  __int128 least = MAX (sure.worth, alone), placed;
  if (window_least (&timeline, on, &placed))
    least = MAX (least, placed);
  else if (timeline.by_day)
    least = MAX (least, window_least_by_day (&timeline, on));
  *ret = (WindowTally) { sure.found && sure.worth == least,    sure.from, sure.to, sure.only,
                         MIN (bounded (least), UNBOUNDED - 1), NULL };
  g_array_unref (timeline.acts);
}

/* standings */

static gboolean is_in (const WindowTally *tally, const Measure *measure, guint act, gboolean surely)
{
  const Window window = { tally->found, tally->from, tally->to, tally->only, 0 };
  const Interval on = measure_act (measure, act)->on;
  if (tally->only >= 0 && (guint) tally->only != act)
    return FALSE;
  return surely ? window_holds (&window, on) : window_meets (&window, on);
}

static ActStanding standing_of (const Measure *measure, guint index)
{
  const ActsTally *tally = measure->tally;
  const Act *act = measure_act (measure, index);
  if (act->dealt_with.lo == 1)
    return ACT_DEALT_WITH;
  if (is_in (&tally->least, measure, index, TRUE) && is_in (&tally->most, measure, index, FALSE))
    return act->dealt_with.hi == 1 ? ACT_PERHAPS : ACT_COUNTS;
  if (act->crime == YES)
    return act->dealt_with.hi == 1 ? ACT_PERHAPS : ACT_CRIME;
  gboolean perhaps =
      tally->perhaps || is_in (&tally->least, measure, index, FALSE) || is_in (&tally->most, measure, index, FALSE);
  return perhaps || act->crime == UNKNOWN ? ACT_PERHAPS : ACT_OUTSIDE;
}

static void give_standings (Measure *measure)
{
  for (guint i = 0; i < measure->acts->len; i++) {
    Act *act = measure_act (measure, i);
    const ActStanding standing = standing_of (measure, i);
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
    measure_set (measure, i, may_count && (is_crime || is_in (window, measure, i, !most)));
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

/* All that may count, whenever it was done: the most where it is not known whether the rule applies. */
static gint64 most_of_all (Measure *measure)
{
  WindowTally all = { TRUE, 0, DAY_MAX, -1, 0, NULL };
  const gint64 most = write_parts (measure, &all, TRUE);
  g_array_unref (all.parts);
  return most;
}

void measure_choose (Measure *measure)
{
  static const gint64 weight = 1;
  Together together = { &measure, &weight, 1, FALSE, 0 };
  ActsTally *tally = measure->tally;
  if (tally->window == NULL)
    return;
  measure_leave_out (measure);
  times_find_crimes (measure);
  find_least (&together, &tally->least);
  find_most (&together, &tally->most);
  tally->total = (Interval) { tally->least.total, tally->perhaps ? most_of_all (measure) : tally->most.total };
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
  return (WindowTally) { window.found, window.from, window.to, window.only, 0, NULL };
}

/* The one act as the measure numbers it; one that it does not have: none of its own. */
static gint own_act (const Together *together, const Measure *measure, gint only)
{
  gint first = 0;
  for (guint i = 0; together->measures[i] != measure; i++)
    first += (gint) together->measures[i]->acts->len;
  if (only < 0)
    return -1;
  return only >= first && only < first + (gint) measure->acts->len ? only - first : G_MAXINT;
}

static void set_window (const Together *together, Measure *measure, WindowTally *old, const WindowTally *window,
                        gboolean most)
{
  g_clear_pointer (&old->parts, g_array_unref);
  *old = *window;
  old->only = own_act (together, measure, window->only);
  old->total = write_parts (measure, old, most);
}

static void set_least (const Together *together, const WindowTally *window)
{
  for (guint i = 0; i < together->n; i++) {
    ActsTally *tally = together->measures[i]->tally;
    gint64 own = tally->total.lo;
    set_window (together, together->measures[i], &tally->least, window, FALSE);
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
    tried.only = own_act (together, measure, window->only);
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
    set_window (together, together->measures[i], &tally->most, window, TRUE);
    if (tally->perhaps)
      continue;
    tally->total.hi = tally->most.total;
    if (tally->total.hi < own || tally->together != TOGETHER_NOT)
      tally->together = TOGETHER_WHOLLY;
  }
}

void measures_choose_together (Measure *const *measures, const gint64 *weights, guint n, gboolean one_sum)
{
  Together together = { measures, weights, n, FALSE, 0 };
  const WindowTally least = find_together (&together, FALSE), most = find_together (&together, TRUE);
  set_least (&together, &least);
  if (one_sum && makes_no_difference (&together, &most))
    set_most (&together, &most);
  for (guint i = 0; i < n; i++)
    give_standings (measures[i]);
}
