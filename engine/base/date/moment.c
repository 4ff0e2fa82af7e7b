/* Signs -> one date.
 *
 *   moment = words-before* body words-behind*
 *   body   = year [month [day]] | month [day] | day | same/next [month [day]] | figures parted by - / . | a time of day
 *
 * What the body lacks at its head (year, month) is that of the date said before; what it lacks at its end makes it a span
 * of days. A time of day behind it changes nothing. */
#include "base/date/moment.h"

enum { YEAR_WIDTH = 4, MONTH_WIDTH = 2, HOURS = 24, MINUTES = 60 };

static gboolean take (MomentReader *reader, DateSignKind kind)
{
  const gboolean found = reader->at->kind == kind;
  reader->at += found;
  return found;
}

static gboolean joins (DateSignKind kind)
{
  return kind == DATE_SIGN_TO || kind == DATE_SIGN_LIST || kind == DATE_SIGN_DASH;
}

/* The kind of sign that ends the number at `at`, also where only the last of several has it: 3至5月, 11、12月. */
static const DateSign *sign_of_number (const DateSign *at)
{
  const DateSign *sign = at + 1;
  while (joins (sign->kind) && sign[1].kind == DATE_SIGN_NUMBER &&
         (sign[1].width == YEAR_WIDTH) == (at->width == YEAR_WIDTH))
    sign += 2;
  return sign;
}

static int level_of_number (const DateSign *at)
{
  const DateSign *sign = sign_of_number (at);
  const gboolean is_year = at->width == YEAR_WIDTH;
  if (sign->kind != DATE_SIGN_UNIT)
    return is_year && !(at[1].kind == DATE_SIGN_MARK) ? LEVEL_YEAR : LEVEL_NONE;
  return is_year == (sign->value == LEVEL_YEAR) && (is_year || at->width <= MONTH_WIDTH) ? sign->value : LEVEL_NONE;
}

/* Takes a number of that level with its unit, or without it where a later number has it. 0: there is none. */
static int take_number (MomentReader *reader, int level)
{
  if (reader->at->kind != DATE_SIGN_NUMBER || level_of_number (reader->at) != level)
    return 0;
  const int value = reader->at->value;
  reader->at++;
  if (reader->at->kind == DATE_SIGN_UNIT && reader->at->value == level)
    reader->at++;
  return value == 0 ? -1 : value; /* -1: no such month */
}

static int take_month (MomentReader *reader)
{
  if (reader->at->kind == DATE_SIGN_MONTH_NAME)
    return reader->at++->value;
  return take_number (reader, LEVEL_MONTH);
}

/* The day behind a month; its 日 may be missing: 4月15. */
static int take_day (MomentReader *reader)
{
  const DateSign *at = reader->at;
  const int day = take_number (reader, LEVEL_DAY);
  if (day != 0 || at->kind != DATE_SIGN_NUMBER || at->width > MONTH_WIDTH)
    return day;
  const DateSignKind behind = sign_of_number (at)->kind;
  if (behind == DATE_SIGN_UNIT || behind == DATE_SIGN_CLOCK || behind == DATE_SIGN_COLON || behind == DATE_SIGN_QUARTER)
    return 0;
  reader->at++;
  return at->value == 0 ? -1 : at->value;
}

/* 4.15 and 4/15 behind a year with its 年. */
static gboolean take_marked_day (MomentReader *reader, CivilDate *date)
{
  const DateSign *at = reader->at;
  if (at->kind != DATE_SIGN_NUMBER || at->width > MONTH_WIDTH || at[1].kind != DATE_SIGN_MARK ||
      at[2].kind != DATE_SIGN_NUMBER || at[2].width > MONTH_WIDTH)
    return FALSE;
  date->month = at->value == 0 ? -1 : at->value;
  reader->at += 2;
  date->day = take_day (reader);
  return TRUE;
}

static void take_month_and_day (MomentReader *reader, CivilDate *date)
{
  date->month = take_month (reader);
  if (date->month != 0)
    date->day = take_day (reader);
}

/* ---- bodies ---- */

/* What the date lacks at its head is that of the one before. */
static gboolean inherit (MomentReader *reader, CivilDate *date, int level)
{
  const CivilDate *before = &reader->before;
  if (before->year == 0 || (level >= LEVEL_MONTH && before->month == 0) || (level >= LEVEL_DAY && before->day == 0))
    return FALSE;
  date->year = before->year;
  if (level >= LEVEL_MONTH)
    date->month = before->month;
  if (level >= LEVEL_DAY)
    date->day = before->day;
  reader->is_inherited = reader->is_inherited || reader->is_first;
  return TRUE;
}

static gboolean is_numeric (const DateSign *at)
{
  const DateSignKind kind = at[1].kind;
  const gboolean parted = (kind == DATE_SIGN_MARK || kind == DATE_SIGN_DASH) && at[2].kind == DATE_SIGN_NUMBER;
  return parted && (at->width == YEAR_WIDTH || at->width <= MONTH_WIDTH) && at[2].width <= MONTH_WIDTH &&
         (kind == DATE_SIGN_MARK || sign_of_number (at + 2)->kind != DATE_SIGN_UNIT || at->width == YEAR_WIDTH);
}

/* 15/04/2018: which of the first two is the month is a matter of country. */
static gboolean ends_with_year (const DateSign *at)
{
  return at[2].kind == DATE_SIGN_NUMBER && at[3].kind == at[1].kind && at[4].kind == DATE_SIGN_NUMBER &&
         at[4].width == YEAR_WIDTH;
}

/* 2025-04-30, 2025.4, 4.30: figures parted by one mark; a unit may stand behind the last. */
static WhenStatus read_numeric (MomentReader *reader, CivilDate *date)
{
  int *parts[] = { &date->year, &date->month, &date->day };
  const DateSign mark = reader->at[1];
  guint n = 0, level = reader->at->width == YEAR_WIDTH ? 0 : 1;
  if (level > 0 && !inherit (reader, date, LEVEL_YEAR))
    return ends_with_year (reader->at) ? WHEN_NO_DATE : WHEN_NO_YEAR;
  for (; level < G_N_ELEMENTS (parts); level++) {
    *parts[level] = reader->at->value == 0 ? -1 : reader->at->value;
    reader->at++;
    n++;
    const gboolean goes_on = reader->at->kind == mark.kind && reader->at->value == mark.value &&
                             reader->at[1].kind == DATE_SIGN_NUMBER && reader->at[1].width <= MONTH_WIDTH;
    if (!goes_on || level + 1 == G_N_ELEMENTS (parts))
      break;
    reader->at++;
  }
  if (reader->at->kind == DATE_SIGN_UNIT && reader->at->value == (int) level + 1)
    reader->at++;
  if (level + 1 == LEVEL_MONTH)
    date->day = take_number (reader, LEVEL_DAY);
  return n > 1 ? WHEN_GOOD : WHEN_NO_DATE;
}

static WhenStatus read_same (MomentReader *reader, CivilDate *date)
{
  const DateSign sign = *reader->at++;
  if (!inherit (reader, date, sign.value))
    return sign.kind == DATE_SIGN_NEXT ? WHEN_RELATIVE : WHEN_NO_YEAR;
  if (sign.kind == DATE_SIGN_NEXT)
    *date = date_next (*date);
  if (sign.value == LEVEL_YEAR)
    take_month_and_day (reader, date);
  else if (sign.value == LEVEL_MONTH)
    date->day = take_number (reader, LEVEL_DAY);
  return WHEN_GOOD;
}

/* March 2019, March 15, 2019; 15 March 2019 when the day was read before. */
static WhenStatus read_named (MomentReader *reader, CivilDate *date)
{
  const gboolean day_first = take (reader, DATE_SIGN_NUMBER);
  if (day_first)
    date->day = reader->at[-1].value;
  date->month = reader->at++->value;
  if (!day_first && reader->at->kind == DATE_SIGN_NUMBER && reader->at->width <= MONTH_WIDTH) {
    date->day = reader->at++->value;
    reader->at += reader->at->kind == DATE_SIGN_UNIT && reader->at->value == LEVEL_DAY;
    reader->at += reader->at->kind == DATE_SIGN_LIST && reader->at[1].width == YEAR_WIDTH;
  }
  if (reader->at->kind == DATE_SIGN_NUMBER && reader->at->width == YEAR_WIDTH)
    date->year = reader->at++->value;
  else
    return inherit (reader, date, LEVEL_YEAR) ? WHEN_GOOD : WHEN_NO_YEAR;
  return WHEN_GOOD;
}

static WhenStatus read_units (MomentReader *reader, CivilDate *date)
{
  date->year = take_number (reader, LEVEL_YEAR);
  if (date->year != 0) {
    reader->at += reader->at->kind == DATE_SIGN_IDLE && reader->at[1].kind == DATE_SIGN_NUMBER; /* 2018年的4月15日 */
    if (!take_marked_day (reader, date))
      take_month_and_day (reader, date);
    return WHEN_GOOD;
  }
  take_month_and_day (reader, date);
  if (date->month != 0)
    return inherit (reader, date, LEVEL_YEAR) ? WHEN_GOOD : WHEN_NO_YEAR;
  const int day = take_number (reader, LEVEL_DAY);
  if (day == 0)
    return WHEN_NO_DATE;
  const gboolean known = inherit (reader, date, LEVEL_MONTH);
  date->day = day;
  return known ? WHEN_GOOD : WHEN_NO_YEAR;
}

static gboolean is_time (const DateSign *at)
{
  if (at->kind == DATE_SIGN_DAYPART)
    return TRUE;
  return at->kind == DATE_SIGN_NUMBER &&
         (at[1].kind == DATE_SIGN_COLON || sign_of_number (at)->kind == DATE_SIGN_CLOCK);
}

/* 月底, 下旬, 年底, 下半年 behind a date: parts of its month or year. */
static WhenStatus read_part_alone (MomentReader *reader, CivilDate *date)
{
  const DateSign *at = reader->at;
  const gboolean of_month = (at->value >= PART_FIRST_TEN && at->value <= PART_LAST_TWENTY) ||
                            at->value == PART_FIRST_HALF_MONTH || at->value == PART_SECOND_HALF_MONTH;
  const int level = at->kind == DATE_SIGN_UNIT ? at->value : of_month ? LEVEL_MONTH : LEVEL_YEAR;
  return inherit (reader, date, level) ? WHEN_GOOD : WHEN_NO_YEAR;
}

static gboolean is_part_alone (const DateSign *at)
{
  return at->kind == DATE_SIGN_PART ||
         (at->kind == DATE_SIGN_UNIT && at->value != LEVEL_DAY && at[1].kind == DATE_SIGN_PART);
}

static WhenStatus read_body (MomentReader *reader, CivilDate *date)
{
  const DateSign *at = reader->at;
  if (at->kind == DATE_SIGN_SAME || at->kind == DATE_SIGN_NEXT)
    return read_same (reader, date);
  if (at->kind == DATE_SIGN_MONTH_NAME ||
      (at->kind == DATE_SIGN_NUMBER && at[1].kind == DATE_SIGN_MONTH_NAME && at->width <= MONTH_WIDTH))
    return read_named (reader, date);
  if (is_part_alone (at))
    return read_part_alone (reader, date);
  if (is_time (at))
    return inherit (reader, date, LEVEL_DAY) ? WHEN_GOOD : WHEN_NO_YEAR;
  if (at->kind != DATE_SIGN_NUMBER)
    return WHEN_NO_DATE;
  return is_numeric (at) ? read_numeric (reader, date) : read_units (reader, date);
}

/* ---- the words around it ---- */

static void take_words_before (MomentReader *reader, Moment *moment)
{
  for (;; reader->at++)
    switch (reader->at->kind) {
    case DATE_SIGN_ABOUT: moment->is_about = TRUE; break;
    case DATE_SIGN_SINCE_BEFORE: moment->is_since = TRUE; break;
    case DATE_SIGN_UNTIL_BEFORE: moment->is_until = TRUE; break;
    case DATE_SIGN_BETWEEN: moment->is_between = TRUE; break;
    case DATE_SIGN_PART_BEFORE: moment->part = (PartOfTime) reader->at->value; break;
    case DATE_SIGN_SIDE_BEFORE: moment->side = (DateSide) reader->at->value; break;
    case DATE_SIGN_IDLE_BEFORE: break;
    default: return;
    }
}

/* 15时30分许, 9:05:20, 3点半. FALSE: no time of the clock. */
static gboolean take_clock (MomentReader *reader)
{
  static const int most[] = { HOURS, MINUTES - 1, MINUTES - 1 };
  for (int unit = 0; unit < 3; unit++) {
    const DateSign *at = reader->at;
    if (at->kind != DATE_SIGN_NUMBER)
      return unit > 0;
    const DateSign *sign = sign_of_number (at);
    const gboolean named = (sign->kind == DATE_SIGN_CLOCK && sign->value == unit) ||
                           (unit == 1 && at[-1].kind == DATE_SIGN_CLOCK && at->width == 2 && !joins (at[1].kind) &&
                            sign->kind != DATE_SIGN_UNIT); /* 3点20 */
    if (at->value > most[unit] || (!named && at[1].kind != DATE_SIGN_COLON && at[-1].kind != DATE_SIGN_COLON))
      return FALSE;
    reader->at++;
    reader->at += reader->at->kind == DATE_SIGN_COLON || (named && sign == reader->at);
  }
  return TRUE;
}

/* The n of the n-th quarter of a year: 第一季度. */
static gboolean take_quarter (MomentReader *reader, Moment *moment)
{
  const DateSign *at = reader->at;
  if (at->kind != DATE_SIGN_NUMBER || at[1].kind != DATE_SIGN_QUARTER || at->value < 1 || at->value > 4)
    return FALSE;
  moment->part = (PartOfTime) (PART_FIRST_QUARTER + at->value - 1);
  reader->at += 2;
  return TRUE;
}

/* A number behind a date. FALSE if it has no place there. */
static gboolean take_number_behind (MomentReader *reader, Moment *moment)
{
  if (take_quarter (reader, moment))
    return TRUE;
  if ((moment->date.day == 0 && !moment->is_some) || !is_time (reader->at) || !take_clock (reader))
    return FALSE;
  moment->has_time = TRUE;
  return TRUE;
}

/* 底; the unit before it is said once more in 2019年年底. */
static gboolean take_part (MomentReader *reader, Moment *moment)
{
  reader->at += reader->at->kind == DATE_SIGN_UNIT;
  if (moment->part != PART_NONE || reader->at->kind != DATE_SIGN_PART)
    return FALSE;
  moment->part = (PartOfTime) reader->at++->value;
  return TRUE;
}

static gboolean take_side (MomentReader *reader, Moment *moment)
{
  if (moment->side != SIDE_NONE)
    return FALSE;
  moment->side = (DateSide) reader->at++->value;
  return TRUE;
}

static gboolean take_daypart (MomentReader *reader, Moment *moment)
{
  reader->at++;
  moment->has_time = TRUE;
  return moment->date.day != 0 || moment->is_some || moment->part != PART_NONE;
}

/* 当天 of a day. */
static gboolean take_same_day (MomentReader *reader, Moment *moment)
{
  return reader->at++->value == LEVEL_DAY && moment->date.day != 0;
}

static gboolean take_weekday (MomentReader *reader, Moment *moment)
{
  moment->weekday = reader->at++->value;
  return moment->date.day != 0;
}

static gboolean set_flag (MomentReader *reader, gboolean *flag)
{
  reader->at++;
  *flag = TRUE;
  return TRUE;
}

/* Takes one word behind the date. FALSE: it is none, or contradicts what was said; *ret_end: nothing more belongs to it. */
static gboolean take_word_behind (MomentReader *reader, Moment *moment, gboolean *ret_end)
{
  switch (reader->at->kind) {
  case DATE_SIGN_NUMBER:
    *ret_end = moment->part != PART_NONE && !is_time (reader->at); /* 3月底4月初 */
    return *ret_end || take_number_behind (reader, moment);
  case DATE_SIGN_UNIT:
  case DATE_SIGN_PART: return take_part (reader, moment);
  case DATE_SIGN_SIDE: return take_side (reader, moment);
  case DATE_SIGN_DAYPART: return take_daypart (reader, moment);
  case DATE_SIGN_WEEKDAY: return take_weekday (reader, moment);
  case DATE_SIGN_SAME: return take_same_day (reader, moment);
  case DATE_SIGN_SOME:
    moment->is_one = moment->is_one || reader->at->value == 1;
    return set_flag (reader, &moment->is_some);
  case DATE_SIGN_AROUND: return set_flag (reader, &moment->is_about);
  case DATE_SIGN_SINCE: return set_flag (reader, &moment->is_since);
  case DATE_SIGN_UNTIL: return set_flag (reader, &moment->is_until);
  case DATE_SIGN_BETWEEN: return set_flag (reader, &moment->is_between);
  case DATE_SIGN_IDLE:
    moment->is_within = moment->is_within || reader->at->value == 1;
    reader->at++;
    return TRUE;
  case DATE_SIGN_CLOCK: reader->at++; return moment->has_time; /* 15:30时 */
  default: *ret_end = TRUE; return TRUE;
  }
}

WhenStatus moment_read (MomentReader *reader, Moment *ret)
{
  Moment moment = { .part = PART_NONE };
  gboolean is_end = FALSE;
  take_words_before (reader, &moment);
  WhenStatus status = read_body (reader, &moment.date);
  if (status != WHEN_GOOD)
    return status;
  while (!is_end)
    if (!take_word_behind (reader, &moment, &is_end))
      return WHEN_NO_DATE;
  status = moment_set_days (&moment);
  reader->before = moment.date;
  reader->is_first = FALSE;
  *ret = moment;
  return status;
}
