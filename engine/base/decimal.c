/* Digits with at most one point in, whole base units out: exact or refused, never rounded, never wrapped. */
#include "base/decimal.h"

enum { MOST_PLACES = 18 }; /* 10^18 is the last power of ten in 64 bit */

static gsize count_digits (const char *text, gsize length)
{
  gsize n = 0;
  while (n < length && g_ascii_isdigit (text[n]))
    n++;
  return n;
}

/* FALSE if the number does not fit 64 bit. */
static gboolean read_whole (const char *digits, gsize n, gint64 *ret)
{
  gint64 value = 0;
  for (gsize i = 0; i < n; i++)
    if (__builtin_mul_overflow (value, 10, &value) || __builtin_add_overflow (value, digits[i] - '0', &value))
      return FALSE;
  *ret = value;
  return TRUE;
}

/* The digits behind a point, in base units. FALSE if they end between two base units. */
static gboolean read_places (const char *digits, gsize n, gint64 parts, gint64 *ret)
{
  while (n > 0 && digits[n - 1] == '0')
    n--;
  if (n > MOST_PLACES)
    return FALSE;
  __int128 scaled = 0;
  __int128 power = 1;
  for (gsize i = 0; i < n; i++, power *= 10)
    scaled = scaled * 10 + (digits[i] - '0');
  scaled *= parts;
  if (scaled % power != 0)
    return FALSE;
  *ret = (gint64) (scaled / power);
  return TRUE;
}

DecimalStatus decimal_read_exact (const char *text, gsize length, gint64 parts, gint64 *ret)
{
  gsize whole_digits = count_digits (text, length);
  gsize places = 0;
  if (whole_digits < length && text[whole_digits] == '.') {
    places = count_digits (text + whole_digits + 1, length - whole_digits - 1);
    if (places == 0 || whole_digits + 1 + places != length)
      return DECIMAL_NOT_A_NUMBER;
  }
  if (whole_digits == 0 || (places == 0 && whole_digits != length))
    return DECIMAL_NOT_A_NUMBER;
  gint64 whole;
  gint64 rest;
  if (!read_whole (text, whole_digits, &whole) || __builtin_mul_overflow (whole, parts, &whole))
    return DECIMAL_TOO_LARGE;
  if (!read_places (text + length - places, places, parts, &rest))
    return DECIMAL_FRACTION;
  if (__builtin_add_overflow (whole, rest, &whole))
    return DECIMAL_TOO_LARGE;
  *ret = whole;
  return DECIMAL_OK;
}

gboolean decimal_read (const char *text, gsize length, gint64 parts, gint64 *ret)
{
  return decimal_read_exact (text, length, parts, ret) == DECIMAL_OK;
}

gboolean decimal_ends (gint64 divisor)
{
  while (divisor % 2 == 0)
    divisor /= 2;
  while (divisor % 5 == 0)
    divisor /= 5;
  return divisor == 1;
}
