/* Dates -> the intervals of days of a case. What is not known is open: its bound is the end of the calendar, until another
 * date of the case bounds it. */
#include "model/case/days.h"

static const Interval any_day = { 1, DAY_MAX };

static Interval interval_of (Days days) { return (Interval) { days.lo, days.hi }; }

Interval days_of_event (const Date *when)
{
  switch (when->shape) {
  case DATE_DAY:
  case DATE_SPAN:
  case DATE_DAYS: return (Interval) { when->first.lo, when->last.hi };
  case DATE_ONWARDS: return (Interval) { when->first.lo, DAY_MAX };
  case DATE_UNTIL: return (Interval) { when->first.lo, when->last.hi };
  case DATE_UNKNOWN: return any_day;
  }
  g_assert_not_reached ();
}

/* What `from` says of the beginning where an end is stated too: then all that it says is of the beginning. */
static Interval beginning (const Date *from)
{
  if (from == NULL)
    return any_day;
  return from->shape == DATE_ONWARDS ? interval_of (from->first) : days_of_event (from);
}

static void both_ends (const Date *from, Interval *ret_from, Interval *ret_to)
{
  *ret_from = interval_of (from->first);
  *ret_to = interval_of (from->last);
}

gboolean days_of_conduct (const Date *from, const Date *to, Interval *ret_from, Interval *ret_to)
{
  Interval begin = any_day, end = any_day;
  if (to != NULL) {
    begin = beginning (from);
    end = to->shape == DATE_UNTIL ? interval_of (to->last) : days_of_event (to);
  } else if (from != NULL) {
    both_ends (from, &begin, &end);
  }
  if (begin.lo > end.hi)
    return FALSE;
  *ret_from = (Interval) { begin.lo, MIN (begin.hi, end.hi) };
  *ret_to = (Interval) { MAX (begin.lo, end.lo), end.hi };
  if (interval_equal (*ret_from, any_day) && interval_equal (*ret_to, any_day))
    *ret_from = *ret_to = (Interval) { 0, DAY_MAX };
  return TRUE;
}

void days_bound (Case *fact_case)
{
  Interval *from = &fact_case->conduct_from, *to = &fact_case->conduct_to, *decided = &fact_case->decided;
  if (!days_are_known (*decided) || !days_are_known (*to))
    return;
  if (to->hi == DAY_MAX)
    to->hi = decided->hi;
  from->hi = MIN (from->hi, to->hi);
  if (decided->lo == 1)
    decided->lo = to->lo <= decided->hi ? to->lo : from->lo;
}
