/* Halves of what was just said: 3个半小时, two and a half thousand. */
#include "base/value/half.h"

gboolean half_add (Amount *amount)
{
  amount->step = 1;
  return !__builtin_mul_overflow (amount->value, 2, &amount->value) &&
         !__builtin_mul_overflow (amount->divisor, 2, &amount->divisor) &&
         !__builtin_add_overflow (amount->value, amount->divisor / 2, &amount->value);
}

void half_raise (Scan *scan, Numeral *figure)
{
  if (scan->kind != SIGN_POWER)
    return;
  amount_scale (&figure->amount, scan->value);
  figure->has_big = TRUE;
  scan_advance (scan);
}

gboolean half_take (Scan *scan, Numeral *figure)
{
  const gboolean before_power = scan->value == 1;
  if ((before_power && (figure->has_small || figure->has_big)) || !scan_take (scan, SIGN_AND_HALF))
    return TRUE;
  if (!half_add (&figure->amount))
    return FALSE;
  if (before_power)
    half_raise (scan, figure);
  return TRUE;
}
