#include "base/date/civil.h"
#include <string.h>
#include "test.h"

static gboolean reads (const char *text, const char *first, const char *last)
{
  Day from = -7;
  Day to = -7;
  if (!civil_read (text, strlen (text), &from, &to))
    return FALSE;
  g_autofree char *from_text = civil_write (from);
  g_autofree char *to_text = civil_write (to);
  return strcmp (from_text, first) == 0 && strcmp (to_text, last) == 0;
}

static void a_day_a_month_and_a_year_are_spans (void)
{
  CU_ASSERT_TRUE (reads ("2025-04-30", "2025-04-30", "2025-04-30"));
  CU_ASSERT_TRUE (reads ("2025-04", "2025-04-01", "2025-04-30"));
  CU_ASSERT_TRUE (reads ("2025", "2025-01-01", "2025-12-31"));
  CU_ASSERT_TRUE (reads ("2024-02", "2024-02-01", "2024-02-29"));
  CU_ASSERT_TRUE (reads ("1900-02", "1900-02-01", "1900-02-28"));
  CU_ASSERT_TRUE (reads ("2000-02", "2000-02-01", "2000-02-29"));
}

static void dates_are_written_in_several_ways (void)
{
  static const char *const days[] = { "2025/04/30",         "2025.04.30",  "2025年4月30日",        "2025年04月30日",
                                      "２０２５-０４-３０", "2025-4-30",   "２０２５年４月３０日", "2025／04／30",
                                      "2025．4．30",        "2025－04－30" };
  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    CU_ASSERT_TRUE (reads (days[i], "2025-04-30", "2025-04-30"));
  static const char *const months[] = { "2025/04", "2025.4", "2025年4月", "2025-4" };
  for (guint i = 0; i < G_N_ELEMENTS (months); i++)
    CU_ASSERT_TRUE (reads (months[i], "2025-04-01", "2025-04-30"));
  CU_ASSERT_TRUE (reads ("2025年", "2025-01-01", "2025-12-31"));
}

static void what_is_no_date_of_the_calendar_is_refused (void)
{
  static const char *const texts[] = {
    "",
    "2025-02-30",
    "2025-13",
    "2025-00",
    "2025-01-00",
    "2025-02-29",
    "1900-02-29",
    "2025-04-31",
    "0000",
    "0000-01-01",
    "10000",
    "12025-01-01",
    "999",
    "25-04-30",
    "2025-",
    "2025-04-",
    "2025-04-30-",
    "2025-04-30-01",
    "2025-04/30",
    "2025--04",
    "-2025",
    "2025年4",
    "2025年4月30",
    "2025年4日",
    "2025月4日",
    "年",
    "2025-004",
    "2025-04-030",
    "2025-04-30T00:00",
    " 2025",
    "2025 ",
    "20250430",
    "2025-0a",
    "今天",
    "2025-04-3\xff",
    "9999999999999999999999",
    "2025-04-30日",
  };
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    Day first = -7;
    Day last = -7;
    CU_ASSERT_FALSE (civil_read (texts[i], strlen (texts[i]), &first, &last));
    CU_ASSERT_TRUE (first == -7 && last == -7);
  }
}

/* GLib's calendar is the oracle for both ends of every month and every seventh day between. */
static void days_agree_with_glib (void)
{
  guint wrong = 0;
  GDate date;
  g_date_clear (&date, 1);
  for (Day day = 1; day <= DAY_MAX; day++) {
    g_date_set_julian (&date, (guint32) day);
    char expected[16];
    g_snprintf (expected, sizeof expected, "%04d-%02d-%02d", g_date_get_year (&date), g_date_get_month (&date),
                g_date_get_day (&date));
    if (day % 7 != 0 && g_date_get_day (&date) > 1 && g_date_get_day (&date) < 28)
      continue;
    g_autofree char *text = civil_write (day);
    Day first = 0;
    Day last = 0;
    wrong += strcmp (text, expected) != 0 || !civil_read (text, 10, &first, &last) || first != day || last != day;
  }
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (reads ("0001-01-01", "0001-01-01", "0001-01-01"));
  CU_ASSERT_TRUE (reads ("9999-12-31", "9999-12-31", "9999-12-31"));
}

static void expect_later (const char *from, int years, const char *to)
{
  Day day = 0;
  Day unused = 0;
  CU_ASSERT_TRUE_FATAL (civil_read (from, strlen (from), &day, &unused));
  g_autofree char *text = civil_write (civil_add_years (day, years));
  CU_ASSERT_STRING_EQUAL (text, to);
}

static void years_are_added_by_the_calendar (void)
{
  expect_later ("2023-04-30", 2, "2025-04-30");
  expect_later ("2023-04-30", -2, "2021-04-30");
  expect_later ("2024-02-29", 1, "2025-02-28");
  expect_later ("2024-02-29", 4, "2028-02-29");
  expect_later ("2024-02-29", -124, "1900-02-28");
  expect_later ("2025-02-28", -1, "2024-02-28");
  expect_later ("2025-01-01", 0, "2025-01-01");
}

static void years_stop_at_the_ends_of_the_calendar (void)
{
  expect_later ("2025-04-30", 8000, "9999-12-31");
  expect_later ("2025-04-30", -3000, "0001-01-01");
  expect_later ("9999-04-30", G_MAXINT, "9999-12-31");
  expect_later ("0001-04-30", G_MININT, "0001-01-01");
}

SUITE (date, { "a day, a month and a year are spans of days", a_day_a_month_and_a_year_are_spans },
       { "dates are written in several ways", dates_are_written_in_several_ways },
       { "what is no date of the calendar is refused", what_is_no_date_of_the_calendar_is_refused },
       { "all months of the calendar agree with GLib", days_agree_with_glib },
       { "years are added by the calendar", years_are_added_by_the_calendar },
       { "years stop at the ends of the calendar", years_stop_at_the_ends_of_the_calendar })
