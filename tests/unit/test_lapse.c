#include "base/date/lapse.h"
#include "test.h"
#include <string.h>

static Day day_of (const char *text)
{
  Day first = 0, last = 0;
  CU_ASSERT_TRUE (civil_read (text, strlen (text), &first, &last));
  return first;
}

static void ends (LapseUnit unit, guint n, const char *from, const char *to)
{
  char room[CIVIL_ROOM];
  CU_ASSERT_STRING_EQUAL (civil_print (lapse_end (lapse_new (unit, n), day_of (from)), room), to);
}

static void begins (LapseUnit unit, guint n, const char *to, const char *from)
{
  char room[CIVIL_ROOM];
  CU_ASSERT_STRING_EQUAL (civil_print (lapse_begin (lapse_new (unit, n), day_of (to)), room), from);
}

static void ends_by_the_calendar (void)
{
  ends (LAPSE_YEARS, 2, "2021-03-05", "2023-03-05");
  ends (LAPSE_MONTHS, 3, "2021-01-05", "2021-04-05");
  ends (LAPSE_MONTHS, 1, "2021-01-31", "2021-02-28");
  ends (LAPSE_DAYS, 100, "2021-01-01", "2021-04-11");
  ends (LAPSE_DAYS, 100, "9999-12-01", "9999-12-31");
}

/* The first day from which on it reaches: the day before does not. */
static void begins_where_it_just_reaches (void)
{
  begins (LAPSE_YEARS, 1, "2024-02-29", "2023-03-01");
  begins (LAPSE_MONTHS, 3, "2021-05-31", "2021-03-01");
  begins (LAPSE_MONTHS, 1, "2021-02-28", "2021-01-28");
  begins (LAPSE_DAYS, 30, "2021-03-01", "2021-01-30");
  begins (LAPSE_DAYS, 30, "0001-01-10", "0001-01-01");
  for (Day to = day_of ("2019-12-01"); to < day_of ("2021-04-01"); to++)
    for (guint n = 1; n < 14; n++) {
      const Lapse lapse = lapse_new (LAPSE_MONTHS, n);
      const Day from = lapse_begin (lapse, to);
      CU_ASSERT_TRUE (lapse_end (lapse, from) >= to && lapse_end (lapse, from - 1) < to);
    }
}

static void is_said_in_its_largest_unit (void)
{
  const Lapse year = lapse_new (LAPSE_MONTHS, 12), months = lapse_new (LAPSE_MONTHS, 14),
              days = lapse_new (LAPSE_DAYS, 365);
  g_autofree char *one = lapse_write (year), *two = lapse_write (months), *three = lapse_attribute (days);
  CU_ASSERT_EQUAL (year, lapse_new (LAPSE_YEARS, 1));
  CU_ASSERT_STRING_EQUAL (one, "within 1 years");
  CU_ASSERT_STRING_EQUAL (two, "within 14 months");
  CU_ASSERT_STRING_EQUAL (three, "days=\"365\"");
  CU_ASSERT_EQUAL (lapse_longer (year), lapse_new (LAPSE_YEARS, 2));
  CU_ASSERT_EQUAL (lapse_shorter (months), lapse_new (LAPSE_MONTHS, 13));
  CU_ASSERT_EQUAL (lapse_longer (days), lapse_new (LAPSE_DAYS, 366));
}

/* Against every day of eight years: whether all that lies within the one lies within the other, and what just lies within the
 * one lies outside the other. */
static void months_and_days_compare_as_the_days_fall (void)
{
  const Day first = day_of ("2020-01-01"), last = day_of ("2028-01-01");
  for (guint n = 1; n < 5; n++)
    for (guint d = 27; d < 130; d++) {
      const Lapse months = lapse_new (LAPSE_MONTHS, n), days = lapse_new (LAPSE_DAYS, d);
      gboolean holds = TRUE, held = TRUE, outside = TRUE;
      for (Day to = first; to < last; to++) {
        holds = holds && lapse_begin (months, to) <= lapse_begin (days, to);
        held = held && lapse_begin (days, to) <= lapse_begin (months, to);
        outside = outside && lapse_begin (months, to) > lapse_begin (days, to);
      }
      CU_ASSERT_EQUAL (lapse_holds (months, days), holds);
      CU_ASSERT_EQUAL (lapse_holds (days, months), held);
      CU_ASSERT_TRUE (!lapse_misses (months, days) || outside);
    }
}

static void shorter_ones_come_first (void)
{
  CU_ASSERT_TRUE (lapse_compare (lapse_new (LAPSE_DAYS, 100), lapse_new (LAPSE_MONTHS, 6)) < 0);
  CU_ASSERT_TRUE (lapse_compare (lapse_new (LAPSE_YEARS, 1), lapse_new (LAPSE_MONTHS, 11)) > 0);
  CU_ASSERT_EQUAL (lapse_compare (lapse_new (LAPSE_YEARS, 1), lapse_new (LAPSE_MONTHS, 12)), 0);
  CU_ASSERT_TRUE (lapse_misses (lapse_new (LAPSE_MONTHS, 1), lapse_new (LAPSE_DAYS, 32)));
  CU_ASSERT_FALSE (lapse_misses (lapse_new (LAPSE_MONTHS, 1), lapse_new (LAPSE_DAYS, 31)));
}

SUITE (lapse, { "it ends by the calendar", ends_by_the_calendar },
       { "it begins where it just reaches", begins_where_it_just_reaches },
       { "it is said in its largest unit", is_said_in_its_largest_unit },
       { "months and days compare as the days fall", months_and_days_compare_as_the_days_fall },
       { "shorter ones come first", shorter_ones_come_first })
