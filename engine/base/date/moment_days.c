/* What is said of a date -> the days that it can be: of its year and month, of a part of them (年底, 上旬), around it
 * (左右) or on one side of it (以前). */
#include "base/date/moment.h"

enum { DAYS_AROUND = 10, LAST_YEAR = 9999 };

static gboolean is_quarter (PartOfTime part) { return part >= PART_FIRST_QUARTER && part <= PART_LAST_QUARTER; }

static gboolean is_half (PartOfTime part)
{
  return part == PART_FIRST_HALF_YEAR || part == PART_SECOND_HALF_YEAR || part == PART_FIRST_HALF ||
         part == PART_SECOND_HALF;
}

gboolean part_has_ends (PartOfTime part) { return is_quarter (part) || is_half (part); }

static int first_month_of_part (PartOfTime part)
{
  switch (part) {
  case PART_LATE: return 11;
  case PART_SECOND_HALF:
  case PART_SECOND_HALF_YEAR: return 7;
  default: return is_quarter (part) ? 3 * (int) (part - PART_FIRST_QUARTER) + 1 : 1;
  }
}

static int last_month_of_part (PartOfTime part)
{
  switch (part) {
  case PART_EARLY: return 2;
  case PART_FIRST_HALF:
  case PART_FIRST_HALF_YEAR: return 6;
  case PART_FIRST_NINE_MONTHS: return 9;
  default: return is_quarter (part) ? 3 * (int) (part - PART_FIRST_QUARTER) + 3 : 12;
  }
}

/* Of a year its two first or last months are its beginning and its end, so of a half; of a quarter it is one month. */
static int months_of_end (PartOfTime part) { return is_quarter (part) ? 1 : 2; }

static int first_month_of (const Moment *moment)
{
  return moment->end == PART_LATE ? last_month_of_part (moment->part) - months_of_end (moment->part) + 1
                                  : first_month_of_part (moment->part);
}

static int last_month_of (const Moment *moment)
{
  return moment->end == PART_EARLY ? first_month_of_part (moment->part) + months_of_end (moment->part) - 1
                                   : last_month_of_part (moment->part);
}

/* The first and the last day of the month that a part of it has. */
static void days_of_part (PartOfTime part, int length, int *ret_first, int *ret_last)
{
  switch (part) {
  case PART_MIDDLE:
  case PART_MIDDLE_TEN:
  case PART_TEENS:
  case PART_LAST_TWENTY: *ret_first = 11; break;
  case PART_SECOND_HALF:
  case PART_SECOND_HALF_MONTH: *ret_first = 16; break;
  case PART_TWENTIES:
  case PART_LAST_TEN: *ret_first = 21; break;
  case PART_LATE: *ret_first = length - 9; break;
  default: *ret_first = 1; break;
  }
  switch (part) {
  case PART_EARLY:
  case PART_FIRST_TEN: *ret_last = 10; break;
  case PART_FIRST_HALF:
  case PART_FIRST_HALF_MONTH: *ret_last = 15; break;
  case PART_MIDDLE:
  case PART_MIDDLE_TEN:
  case PART_FIRST_TWENTY: *ret_last = 20; break;
  case PART_TEENS: *ret_last = 19; break;
  case PART_TWENTIES: *ret_last = MIN (29, length); break;
  default: *ret_last = length; break;
  }
}

/* Whether a date of that precision has such a part. */
static gboolean has_part (const CivilDate *date, PartOfTime part)
{
  if (part == PART_NONE || (part == PART_WHOLE && date->day == 0))
    return TRUE;
  if (date->day != 0)
    return FALSE;
  const gboolean of_both = part == PART_EARLY || part == PART_LATE || part == PART_MIDDLE || part == PART_FIRST_HALF ||
                           part == PART_SECOND_HALF;
  return of_both || part_is_of_month (part) == (date->month != 0);
}

/* 1 Monday to 7 Sunday: the calendar begins with a Monday. */
static int weekday_of (CivilDate day) { return (int) ((civil_day (day) - 1) % 7) + 1; }

static DateStatus set_days (Moment *moment)
{
  const CivilDate *date = &moment->date;
  const int months[] = { date->month != 0 ? date->month : first_month_of (moment),
                         date->month != 0 ? date->month : last_month_of (moment) };
  int first = date->day, last = date->day;
  if (!has_part (date, moment->part) || (moment->end != PART_NONE && date->month != 0))
    return DATE_NO_DATE;
  if (date->year < 1 || months[0] < 1 || months[0] > 12 || date->day < 0)
    return DATE_NO_SUCH_DAY;
  const int length = civil_month_days (date->year, months[1]);
  if (date->day == 0)
    days_of_part (date->month != 0 ? moment->part : PART_NONE, length, &first, &last);
  if (last > length)
    return DATE_NO_SUCH_DAY;
  if (moment->weekday != 0 && weekday_of (*date) != moment->weekday)
    return DATE_NO_SUCH_DAY;
  moment->days.lo = civil_day ((CivilDate) { date->year, months[0], first }) + moment->days_later;
  moment->days.hi = civil_day ((CivilDate) { date->year, months[1], last }) + moment->days_later;
  if (moment->days.lo < 1 || moment->days.hi > DAY_MAX)
    return DATE_NO_SUCH_DAY;
  if (moment->days_later != 0)
    moment->date = civil_date (moment->days.lo);
  return DATE_GOOD;
}

/* The same month so many months later, within the calendar. */
static CivilDate months_later (CivilDate date, int months)
{
  const int most = LAST_YEAR * 12 + 11;
  const int n = CLAMP (date.year * 12 + date.month - 1 + months, 12, most);
  return (CivilDate) { n / 12, n % 12 + 1, 1 };
}

/* 左右, 前后, 约: ten days to both sides of a day or a part of a month, else the month or the year beside it too. */
void moment_widen (Moment *moment)
{
  const gboolean by_days = moment->date.day != 0 || (moment->date.month != 0 && moment->part != PART_NONE);
  const gboolean by_month = moment->date.month != 0 || moment->part != PART_NONE;
  if (by_days) {
    moment->days.lo = MAX (moment->days.lo - DAYS_AROUND, 1);
    moment->days.hi = MIN (moment->days.hi + DAYS_AROUND, DAY_MAX);
    return;
  }
  const int months = by_month ? 1 : 12;
  const CivilDate first = months_later (civil_date (moment->days.lo), -months);
  const CivilDate last = months_later (civil_date (moment->days.hi), months);
  moment->days.lo = civil_day ((CivilDate) { first.year, first.month, 1 });
  moment->days.hi = civil_day ((CivilDate) { last.year, last.month, civil_month_days (last.year, last.month) });
}

/* Whether it is not plain where what is said begins and ends: what was before the end of June may have been in its last days, before
 * an hour of a day on that day. */
static gboolean has_unsharp_ends (const Moment *moment)
{
  const PartOfTime part = moment->end != PART_NONE ? moment->end : moment->part;
  const gboolean unsharp = part == PART_EARLY || part == PART_LATE || part == PART_MIDDLE || part == PART_WHOLE;
  return unsharp || moment->has_time || moment->is_about;
}

/* 十几日, 某天: one of these days, it is not known which. */
static gboolean is_some_day (const Moment *moment)
{
  return moment->part == PART_TEENS || moment->part == PART_TWENTIES ||
         (moment->is_some && moment->days.hi > moment->days.lo);
}

/* The day itself belongs to what is 以前 or 以后 of it, not to what is 之前 or 之后. */
DateStatus moment_open_side (Moment *moment)
{
  const Days days = moment->days;
  const gboolean with_it = moment->side == SIDE_UP_TO || moment->side == SIDE_FROM || has_unsharp_ends (moment);
  if (moment->side == SIDE_NONE)
    return DATE_GOOD;
  if (moment->side == SIDE_UP_TO || moment->side == SIDE_BEFORE)
    moment->days = (Days) { 1, with_it ? days.hi : is_some_day (moment) ? days.hi - 1 : days.lo - 1 };
  else
    moment->days = (Days) { with_it ? days.lo : is_some_day (moment) ? days.lo + 1 : days.hi + 1, DAY_MAX };
  return moment->days.lo <= moment->days.hi ? DATE_GOOD : DATE_NO_SUCH_DAY;
}

DateStatus moment_set_days (Moment *moment)
{
  DateStatus status = set_days (moment);
  if (status == DATE_GOOD && moment->is_about && !moment->has_time)
    moment_widen (moment);
  moment->bare = moment->days;
  return status == DATE_GOOD ? moment_open_side (moment) : status;
}
