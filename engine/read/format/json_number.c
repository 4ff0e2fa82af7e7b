/* A JSON number with an exponent in, the plain decimal that it stands for out. No floating point: the digits stay, the point moves. */
#include "read/format/json_number.h"
#include <string.h>

/* More than any quantity has, and more than jansson takes of a number that is not nought. */
enum { MOST_PLACES = 400 };

typedef struct {
  Span whole, fraction; /* digits; of none the length is 0 */
  gint64 point;         /* behind so many of both */
} Raised;

static gsize count_digits (const char *at, const char *end)
{
  gsize n = 0;
  while (at + n < end && g_ascii_isdigit (at[n]))
    n++;
  return n;
}

static const char *exponent_in (Span number)
{
  const char *small = memchr (number.text, 'e', number.length);
  return small != NULL ? small : memchr (number.text, 'E', number.length);
}

gboolean json_number_is_raised (Span number) { return exponent_in (number) != NULL; }

/* Of digits at least one. Returns: behind them; NULL: there is none. */
static const char *pass_digits (const char *at, const char *end)
{
  const gsize n = count_digits (at, end);
  return n > 0 ? at + n : NULL;
}

gboolean json_number_is_all_raised (Span text)
{
  const char *at = text.text, *end = at + text.length;
  at = pass_digits (at + (at < end && *at == '-'), end);
  if (at != NULL && at < end && *at == '.')
    at = pass_digits (at + 1, end);
  if (at == NULL || at == end || (*at != 'e' && *at != 'E'))
    return FALSE;
  at++;
  return pass_digits (at + (at < end && (*at == '-' || *at == '+')), end) == end;
}

/* Beyond MOST_PLACES it is only known to be so. */
static gint64 exponent_at (const char *at, const char *end)
{
  gint64 exponent = 0;
  const gboolean negative = *at == '-';
  for (at += negative || *at == '+'; at < end; at++)
    exponent = MIN (exponent * 10 + (*at - '0'), G_MAXINT32);
  return negative ? -exponent : exponent;
}

static Raised raised_of (const char *digits, const char *sign, const char *end)
{
  Raised raised = { .whole = { digits, count_digits (digits, sign) } };
  const char *behind = digits + raised.whole.length;
  if (behind < sign)
    raised.fraction = (Span) { behind + 1, (gsize) (sign - behind - 1) };
  raised.point = (gint64) raised.whole.length + exponent_at (sign + 1, end);
  return raised;
}

/* Beyond its digits there are noughts. */
static char digit_at (const Raised *raised, gint64 place)
{
  const gint64 n = (gint64) raised->whole.length, all = n + (gint64) raised->fraction.length;
  if (place < 0 || place >= all)
    return '0';
  return place < n ? raised->whole.text[place] : raised->fraction.text[place - n];
}

static gint64 first_digit (const Raised *raised, gint64 all)
{
  gint64 place = 0;
  while (place < all && digit_at (raised, place) == '0')
    place++;
  return place;
}

Span json_number_plain (Span number, Arena *arena)
{
  const gboolean negative = *number.text == '-';
  const Raised raised = raised_of (number.text + negative, exponent_in (number), number.text + number.length);
  gint64 end = (gint64) (raised.whole.length + raised.fraction.length);
  const gint64 first = first_digit (&raised, end);
  if (first == end)
    return (Span) { "0", 1 };
  while (digit_at (&raised, end - 1) == '0')
    end--;
  const gint64 from = MIN (first, raised.point - 1), to = MAX (end, raised.point);
  if (to - from > MOST_PLACES)
    return (Span) { NULL, 0 };
  char *text = arena_room (arena, (gsize) (to - from) + sizeof "-."), *at = text;
  if (negative)
    *at++ = '-';
  for (gint64 place = from; place < to; place++) {
    if (place == raised.point)
      *at++ = '.';
    *at++ = digit_at (&raised, place);
  }
  *at = '\0';
  return (Span) { text, (gsize) (at - text) };
}
