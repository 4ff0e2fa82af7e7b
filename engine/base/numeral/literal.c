/* Signs -> a number as its digits spell it: 5,000, 1.19, 五〇〇〇; and the places that are said behind one: 三点五. A comma or a
 * blank parts groups of three digits only. */
#include "base/numeral/literal.h"
#include <string.h>

enum { MOST_PLACES = 18 };

void amount_scale (Amount *amount, gint64 power)
{
  for (; power % 10 == 0 && amount->divisor % 10 == 0; power /= 10)
    amount->divisor /= 10;
  if (__builtin_mul_overflow (amount->value, power, &amount->value) ||
      __builtin_mul_overflow (amount->step, power, &amount->step))
    amount->too_large = TRUE;
}

static void push_digit (NumberLiteral *literal, gint64 digit)
{
  Amount *amount = &literal->amount;
  if (literal->n_digits++ == 0)
    literal->zero_first = digit == 0;
  if (amount->value > G_MAXINT64) {
    amount->too_large = TRUE;
    return;
  }
  amount->value = amount->value * 10 + digit;
  amount->step = digit != 0 ? 1 : amount->step * 10;
}

static guint read_digits (Scan *scan, NumberLiteral *literal)
{
  guint n = literal->n_digits;
  for (; scan->kind == SIGN_ARABIC && (!scan->spaced || literal->n_digits == n); scan_advance (scan))
    push_digit (literal, scan->value);
  return literal->n_digits - n;
}

/* Passes a group of three digits behind a comma or a blank; the place stays where none stands. */
static gboolean read_group (Scan *scan, NumberLiteral *literal)
{
  Scan ahead = *scan;
  NumberLiteral more = *literal;
  gboolean separated = scan_take (&ahead, SIGN_COMMA) || ahead.spaced;
  if (!separated || ahead.kind != SIGN_ARABIC || read_digits (&ahead, &more) != 3)
    return FALSE;
  *scan = ahead;
  *literal = more;
  return TRUE;
}

/* `5,000`: one to three digits, then groups of three. */
static gboolean read_whole (Scan *scan, NumberLiteral *literal)
{
  const guint first = read_digits (scan, literal);
  while (first > 0 && first <= 3 && read_group (scan, literal))
    ;
  return first > 0;
}

static gboolean is_spelled (const Scan *scan) { return scan->kind == SIGN_DIGIT || scan->kind == SIGN_ZERO; }

/* Digits behind the point, all Arabic or all Chinese; zeros count only once another digit follows. */
static gboolean read_places (Scan *scan, Amount *amount)
{
  const gboolean spelled = is_spelled (scan);
  guint places = 0;
  gint64 shift = 1;
  for (; (spelled ? is_spelled (scan) : scan->kind == SIGN_ARABIC) && (!scan->spaced || places == 0);
       scan_advance (scan), places++) {
    if (places >= MOST_PLACES) {
      amount->too_fine |= scan->value != 0;
      continue;
    }
    shift *= 10;
    if (scan->value == 0)
      continue;
    amount->value = amount->value * shift + scan->value;
    amount->divisor *= shift;
    amount->step = 1;
    shift = 1;
  }
  return places > 0;
}

/* So few digits before a point with a blank behind it may as well number what follows. */
static gboolean numbers_a_line (const NumberLiteral *literal)
{
  enum { MOST_DIGITS = 2 };
  return literal->n_digits > 0 && literal->n_digits <= MOST_DIGITS && !literal->zero_first;
}

gboolean literal_read (Scan *scan, NumberLiteral *ret)
{
  *ret = (NumberLiteral) { .amount.divisor = 1 };
  if (scan->kind != SIGN_POINT && !read_whole (scan, ret)) /* .27 */
    return FALSE;
  if (scan->kind != SIGN_POINT || scan->value != '.')
    return ret->n_digits > 0;
  const gboolean touches = !scan->spaced;
  scan_advance (scan);
  if (touches && scan->spaced && numbers_a_line (ret)) /* 1. 5万元 */
    return FALSE;
  ret->has_places = TRUE;
  return read_places (scan, &ret->amount);
}

gboolean literal_read_spelled (Scan *scan, NumberLiteral *ret)
{
  enum { FEWEST = 3, MOST = 40 }; /* 三五 may be 3 to 5; what is longer is too large, whatever follows */
  Scan ahead = *scan;
  NumberLiteral literal = { .amount.divisor = 1 };
  gboolean counts_up = TRUE; /* 三四五: rather 3, 4 or 5 */
  gint64 last = 0;
  for (; is_spelled (&ahead) && scan->kind == SIGN_DIGIT; scan_advance (&ahead)) {
    counts_up &= literal.n_digits == 0 || ahead.value == last + 1;
    last = ahead.value;
    push_digit (&literal, last);
  }
  const guint fewest = last == 0 ? 2 : FEWEST;
  if (literal.n_digits < fewest || counts_up || (ahead.kind == SIGN_SMALL && literal.n_digits <= MOST))
    return FALSE;
  *scan = ahead;
  *ret = literal;
  return TRUE;
}

gboolean literal_take_places (Scan *scan, Amount *amount)
{
  Scan ahead = *scan;
  Amount with_places = *amount;
  if (scan->kind != SIGN_POINT || scan->value == '.' || amount->divisor != 1)
    return FALSE;
  scan_advance (&ahead);
  const gboolean clock = !read_places (&ahead, &with_places) ||
                         (ahead.kind == SIGN_UNIT && strcmp (ahead.unit->word, "分") == 0); /* 三点五分 */
  if (clock)
    return FALSE;
  *scan = ahead;
  *amount = with_places;
  return TRUE;
}
