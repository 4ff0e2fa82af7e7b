/* In: a whole number and what it is divided by. Out: the same as a decimal, exact, or else as a fraction. The one idea: over what
 * divides a power of ten the places are digits of a product. */
#include "base/quotient.h"
#include <string.h>
#include "base/rational_text.h"

Quotient quotient_by (gint64 over)
{
  gint64 tens = 1;
  for (guint places = 0; tens % over != 0; places++, tens *= 10)
    if (places == RATIONAL_MOST_PLACES)
      return (Quotient) { over, 0, 0 };
  return (Quotient) { over, tens / over, tens };
}

static const char pairs[] = "00010203040506070809101112131415161718192021222324"
                            "25262728293031323334353637383940414243444546474849"
                            "50515253545556575859606162636465666768697071727374"
                            "75767778798081828384858687888990919293949596979899";

static guint count_digits (guint64 number)
{
  guint n = 1;
  for (; number >= 10000; number /= 10000)
    n += 4;
  return n + (number >= 10) + (number >= 100) + (number >= 1000);
}

/* Two at a time, from the last ones on. */
char *quotient_put_digits (char *at, guint64 number)
{
  char *end = at + count_digits (number), *from = end;
  for (; number >= 100; number /= 100)
    memcpy (from -= 2, pairs + 2 * (number % 100), 2);
  if (number >= 10)
    memcpy (at, pairs + 2 * number, 2);
  else
    *at = (char) ('0' + number);
  return end;
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
