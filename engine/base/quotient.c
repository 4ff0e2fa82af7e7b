/* In: a whole number and what it is divided by. Out: the same as a decimal, exact, or else as a fraction. The one idea: over what
 * divides a power of ten the places are digits of a product. */
#include "base/quotient.h"
#include "base/rational_text.h"

Quotient quotient_by (gint64 over)
{
  gint64 tens = 1;
  for (guint places = 0; tens % over != 0; places++, tens *= 10)
    if (places == RATIONAL_MOST_PLACES)
      return (Quotient) { over, 0, 0 };
  return (Quotient) { over, tens / over, tens };
}

char *quotient_put_digits (char *at, guint64 number)
{
  char digits[20];
  guint n = 0;
  do
    digits[n++] = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  while (n > 0)
    *at++ = digits[--n];
  return at;
}

/* So many tenths, hundredths, ...; without noughts at the end. */
static char *put_places (char *at, guint64 rest, guint64 tens)
{
  for (*at++ = '.'; rest > 0; rest %= tens) {
    tens /= 10;
    *at++ = (char) ('0' + rest / tens);
  }
  return at;
}

char *quotient_put (char *at, gint64 number, const Quotient *by)
{
  guint64 size = number < 0 ? -(guint64) number : (guint64) number;
  if (by->tens == 0 || __builtin_mul_overflow (size, (guint64) by->times, &size)) {
    char room[RATIONAL_ROOM];
    Rational quotient;
    rational_reduce (number, by->over, &quotient);
    return g_stpcpy (at, rational_print_quantity (quotient, room));
  }
  const guint64 tens = (guint64) by->tens;
  if (number < 0)
    *at++ = '-';
  if (tens == 1)
    return quotient_put_digits (at, size);
  at = quotient_put_digits (at, size / tens);
  return size % tens == 0 ? at : put_places (at, size % tens, tens);
}
