/* Exact fractions. Every operation is done in 128 bit, where no pair of 64-bit fractions can overflow, brought to lowest
 * terms, and only then asked whether it fits 64 bit again. */
#include "logic/rational.h"
#include "logic/divisor.h"

static WideSize magnitude (Wide x) { return x < 0 ? -(WideSize) x : (WideSize) x; }

/* Greatest common divisor; leaves 128-bit division, which is slow, as soon as both fit 64 bit. */
static WideSize divisor_of (WideSize a, WideSize b)
{
  while (b > UINT64_MAX) {
    WideSize rest = a % b;
    a = b;
    b = rest;
  }
  return b == 0 ? a : common_divisor ((uint64_t) b, (uint64_t) (a % b));
}

static bool fits (Wide x) { return x >= INT64_MIN && x <= INT64_MAX; }

/* Nearly always both fit 64 bit before anything is reduced. */
static bool reduce_narrow (int64_t numerator, int64_t denominator, Rational *ret)
{
  if (numerator == 0 || denominator == 1) {
    *ret = (Rational) { numerator, 1 };
    return true;
  }
  const uint64_t size = numerator < 0 ? -(uint64_t) numerator : (uint64_t) numerator;
  const uint64_t rest = size % (uint64_t) denominator;
  if (rest == 0) {
    *ret = (Rational) { numerator / denominator, 1 };
    return true;
  }
  const int64_t divisor = (int64_t) common_divisor ((uint64_t) denominator, rest);
  *ret = (Rational) { numerator / divisor, denominator / divisor };
  return true;
}

static bool reduce_wide (Wide numerator, Wide denominator, Rational *ret)
{
  if (denominator < 0) {
    numerator = -numerator;
    denominator = -denominator;
  }
  if (denominator != 1) {
    Wide divisor = (Wide) divisor_of (magnitude (numerator), magnitude (denominator));
    numerator /= divisor;
    denominator /= divisor;
  }
  if (!fits (numerator) || !fits (denominator))
    return false;
  *ret = (Rational) { (int64_t) numerator, (int64_t) denominator };
  return true;
}

bool rational_reduce (Wide numerator, Wide denominator, Rational *ret)
{
  if (denominator > 0 && denominator <= INT64_MAX && fits (numerator))
    return reduce_narrow ((int64_t) numerator, (int64_t) denominator, ret);
  return denominator != 0 && reduce_wide (numerator, denominator, ret);
}

static bool set_unbounded (Rational *ret)
{
  *ret = RATIONAL_UNBOUNDED;
  return true;
}

bool rational_new (int64_t numerator, int64_t denominator, Rational *ret)
{
  return rational_reduce (numerator, denominator, ret);
}

bool rational_add (Rational a, Rational b, Rational *ret)
{
  if (rational_is_unbounded (a) || rational_is_unbounded (b))
    return set_unbounded (ret);
  return rational_reduce ((Wide) a.numerator * b.denominator + (Wide) b.numerator * a.denominator,
                          (Wide) a.denominator * b.denominator, ret);
}

/* Nothing can be said of a difference from what is unbounded. */
bool rational_subtract (Rational a, Rational b, Rational *ret)
{
  if (rational_is_unbounded (b))
    return false;
  if (rational_is_unbounded (a))
    return set_unbounded (ret);
  int64_t parts, left; /* a whole number away leaves lowest terms as they are */
  if (b.denominator == 1 && !__builtin_mul_overflow (b.numerator, a.denominator, &parts) &&
      !__builtin_sub_overflow (a.numerator, parts, &left)) {
    *ret = (Rational) { left, a.denominator };
    return true;
  }
  return rational_reduce ((Wide) a.numerator * b.denominator - (Wide) b.numerator * a.denominator,
                          (Wide) a.denominator * b.denominator, ret);
}

/* What is unbounded stays so times anything above zero; times zero or less there is no answer. */
bool rational_multiply (Rational a, Rational b, Rational *ret)
{
  if (rational_is_unbounded (a) || rational_is_unbounded (b))
    return a.numerator > 0 && b.numerator > 0 && set_unbounded (ret);
  return rational_reduce ((Wide) a.numerator * b.numerator, (Wide) a.denominator * b.denominator, ret);
}

bool rational_divide (Rational a, Rational b, Rational *ret)
{
  if (rational_is_unbounded (b) || b.numerator == 0)
    return false;
  if (rational_is_unbounded (a))
    return b.numerator > 0 && set_unbounded (ret);
  if (b.numerator == b.denominator) {
    *ret = a;
    return true;
  }
  return rational_reduce ((Wide) a.numerator * b.denominator, (Wide) a.denominator * b.numerator, ret);
}

int rational_compare (Rational a, Rational b)
{
  if (rational_is_unbounded (a) || rational_is_unbounded (b))
    return rational_is_unbounded (a) - rational_is_unbounded (b);
  Wide left = (Wide) a.numerator * b.denominator;
  Wide right = (Wide) b.numerator * a.denominator;
  return (left > right) - (left < right);
}
