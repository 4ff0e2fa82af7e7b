/* In: a measure with its limits. Out: where each is drawn. Limits lie far apart (50, 500, 5,000), so every step gets the same
 * room; a reader sees between which two limits the measure lies and how far it is on its way. */
#include "report/paper/scale.h"

enum { FULL = 1000 };

static double as_double (Rational x) { return (double) x.numerator / (double) x.denominator; }

guint scale_rung_position (const Scale *scale, guint index) { return FULL * (index + 1) / (scale->rungs->len + 1); }

/* The number of rungs that `measure` reaches. */
static guint rungs_reached (const Scale *scale, Rational measure)
{
  guint n = 0;
  while (n < scale->rungs->len && rational_compare (g_array_index (scale->rungs, Rung, n).limit, measure) <= 0)
    n++;
  return n;
}

guint scale_position (const Scale *scale, Rational measure)
{
  if (rational_is_unbounded (measure))
    return FULL;
  guint reached = rungs_reached (scale, measure);
  double below = reached > 0 ? as_double (g_array_index (scale->rungs, Rung, reached - 1).limit) : 0;
  double x = as_double (measure);
  double part;
  if (reached == scale->rungs->len)
    part = x > 0 ? 1 - below / x : 0;
  else
    part = (x - below) / (as_double (g_array_index (scale->rungs, Rung, reached).limit) - below);
  return (guint) (FULL * ((double) reached + part) / (scale->rungs->len + 1));
}

guint scale_rank (const Scale *scale, guint index)
{
  guint rank = 0;
  for (guint i = 0; i <= index && i < scale->rungs->len; i++) {
    const Rung *rung = &g_array_index (scale->rungs, Rung, i);
    if (rung->applies)
      rank = MAX (rank, rung->rank);
  }
  return rank;
}
