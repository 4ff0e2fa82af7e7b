/* The time from one day to another, in days and in months. */
#include "read/value/elapsed.h"
#include "test.h"
#include <string.h>

static const Unit days = { .parts = 1, .elapsed = ELAPSED_DAYS };
static const Unit months = { .parts = PARTS_OF_MONTH, .elapsed = ELAPSED_MONTHS };
static const Unit records = { .parts = 1 };

static void is (const Unit *unit, const char *text, gint64 lo, gint64 hi)
{
  Interval value = { -7, -7 };
  const gboolean read = elapsed_read (unit, (Span) { text, strlen (text) }, &value);
  if (read != (lo >= 0) || value.lo != (read ? lo : -7) || value.hi != (read ? hi : -7))
    g_printerr ("%s: %d %" G_GINT64_FORMAT "..%" G_GINT64_FORMAT "\n", text, read, value.lo, value.hi);
  CU_ASSERT_EQUAL (read, lo >= 0);
  CU_ASSERT_EQUAL (value.lo, read ? lo : -7);
  CU_ASSERT_EQUAL (value.hi, read ? hi : -7);
}

static void in_days (void)
{
  is (&days, "2024-01-05至2024-01-06", 1, 1);
  is (&days, "2024-02-28至2024-03-01", 2, 2);
  is (&days, "2023-02-28至2023-03-01", 1, 1);
  is (&days, "2024年1月至2024-03-01", 30, 60);
  is (&days, "3个月5日", -1, -1);
  is (&days, "2024-01-05", -1, -1);
  is (&days, "2024", -1, -1);
  is (&days, "2024-01-05至今", -1, -1);
  is (&days, "2024-02-05至2024-01-05", -1, -1);
  is (&records, "2024-01-05至2024-01-06", -1, -1);
}

static void in_months (void)
{
  const gint64 month = PARTS_OF_MONTH;
  is (&months, "2024-01-05至2024-04-05", 3 * month, 3 * month);
  is (&months, "2024-01-05至2024-04-06", 3 * month + 1, 3 * month + 1);
  is (&months, "2024-01-05至2024-04-04", 2 * month + 30, 2 * month + 30);
  is (&months, "2023-11-30至2024-02-29", 3 * month, 3 * month);
  is (&months, "2023-01-31至2023-02-28", month, month);
  is (&months, "from 2023-01-05 to 2024-01-05", 12 * month, 12 * month);
  is (&months, "3个月零1天", 3 * month + 1, 3 * month + 1);
  is (&months, "三个月五日", 3 * month + 5, 3 * month + 5);
  is (&months, "3 months and 5 days", 3 * month + 5, 3 * month + 5);
  is (&months, "近2个月5日", -1, -1);
  is (&months, "3个月31天", -1, -1);
  is (&months, "3个月", -1, -1);
  is (&months, "100天", -1, -1);
}

/* Later ends are never less, later beginnings never more. */
static void grows_with_the_end (void)
{
  const Day first = civil_day ((CivilDate) { 2023, 12, 20 });
  for (Day from = first; from < first + 80; from++) {
    gint64 before = -1;
    for (Day to = from + 1; to < from + 120; to++) {
      g_autofree char *a = civil_write (from), *b = civil_write (to), *text = g_strconcat (a, "至", b, NULL);
      Interval value = { -7, -7 };
      CU_ASSERT_TRUE (elapsed_read (&months, (Span) { text, strlen (text) }, &value));
      CU_ASSERT_TRUE (value.lo > before || value.lo == before);
      before = value.lo;
    }
  }
}

static void months_later (void)
{
  static const struct {
    CivilDate from;
    int months;
    const char *day;
  } cases[] = { { { 2024, 1, 31 }, 1, "2024-02-29" },  { { 2023, 12, 31 }, 2, "2024-02-29" },
                { { 2024, 3, 31 }, -1, "2024-02-29" }, { { 2024, 1, 15 }, -13, "2022-12-15" },
                { { 9999, 12, 1 }, 1, "9999-12-31" },  { { 1, 1, 5 }, -1, "0001-01-01" } };
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *day = civil_write (civil_add_months (civil_day (cases[i].from), cases[i].months));
    CU_ASSERT_STRING_EQUAL (day, cases[i].day);
  }
}

SUITE (elapsed, { "days lie between two days, the first not counted", in_days },
       { "months are those of the calendar, with the days that are left", in_months },
       { "it grows with its end", grows_with_the_end },
       { "so many months later is the same day or the last one", months_later })
