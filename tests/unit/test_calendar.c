/* Months and days against the days of the calendar itself. */
#include "base/gauge/calendar.h"
#include "base/date/civil.h"
#include "test.h"

/* The days from the first of one month to the first of another, by GLib's calendar. */
static gint64 days_between (guint first, guint months)
{
  GDate from, to;
  g_date_clear (&from, 1);
  g_date_set_dmy (&from, 1, (GDateMonth) (first % 12 + 1), (GDateYear) (1896 + first / 12));
  to = from;
  g_date_add_months (&to, months);
  return g_date_days_between (&from, &to);
}

static void months_have_the_days_that_the_calendar_gives_them (void)
{
  guint wrong = 0;
  for (guint n = 0; n <= 60; n++) {
    gint64 least = G_MAXINT64, most = 0;
    for (guint first = 0; first < 130 * 12; first++) {
      least = MIN (least, days_between (first, n));
      most = MAX (most, days_between (first, n));
    }
    Spread spread;
    gboolean fits = calendar_days_of_months (fraction_whole (n), &spread);
    wrong += !fits || spread.open || spread.lo.value != least || spread.hi.value != most;
  }
  CU_ASSERT_EQUAL (wrong, 0);
}

static void half_a_month_is_fifteen_days (void)
{
  Spread spread;
  CU_ASSERT_TRUE (calendar_days_of_months ((Fraction) { 1, 2 }, &spread));
  CU_ASSERT_TRUE (spread.lo.value == 15 && spread.hi.value == 15);
  CU_ASSERT_TRUE (calendar_days_of_months ((Fraction) { 3, 2 }, &spread));
  CU_ASSERT_TRUE (spread.lo.value == 43 && spread.hi.value == 46);
  CU_ASSERT_TRUE (calendar_days_of_months (fraction_whole (4800), &spread));
  CU_ASSERT_TRUE (spread.lo.value == 146097 && spread.hi.value == 146097);
}

static gboolean holds (gint64 days, Fraction months)
{
  Spread spread;
  return calendar_days_of_months (months, &spread) && spread.lo.value <= days && days <= spread.hi.value;
}

/* Every number of months that can have the days lies in the span. */
static void days_are_all_the_months_they_can_be (void)
{
  guint wrong = 0;
  for (gint64 days = 0; days < 800; days++) {
    Spread spread;
    gboolean fits = calendar_months_of_days (fraction_whole (days), &spread);
    for (gint64 halves = 0; fits && halves < 60; halves++)
      wrong += holds (days, (Fraction) { halves, 2 }) && (fraction_compare (spread.lo, (Fraction) { halves, 2 }) > 0 ||
                                                          fraction_compare (spread.hi, (Fraction) { halves, 2 }) < 0);
    wrong += !fits;
  }
  CU_ASSERT_EQUAL (wrong, 0);
  Spread year;
  CU_ASSERT_TRUE (calendar_months_of_days (fraction_whole (365), &year));
  CU_ASSERT_TRUE (year.lo.value == 23 && year.lo.divisor == 2 && fraction_compare (year.hi, fraction_whole (12)) == 0);
}

static void what_no_calendar_has_is_said (void)
{
  Spread spread;
  CU_ASSERT_FALSE (calendar_days_of_months (fraction_whole ((__int128) 1 << 100), &spread));
  CU_ASSERT_FALSE (calendar_months_of_days (fraction_whole ((__int128) 1 << 100), &spread));
  CU_ASSERT_TRUE (calendar_months_of_days (fraction_whole (10000000000), &spread));
}

SUITE (calendar,
       { "months have the days that the calendar gives them", months_have_the_days_that_the_calendar_gives_them },
       { "half a month is fifteen days", half_a_month_is_fifteen_days },
       { "days are all the months they can be", days_are_all_the_months_they_can_be },
       { "what no calendar has is said", what_no_calendar_has_is_said })
