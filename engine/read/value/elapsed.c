/* Two days, or months and days, in; base units of the unit out. Months are those of the calendar: whole ones, and the days that
 * are left, of which there are never as many as PARTS_OF_MONTH. */
#include "read/value/elapsed.h"
#include "base/date/date_fault.h"
#include "model/case/days.h"
#include "read/value/whole.h"

enum { MOST_MONTHS = 2400 };

/* Months that are over by `to`, and days beyond them. */
static gint64 months_between (Day from, Day to)
{
  const CivilDate first = civil_date (from), last = civil_date (to);
  int months = 12 * (last.year - first.year) + last.month - first.month;
  if (civil_add_months (from, months) > to)
    months--;
  return (gint64) months * PARTS_OF_MONTH + (to - civil_add_months (from, months));
}

static gint64 between (Day from, Day to, Elapsed elapsed)
{
  if (to <= from)
    return 0;
  return elapsed == ELAPSED_DAYS ? to - from : months_between (from, to);
}

static gboolean read_days (Elapsed elapsed, Span text, Interval *ret)
{
  Date when;
  Interval from, until;
  if (date_take (text.text, text.length, DATE_OF_BEGIN, NULL, &when) != NO_FAULT || when.shape != DATE_SPAN ||
      !days_of_conduct (&when, NULL, &from, &until) || from.lo <= 1 || until.hi >= DAY_MAX)
    return FALSE;
  *ret = (Interval) { between (from.hi, until.lo, elapsed), between (from.lo, until.hi, elapsed) };
  return TRUE;
}

static Span days_in (Span text)
{
  static const char *const words[] = { "日", "天", " days", " day" };
  Span days = { NULL, 0 };
  for (guint i = 0; days.text == NULL && i < G_N_ELEMENTS (words); i++)
    days = span_between (text, "", words[i]);
  return days;
}

/* 3个月5日, 三个月零五天, 3 months and 5 days. */
static gboolean read_months_and_days (Span text, Interval *ret)
{
  static const char *const marks[] = { "个月零",       "个月又",      "个月",     "月零",   "月",
                                       " months and ", " month and ", " months ", " month " };
  Span parts[2];
  gint64 months, days;
  if (span_cut (text, marks, G_N_ELEMENTS (marks), parts, 2) != 2 || !value_read_whole (parts[0], &months) ||
      !value_read_whole (days_in (parts[1]), &days) || days >= PARTS_OF_MONTH || months > MOST_MONTHS)
    return FALSE;
  *ret = interval_point (months * PARTS_OF_MONTH + days);
  return TRUE;
}

gboolean elapsed_read (const Unit *unit, Span text, Interval *ret)
{
  if (unit->elapsed == ELAPSED_NONE || text.length == 0)
    return FALSE;
  return read_days (unit->elapsed, text, ret) || (unit->elapsed == ELAPSED_MONTHS && read_months_and_days (text, ret));
}
