#pragma once
#include <glib.h>

/* A civil date as a day number: 1 = 0001-01-01 (GDate's Julian day). 0 stands for "no date". */
typedef gint64 Day;
#define DAY_MAX G_GINT64_CONSTANT (3652059) /* 9999-12-31 */

typedef struct {
  int year, month, day; /* 0 where it is not said */
} CivilDate;

/* The number of a day of the calendar, and the day of a number in [1, DAY_MAX]. */
Day civil_day (CivilDate date);
CivilDate civil_date (Day day);
int civil_month_days (int year, int month);
/* The day, month or year behind one of the calendar, whichever is said last. */
CivilDate civil_next (CivilDate date);

/* Reads `2025-04-30`, `2025-04` or `2025` (also with / or . or 年月日, and full-width digits) as its first and last day.
 * Errors: FALSE for anything that is not a date of the calendar. */
gboolean civil_read (const char *text, gsize length, Day *ret_first, Day *ret_last);
/* ISO form. Returns: yours. */
char *civil_write (Day day);
enum { CIVIL_ROOM = 11 };
/* The same. Returns: `room`. */
const char *civil_print (Day day, char room[CIVIL_ROOM]);
/* The same calendar day `years` later (negative: earlier); 29 February becomes 28. Clamped to [1, DAY_MAX]. */
Day civil_add_years (Day day, int years);
/* The same day of the month so many months later, or the last one of that month. Clamped. */
Day civil_add_months (Day day, int months);
