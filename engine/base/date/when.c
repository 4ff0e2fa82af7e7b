/* Text -> signs -> dates -> days.
 *
 *   when   = unknown | moment | moment to moment | moment (list moment)* | moment since | until moment | moment to now
 *
 * One date is moment.c's; here stands what several of them say together. A plain date (2025-04-30, 2025年4月) goes past all
 * of this. */
#include "base/date/when.h"

/* What has been read of a text so far. */
typedef struct {
  MomentReader reader;
  Moment first, last;
  Days head,
      tail; /* the day of the first and of the second end, where dates beside one another say one: 6、7月至10月 */
  guint n, n_to, n_list;
  guint n_apart; /* of the list: not beside the one before */
  gboolean is_vague, is_between;
  gboolean says_or;     /* 或 */
  gboolean is_either;   /* 5日或6日; 3月底4月初: one beside the other, nothing between them */
  gboolean joint_is_to; /* what stands before the next date: 至 */
  gboolean joint_is_either;
  gboolean must_have_part; /* the next date, behind 3月底 */
  gboolean until_now;      /* 至今 */
  gboolean leads_to;       /* it begins with 至: only its end is said */
  gboolean is_in_brackets; /* the next date, behind 案发 */
} Reading;

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

/* 6、7月, 5日或8日 are one day of all of them; 6月、8月 are two. */
static void add_days (Reading *reading, Days days)
{
  const gboolean is_beside = days.lo <= reading->tail.hi + 1 || reading->joint_is_either;
  if (reading->n == 0 || reading->joint_is_to || !is_beside)
    reading->tail = days;
  else
    reading->tail.hi = MAX (reading->tail.hi, days.hi);
  reading->n_apart += reading->n > 0 && !reading->joint_is_to && !is_beside;
  if (reading->n_to == 0 && reading->n_apart == 0)
    reading->head = reading->tail;
}

static WhenStatus add_moment (Reading *reading)
{
  Moment moment;
  WhenStatus status = moment_read (&reading->reader, &moment);
  if (status != WHEN_GOOD)
    return status;
  if (reading->must_have_part && moment.part == PART_NONE)
    return WHEN_NO_DATE;
  if (reading->is_in_brackets && !is_bracket (reading->reader.at++, ')'))
    return WHEN_NO_DATE;
  reading->is_in_brackets = FALSE;
  if (reading->n > 0 && moment.days.hi < reading->last.days.lo)
    return WHEN_REVERSED;
  reading->is_vague = reading->is_vague || is_vague (&moment);
  reading->is_between = reading->is_between || moment.is_between;
  reading->last = moment;
  add_days (reading, moment.days);
  if (reading->n++ == 0)
    reading->first = moment;
  return WHEN_GOOD;
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
static WhenStatus read_moments (Reading *reading)
{
  while (reading->reader.at->kind == DATE_SIGN_UNTIL_BEFORE || reading->reader.at->kind == DATE_SIGN_TO) {
    reading->leads_to = TRUE;
    reading->reader.at++;
  }
  if (reading->leads_to ? take_now (reading) : is_now_alone (reading))
    return WHEN_GOOD;
  WhenStatus status = add_moment (reading);
  while (status == WHEN_GOOD && reading->reader.at->kind != DATE_SIGN_END && !is_no_more_known (reading->reader.at)) {
    const gboolean joint = take_joint (reading);
    if (!joint && reading->reader.at->kind == DATE_SIGN_NOW && reading->reader.at->value == 1)
      return take_event (reading) ? WHEN_GOOD : WHEN_RELATIVE;
    if (take_now (reading))
      break;
    status = joint ? add_moment (reading) : WHEN_NO_DATE;
  }
  return status == WHEN_GOOD && (reading->n_to < 2 || reading->n_list > 0) ? WHEN_GOOD
         : status == WHEN_GOOD                                             ? WHEN_NO_DATE
                                                                           : status;
}

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

/* 8、9月起, 自8、9月: since one of them. */
static gboolean is_since (const Reading *reading)
{
  const Moment *first = &reading->first, *last = &reading->last;
  return reading->n_to == 0 && (last->is_since || first->leads_since) && !last->is_until;
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

static WhenShape shape_of (const Reading *reading)
{
  if (reading->n == 0)
    return WHEN_UNTIL;
  if (is_since (reading) && !reading->until_now)
    return WHEN_ONWARDS;
  if (reading->n > 1 && is_until (reading) && reading->n_to == 0)
    return WHEN_UNTIL;
  if (is_one_day (reading))
    return WHEN_DAY;
  if (reading->until_now)
    return reading->n > 1 ? WHEN_SPAN : WHEN_ONWARDS;
  if (is_several (reading))
    return WHEN_DAYS;
  if (reading->n > 1)
    return WHEN_SPAN;
  return is_until (reading) ? WHEN_UNTIL : WHEN_DAY;
}

/* The end does not lie before the beginning: what is known of one bounds the other. */
static void bound (When *when)
{
  when->first.hi = MIN (when->first.hi, when->last.hi);
  when->last.lo = MAX (when->last.lo, when->first.lo);
}

/* 四五日前, 11、12月以后; after 11 or 12: the side that stands at either end of a list is said of all of it. */
static gboolean has_common_side (const Reading *reading)
{
  const Moment *first = &reading->first, *last = &reading->last;
  const gboolean behind = first->side == SIDE_NONE && last->side != SIDE_NONE;
  return reading->n > 1 && reading->n_list > 0 && reading->n_to == 0 && !reading->until_now &&
         (behind || (first->leads_side && last->side == SIDE_NONE));
}

/* A day on that side of the one or of the other: as early as the first one lets it be, or as late as the last. */
static When on_common_side (const Reading *reading)
{
  Moment first = reading->first, last = reading->last;
  const gboolean leads = first.side != SIDE_NONE;
  if (leads)
    last.side = first.side;
  else
    first.side = last.side;
  const gboolean opened = moment_open_side (leads ? &last : &first) == WHEN_GOOD;
  const gboolean before = first.side == SIDE_BEFORE || first.side == SIDE_UP_TO;
  const Days days = (opened ? before : !leads) ? last.days : first.days;
  return (When) { .shape = WHEN_DAY, .first = days, .last = days };
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
}

/* The days of both ends, as they follow from the shape. */
static void set_ends (const Reading *reading, When *when)
{
  const Days all = { reading->first.days.lo, reading->last.days.hi };
  const gboolean has_ends = reading->n_to == 1;
  when->first = has_ends ? reading->head : reading->first.days;
  when->last = has_ends ? reading->tail : reading->last.days;
  if (when->shape == WHEN_ONWARDS) {
    when->first = all;
    when->last = (Days) { 1, DAY_MAX };
  }
  if (when->shape == WHEN_SPAN && reading->until_now)
    when->last.hi = DAY_MAX;
  if (when->shape == WHEN_UNTIL && reading->n == 0)
    when->first = when->last = (Days) { 1, DAY_MAX };
  else if (when->shape == WHEN_UNTIL) {
    when->first = (Days) { 1, all.hi };
    when->last = all;
  }
}

static void set_when (Reading *reading, When *ret)
{
  widen_list (reading);
  When when = { .shape = shape_of (reading) };
  set_ends (reading, &when);
  if (has_common_side (reading))
    when = on_common_side (reading);
  when.is_vague = reading->is_vague || (reading->n_to == 1 && reading->n_list > reading->n_apart);
  when.is_inherited = reading->reader.is_inherited;
  when.end = reading->reader.before;
  bound (&when);
  if (when.shape == WHEN_DAY && reading->n > 1)
    when.first = when.last = (Days) { when.first.lo, when.last.hi };
  if (when.first.lo == when.last.hi) /* 15日15时至16时 */
    when.shape = WHEN_DAY;
  *ret = when;
}

static gboolean is_unknown (const DateSign *signs)
{
  return says_unknown (signs) != NULL && says_unknown (signs)->kind == DATE_SIGN_END;
}

static WhenStatus read_signs (const DateSign *signs, const CivilDate *before, gboolean is_relative, When *ret)
{
  Reading reading = { .reader = { .at = signs, .is_first = TRUE } };
  if (before != NULL)
    reading.reader.before = *before;
  if (is_unknown (signs)) {
    *ret = (When) { .shape = WHEN_UNKNOWN, .first = { 1, DAY_MAX }, .last = { 1, DAY_MAX } };
    return WHEN_GOOD;
  }
  const WhenStatus status = read_moments (&reading);
  if (status == WHEN_GOOD)
    set_when (&reading, ret);
  return status == WHEN_NO_DATE && is_relative ? WHEN_RELATIVE : status;
}

/* A plain date. */
static gboolean read_plain (const char *text, gsize length, When *ret)
{
  Days days;
  if (!date_read (text, length, &days.lo, &days.hi))
    return FALSE;
  CivilDate end = date_civil (days.lo);
  if (days.hi > days.lo)
    end.day = 0;
  if (days.hi - days.lo > 31)
    end.month = 0;
  *ret = (When) { .shape = WHEN_DAY, .first = days, .last = days, .end = end };
  return TRUE;
}

WhenStatus when_read (const char *text, gsize length, const CivilDate *before, When *ret)
{
  DateSign room[2 + MOST_DATE_SIGNS + 2] = { { DATE_SIGN_END, 0, 0 } };
  DateSign *const signs = room + 2; /* who looks back sees an end */
  gboolean is_relative = FALSE;
  if (read_plain (text, length, ret))
    return WHEN_GOOD;
  if (!date_signs_read (text, length, signs, &is_relative))
    return WHEN_NO_DATE;
  return read_signs (signs, before, is_relative, ret);
}
