/* Sums and products of intervals whose ends are exact fractions. What does not fit 128 bit is said, never wrapped. */
#include "base/gauge/spread.h"

static __int128 common (__int128 a, __int128 b)
{
  while (b != 0) {
    const __int128 rest = a % b;
    a = b;
    b = rest;
  }
  return a;
}

static Fraction lowest (Fraction a)
{
  const __int128 divisor = a.divisor == 1 ? 1 : common (a.value, a.divisor);
  return (Fraction) { a.value / divisor, a.divisor / divisor };
}

gboolean fraction_add (Fraction a, Fraction b, Fraction *ret)
{
  const __int128 shared = common (a.divisor, b.divisor);
  Fraction sum;
  __int128 left, right;
  if (__builtin_mul_overflow (a.value, b.divisor / shared, &left) ||
      __builtin_mul_overflow (b.value, a.divisor / shared, &right) ||
      __builtin_add_overflow (left, right, &sum.value) ||
      __builtin_mul_overflow (a.divisor, b.divisor / shared, &sum.divisor))
    return FALSE;
  *ret = lowest (sum);
  return TRUE;
}

gboolean fraction_multiply (Fraction a, Fraction b, Fraction *ret)
{
  const Fraction across = lowest ((Fraction) { a.value, b.divisor });
  const Fraction other = lowest ((Fraction) { b.value, a.divisor });
  Fraction product;
  if (__builtin_mul_overflow (across.value, other.value, &product.value) ||
      __builtin_mul_overflow (across.divisor, other.divisor, &product.divisor))
    return FALSE;
  *ret = lowest (product);
  return TRUE;
}

int fraction_compare (Fraction a, Fraction b)
{
  const __int128 a_whole = a.value / a.divisor, b_whole = b.value / b.divisor;
  __int128 left, right;
  if (a_whole != b_whole)
    return a_whole < b_whole ? -1 : 1;
  if (__builtin_mul_overflow (a.value % a.divisor, b.divisor, &left) ||
      __builtin_mul_overflow (b.value % b.divisor, a.divisor, &right))
    return 0;
  return (left > right) - (left < right);
}

gboolean spread_add (const Spread *a, const Spread *b, Spread *ret)
{
  Spread sum = { .open = a->open || b->open };
  if (!fraction_add (a->lo, b->lo, &sum.lo) || (!sum.open && !fraction_add (a->hi, b->hi, &sum.hi)))
    return FALSE;
  if (sum.open)
    sum.hi = sum.lo;
  *ret = sum;
  return TRUE;
}

static gboolean is_nothing (const Spread *a) { return !a->open && a->hi.value == 0; }

gboolean spread_multiply (const Spread *a, const Spread *b, Spread *ret)
{
  Spread product = { fraction_whole (0), fraction_whole (0), FALSE };
  if (!is_nothing (a) && !is_nothing (b)) {
    product.open = a->open || b->open;
    if (!fraction_multiply (a->lo, b->lo, &product.lo) ||
        (!product.open && !fraction_multiply (a->hi, b->hi, &product.hi)))
      return FALSE;
    if (product.open)
      product.hi = product.lo;
  }
  *ret = product;
  return TRUE;
}

static gboolean fraction_subtract (Fraction a, Fraction b, Fraction *ret)
{
  const Fraction negative = { -b.value, b.divisor };
  return fraction_compare (a, b) >= 0 && fraction_add (a, negative, ret);
}

gboolean spread_subtract (const Spread *a, const Spread *taken, Spread *ret)
{
  Spread rest = { .open = a->open };
  if (taken->open || !fraction_subtract (a->lo, taken->hi, &rest.lo) ||
      (!a->open && !fraction_subtract (a->hi, taken->lo, &rest.hi)))
    return FALSE;
  if (rest.open)
    rest.hi = rest.lo;
  *ret = rest;
  return TRUE;
}
