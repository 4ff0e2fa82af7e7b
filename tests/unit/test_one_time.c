/* What was done on one day is one time: against every day on which the acts may lie. */
#include "count/one_time.h"
#include "test.h"

enum { MOST_ACTS = 5, LAST_DAY = 7, WINDOW_DAYS = 3, MOST_TIMES = 3, TRIES = 3000 };

typedef struct {
  Interval on[MOST_ACTS];
  gint64 worth[MOST_ACTS];
  guint n, times;
} Acts;

static __int128 turn (gpointer data, guint act, gboolean counts)
{
  const gint64 worth = ((const Acts *) data)->worth[act];
  return counts ? worth : -worth;
}

/* ---- by hand ---- */

static gint64 sum_between (const Acts *acts, const Day *days, Day from, Day to, guint *ret_times)
{
  gboolean seen[LAST_DAY + 1] = { FALSE };
  gint64 sum = 0;
  *ret_times = 0;
  for (guint i = 0; i < acts->n; i++) {
    if (days[i] < from || days[i] > to)
      continue;
    sum += acts->worth[i];
    *ret_times += !seen[days[i]];
    seen[days[i]] = TRUE;
  }
  return sum;
}

/* The greatest window with so many different days, or the greatest day. */
static gint64 greatest_of (const Acts *acts, const Day *days)
{
  gint64 greatest = 0;
  guint times;
  for (Day from = 1; from <= LAST_DAY; from++) {
    const gint64 in_window = sum_between (acts, days, from, from + WINDOW_DAYS, &times);
    if (times >= acts->times)
      greatest = MAX (greatest, in_window);
    greatest = MAX (greatest, sum_between (acts, days, from, from, &times));
  }
  return greatest;
}

static void place_all (const Acts *acts, Day *days, guint i, Interval *ret)
{
  if (i == acts->n) {
    const gint64 greatest = greatest_of (acts, days);
    *ret = (Interval) { MIN (ret->lo, greatest), MAX (ret->hi, greatest) };
    return;
  }
  for (days[i] = acts->on[i].lo; days[i] <= acts->on[i].hi; days[i]++)
    place_all (acts, days, i + 1, ret);
}

/* ---- as it is counted ---- */

static gint64 counted (Acts *acts, gboolean surely)
{
  const Interval *on = acts->on;
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (WindowAct));
  for (guint i = 0; i < acts->n; i++) {
    const WindowAct act = { .enters = surely ? on[i].hi : on[i].lo,
                            .leaves = surely ? on[i].lo : on[i].hi,
                            .occasion = i };
    g_array_append_val (all, act);
  }
  times_by_day (all, surely);
  Timeline timeline = { lapse_new (LAPSE_DAYS, WINDOW_DAYS), acts->times, TRUE, all, turn, acts };
  return (gint64) window_greatest (&timeline).worth;
}

/* The least with what acts come to that surely lie in one window. */
static gint64 least_of (Acts *acts)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (WindowAct));
  for (guint i = 0; i < acts->n; i++) {
    const WindowAct act = { .enters = acts->on[i].hi, .leaves = acts->on[i].lo, .occasion = i };
    g_array_append_val (all, act);
  }
  const Timeline timeline = { lapse_new (LAPSE_DAYS, WINDOW_DAYS), acts->times, TRUE, all, turn, acts };
  return MAX (counted (acts, TRUE), (gint64) window_least_by_day (&timeline, acts->on));
}

static Acts some_acts (GRand *random, gboolean known)
{
  Acts acts = { .n = (guint) g_rand_int_range (random, 1, MOST_ACTS + 1),
                .times = (guint) g_rand_int_range (random, 2, MOST_TIMES + 1) };
  for (guint i = 0; i < acts.n; i++) {
    const gint lo = g_rand_int_range (random, 1, LAST_DAY + 1);
    const gint hi = known ? lo : g_rand_int_range (random, lo, MIN (lo + 3, LAST_DAY) + 1);
    acts.on[i] = (Interval) { lo, hi };
    acts.worth[i] = g_rand_int_range (random, 1, 20);
  }
  return acts;
}

static void known_days_come_to_what_they_do (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261130);
  guint wrong = 0;
  for (guint i = 0; i < TRIES; i++) {
    Acts acts = some_acts (random, TRUE);
    Day days[MOST_ACTS];
    Interval all = { G_MAXINT64, 0 };
    place_all (&acts, days, 0, &all);
    wrong += counted (&acts, TRUE) != all.lo || counted (&acts, FALSE) != all.hi;
  }
  CU_ASSERT_EQUAL (wrong, 0);
}

/* Surely no more than on the worst of their days, perhaps no less than on the best. */
static void days_not_known_are_bounded (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261201);
  guint wrong = 0, exact = 0, not_most = 0;
  for (guint i = 0; i < TRIES; i++) {
    Acts acts = some_acts (random, FALSE);
    Day days[MOST_ACTS];
    Interval all = { G_MAXINT64, 0 };
    place_all (&acts, days, 0, &all);
    const gint64 surely = least_of (&acts), perhaps = counted (&acts, FALSE);
    wrong += surely > all.lo || perhaps < all.hi;
    not_most += perhaps != all.hi;
    exact += surely == all.lo && perhaps == all.hi;
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_EQUAL (not_most, 0);
  CU_ASSERT_TRUE (exact > TRIES / 3);
}

/* All days lie within one window: then the least is what the worst of all ways to lay the acts out comes to. */
static void what_one_window_holds_is_exact (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (20261202);
  guint wrong = 0, more = 0;
  for (guint i = 0; i < TRIES; i++) {
    Acts acts = some_acts (random, FALSE);
    Day days[MOST_ACTS];
    Interval all = { G_MAXINT64, 0 };
    for (guint j = 0; j < acts.n; j++)
      acts.on[j] = (Interval) { MIN (acts.on[j].lo, 1 + WINDOW_DAYS), MIN (acts.on[j].hi, 1 + WINDOW_DAYS) };
    place_all (&acts, days, 0, &all);
    wrong += least_of (&acts) != all.lo;
    more += least_of (&acts) > counted (&acts, TRUE);
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (more > 0);
}

SUITE (one_time, { "acts of one day are one time, on every known day", known_days_come_to_what_they_do },
       { "days that are not known are between the worst and the best", days_not_known_are_bounded },
       { "acts that one window surely holds come to the worst of their ways", what_one_window_holds_is_exact })
