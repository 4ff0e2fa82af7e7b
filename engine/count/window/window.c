/* Acts with days in, the window of so many years that is worth the most out: one sweep over the days on which a window can
 * begin. Moving a window's first day on until the next act would leave it only lets acts in, so a window that begins on the
 * last day of some act is as good as any. */
#include "count/window/window.h"

typedef struct {
  Day day;
  guint act;
} Event;

static int compare_days (gconstpointer a, gconstpointer b)
{
  Day left = ((const Event *) a)->day, right = ((const Event *) b)->day;
  return (left > right) - (left < right);
}

static const WindowAct *act_at (const Timeline *timeline, guint i)
{
  return &g_array_index (timeline->acts, WindowAct, i);
}

/* The acts in the order in which they enter or leave. Returns: yours, of Event. */
static GArray *sort_acts (const Timeline *timeline, gboolean entering)
{
  GArray *events = g_array_sized_new (FALSE, FALSE, sizeof (Event), timeline->acts->len);
  for (guint i = 0; i < timeline->acts->len; i++) {
    const WindowAct *act = act_at (timeline, i);
    const Event event = { entering ? act->enters : act->leaves, i };
    if (!act->never)
      g_array_append_val (events, event);
  }
  g_array_sort (events, compare_days);
  return events;
}

static __int128 turn_always (const Timeline *timeline, gboolean counts)
{
  __int128 worth = 0;
  for (guint i = 0; i < timeline->acts->len; i++)
    if (act_at (timeline, i)->always && !act_at (timeline, i)->never)
      worth += timeline->turn (timeline->data, i, counts);
  return worth;
}

typedef struct {
  const Timeline *timeline;
  GArray *entering, *leaving; /* of Event */
  guint next_in, next_out;
  __int128 worth;
  guint *inside; /* per occasion: its acts in the window */
  guint occasions;
} WindowSweep;

static void turn (WindowSweep *sweep, guint act, gboolean counts)
{
  guint *inside = &sweep->inside[act_at (sweep->timeline, act)->occasion];
  sweep->occasions += counts && *inside == 0;
  *inside += counts ? 1 : -1;
  sweep->occasions -= !counts && *inside == 0;
  if (!act_at (sweep->timeline, act)->always)
    sweep->worth += sweep->timeline->turn (sweep->timeline->data, act, counts);
}

/* An act that would enter after it left is in no window at all. */
static gboolean is_ever_in (const Timeline *timeline, guint act)
{
  const WindowAct *a = act_at (timeline, act);
  return a->enters <= lapse_end (timeline->lapse, a->leaves);
}

/* The window that begins on that day: lets in what it reaches, leaves out what it has passed. */
static void move_to (WindowSweep *sweep, Day first)
{
  const Timeline *timeline = sweep->timeline;
  Day last = lapse_end (timeline->lapse, first);
  for (; sweep->next_in < sweep->entering->len; sweep->next_in++) {
    const Event *event = &g_array_index (sweep->entering, Event, sweep->next_in);
    if (event->day > last)
      break;
    if (is_ever_in (timeline, event->act))
      turn (sweep, event->act, TRUE);
  }
  for (; sweep->next_out < sweep->leaving->len; sweep->next_out++) {
    const Event *event = &g_array_index (sweep->leaving, Event, sweep->next_out);
    if (event->day >= first)
      break;
    if (is_ever_in (timeline, event->act))
      turn (sweep, event->act, FALSE);
  }
}

static void leave_the_rest (WindowSweep *sweep)
{
  move_to (sweep, DAY_MAX);
  for (; sweep->next_out < sweep->leaving->len; sweep->next_out++) {
    guint act = g_array_index (sweep->leaving, Event, sweep->next_out).act;
    if (is_ever_in (sweep->timeline, act))
      turn (sweep, act, FALSE);
  }
}

static Window sweep_all (WindowSweep *sweep)
{
  const Timeline *timeline = sweep->timeline;
  Window best = { FALSE, 0, 0, -1, 0 };
  for (guint i = 0; i < sweep->leaving->len; i++) {
    Day first = g_array_index (sweep->leaving, Event, i).day;
    move_to (sweep, first);
    if (sweep->occasions >= timeline->times && (!best.found || sweep->worth >= best.worth))
      best = (Window) { TRUE, first, lapse_end (timeline->lapse, first), -1, sweep->worth };
  }
  leave_the_rest (sweep);
  return best;
}

/* The acts that count wherever they lie, or a single act, where they are worth more than what adds up. */
static void try_single_acts (const Timeline *timeline, Window *best)
{
  const __int128 always = turn_always (timeline, TRUE);
  turn_always (timeline, FALSE);
  if (always > best->worth)
    *best = (Window) { FALSE, 0, 0, -1, always };
  for (guint i = 0; i < timeline->acts->len; i++) {
    const WindowAct *act = act_at (timeline, i);
    const __int128 worth = act->never ? 0 : window_alone (timeline, i);
    if (worth > best->worth)
      *best = (Window) { TRUE, MIN (act->enters, act->leaves), MAX (act->enters, act->leaves), (gint) i, worth };
  }
}

/* Of several times too few, one of them counts: the greatest day, where that is one time. */
static void try_days (const Timeline *timeline, Window *best)
{
  g_autoptr (GArray) acts = g_array_copy (timeline->acts);
  const Timeline days = { lapse_new (LAPSE_DAYS, 0), 1, FALSE, acts, timeline->turn, timeline->data };
  for (guint i = 0; i < acts->len; i++)
    g_array_index (acts, WindowAct, i).always = FALSE;
  const Window day = window_greatest (&days);
  if (day.found && day.worth > best->worth)
    *best = day;
}

Window window_greatest (const Timeline *timeline)
{
  WindowSweep sweep = { timeline,
                        sort_acts (timeline, TRUE),
                        sort_acts (timeline, FALSE),
                        0,
                        0,
                        turn_always (timeline, TRUE),
                        g_new0 (guint, timeline->acts->len + 1),
                        0 };
  Window best = sweep_all (&sweep), by_day;
  turn_always (timeline, FALSE);
  if (timeline->by_day && best.found && !window_has_days (timeline, best.from, best.to) &&
      window_greatest_by_day (timeline, &by_day))
    best = by_day;
  if (timeline->times > 1)
    try_single_acts (timeline, &best);
  if (timeline->by_day)
    try_days (timeline, &best);
  g_array_unref (sweep.entering);
  g_array_unref (sweep.leaving);
  g_free (sweep.inside);
  return best;
}

__int128 window_alone (const Timeline *timeline, guint act)
{
  gboolean adds = timeline->times <= 1, counts = !act_at (timeline, act)->always || !adds;
  __int128 worth = adds ? turn_always (timeline, TRUE) : 0;
  if (counts)
    worth += timeline->turn (timeline->data, act, TRUE);
  if (counts)
    timeline->turn (timeline->data, act, FALSE);
  if (adds)
    turn_always (timeline, FALSE);
  return worth;
}

gboolean window_holds (const Window *window, Interval on)
{
  return window->found && on.lo >= window->from && on.hi <= window->to;
}

gboolean window_meets (const Window *window, Interval on)
{
  return window->found && on.hi >= window->from && on.lo <= window->to;
}
