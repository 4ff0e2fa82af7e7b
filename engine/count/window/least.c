/* Acts whose days are not known exactly in, the least that the greatest window can be worth out.
 *
 * Only which acts can stand in one window together matters. Acts of which this is certain, whichever their days are, stay on
 * their first day; the others are tried on every day that can make a difference. Moving such an act to an earlier day, as far
 * as it stays out of the windows of the acts before it that it was out of, never makes a window greater; so its first day, and
 * the first days out of a window that begins on another one's first day, or out of a window that begins there, and so on, are
 * all the days to try. Ruling the least is as hard as packing boxes: where there are too many ways, none is tried. */
#include "count/window/window.h"

enum { MOST_LOOSE = 12, MOST_WORK = 1 << 18 };

typedef struct {
  guint act;
  GArray *days; /* of Day: those to try */
} Loose;

typedef struct {
  Timeline *timeline;
  const Interval *on;
  GArray *loose; /* of Loose */
  __int128 least;
  gboolean found;
} LeastSearch;

static WindowAct *act_at (const LeastSearch *search, guint i)
{
  return &g_array_index (search->timeline->acts, WindowAct, i);
}

static void place (const LeastSearch *search, guint act, Day day)
{
  act_at (search, act)->enters = act_at (search, act)->leaves = day;
}

static Day last_of (const LeastSearch *search, Day first) { return lapse_end (search->timeline->lapse, first); }

/* Which acts are loose: some other act may or may not stand in one window with it. */

static int compare_intervals (gconstpointer a, gconstpointer b)
{
  Day left = ((const Interval *) a)->lo, right = ((const Interval *) b)->lo;
  return (left > right) - (left < right);
}

/* The acts that count in some windows, by first day; `hi` is the last day of it and of all before it. Returns: yours. */
static GArray *sort_days (const LeastSearch *search)
{
  GArray *sorted = g_array_new (FALSE, FALSE, sizeof (Interval));
  for (guint i = 0; i < search->timeline->acts->len; i++)
    if (!act_at (search, i)->never && !act_at (search, i)->always)
      g_array_append_val (sorted, search->on[i]);
  g_array_sort (sorted, compare_intervals);
  for (guint i = 1; i < sorted->len; i++) {
    Interval *at = &g_array_index (sorted, Interval, i);
    at->hi = MAX (at->hi, at[-1].hi);
  }
  return sorted;
}

/* The last day of acts that begin by `day`; 0: none does. With `window`: whose window from their first day ends before it. */
static Day last_day (const LeastSearch *search, const GArray *sorted, Day day, gboolean window)
{
  guint from = 0, to = sorted->len;
  while (from < to) {
    guint middle = (from + to) / 2;
    Day lo = g_array_index (sorted, Interval, middle).lo;
    if (window ? last_of (search, lo) < day : lo <= day)
      from = middle + 1;
    else
      to = middle;
  }
  return from == 0 ? 0 : g_array_index (sorted, Interval, from - 1).hi;
}

static gboolean is_loose (const LeastSearch *search, const GArray *sorted, Interval on)
{
  Day after = last_day (search, sorted, last_of (search, on.hi), FALSE); /* may begin in time, and may end too late */
  Day before = last_day (search, sorted, on.hi, TRUE);                   /* the same, seen from the other */
  return after > last_of (search, on.lo) || (before > 0 && last_of (search, before) >= on.lo);
}

static gboolean find_loose (LeastSearch *search)
{
  g_autoptr (GArray) sorted = sort_days (search);
  for (guint i = 0; i < search->timeline->acts->len && search->loose->len <= MOST_LOOSE; i++) {
    const Loose loose = { i, NULL };
    if (!act_at (search, i)->never && !act_at (search, i)->always && is_loose (search, sorted, search->on[i]))
      g_array_append_val (search->loose, loose);
  }
  return search->loose->len <= MOST_LOOSE;
}

/* the days to try */

static void add_day (GArray *days, Day day)
{
  for (guint i = 0; i < days->len; i++)
    if (g_array_index (days, Day, i) == day)
      return;
  g_array_append_val (days, day);
}

/* The first days out of a window from that day, out of one from there, and so on. */
static void add_chain (const LeastSearch *search, Interval on, Day from, GArray *days)
{
  for (guint i = 0; i < search->loose->len; i++) {
    from = last_of (search, from) + 1;
    if (from > on.hi)
      return;
    if (from > on.lo)
      add_day (days, from);
  }
}

/* Returns: how many ways there are, up to MOST_WORK. */
static guint64 find_days (LeastSearch *search)
{
  guint64 ways = 1;
  for (guint i = 0; i < search->loose->len; i++) {
    Loose *loose = &g_array_index (search->loose, Loose, i);
    const Interval on = search->on[loose->act];
    loose->days = g_array_new (FALSE, FALSE, sizeof (Day));
    add_day (loose->days, on.lo);
    for (guint j = 0; j < search->loose->len; j++)
      add_chain (search, on, search->on[g_array_index (search->loose, Loose, j).act].lo, loose->days);
    ways = MIN (ways * loose->days->len, (guint64) MOST_WORK);
  }
  return ways;
}

static void try_days (LeastSearch *search, guint i)
{
  if (i == search->loose->len) {
    const __int128 worth = window_greatest (search->timeline).worth;
    search->least = search->found ? MIN (search->least, worth) : worth;
    search->found = TRUE;
    return;
  }
  const Loose *loose = &g_array_index (search->loose, Loose, i);
  for (guint j = 0; j < loose->days->len; j++) {
    place (search, loose->act, g_array_index (loose->days, Day, j));
    try_days (search, i + 1);
  }
}

static void free_days (LeastSearch *search)
{
  for (guint i = 0; i < search->loose->len; i++) {
    GArray *days = g_array_index (search->loose, Loose, i).days;
    if (days != NULL)
      g_array_unref (days);
  }
  g_array_unref (search->loose);
}

/* One way is tried however many acts there are. */
static gboolean is_feasible (LeastSearch *search)
{
  if (!find_loose (search))
    return FALSE;
  guint64 ways = find_days (search);
  return ways == 1 || ways * search->timeline->acts->len <= MOST_WORK;
}

/* Days that fall together make fewer occasions: with such days to choose, the first ones need not be the worst. */
static gboolean has_days_to_choose (const Timeline *timeline, const Interval *on)
{
  for (guint i = 0; timeline->by_day && i < timeline->acts->len; i++)
    if (!interval_is_point (on[i]))
      return TRUE;
  return FALSE;
}

gboolean window_least (Timeline *timeline, const Interval *on, __int128 *ret)
{
  if (has_days_to_choose (timeline, on))
    return FALSE;
  LeastSearch search = { timeline, on, g_array_new (FALSE, FALSE, sizeof (Loose)), 0, FALSE };
  if (is_feasible (&search)) {
    for (guint i = 0; i < timeline->acts->len; i++)
      place (&search, i, on[i].lo);
    try_days (&search, 0);
  }
  if (search.found)
    *ret = search.least;
  free_days (&search);
  return search.found;
}
