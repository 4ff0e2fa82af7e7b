/* In: weighted intervals. Out: what they add up to, and at which value of one of them the sum comes to a figure. Every summand
 * is least (greatest) by itself, so a sum is least when each of them is. */
#include "logic/linear.h"

static inline void add (Sum *sum, Wide weight, Interval value)
{
  if (interval_is_point (value)) {
    const Wide part = weight * value.lo;
    sum->lo += part;
    sum->hi += part;
    return;
  }
  sum->lo += weight * (weight > 0 ? value.lo : value.hi);
  sum->hi += weight * (weight > 0 ? value.hi : value.lo);
}

Sum linear_sum (const Term *terms, unsigned n, const Interval *values)
{
  Sum sum = { 0, 0 };
  for (unsigned i = 0; i < n; i++)
    add (&sum, terms[i].weight, values[terms[i].slot]);
  return sum;
}

bool linear_known (const Term *terms, unsigned n, const Interval *values, int64_t *ret)
{
  int64_t known = 0, product;
  for (unsigned i = 0; i < n; i++) {
    const Interval value = values[terms[i].slot];
    if (!interval_is_point (value) || value.lo == UNBOUNDED ||
        __builtin_mul_overflow (terms[i].weight, value.lo, &product) || __builtin_add_overflow (known, product, &known))
      return false;
  }
  *ret = known;
  return true;
}

/* Nearly always every summand is known and the sum fits. */
Interval linear_interval (const Term *terms, unsigned n, const Interval *values)
{
  int64_t known;
  if (linear_known (terms, n, values, &known))
    return interval_point (known);
  const Sum sum = linear_sum (terms, n, values);
  return (Interval) { linear_clamp (sum.lo), linear_clamp (sum.hi) };
}

Extent linear_extent (const Term *terms, unsigned n, const Interval *values)
{
  Extent extent = { { 0, 0 }, false, false };
  int64_t known;
  if (linear_known (terms, n, values, &known)) {
    extent.sum = (Sum) { known, known };
    return extent;
  }
  for (unsigned i = 0; i < n; i++) {
    const Interval value = values[terms[i].slot];
    add (&extent.sum, terms[i].weight, value);
    if (value.hi == UNBOUNDED) {
      extent.endless = extent.endless || terms[i].weight > 0;
      extent.bottomless = extent.bottomless || terms[i].weight < 0;
    }
  }
  return extent;
}

Line linear_line (const Term *terms, unsigned n, const Interval *values, uint32_t slot)
{
  Line line = { 0, { 0, 0 } };
  for (unsigned i = 0; i < n; i++)
    if (terms[i].slot == slot)
      line.weight += terms[i].weight;
    else
      add (&line.rest, terms[i].weight, values[terms[i].slot]);
  return line;
}

/* w·x + rest >= bound holds from the least x on that is not below (bound - rest) / w; of a negative weight it holds up to the
 * greatest x that is not above it, and has turned one above. */
static Wide turn_at (int64_t weight, Wide rest, int64_t bound)
{
  if (weight == 1)
    return bound - rest;
  return weight > 0 ? linear_divide_up (bound - rest, weight) : linear_divide_down (rest - bound, -weight) + 1;
}

Turning linear_turn (Line line, int64_t bound)
{
  const Wide at_least = turn_at (line.weight, line.rest.lo, bound);
  const Wide at_most = line.rest.lo == line.rest.hi ? at_least : turn_at (line.weight, line.rest.hi, bound);
  return line.weight > 0 ? (Turning) { at_most, at_least } : (Turning) { at_least, at_most };
}

static bool is_narrow (Wide a) { return a >= INT64_MIN && a <= INT64_MAX; }

/* Division of 128 bit is slow; nearly always 64 are enough. */
Wide linear_divide_up (Wide a, int64_t by)
{
  if (is_narrow (a))
    return (int64_t) a / by + ((int64_t) a % by > 0);
  return a / by + (a % by > 0);
}

Wide linear_divide_down (Wide a, int64_t by)
{
  if (is_narrow (a))
    return (int64_t) a / by - ((int64_t) a % by < 0);
  return a / by - (a % by < 0);
}

int64_t linear_clamp (Wide a) { return a > INT64_MAX ? INT64_MAX : a < INT64_MIN ? INT64_MIN : (int64_t) a; }
