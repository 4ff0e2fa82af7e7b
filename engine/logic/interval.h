#pragma once
#include <stdbool.h>
#include <stdint.h>

/* All whole numbers from lo to hi, in base units (fen, records, days, 0..1 for a yes/no).
 * hi = UNBOUNDED means "however many". */
typedef struct {
  int64_t lo;
  int64_t hi;
} Interval;

#define UNBOUNDED INT64_MAX

static inline Interval interval_point (int64_t x) { return (Interval) { x, x }; }
static inline bool interval_is_point (Interval a) { return a.lo == a.hi; }
static inline bool interval_has (Interval a, int64_t x) { return a.lo <= x && x <= a.hi; }
static inline bool interval_equal (Interval a, Interval b) { return a.lo == b.lo && a.hi == b.hi; }
