#pragma once
#include "logic/interval.h"
#include "logic/truth.h"
#include "logic/wide.h"

/* Sums of weighted intervals: weight·value + … over slots. Added up in 128 bit, which no sum of a plan leaves: nothing here
 * allocates or fails. */

typedef struct {
  uint32_t slot;
  int64_t weight; /* |weight| < 2^40, so that no sum of a plan leaves 128 bit */
} Term;

/* The least and the greatest value of a sum. */
typedef struct {
  Wide lo, hi;
} Sum;

Sum linear_sum (const Term *terms, unsigned n, const Interval *values);
/* The same where each of them is known. FALSE: one is not, or it does not fit 64 bit. */
bool linear_known (const Term *terms, unsigned n, const Interval *values, int64_t *ret);
/* The same in 64 bit; beyond that the nearest end of it stands for the sum: every figure lies inside. */
Interval linear_interval (const Term *terms, unsigned n, const Interval *values);

/* A sum, and whether a summand makes it as great (or as small) as one likes. */
typedef struct {
  Sum sum;
  bool endless, bottomless;
} Extent;

Extent linear_extent (const Term *terms, unsigned n, const Interval *values);
/* sum >= bound. */
static inline Truth linear_reaches (Sum sum, int64_t bound)
{
  return sum.lo >= bound ? YES : sum.hi >= bound ? UNKNOWN : NO;
}

/* A sum as one of its slots sees it: weight·x + rest; weight 0: the slot is not in it. */
typedef struct {
  int64_t weight;
  Sum rest;
} Line;

Line linear_line (const Term *terms, unsigned n, const Interval *values, uint32_t slot);

/* The same from what the whole sum comes to, of which weight·value is a part. */
static inline Line linear_beside (Sum sum, int64_t weight, Interval value)
{
  const Wide part_lo = (Wide) weight * (weight > 0 ? value.lo : value.hi);
  const Wide part_hi = (Wide) weight * (weight > 0 ? value.hi : value.lo);
  return (Line) { weight, { sum.lo - part_lo, sum.hi - part_hi } };
}

/* The sum where that part of it changes from `value` to `then`. */
static inline Sum linear_with (Sum sum, int64_t weight, Interval value, Interval then)
{
  if (interval_is_point (value) && interval_is_point (then)) {
    const Wide more = (Wide) weight * then.lo - (Wide) weight * value.lo;
    return (Sum) { sum.lo + more, sum.hi + more };
  }
  const Line line = linear_beside (sum, weight, value);
  const Wide lo = (Wide) weight * (weight > 0 ? then.lo : then.hi);
  const Wide hi = (Wide) weight * (weight > 0 ? then.hi : then.lo);
  return (Sum) { line.rest.lo + lo, line.rest.hi + hi };
}

/* Where weight·x + rest >= bound turns as x grows: below `first` it surely has not yet, from `last` on it surely has. For a
 * weight above 0 it turns from no to yes, below 0 from yes to no. `line`: of a weight other than 0. */
typedef struct {
  Wide first, last;
} Turning;

Turning linear_turn (Line line, int64_t bound);

/* a / by, rounded up (down); by > 0. */
Wide linear_divide_up (Wide a, int64_t by);
Wide linear_divide_down (Wide a, int64_t by);
/* The nearest number of 64 bit. */
int64_t linear_clamp (Wide a);
