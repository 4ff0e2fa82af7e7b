/* Months and days turned into one another. A month has 28 to 31 days, twelve have 365 or 366: what a number of months can
 * be is found by trying every month of the 400 years after which the calendar begins anew. */
#include "base/gauge/calendar.h"

enum { ROUND_MONTHS = 4800, ROUND_DAYS = 146097, LEAST_OF_MONTH = 28, MOST_OF_MONTH = 31, HALF = 15 };
static const __int128 MOST_MONTHS = 1000000000;

/* The days of the month `n` of the round, which begins with January of a year divisible by 400. */
static gint64 length_of_month (gint64 n)
{
  static const gint64 lengths[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  const gint64 year = n / 12 % 400;
  gboolean leap = year % 4 == 0 && (year % 100 != 0 || year == 0);
  return lengths[n % 12] + (n % 12 == 1 && leap);
}

/* A window of `n` months moves once through the whole round. */
static void try_all (gint64 n, gint64 *ret_least, gint64 *ret_most)
{
  gint64 days = 0;
  for (gint64 i = 0; i < n; i++)
    days += length_of_month (i);
  *ret_least = *ret_most = days;
  for (gint64 i = 0; i < ROUND_MONTHS; i++) {
    days += length_of_month (i + n) - length_of_month (i);
    *ret_least = MIN (*ret_least, days);
    *ret_most = MAX (*ret_most, days);
  }
}

gboolean calendar_days_of_months (Fraction months, Spread *ret)
{
  const __int128 whole = fraction_floor (months);
  const Fraction rest = { months.value % months.divisor, months.divisor };
  if (whole > MOST_MONTHS)
    return FALSE;
  gint64 least, most;
  try_all ((gint64) (whole % ROUND_MONTHS), &least, &most);
  const __int128 rounds = whole / ROUND_MONTHS * ROUND_DAYS;
  gboolean half = rest.value * 2 == rest.divisor;
  const Fraction below = { rest.value * LEAST_OF_MONTH, rest.divisor },
                 above = { rest.value * MOST_OF_MONTH, rest.divisor };
  ret->lo = fraction_whole (rounds + least + (half ? HALF : fraction_floor (below)));
  ret->hi = fraction_whole (rounds + most + (half ? HALF : fraction_ceiling (above)));
  ret->open = FALSE;
  return TRUE;
}

/* Whether so many half months have at most (`most`) or at least the days. */
static gboolean reaches (gint64 halves, __int128 days, gboolean most)
{
  Spread spread;
  gboolean fits = calendar_days_of_months ((Fraction) { halves, 2 }, &spread);
  g_assert (fits);
  return most ? spread.hi.value <= days : spread.lo.value >= days;
}

gboolean calendar_months_of_days (Fraction days, Spread *ret)
{
  if (fraction_floor (days) > MOST_MONTHS * LEAST_OF_MONTH)
    return FALSE;
  const __int128 rounds = fraction_floor (days) / ROUND_DAYS; /* whole ones are exact */
  const __int128 least = fraction_floor (days) % ROUND_DAYS, most = fraction_ceiling (days) - rounds * ROUND_DAYS;
  gint64 from = (gint64) (2 * least / MOST_OF_MONTH), to = from;
  while (reaches (from + 1, least, TRUE))
    from++;
  while (!reaches (to, most, FALSE))
    to++;
  const __int128 before = rounds * ROUND_MONTHS * 2;
  *ret = (Spread) { { before + from, 2 }, { before + to, 2 }, FALSE };
  return TRUE;
}
