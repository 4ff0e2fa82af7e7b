/* Signs -> what one date says of year, month and day.
 *
 *   body = year [month [day]] | month [day] | day | same/next [month [day]] | figures parted by - / . | a date in words |
 *          a part or quarter of a year | a time of day
 *
 * What it lacks at its head (year, month) is that of the date said before. */
#include "base/date/date_body.h"
#include "base/date/date_named.h"

enum { YEAR_WIDTH = 4, MONTH_WIDTH = 2 };

gboolean date_joins (DateSignKind kind)
{
  return kind == DATE_SIGN_TO || kind == DATE_SIGN_LIST || kind == DATE_SIGN_DASH;
}

const DateSign *date_number_sign (const DateSign *at)
{
  const DateSign *sign = at + 1;
  while (date_joins (sign->kind) && sign[1].kind == DATE_SIGN_NUMBER &&
         (sign[1].width == YEAR_WIDTH) == (at->width == YEAR_WIDTH))
    sign += 2;
  return sign;
}

static int level_of_number (const DateSign *at)
{
  const DateSign *sign = date_number_sign (at);
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
  const DateSignKind behind = date_number_sign (at)->kind;
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
         (kind == DATE_SIGN_MARK || date_number_sign (at + 2)->kind != DATE_SIGN_UNIT || at->width == YEAR_WIDTH);
}

/* 15/04/2018: which of the first two is the month is a matter of country. */
static gboolean ends_with_year (const DateSign *at)
{
  return at[2].kind == DATE_SIGN_NUMBER && at[3].kind == at[1].kind && at[4].kind == DATE_SIGN_NUMBER &&
         at[4].width == YEAR_WIDTH;
}

/* 2025-04-30, 2025.4, 4.30: figures parted by one mark; a unit may stand behind the last. */
static DateStatus read_numeric (MomentReader *reader, CivilDate *date)
{
  int *parts[] = { &date->year, &date->month, &date->day };
  const DateSign mark = reader->at[1];
  guint n = 0, level = reader->at->width == YEAR_WIDTH ? 0 : 1;
  if (level > 0 && !inherit (reader, date, LEVEL_YEAR))
    return ends_with_year (reader->at) ? DATE_NO_DATE : DATE_NO_YEAR;
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
  reader->is_parted = n == 3;
  return n > 1 ? DATE_GOOD : DATE_NO_DATE;
}

static DateStatus read_same (MomentReader *reader, CivilDate *date)
{
  const DateSign sign = *reader->at++;
  if (!inherit (reader, date, sign.value))
    return sign.kind == DATE_SIGN_NEXT ? DATE_RELATIVE : DATE_NO_YEAR;
  if (sign.kind == DATE_SIGN_NEXT)
    *date = civil_next (*date);
  if (sign.value == LEVEL_YEAR)
    take_month_and_day (reader, date);
  else if (sign.value == LEVEL_MONTH)
    date->day = take_number (reader, LEVEL_DAY);
  return DATE_GOOD;
}

/* What only stands behind the date in words, the year, is looked for there too: June to July 2017. */
static DateStatus read_named (MomentReader *reader, CivilDate *date)
{
  date_named_read (&reader->at, date);
  reader->is_named = TRUE;
  return date->year != 0 || inherit (reader, date, LEVEL_YEAR) ? DATE_GOOD : DATE_NO_YEAR;
}

/* 8 of May 5-8, 2019, 16 of 2018.4.15、16. */
static gboolean is_named_day (const MomentReader *reader)
{
  const DateSign *at = reader->at;
  const gboolean goes_on = reader->is_named || (reader->is_parted && !is_numeric (at));
  return goes_on && reader->before.day != 0 && at->kind == DATE_SIGN_NUMBER && at->width <= MONTH_WIDTH &&
         date_number_sign (at)->kind != DATE_SIGN_UNIT;
}

static DateStatus read_named_day (MomentReader *reader, CivilDate *date)
{
  const int day = reader->at++->value;
  inherit (reader, date, LEVEL_MONTH);
  date->day = day == 0 ? -1 : day;
  if (reader->at->kind == DATE_SIGN_LIST && reader->at[1].kind == DATE_SIGN_NUMBER &&
      reader->at[1].width == YEAR_WIDTH && reader->at[1].value == date->year)
    reader->at += 2;
  return DATE_GOOD;
}

/* 18年4月: which century is not said. */
static gboolean is_short_year (const DateSign *at)
{
  return at->kind == DATE_SIGN_NUMBER && at->width == 2 && at[1].kind == DATE_SIGN_UNIT && at[1].value == LEVEL_YEAR &&
         at[2].kind == DATE_SIGN_NUMBER;
}

/* The comma of 2018, April 15; not of 2017, April 2018. */
static gboolean is_pause_before_month (const DateSign *at)
{
  if (at->kind != DATE_SIGN_LIST || at->value != 2 || at[1].kind != DATE_SIGN_MONTH_NAME)
    return FALSE;
  const DateSign *behind = at + 2;
  behind += behind->kind == DATE_SIGN_NUMBER && behind->width <= MONTH_WIDTH;
  behind += behind->kind == DATE_SIGN_LIST;
  return behind->kind == DATE_SIGN_END;
}

static DateStatus read_units (MomentReader *reader, CivilDate *date)
{
  date->year = take_number (reader, LEVEL_YEAR);
  if (date->year != 0) {
    reader->at += reader->at->kind == DATE_SIGN_IDLE && reader->at[1].kind == DATE_SIGN_NUMBER; /* 2018年的4月15日 */
    reader->at += is_pause_before_month (reader->at);
    if (!take_marked_day (reader, date))
      take_month_and_day (reader, date);
    return DATE_GOOD;
  }
  take_month_and_day (reader, date);
  if (date->month != 0)
    return inherit (reader, date, LEVEL_YEAR) ? DATE_GOOD : DATE_NO_YEAR;
  const int day = take_number (reader, LEVEL_DAY);
  if (day == 0)
    return is_short_year (reader->at) ? DATE_NO_YEAR : DATE_NO_DATE;
  const gboolean known = inherit (reader, date, LEVEL_MONTH);
  date->day = day;
  return known ? DATE_GOOD : DATE_NO_YEAR;
}

gboolean date_is_time (const DateSign *at)
{
  if (at->kind == DATE_SIGN_DAYPART)
    return TRUE;
  const DateSign *sign = date_number_sign (at);
  return at->kind == DATE_SIGN_NUMBER && (at[1].kind == DATE_SIGN_COLON || sign->kind == DATE_SIGN_CLOCK ||
                                          (sign->kind == DATE_SIGN_DAYPART && sign->value == 1));
}

/* 第四季度, 三、四季度 behind a date: of its year. */
static gboolean is_quarter (const DateSign *at)
{
  at += at->kind == DATE_SIGN_IDLE;
  return at->kind == DATE_SIGN_NUMBER && date_number_sign (at)->kind == DATE_SIGN_QUARTER;
}

/* 月底, 下旬, 年底, 下半年 behind a date: parts of its month or year. */
static DateStatus read_part_alone (MomentReader *reader, CivilDate *date)
{
  const DateSign *at = reader->at;
  const int level = at->kind == DATE_SIGN_UNIT                  ? at->value
                    : part_is_of_month ((PartOfTime) at->value) ? LEVEL_MONTH
                                                                : LEVEL_YEAR;
  return inherit (reader, date, level) ? DATE_GOOD : DATE_NO_YEAR;
}

static gboolean is_part_alone (const DateSign *at)
{
  return at->kind == DATE_SIGN_PART ||
         (at->kind == DATE_SIGN_UNIT && at->value != LEVEL_DAY && at[1].kind == DATE_SIGN_PART);
}

DateStatus date_body_read (MomentReader *reader, CivilDate *date)
{
  const DateSign *at = reader->at;
  if (at->kind == DATE_SIGN_SAME || at->kind == DATE_SIGN_NEXT)
    return read_same (reader, date);
  if (date_named_begins (at))
    return read_named (reader, date);
  if (is_part_alone (at))
    return read_part_alone (reader, date);
  if (is_quarter (at))
    return inherit (reader, date, LEVEL_YEAR) ? DATE_GOOD : DATE_NO_YEAR;
  if (date_is_time (at))
    return inherit (reader, date, LEVEL_DAY) ? DATE_GOOD : DATE_NO_YEAR;
  if (is_named_day (reader))
    return read_named_day (reader, date);
  if (at->kind != DATE_SIGN_NUMBER)
    return DATE_NO_DATE;
  return is_numeric (at) ? read_numeric (reader, date) : read_units (reader, date);
}
