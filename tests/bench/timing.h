#pragma once
#include <glib.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

/* Times and how they are told: medians with quartiles, and ratios of pairs that ran one after the other. */

static inline double measure_now (void)
{
  struct timespec now;
  clock_gettime (CLOCK_MONOTONIC, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

/* Of this thread: what other programs take does not count. */
static inline double measure_used (void)
{
  struct timespec used;
  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &used);
  return (double) used.tv_sec + 1e-9 * (double) used.tv_nsec;
}

static inline int measure_compare (const void *a, const void *b)
{
  double x = *(const double *) a, y = *(const double *) b;
  return x < y ? -1 : x > y;
}

typedef struct {
  double low; /* first quartile */
  double median;
  double high;
} Spread;

static inline double measure_at (const double *sorted, guint n, double share)
{
  double place = share * (double) (n - 1);
  guint below = (guint) place;
  guint above = below + 1 < n ? below + 1 : below;
  return sorted[below] + (place - (double) below) * (sorted[above] - sorted[below]);
}

static inline Spread measure_spread (const double *values, guint n)
{
  double *sorted = g_new (double, n);
  for (guint i = 0; i < n; i++)
    sorted[i] = values[i];
  qsort (sorted, n, sizeof *sorted, measure_compare);
  Spread spread = { measure_at (sorted, n, 0.25), measure_at (sorted, n, 0.5), measure_at (sorted, n, 0.75) };
  g_free (sorted);
  return spread;
}

/* One line of the table on standard error, the same as JSON on standard output. `aim` NULL: none. */
static inline void measure_tell (const char *name, Spread spread, const char *unit, const char *aim)
{
  fprintf (stderr, "%-46s %12.3f %-8s [%.3f .. %.3f]%s%s\n", name, spread.median, unit, spread.low, spread.high,
           aim != NULL ? "  aim " : "", aim != NULL ? aim : "");
  printf ("{\"name\":\"%s\",\"median\":%.6g,\"low\":%.6g,\"high\":%.6g,\"unit\":\"%s\",\"aim\":\"%s\"}\n", name,
          spread.median, spread.low, spread.high, unit, aim != NULL ? aim : "");
}

/* Pair by pair: above / below. */
static inline Spread measure_ratio (const double *above, const double *below, guint n)
{
  double *ratios = g_new (double, n);
  for (guint i = 0; i < n; i++)
    ratios[i] = above[i] / below[i];
  Spread spread = measure_spread (ratios, n);
  g_free (ratios);
  return spread;
}

/* A number of times per second for times in seconds. */
static inline Spread measure_rate (const double *seconds, guint n, double done)
{
  Spread times = measure_spread (seconds, n);
  return (Spread) { done / times.high, done / times.median, done / times.low };
}
