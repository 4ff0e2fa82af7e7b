/* Exact fractions. Every operation is done in 128 bit, where no pair of 64-bit fractions can overflow, brought to lowest
 * terms, and only then asked whether it fits 64 bit again. */
#include "logic/rational.h"
#include <string.h>
#include "base/decimal.h"
#include "base/divisor.h"

static unsigned __int128 magnitude (__int128 x) { return x < 0 ? -(unsigned __int128) x : (unsigned __int128) x; }

/* Greatest common divisor; leaves 128-bit division, which is slow, as soon as both fit 64 bit. */
static unsigned __int128 divisor_of (unsigned __int128 a, unsigned __int128 b)
{
  while (b > G_MAXUINT64) {
    unsigned __int128 rest = a % b;
    a = b;
    b = rest;
  }
  return b == 0 ? a : common_divisor ((guint64) b, (guint64) (a % b));
}

static gboolean fits (__int128 x) { return x >= G_MININT64 && x <= G_MAXINT64; }

/* Nearly always both fit 64 bit before anything is reduced. */
static gboolean reduce_narrow (gint64 numerator, gint64 denominator, Rational *ret)
{
  const guint64 size = numerator < 0 ? -(guint64) numerator : (guint64) numerator;
  const gint64 divisor =
      denominator == 1 ? 1 : (gint64) common_divisor ((guint64) denominator, size % (guint64) denominator);
  *ret = (Rational) { numerator / divisor, denominator / divisor };
  return TRUE;
}

gboolean rational_reduce (__int128 numerator, __int128 denominator, Rational *ret)
{
  g_assert (denominator != 0);
  if (denominator > 0 && denominator <= G_MAXINT64 && fits (numerator))
    return reduce_narrow ((gint64) numerator, (gint64) denominator, ret);
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  if (denominator != 1) {
    __int128 divisor = (__int128) divisor_of (magnitude (numerator), magnitude (denominator));
    numerator /= divisor;
    denominator /= divisor;
  }
  if (!fits (numerator) || !fits (denominator))
    return FALSE;
  *ret = (Rational) { (gint64) numerator, (gint64) denominator };
  return TRUE;
}

static gboolean set_unbounded (Rational *ret)
{
  *ret = RATIONAL_UNBOUNDED;
  return TRUE;
}

gboolean rational_new (gint64 numerator, gint64 denominator, Rational *ret)
{
  return rational_reduce (numerator, denominator, ret);
}

gboolean rational_add (Rational a, Rational b, Rational *ret)
{
  if (rational_is_unbounded (a) || rational_is_unbounded (b))
    return set_unbounded (ret);
  return rational_reduce ((__int128) a.numerator * b.denominator + (__int128) b.numerator * a.denominator,
                          (__int128) a.denominator * b.denominator, ret);
}

/* Nothing can be said of a difference from what is unbounded. */
gboolean rational_subtract (Rational a, Rational b, Rational *ret)
{
  if (rational_is_unbounded (b))
    return FALSE;
  if (rational_is_unbounded (a))
    return set_unbounded (ret);
  return rational_reduce ((__int128) a.numerator * b.denominator - (__int128) b.numerator * a.denominator,
                          (__int128) a.denominator * b.denominator, ret);
}

/* What is unbounded stays so times anything above zero; times zero or less there is no answer. */
gboolean rational_multiply (Rational a, Rational b, Rational *ret)
{
  if (rational_is_unbounded (a) || rational_is_unbounded (b))
    return a.numerator > 0 && b.numerator > 0 && set_unbounded (ret);
  return rational_reduce ((__int128) a.numerator * b.numerator, (__int128) a.denominator * b.denominator, ret);
}

gboolean rational_divide (Rational a, Rational b, Rational *ret)
{
  if (rational_is_unbounded (b) || b.numerator == 0)
    return FALSE;
  if (rational_is_unbounded (a))
    return b.numerator > 0 && set_unbounded (ret);
  return rational_reduce ((__int128) a.numerator * b.denominator, (__int128) a.denominator * b.numerator, ret);
}

int rational_compare (Rational a, Rational b)
{
  if (rational_is_unbounded (a) || rational_is_unbounded (b))
    return rational_is_unbounded (a) - rational_is_unbounded (b);
  __int128 left = (__int128) a.numerator * b.denominator;
  __int128 right = (__int128) b.numerator * a.denominator;
  return (left > right) - (left < right);
}

/* `0.8`: as many tenths, hundredths, ... as there are places. */
static gboolean read_decimal (const char *text, gsize length, gint64 divisor, Rational *ret)
{
  const char *point = memchr (text, '.', length);
  gsize places = point != NULL ? length - (gsize) (point - text) - 1 : 0;
  gint64 power = 1;
  gint64 value;
  for (gsize i = 0; i < places; i++)
    if (__builtin_mul_overflow (power, 10, &power))
      return FALSE;
  return decimal_read (text, length, power, &value) && rational_reduce (value, (__int128) power * divisor, ret);
}

gboolean rational_read (const char *text, Rational *ret)
{
  gsize length = strlen (text);
  if (length > 0 && text[length - 1] == '%')
    return read_decimal (text, length - 1, 100, ret);
  const char *slash = strchr (text, '/');
  if (slash == NULL)
    return read_decimal (text, length, 1, ret);
  gint64 numerator;
  gint64 denominator;
  if (strchr (text, '.') != NULL || !decimal_read (text, (gsize) (slash - text), 1, &numerator) ||
      !decimal_read (slash + 1, strlen (slash + 1), 1, &denominator) || denominator == 0)
    return FALSE;
  return rational_new (numerator, denominator, ret);
}

enum { MOST_DIGITS = 20 }; /* of 64 bit, with a sign */

/* Writes the digits so that they end before `end`. Returns: where they begin. */
static char *write_digits (char *end, guint64 number)
{
  do
    *--end = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  return end;
}

char *rational_write (Rational a)
{
  char text[2 * MOST_DIGITS + 2];
  char *end = text + sizeof text - 1;
  *end = '\0';
  if (rational_is_unbounded (a))
    return g_strdup ("∞");
  if (a.denominator != 1) {
    end = write_digits (end, (guint64) a.denominator);
    *--end = '/';
  }
  end = write_digits (end, (guint64) magnitude (a.numerator));
  if (a.numerator < 0)
    *--end = '-';
  return g_strdup (end);
}

/* The digits of rest/denominator, at most `places`. Returns: TRUE if that is all of it. */
static gboolean append_places (GString *to, unsigned __int128 rest, guint64 denominator, guint places)
{
  if (rest != 0 && places > 0)
    g_string_append_c (to, '.');
  for (; rest != 0 && places > 0; places--) {
    rest *= 10;
    g_string_append_c (to, (char) ('0' + (int) (rest / denominator)));
    rest %= denominator;
  }
  return rest == 0;
}

char *rational_write_decimal (Rational a, guint places)
{
  if (rational_is_unbounded (a))
    return g_strdup ("∞");
  guint64 numerator = (guint64) magnitude (a.numerator);
  guint64 denominator = (guint64) a.denominator;
  char digits[MOST_DIGITS + 1] = { 0 };
  g_autoptr (GString) made = g_string_new (a.numerator < 0 ? "-" : "");
  g_string_append (made, write_digits (digits + MOST_DIGITS, numerator / denominator));
  if (!append_places (made, numerator % denominator, denominator, places))
    g_string_append (made, "…");
  return g_string_free (g_steal_pointer (&made), FALSE);
}
