/* A binary fraction that a spreadsheet wrote out in, the decimal that its user typed out. No floating point: the digits are
 * rounded as they stand. */
#include "read/sheet/sheet_number.h"
#include <string.h>
#include "base/date/civil.h"

enum { MOST_DIGITS = 15, MOST_TEXT = 64, MOST_EXPONENT = 40 };

/* ---- formats ---- */

NumberForm number_form_of_id (gint64 id)
{
  static const struct {
    gint64 first, last;
    NumberForm form;
  } built_in[] = { { 9, 10, NUMBER_PERCENT }, { 14, 16, NUMBER_DAY },   { 17, 17, NUMBER_MONTH },
                   { 22, 22, NUMBER_DAY },    { 27, 27, NUMBER_MONTH }, { 28, 31, NUMBER_DAY },
                   { 36, 36, NUMBER_MONTH },  { 50, 50, NUMBER_MONTH }, { 51, 51, NUMBER_DAY },
                   { 52, 52, NUMBER_MONTH },  { 53, 54, NUMBER_DAY },   { 57, 57, NUMBER_MONTH },
                   { 58, 58, NUMBER_DAY } };
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    if (id >= built_in[i].first && id <= built_in[i].last)
      return built_in[i].form;
  return NUMBER_PLAIN;
}

/* Behind a quoted text, a sign that stands for itself, a colour or a place. */
static const char *pass_literal (const char *at)
{
  const char *end = *at == '"' ? strchr (at + 1, '"') : *at == '[' ? strchr (at, ']') : NULL;
  if (*at == '"' || *at == '[')
    return end != NULL ? end + 1 : at + strlen (at);
  if ((*at == '\\' || *at == '_' || *at == '*') && at[1] != '\0')
    return g_utf8_next_char (at + 1);
  return at;
}

NumberForm number_form_of_code (const char *code)
{
  gboolean year = FALSE, month = FALSE, day = FALSE, time = FALSE, percent = FALSE;
  for (const char *at = code; *at != '\0' && *at != ';';) {
    const char *behind = pass_literal (at);
    if (behind == at && g_ascii_strncasecmp (at, "General", 7) == 0)
      behind = at + 7;
    if (behind != at) {
      at = behind;
      continue;
    }
    const char c = g_ascii_tolower (*at);
    year = year || c == 'y' || (c == 'e' && at[1] != '+' && at[1] != '-');
    month = month || c == 'm';
    day = day || c == 'd';
    time = time || c == 'h' || c == 's';
    percent = percent || c == '%';
    at++;
  }
  if (day || (year && time) || (month && !year && !time))
    return NUMBER_DAY;
  return year && month ? NUMBER_MONTH : year ? NUMBER_YEAR : percent ? NUMBER_PERCENT : NUMBER_PLAIN;
}

/* ---- digits ---- */

typedef struct {
  gboolean negative;
  char digits[MOST_TEXT]; /* without zeros at either end */
  gint n;
  gint point; /* the decimal point stands behind so many of them */
} Decimal;

static const char *take_digits (const char *at, Decimal *ret)
{
  gboolean behind_point = FALSE;
  for (; g_ascii_isdigit (*at) || (*at == '.' && !behind_point); at++) {
    if (*at == '.') {
      behind_point = TRUE;
      continue;
    }
    if (ret->n > 0 || *at != '0')
      ret->digits[ret->n++] = *at;
    else if (behind_point)
      ret->point--;
    if (!behind_point && ret->n > 0)
      ret->point++;
  }
  return at;
}

static gboolean read_decimal (const char *text, Decimal *ret)
{
  gint64 exponent = 0;
  *ret = (Decimal) { .negative = *text == '-' };
  if (strlen (text) >= MOST_TEXT)
    return FALSE;
  const char *begin = text + (*text == '-' || *text == '+'), *at = take_digits (begin, ret);
  if (at == begin)
    return FALSE;
  if ((*at == 'E' || *at == 'e') &&
      !g_ascii_string_to_signed (at + 1 + (at[1] == '+'), 10, -MOST_EXPONENT, MOST_EXPONENT, &exponent, NULL))
    return FALSE;
  ret->point += (gint) exponent;
  return *at == '\0' || *at == 'E' || *at == 'e';
}

static void drop_zeros (Decimal *decimal)
{
  while (decimal->n > 0 && decimal->digits[decimal->n - 1] == '0')
    decimal->n--;
  if (decimal->n == 0)
    *decimal = (Decimal) { 0 };
}

/* To the digits that the program keeps. */
static void round_off (Decimal *decimal)
{
  if (decimal->n > MOST_DIGITS) {
    const gboolean up = decimal->digits[MOST_DIGITS] >= '5';
    decimal->n = MOST_DIGITS;
    while (up && decimal->n > 0 && decimal->digits[decimal->n - 1] == '9')
      decimal->n--;
    if (up && decimal->n > 0)
      decimal->digits[decimal->n - 1]++;
    if (up && decimal->n == 0) {
      decimal->digits[0] = '1';
      decimal->n = 1;
      decimal->point++;
    }
  }
  drop_zeros (decimal);
}

static char *write_decimal (const Decimal *decimal, const char *behind)
{
  GString *text = g_string_new (decimal->negative ? "-" : "");
  for (gint i = MIN (0, decimal->point - 1); i < MAX (decimal->n, decimal->point); i++) {
    if (i == decimal->point)
      g_string_append_c (text, '.');
    g_string_append_c (text, i >= 0 && i < decimal->n ? decimal->digits[i] : '0');
  }
  return g_string_free (g_string_append (text, behind), FALSE);
}

/* ---- days ---- */

/* The whole part; -1: it is none that a table shows as a day. */
static gint64 whole_part (const Decimal *decimal)
{
  gint64 number = 0;
  if (decimal->negative || decimal->point > 7)
    return -1;
  for (gint i = 0; i < decimal->point; i++)
    number = number * 10 + (i < decimal->n ? decimal->digits[i] - '0' : 0);
  return number;
}

/* Day 60 of 1900 is one that never was. Returns: yours; NULL: no day. */
static char *write_day (const Decimal *decimal, NumberForm form, gboolean from_1904)
{
  const gint64 serial = whole_part (decimal);
  const Day first = civil_day (from_1904 ? (CivilDate) { 1904, 1, 1 } : (CivilDate) { 1899, 12, 31 });
  const Day day = first + serial - (!from_1904 && serial > 60);
  if (serial < (from_1904 ? 0 : 1) || (!from_1904 && serial == 60) || day > DAY_MAX)
    return NULL;
  const CivilDate date = civil_date (day);
  if (form == NUMBER_YEAR)
    return g_strdup_printf ("%04d", date.year);
  return form == NUMBER_MONTH ? g_strdup_printf ("%04d-%02d", date.year, date.month) : civil_write (day);
}

char *sheet_number (const char *text, NumberForm form, gboolean from_1904)
{
  Decimal decimal;
  char *day = NULL;
  if (!read_decimal (text, &decimal))
    return g_strdup (text);
  round_off (&decimal);
  if (form >= NUMBER_DAY)
    day = write_day (&decimal, form, from_1904);
  if (form == NUMBER_PERCENT && decimal.n > 0)
    decimal.point += 2;
  return day != NULL ? day : write_decimal (&decimal, form == NUMBER_PERCENT ? "%" : "");
}
