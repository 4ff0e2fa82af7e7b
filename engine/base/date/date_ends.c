/* The dates of a text -> what they say together: one day of them all, several days, or both ends, and which days those are. */
#include "base/date/date_ends.h"

/* Of several dates one day is meant: 3、4月份的一天, 3月至5月间某天, 3、4月间, 3月底4月初, 5日或6日; not where each is some day: 3月某天、4月某天.
 * With a span among what "or" stands between, any day of all is: which of them it belongs to is not said. */
static gboolean is_one_day (const Reading *reading)
{
  const Moment *last = &reading->last;
  const gboolean each = reading->n_to == 0 && reading->n_list > 0 && reading->first.is_some;
  const gboolean named = last->is_one || (last->is_within && last->is_some);
  const gboolean of_list = reading->n_list > 0 && (last->is_some || (last->is_within && last->date.day == 0));
  const gboolean of_either = reading->n_to == 0 && (reading->is_either || (of_list && !each));
  return reading->n > 1 && (reading->says_or || of_either || (named && !each));
}

/* 截至8、9月, 8、9月止. */
static gboolean is_until (const Reading *reading)
{
  const Moment *first = &reading->first, *last = &reading->last;
  return reading->leads_to || (reading->n_to == 0 && (last->is_until || first->is_until) && !first->is_since);
}

/* Of several dates each stands for itself. */
static gboolean is_several (const Reading *reading)
{
  const gboolean is_list = reading->n_list > 0 && (reading->n_to != 1 || reading->n_apart > 0);
  return is_list && !(reading->is_between && reading->n == 2);
}

static DateShape shape_of (const Reading *reading)
{
  if (reading->n == 0)
    return DATE_UNTIL;
  if (reading->goes_on && !reading->until_now) /* 8、9月起, 自8、9月: since one of them */
    return DATE_ONWARDS;
  if (reading->n > 1 && is_until (reading) && reading->n_to == 0)
    return DATE_UNTIL;
  if (is_one_day (reading))
    return DATE_DAY;
  if (reading->until_now)
    return reading->n > 1 ? DATE_SPAN : DATE_ONWARDS;
  if (is_several (reading))
    return DATE_DAYS;
  if (reading->n > 1)
    return DATE_SPAN;
  return is_until (reading) ? DATE_UNTIL : DATE_DAY;
}

/* 8月后、10月前: between both, as 8月后至10月前. */
static gboolean is_between_sides (const Reading *reading)
{
  const DateSide first = reading->first.side, last = reading->last.side;
  return !reading->says_or && (first == SIDE_AFTER || first == SIDE_FROM) &&
         (last == SIDE_BEFORE || last == SIDE_UP_TO);
}

/* The end does not lie before the beginning: what is known of one bounds the other. Of words that contradict one another no day is left. */
static DateStatus bound (Date *when)
{
  when->first.hi = MIN (when->first.hi, when->last.hi);
  when->last.lo = MAX (when->last.lo, when->first.lo);
  const gboolean in_order = when->first.lo <= when->first.hi && when->last.lo <= when->last.hi;
  return in_order ? DATE_GOOD : DATE_REVERSED;
}

/* 四五日前, 11、12月以后; after 11 or 12: the side that stands at either end of a list is said of all of it. */
static gboolean has_common_side (const Reading *reading)
{
  const Moment *first = &reading->first, *last = &reading->last;
  const gboolean alone = first->is_since || first->is_until || (first->is_about && !first->leads_about);
  const gboolean behind = first->side == SIDE_NONE && last->side != SIDE_NONE && !alone;
  return reading->n > 1 && reading->n_list > 0 && reading->n_to == 0 && !reading->until_now &&
         (behind || (first->leads_side && last->side == SIDE_NONE));
}

/* What is said around one date of a list, said of another one as well. FALSE: it has no such days. */
static gboolean say_of (Moment *moment, const Moment *said)
{
  moment->is_about = moment->is_about || (said->is_about && !said->has_time && !moment->has_time);
  moment->is_some = moment->is_some || said->is_some;
  moment->side = said->side;
  moment->days_later = 0; /* its date is that of Beijing already */
  return moment_set_days (moment) == DATE_GOOD;
}

/* Whether the side may be said of the one beside it alone: before A and B may be before A, and in B; in A, or after B. */
static gboolean may_stand_apart (const Reading *reading, gboolean leads)
{
  return leads ? !reading->joint_is_either : reading->says_or || reading->n_apart > 0;
}

/* A day on that side of the one or of the other: as early as the first one lets it be, or as late as the last. */
static Date on_common_side (const Reading *reading)
{
  Moment first = reading->first, last = reading->last;
  const gboolean leads = first.side != SIDE_NONE;
  const gboolean opened = leads ? say_of (&last, &first) : say_of (&first, &last);
  const gboolean before = first.side == SIDE_BEFORE || first.side == SIDE_UP_TO;
  Days days = (opened ? before : !leads) ? last.days : first.days;
  if (may_stand_apart (reading, leads)) {
    days.lo = MIN (days.lo, reading->first.days.lo);
    days.hi = MAX (days.hi, reading->last.days.hi);
  }
  return (Date) { .shape = DATE_DAY, .first = days, .last = days };
}

/* 9、10月左右, 约9、10月: said of all of a list. */
static void widen_list (Reading *reading)
{
  Moment *first = &reading->first, *last = &reading->last;
  if (reading->n < 2 || reading->n_to > 0 || first->is_about == last->is_about || first->has_time || last->has_time ||
      first->side != SIDE_NONE || last->side != SIDE_NONE)
    return;
  if (last->is_about)
    moment_widen (first);
  else if (first->leads_about)
    moment_widen (last);
  reading->all.lo = MIN (reading->all.lo, first->days.lo);
  reading->all.hi = MAX (reading->all.hi, last->days.hi);
}

/* The days of both ends, as they follow from the shape. */
static void set_ends (const Reading *reading, Date *when)
{
  const gboolean has_ends = reading->n_to == 1, is_list = reading->n_to == 0 && !is_between_sides (reading);
  const Days all = is_list ? reading->all : (Days) { reading->first.days.lo, reading->last.days.hi };
  when->first = has_ends ? reading->head : reading->first.days;
  when->last = has_ends ? reading->tail : (Days) { reading->last.days.lo, all.hi };
  if (when->shape == DATE_DAY)
    when->first.lo = all.lo;
  if (when->shape == DATE_ONWARDS) {
    when->first = all;
    when->last = (Days) { 1, DAY_MAX };
  }
  if (when->shape == DATE_SPAN && reading->until_now)
    when->last.hi = DAY_MAX;
  if (when->shape == DATE_UNTIL && reading->n == 0)
    when->first = when->last = (Days) { 1, DAY_MAX };
  else if (when->shape == DATE_UNTIL) {
    when->first = (Days) { 1, all.hi };
    when->last = all;
  }
}

DateStatus when_set (Reading *reading, Date *ret)
{
  widen_list (reading);
  Date when = { .shape = shape_of (reading) };
  set_ends (reading, &when);
  if (has_common_side (reading))
    when = on_common_side (reading);
  when.is_vague = reading->is_vague || (reading->n_to == 1 && reading->n_list > reading->n_apart);
  when.is_inherited = reading->reader.is_inherited;
  when.end = reading->reader.before;
  if (bound (&when) != DATE_GOOD)
    return DATE_REVERSED;
  if (when.shape == DATE_DAY && reading->n > 1)
    when.first = when.last = (Days) { when.first.lo, when.last.hi };
  if (when.first.lo == when.last.hi) /* 15日15时至16时 */
    when.shape = DATE_DAY;
  *ret = when;
  return DATE_GOOD;
}
