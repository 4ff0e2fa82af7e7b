/* Text <-> day number of the proleptic Gregorian calendar. A text is first brought to at most three groups of digits with
 * one kind of separator between them; what the groups lack (day, month) makes the date a span of days. */
#include "base/date/civil.h"
#include <string.h>

enum { MOST_SIGNS = 12 }; /* 2025年04月30日 has 11 */

static gboolean is_leap_year (int year) { return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0); }

int civil_month_days (int year, int month)
{
  static const int days[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
  return month == 2 && is_leap_year (year) ? 29 : days[month - 1];
}

/* Days before the first of the month in a year that begins with March: its months' lengths repeat every five. */
static int days_before_month (int months_since_march) { return (153 * months_since_march + 2) / 5; }

static Day day_number (int year, int month, int day)
{
  int march_year = month > 2 ? year : year - 1;
  int months = (month + 9) % 12;
  Day before_year = (Day) march_year * 365 + march_year / 4 - march_year / 100 + march_year / 400;
  return before_year + days_before_month (months) + day - 306;
}

Day civil_day (CivilDate date) { return day_number (date.year, date.month, date.day); }

CivilDate civil_date (Day day)
{
  int year = (int) (day * 400 / 146097) + 2; /* by the mean length of a year: never too early */
  while (day_number (year, 1, 1) > day)
    year--;
  int month = 1;
  int rest = (int) (day - day_number (year, 1, 1));
  while (rest >= civil_month_days (year, month))
    rest -= civil_month_days (year, month++);
  return (CivilDate) { year, month, rest + 1 };
}

/* One character as a digit, one of the separators - / . or Y M D; 0 for any other. */
static char plain_sign (gunichar c)
{
  if (c >= 0xFF10 && c <= 0xFF19) /* ０ to ９ */
    return (char) ('0' + (c - 0xFF10));
  switch (c) {
  case 0xFF0D: /* － */ return '-';
  case 0xFF0F: /* ／ */ return '/';
  case 0xFF0E: /* ． */ return '.';
  case 0x5E74: /* 年 */ return 'Y';
  case 0x6708: /* 月 */ return 'M';
  case 0x65E5: /* 日 */ return 'D';
  default: return c < 0x80 && (g_ascii_isdigit ((char) c) || c == '-' || c == '/' || c == '.') ? (char) c : 0;
  }
}

/* Fills `signs`, ends it with NUL. FALSE if a character has no place in a date or there are too many. */
static gboolean read_signs (const char *text, gsize length, char signs[MOST_SIGNS + 1])
{
  const char *end = text + length;
  guint n = 0;
  while (text < end) {
    gunichar c = g_utf8_get_char_validated (text, end - text);
    if (n == MOST_SIGNS || c >= 0x110000 || (signs[n++] = plain_sign (c)) == 0)
      return FALSE;
    text = g_utf8_next_char (text);
  }
  signs[n] = '\0';
  return TRUE;
}

/* The groups of digits in a text and the signs that end them. */
typedef struct {
  int values[3];
  guint widths[3];
  guint n;
  char ends[4]; /* NUL-terminated; the last group may end without a sign */
} Groups;

static gboolean read_groups (const char *signs, Groups *ret)
{
  Groups groups = { 0 };
  guint n_ends = 0;
  while (*signs != '\0') {
    if (groups.n == 3 || !g_ascii_isdigit (*signs))
      return FALSE;
    for (; g_ascii_isdigit (*signs) && groups.widths[groups.n] <= 4; groups.widths[groups.n]++)
      groups.values[groups.n] = groups.values[groups.n] * 10 + *signs++ - '0';
    groups.n++;
    if (*signs != '\0')
      groups.ends[n_ends++] = *signs++;
  }
  *ret = groups;
  return TRUE;
}

/* Four digits, then one or two each; ended in one of the ways in which dates are written. */
static gboolean has_date_form (const Groups *groups)
{
  static const struct {
    const char *ends;
    guint n;
  } forms[] = { { "", 1 },   { "Y", 1 },  { "-", 2 },  { "/", 2 },  { ".", 2 },
                { "YM", 2 }, { "--", 3 }, { "//", 3 }, { "..", 3 }, { "YMD", 3 } };
  if (groups->widths[0] != 4 || groups->widths[1] > 2 || groups->widths[2] > 2)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (groups->n == forms[i].n && strcmp (groups->ends, forms[i].ends) == 0)
      return TRUE;
  return FALSE;
}

static gboolean is_in_calendar (const Groups *groups)
{
  const int *v = groups->values;
  if (v[0] < 1 || (groups->n > 1 && (v[1] < 1 || v[1] > 12)))
    return FALSE;
  return groups->n < 3 || (v[2] >= 1 && v[2] <= civil_month_days (v[0], v[1]));
}

gboolean civil_read (const char *text, gsize length, Day *ret_first, Day *ret_last)
{
  char signs[MOST_SIGNS + 1] = "";
  Groups groups;
  if (!read_signs (text, length, signs) || !read_groups (signs, &groups) || !has_date_form (&groups) ||
      !is_in_calendar (&groups))
    return FALSE;
  int first_month = groups.n > 1 ? groups.values[1] : 1;
  int last_month = groups.n > 1 ? groups.values[1] : 12;
  int first_day = groups.n > 2 ? groups.values[2] : 1;
  int last_day = groups.n > 2 ? groups.values[2] : civil_month_days (groups.values[0], last_month);
  *ret_first = day_number (groups.values[0], first_month, first_day);
  *ret_last = day_number (groups.values[0], last_month, last_day);
  return TRUE;
}

CivilDate civil_next (CivilDate date)
{
  if (date.day != 0)
    return civil_date (MIN (civil_day (date) + 1, DAY_MAX));
  if (date.month != 0)
    return (CivilDate) { date.year + date.month / 12, date.month % 12 + 1, 0 };
  return (CivilDate) { date.year + 1, 0, 0 };
}

char *civil_write (Day day)
{
  g_assert (day >= 1 && day <= DAY_MAX);
  char room[CIVIL_ROOM];
  return g_strdup (civil_print (day, room));
}

static char *print_digits (char *at, int number, int n)
{
  for (int i = n; i > 0; i--, number /= 10)
    at[i - 1] = (char) ('0' + number % 10);
  return at + n;
}

const char *civil_print (Day day, char room[CIVIL_ROOM])
{
  const CivilDate c = civil_date (day);
  char *at = print_digits (room, c.year, 4);
  *at++ = '-';
  at = print_digits (at, c.month, 2);
  *at++ = '-';
  *print_digits (at, c.day, 2) = '\0';
  return room;
}

Day civil_add_years (Day day, int years)
{
  g_assert (day >= 1 && day <= DAY_MAX);
  CivilDate c = civil_date (day);
  gint64 year = (gint64) c.year + years;
  if (year < 1)
    return 1;
  if (year > 9999)
    return DAY_MAX;
  return day_number ((int) year, c.month, MIN (c.day, civil_month_days ((int) year, c.month)));
}

Day civil_add_months (Day day, int months)
{
  g_assert (day >= 1 && day <= DAY_MAX);
  const CivilDate c = civil_date (day);
  const gint64 month = (gint64) 12 * c.year + c.month - 1 + months;
  if (month < 12)
    return 1;
  if (month / 12 > 9999)
    return DAY_MAX;
  const int year = (int) (month / 12), of_year = (int) (month % 12) + 1;
  return day_number (year, of_year, MIN (c.day, civil_month_days (year, of_year)));
}
