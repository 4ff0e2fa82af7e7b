/* In: an item that wants something to have happened before. Out: a case in which that is near the end of the time for it. The one idea:
 * where the time ends is not looked up, the engine is asked day by day, by halves. */
#include "teach/themes/bygone.h"
#include "teach/plausible.h"
#include "teach/school/result.h"

enum { RECENT = 5, LONGEST = 13 * 366, MOST_AWAY = 40, NEAREST = 2 }; /* days */

gboolean bygone_event (const Setting *setting, const Case *of, guint *ret_fact, Day *ret_day)
{
  gboolean any = FALSE;
  for (guint i = 0; i < of->stated->len; i++) {
    const Stated *stated = &g_array_index (of->stated, Stated, i);
    const Fact *fact = vocabulary_fact (setting->program->law->vocabulary, stated->fact);
    if (fact->kind != FACT_DATE || stated->value.lo <= 1 || (any && stated->value.lo > *ret_day))
      continue;
    *ret_fact = stated->fact;
    *ret_day = (Day) stated->value.lo;
    any = TRUE;
  }
  return any;
}

/* Whether the item is met with the event on that day. */
static gboolean is_met (const Setting *setting, Case *of, guint fact, Day day, const char *key)
{
  setting_state (of, fact, interval_point (day));
  g_autoptr (Result) result = result_of (setting->program, of, NULL);
  return result_is_decided (result) && result_meets (result, key);
}

/* The last day on which the event is too long ago; 0: there is none, or it is always. */
static Day last_day_before (const Setting *setting, Case *of, guint fact, const char *key)
{
  const Day conduct = (Day) of->conduct_from.lo;
  Day old = conduct - LONGEST, recent = conduct - RECENT;
  if (!is_met (setting, of, fact, recent, key) || is_met (setting, of, fact, old, key))
    return 0;
  while (recent - old > 1) {
    const Day middle = old + (recent - old) / 2;
    if (is_met (setting, of, fact, middle, key))
      recent = middle;
    else
      old = middle;
  }
  return old;
}

static gboolean turns (const Setting *setting, const ReachedItem *reached)
{
  guint fact = 0;
  Day day = 0;
  if (!bygone_event (setting, reached->least, &fact, &day))
    return FALSE;
  Case *of = case_new ();
  case_copy (of, reached->least);
  const gboolean does = last_day_before (setting, of, fact, reached->key) != 0;
  case_free (of);
  return does;
}

gboolean bygone_fits (const Setting *setting)
{
  for (guint i = 0; i < setting->reached->len; i++)
    if (turns (setting, g_ptr_array_index (setting->reached, i)))
      return TRUE;
  return FALSE;
}

/* Of the items with such an event one; NULL: there is none. */
static const ReachedItem *draw (const Setting *setting, Chance *chance)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  guint fact = 0;
  Day day = 0;
  for (guint i = 0; i < setting->reached->len; i++) {
    ReachedItem *reached = g_ptr_array_index (setting->reached, i);
    if (bygone_event (setting, reached->least, &fact, &day))
      g_ptr_array_add (all, reached);
  }
  return all->len == 0 ? NULL : g_ptr_array_index (all, chance_below (chance, all->len));
}

/* Every other event lies between that day and the conduct. */
static void move_others (const Setting *setting, Case *of, guint fact, Day day)
{
  const Day conduct = (Day) of->conduct_from.lo;
  for (guint i = 0; i < of->stated->len; i++) {
    Stated *stated = &g_array_index (of->stated, Stated, i);
    const gboolean is_day = vocabulary_fact (setting->program->law->vocabulary, stated->fact)->kind == FACT_DATE;
    if (is_day && stated->value.lo > 1 && stated->fact != fact)
      stated->value = interval_point (day + (conduct - day) / 2);
  }
}

gboolean bygone_make (const Setting *setting, Sketch *sketch, Chance *chance)
{
  const ReachedItem *reached = draw (setting, chance);
  Case *of = sketch->fact_case;
  guint fact = 0;
  Day day = 0;
  if (reached == NULL)
    return FALSE;
  plausible_reached (setting, reached, of);
  if (!bygone_event (setting, of, &fact, &day))
    return FALSE;
  move_others (setting, of, fact, (Day) of->conduct_from.lo - RECENT);
  const Day last = last_day_before (setting, of, fact, reached->key);
  if (last == 0)
    return FALSE;
  const Day away = (Day) chance_between (chance, NEAREST, MOST_AWAY);
  day = chance_once_in (chance, 2) ? last + away : last - away;
  setting_state (of, fact, interval_point (day));
  move_others (setting, of, fact, day);
  return TRUE;
}
