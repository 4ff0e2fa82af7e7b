/* A number of months or of days as one whole number: even ones are months, odd ones days. Months and days compare by the least
 * and the most days that so many months can have. */
#include "base/date/lapse.h"
#include "base/gauge/calendar.h"

enum { MONTHS_OF_YEAR = 12 };

static const char *const unit_names[] = { "years", "months", "days" };

static gboolean is_of_days (Lapse lapse) { return lapse % 2 == 1; }
static guint count_of (Lapse lapse) { return lapse / 2; }

Lapse lapse_new (LapseUnit unit, guint n)
{
  return unit == LAPSE_DAYS ? 2 * n + 1 : 2 * n * (unit == LAPSE_YEARS ? MONTHS_OF_YEAR : 1);
}

LapseUnit lapse_unit (Lapse lapse)
{
  if (is_of_days (lapse))
    return LAPSE_DAYS;
  return count_of (lapse) % MONTHS_OF_YEAR == 0 ? LAPSE_YEARS : LAPSE_MONTHS;
}

guint lapse_number (Lapse lapse)
{
  return lapse_unit (lapse) == LAPSE_YEARS ? count_of (lapse) / MONTHS_OF_YEAR : count_of (lapse);
}

Lapse lapse_longer (Lapse lapse) { return lapse_new (lapse_unit (lapse), lapse_number (lapse) + 1); }
Lapse lapse_shorter (Lapse lapse) { return lapse_new (lapse_unit (lapse), lapse_number (lapse) - 1); }

/* ---- days ---- */

Day lapse_end (Lapse lapse, Day from)
{
  if (is_of_days (lapse))
    return MIN (from + count_of (lapse), DAY_MAX);
  return civil_add_months (from, (int) count_of (lapse));
}

/* Of the last days of a month the same day is not in every other month. */
Day lapse_begin (Lapse lapse, Day to)
{
  if (is_of_days (lapse))
    return MAX (to - count_of (lapse), 1);
  Day from = civil_add_months (to, -(int) count_of (lapse));
  while (from < to && lapse_end (lapse, from) < to)
    from++;
  return from;
}

/* ---- one and another ---- */

static __int128 days_of (Lapse lapse, gboolean most)
{
  Spread days = { fraction_whole (count_of (lapse)), fraction_whole (count_of (lapse)), FALSE };
  if (!is_of_days (lapse) && !calendar_days_of_months (fraction_whole (count_of (lapse)), &days))
    return most ? DAY_MAX : 0;
  return fraction_floor (most ? days.hi : days.lo);
}

gboolean lapse_holds (Lapse lapse, Lapse shorter)
{
  if (is_of_days (lapse) == is_of_days (shorter))
    return shorter <= lapse;
  return days_of (shorter, TRUE) <= days_of (lapse, FALSE);
}

gboolean lapse_misses (Lapse lapse, Lapse longer)
{
  if (is_of_days (lapse) == is_of_days (longer))
    return longer > lapse;
  return days_of (longer, FALSE) > days_of (lapse, TRUE);
}

/* Twelve years in days and in months. */
static guint64 weight_of (Lapse lapse)
{
  enum { TWELVE_YEARS = 12 * 365 + 3, THEIR_MONTHS = 12 * MONTHS_OF_YEAR };
  return (guint64) count_of (lapse) * (is_of_days (lapse) ? THEIR_MONTHS : TWELVE_YEARS);
}

int lapse_compare (Lapse a, Lapse b)
{
  const guint64 one = weight_of (a), other = weight_of (b);
  return one != other ? (one > other) - (one < other) : (a > b) - (a < b);
}

/* ---- words ---- */

void lapse_list (GString *to, Lapse lapse)
{
  g_string_append_printf (to, " %u %s", lapse_number (lapse), unit_names[lapse_unit (lapse)]);
}

char *lapse_attribute (Lapse lapse)
{
  return g_strdup_printf ("%s=\"%u\"", unit_names[lapse_unit (lapse)], lapse_number (lapse));
}

char *lapse_write (Lapse lapse)
{
  return g_strdup_printf ("within %u %s", lapse_number (lapse), unit_names[lapse_unit (lapse)]);
}
