/* Text -> signs -> dates -> days.
 *
 *   when   = unknown | moment | moment to moment | moment (list moment)* | moment since | until moment | moment to now
 *
 * One date is moment.c's; here stands what several of them say together. A plain date (2025-04-30, 2025年4月) goes past all
 * of this. */
#include "base/date/date_ends.h"

static gboolean is_bracket (const DateSign *at, int which)
{
  return at->kind == DATE_SIGN_BRACKET && at->value == which;
}

static gboolean is_vague (const Moment *moment)
{
  return moment->part != PART_NONE || moment->is_some || moment->side != SIDE_NONE || moment->days_later != 0 ||
         (moment->is_about && !moment->has_time);
}

/* Whether a word may stand behind 案发: 案发时止, 案发前, 案发当日, 案发被抓获. */
static gboolean goes_with_now (const DateSign *sign)
{
  switch (sign->kind) {
  case DATE_SIGN_NOW:
  case DATE_SIGN_IDLE:
  case DATE_SIGN_UNTIL:
  case DATE_SIGN_SAME:
  case DATE_SIGN_CLOCK: return TRUE;
  case DATE_SIGN_SIDE: return sign->value == SIDE_BEFORE || sign->value == SIDE_UP_TO;
  default: return FALSE;
  }
}

static void pass_now (const DateSign **at)
{
  while (goes_with_now (*at))
    ++*at;
}

/* 今, 案发: up to a day that is not said. The day may stand behind it, in brackets or not: 案发（2019年3月5日）. */
static gboolean take_now (Reading *reading)
{
  const DateSign **at = &reading->reader.at;
  if ((*at)->kind != DATE_SIGN_NOW)
    return FALSE;
  pass_now (at);
  reading->until_now = (*at)->kind == DATE_SIGN_END;
  reading->is_in_brackets = is_bracket (*at, '(');
  *at += reading->is_in_brackets;
  return reading->until_now;
}

/* 至2019年3月5日案发: on that day it ended. FALSE: what happened on a day that is no end says nothing of when it was done. */
static gboolean take_event (Reading *reading)
{
  const DateSign **at = &reading->reader.at;
  pass_now (at);
  return (*at)->kind == DATE_SIGN_END && (reading->leads_to || reading->n_to > 0);
}

/* 31日、11月1日: a day that names its own month is another one, not a second guess at the first. */
static gboolean is_of_another_month (const CivilDate *before, const CivilDate *date)
{
  return before->day != 0 && date->day != 0 && before->month != date->month;
}

/* 6、7月, 5日或8日 are one day of all of them; 6月、8月 are two. */
static void add_days (Reading *reading, const Moment *moment)
{
  const Days days = moment->days;
  const gboolean is_next =
      moment->bare.lo <= reading->tail.hi + 1 && !is_of_another_month (&reading->last.date, &moment->date);
  const gboolean is_beside = is_next || reading->joint_is_either;
  if (reading->n == 0 || reading->joint_is_to || !is_beside)
    reading->tail = days;
  else
    reading->tail.hi = MAX (reading->tail.hi, days.hi);
  reading->n_apart += reading->n > 0 && !reading->joint_is_to && !is_beside;
  if (reading->n_to == 0 && reading->n_apart == 0)
    reading->head = reading->tail;
  reading->all.lo = reading->n == 0 ? days.lo : MIN (reading->all.lo, days.lo);
  reading->all.hi = MAX (reading->all.hi, days.hi);
}

/* An end that is said closes what began. */
static void add_since (Reading *reading, const Moment *moment)
{
  if (reading->joint_is_to || (moment->is_until && !reading->joint_is_either))
    reading->goes_on = FALSE;
  reading->goes_on = reading->goes_on || (moment->is_since && !moment->is_until);
}

static DateStatus add_moment (Reading *reading)
{
  Moment moment;
  DateStatus status = moment_read (&reading->reader, &moment);
  if (status != DATE_GOOD)
    return status;
  if (reading->must_have_part && moment.part == PART_NONE)
    return DATE_NO_DATE;
  if (reading->is_in_brackets && !is_bracket (reading->reader.at++, ')'))
    return DATE_NO_DATE;
  reading->is_in_brackets = FALSE;
  if (reading->n > 0 && moment.days.hi < reading->last.days.lo)
    return DATE_REVERSED;
  reading->is_vague = reading->is_vague || is_vague (&moment);
  reading->is_between = reading->is_between || moment.is_between;
  add_days (reading, &moment);
  add_since (reading, &moment);
  reading->last = moment;
  if (reading->n++ == 0)
    reading->first = moment;
  return DATE_GOOD;
}

/* 2018-04/2018-06: the interval of ISO 8601. */
static gboolean is_slash_to (const DateSign *at)
{
  return at->kind == DATE_SIGN_MARK && at->value == '/' && at[-1].kind == DATE_SIGN_NUMBER &&
         (at[-1].width == 4 || at[-2].kind != DATE_SIGN_MARK) && at[1].kind == DATE_SIGN_NUMBER && at[1].width == 4;
}

/* Passes what joins the date read last to the next one; 起，至 and 、以及 are one joint. FALSE: nothing does. */
static gboolean take_joint (Reading *reading)
{
  const DateSignKind next = reading->reader.at->kind == DATE_SIGN_LIST ? reading->reader.at[1].kind : DATE_SIGN_END;
  reading->reader.at += next == DATE_SIGN_TO || next == DATE_SIGN_LIST;
  const DateSign *at = reading->reader.at;
  const DateSignKind kind = at->kind;
  const gboolean to = kind == DATE_SIGN_TO || kind == DATE_SIGN_DASH || is_slash_to (at);
  const gboolean either = kind == DATE_SIGN_MARK && at->value == '/' && at[1].kind == DATE_SIGN_MONTH_NAME;
  const gboolean list = kind == DATE_SIGN_LIST || either;
  const gboolean close = reading->last.part != PART_NONE && kind == DATE_SIGN_NUMBER;
  reading->n_to += to;
  reading->n_list += list;
  reading->joint_is_to = to;
  reading->joint_is_either = close || either || (list && at->value == 1);
  reading->is_either = reading->is_either || reading->joint_is_either;
  reading->says_or = reading->says_or || (list && at->value == 1);
  reading->must_have_part = close;
  reading->reader.at += to || list;
  return to || list || close;
}

/* 案发, present: as an end says it by itself. */
static gboolean is_now_alone (Reading *reading)
{
  const DateSign *at = reading->reader.at;
  if (take_now (reading))
    return TRUE;
  reading->reader.at = at;
  reading->is_in_brackets = FALSE;
  return FALSE;
}

/* 不详, 具体日期不详. Returns: behind it, NULL if it does not stand there. */
static const DateSign *says_unknown (const DateSign *at)
{
  while (at->kind == DATE_SIGN_IDLE)
    at++;
  return at->kind == DATE_SIGN_UNKNOWN ? at + 1 : NULL;
}

/* 2019年3月（具体日期不详） at the end of a text: more than it says of the date is not known. What stands behind a word of a list is
 * another date, and so is what stands behind a comma, unless it says of what it speaks. */
static gboolean is_no_more_known (const DateSign *at)
{
  const gboolean bracket = is_bracket (at, '('), pause = at->kind == DATE_SIGN_LIST && at->value == 2;
  if (pause && at[1].kind != DATE_SIGN_IDLE)
    return FALSE;
  at = says_unknown (at + (bracket || pause));
  return at != NULL && (!bracket || is_bracket (at, ')')) && at[bracket].kind == DATE_SIGN_END;
}

/* All dates of the text, up to its end. */
static DateStatus read_moments (Reading *reading)
{
  while (reading->reader.at->kind == DATE_SIGN_UNTIL_BEFORE || reading->reader.at->kind == DATE_SIGN_TO) {
    reading->leads_to = TRUE;
    reading->reader.at++;
  }
  if (reading->leads_to ? take_now (reading) : is_now_alone (reading))
    return DATE_GOOD;
  DateStatus status = add_moment (reading);
  while (status == DATE_GOOD && reading->reader.at->kind != DATE_SIGN_END && !is_no_more_known (reading->reader.at)) {
    const gboolean joint = take_joint (reading);
    if (!joint && reading->reader.at->kind == DATE_SIGN_NOW && reading->reader.at->value == 1)
      return take_event (reading) ? DATE_GOOD : DATE_RELATIVE;
    if (take_now (reading))
      break;
    status = joint ? add_moment (reading) : DATE_NO_DATE;
  }
  return status == DATE_GOOD && (reading->n_to < 2 || reading->n_list > 0) ? DATE_GOOD
         : status == DATE_GOOD                                             ? DATE_NO_DATE
                                                                           : status;
}

static gboolean is_unknown (const DateSign *signs)
{
  return says_unknown (signs) != NULL && says_unknown (signs)->kind == DATE_SIGN_END;
}

static DateStatus read_signs (const DateSign *signs, const CivilDate *before, gboolean is_relative, Date *ret)
{
  Reading reading = { .reader = { .at = signs, .is_first = TRUE } };
  if (before != NULL)
    reading.reader.before = *before;
  if (is_unknown (signs)) {
    *ret = (Date) { .shape = DATE_UNKNOWN, .first = { 1, DAY_MAX }, .last = { 1, DAY_MAX } };
    return DATE_GOOD;
  }
  DateStatus status = read_moments (&reading);
  if (status == DATE_GOOD)
    status = when_set (&reading, ret);
  return status == DATE_NO_DATE && is_relative ? DATE_RELATIVE : status;
}

/* A plain date. */
static gboolean read_plain (const char *text, gsize length, Date *ret)
{
  Days days;
  if (!civil_read (text, length, &days.lo, &days.hi))
    return FALSE;
  CivilDate end = civil_date (days.lo);
  if (days.hi > days.lo)
    end.day = 0;
  if (days.hi - days.lo > 31)
    end.month = 0;
  *ret = (Date) { .shape = DATE_DAY, .first = days, .last = days, .end = end };
  return TRUE;
}

DateStatus date_read (const char *text, gsize length, const CivilDate *before, Date *ret)
{
  DateSign room[2 + MOST_DATE_SIGNS + 2] = { { DATE_SIGN_END, 0, 0 } };
  DateSign *const signs = room + 2; /* who looks back sees an end */
  gboolean is_relative = FALSE;
  if (read_plain (text, length, ret))
    return DATE_GOOD;
  if (!date_signs_read (text, length, signs, &is_relative))
    return DATE_NO_DATE;
  return read_signs (signs, before, is_relative, ret);
}
