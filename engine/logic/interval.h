#pragma once
#include <glib.h>

/* All whole numbers from lo to hi, in base units (fen, records, days, 0..1 for a yes/no).
 * hi = UNBOUNDED means "however many". */
typedef struct {
  gint64 lo;
  gint64 hi;
} Interval;

#define UNBOUNDED G_MAXINT64

static inline Interval interval_point (gint64 x) { return (Interval) { x, x }; }
static inline gboolean interval_is_point (Interval a) { return a.lo == a.hi; }
static inline gboolean interval_has (Interval a, gint64 x) { return a.lo <= x && x <= a.hi; }
static inline gboolean interval_equal (Interval a, Interval b) { return a.lo == b.lo && a.hi == b.hi; }
