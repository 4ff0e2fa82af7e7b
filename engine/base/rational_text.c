/* In: text such as `1/2` or `80%`. Out: an exact fraction; and back, in lowest terms or as a decimal. */
#include "base/rational_text.h"
#include <string.h>
#include "base/decimal.h"

static unsigned __int128 magnitude (__int128 x) { return x < 0 ? -(unsigned __int128) x : (unsigned __int128) x; }

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

enum { MOST_DIGITS = 20 /* of 64 bit, with a sign */ };

/* Writes the digits so that they end before `end`. Returns: where they begin. */
static char *write_digits (char *end, guint64 number)
{
  do
    *--end = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  return end;
}

const char *rational_print (Rational a, char room[RATIONAL_ROOM])
{
  char *at = room + RATIONAL_ROOM - 1;
  *at = '\0';
  if (a.denominator != 1) {
    at = write_digits (at, (guint64) a.denominator);
    *--at = '/';
  }
  at = write_digits (at, (guint64) magnitude (a.numerator));
  if (a.numerator < 0)
    *--at = '-';
  return at;
}

char *rational_write (Rational a)
{
  char room[RATIONAL_ROOM];
  return g_strdup (rational_is_unbounded (a) ? "∞" : rational_print (a, room));
}

/* The digits of rest/denominator, at most `places`. Returns: what is left then. */
static unsigned __int128 print_places (char **at, unsigned __int128 rest, guint64 denominator, guint places)
{
  if (rest != 0 && places > 0)
    *(*at)++ = '.';
  for (; rest != 0 && places > 0; places--) {
    rest *= 10;
    *(*at)++ = (char) ('0' + (int) (rest / denominator));
    rest %= denominator;
  }
  return rest;
}

gboolean rational_print_decimal (Rational a, guint places, char room[RATIONAL_ROOM])
{
  const guint64 numerator = (guint64) magnitude (a.numerator), denominator = (guint64) a.denominator;
  char digits[MOST_DIGITS + 1] = { 0 };
  char *at = room;
  g_assert (places <= RATIONAL_MOST_PLACES);
  if (a.numerator < 0)
    *at++ = '-';
  at = g_stpcpy (at, write_digits (digits + MOST_DIGITS, numerator / denominator));
  const gboolean exact = print_places (&at, numerator % denominator, denominator, places) == 0;
  *at = '\0';
  return exact;
}

const char *rational_print_quantity (Rational a, char room[RATIONAL_ROOM])
{
  const gboolean decimal = a.denominator != 1 && rational_print_decimal (a, RATIONAL_MOST_PLACES, room);
  return decimal ? room : rational_print (a, room);
}

char *rational_write_decimal (Rational a, guint places)
{
  char room[RATIONAL_ROOM];
  if (rational_is_unbounded (a))
    return g_strdup ("∞");
  const gboolean exact = rational_print_decimal (a, places, room);
  return g_strconcat (room, exact ? "" : "…", NULL);
}
