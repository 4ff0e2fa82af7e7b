/* Signs -> one exact number in English. A number is a row of groups below 1000, each behind the first lower in power than the
 * one before: two million three hundred thousand and five. Digits have powers behind them, and no other group: 1.5 million. */
#include "base/numeral/english_number.h"

enum { DOZEN = 12, HUNDRED = 100, GROUP_END = 1000 };

static gboolean is_power (const Scan *scan, gint64 least) { return scan->kind == SIGN_POWER && scan->value >= least; }

static gboolean is_dozen (const Scan *scan) { return scan->kind == SIGN_POWER && scan->value == DOZEN; }

/* thousand of a thousand, behind the group that is one of it. */
static gboolean is_own_power (const Scan *scan, gint64 group)
{
  return group == 1 && scan->kind == SIGN_ONE_POWER && scan->value >= GROUP_END;
}

/* five of twenty-five and of twenty five. */
static gint64 take_ones_behind_tens (Scan *scan)
{
  Scan ahead = *scan;
  const gboolean joined = ahead.kind == SIGN_TO && ahead.value == '-' && !ahead.spaced;
  if (joined)
    scan_advance (&ahead);
  const gint64 ones = ahead.value;
  if (ahead.kind != SIGN_NAMED || ones < 1 || ones > 9 || (joined && ahead.spaced))
    return 0;
  scan_advance (&ahead);
  *scan = ahead;
  return ones;
}

/* one to ninety-nine. */
static gboolean take_below_hundred (Scan *scan, gint64 *ret)
{
  const gint64 value = scan->value;
  if (scan->kind != SIGN_NAMED || value == 0)
    return FALSE;
  scan_advance (scan);
  *ret = value + (value >= 20 ? take_ones_behind_tens (scan) : 0);
  return TRUE;
}

/* What stands behind hundred, with or without `and`; not six of `five hundred and six hundred`, which is another number. */
static gint64 take_rest_of_hundred (Scan *scan)
{
  Scan ahead = *scan;
  gint64 rest;
  scan_take (&ahead, SIGN_AND);
  if (!take_below_hundred (&ahead, &rest) || (ahead.kind == SIGN_POWER && ahead.value == HUNDRED))
    return 0;
  *scan = ahead;
  return rest;
}

/* one of `a thousand`, which stays; a hundred is passed. */
static gboolean take_article (Scan *scan, gint64 *ret)
{
  if (scan->kind != SIGN_ONE_POWER)
    return FALSE;
  *ret = 1;
  if (scan->value == HUNDRED)
    *ret = HUNDRED + (scan_advance (scan), take_rest_of_hundred (scan));
  return TRUE;
}

/* Below a thousand, twelve hundred, or two dozen. */
static gboolean take_group (Scan *scan, gint64 *ret)
{
  if (take_article (scan, ret))
    return TRUE;
  if (!take_below_hundred (scan, ret))
    return FALSE;
  if (is_dozen (scan)) {
    scan_advance (scan);
    *ret *= DOZEN;
    return TRUE;
  }
  if (scan->kind != SIGN_POWER || scan->value != HUNDRED)
    return TRUE;
  scan_advance (scan);
  *ret = *ret * HUNDRED + take_rest_of_hundred (scan);
  return TRUE;
}

/* thousand, million behind a group: 1 if there is none. */
static gint64 take_power (Scan *scan, gint64 group)
{
  const gint64 power = is_power (scan, GROUP_END) || is_own_power (scan, group) ? scan->value : 1;
  if (power > 1)
    scan_advance (scan);
  return power;
}

/* Behind `last`, a group of a lower power; `and` stands before what is below a hundred. */
static gboolean take_next_group (Scan *scan, gint64 *last, Amount *amount)
{
  Scan ahead = *scan;
  gint64 group;
  const gboolean joined = scan_take (&ahead, SIGN_AND);
  if (*last == 1 || !take_group (&ahead, &group) || (joined && group >= HUNDRED))
    return FALSE;
  const gint64 power = take_power (&ahead, group);
  if (power >= *last || group >= GROUP_END || (joined && power > 1))
    return FALSE;
  amount->value += (__int128) group * power;
  *last = power;
  *scan = ahead;
  return TRUE;
}

/* What one in the last digit that is not zero is worth. */
static __int128 step_of (__int128 value)
{
  __int128 step = 1;
  for (; value != 0 && value % 10 == 0; value /= 10)
    step *= 10;
  return step;
}

/* The hundred behind a figure's only group is its `small`, the greater power its `big`. */
static void set_powers (Numeral *figure, gint64 small, gint64 big)
{
  figure->small = small;
  figure->big = big;
  figure->has_small |= small > 1;
  figure->has_big |= big > 1;
}

static gboolean read_words (Scan *scan, Numeral *figure)
{
  gint64 group;
  if (scan->kind == SIGN_NAMED && scan->value == 0) {
    scan_advance (scan);
    return TRUE;
  }
  if (!take_group (scan, &group))
    return FALSE;
  gint64 last = take_power (scan, group);
  figure->amount.value = (__int128) group * last;
  set_powers (figure, group % HUNDRED == 0 ? HUNDRED : 1, last);
  while (take_next_group (scan, &last, &figure->amount))
    set_powers (figure, 1, 1);
  figure->amount.step = step_of (figure->amount.value);
  return TRUE;
}

/* Powers behind digits, the greater behind the lesser: 5 hundred thousand. */
static gboolean raise_digits (Scan *scan, Numeral *figure)
{
  gint64 small = 1, big = 1;
  for (gint64 last = 1; is_power (scan, last + 1); scan_advance (scan)) {
    last = scan->value;
    amount_scale (&figure->amount, last);
    if (__builtin_mul_overflow (last == HUNDRED ? small : big, last, last == HUNDRED ? &small : &big))
      return FALSE;
  }
  set_powers (figure, small, big);
  return small > 1 || big > 1;
}

/* hundred, thousand alone, which several may count. */
static gboolean read_power (Scan *scan, Numeral *figure)
{
  const gint64 power = scan->value;
  figure->amount = (Amount) { .value = power, .step = power, .divisor = 1 };
  figure->implied = figure->alone = TRUE;
  set_powers (figure, power == HUNDRED ? power : 1, power == HUNDRED ? 1 : power);
  scan_advance (scan);
  return TRUE;
}

gboolean english_number_read (Scan *scan, Numeral *ret)
{
  NumberLiteral literal;
  *ret = (Numeral) { .amount.divisor = 1, .small = 1, .big = 1 };
  if (scan->kind == SIGN_NAMED || scan->kind == SIGN_ONE_POWER)
    return read_words (scan, ret);
  if (scan->kind == SIGN_POWER)
    return read_power (scan, ret);
  if ((scan->kind != SIGN_ARABIC && scan->kind != SIGN_POINT) || !literal_read (scan, &literal))
    return FALSE;
  ret->amount = literal.amount;
  return raise_digits (scan, ret);
}
