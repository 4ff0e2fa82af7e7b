/* In: a route and intervals. Out: the rank it leads to.
 * The sums are added up once, then one fork after the other is taken until a rank is met: of a hundred steps of a plan a
 * case meets a dozen or two. */
#include "run/follow.h"

/* Beyond 64 bit the nearest end of it stands for the sum: every figure lies inside. */
static gint64 clamp (__int128 sum)
{
  return sum > G_MAXINT64 ? G_MAXINT64 : sum < G_MININT64 ? G_MININT64 : (gint64) sum;
}

static Interval add_up_wide (const Term *terms, guint n, const Interval *values)
{
  __int128 lo = 0, hi = 0;
  for (guint i = 0; i < n; i++) {
    const Interval value = values[terms[i].slot];
    const __int128 weight = terms[i].weight;
    lo += weight * (weight > 0 ? value.lo : value.hi);
    hi += weight * (weight > 0 ? value.hi : value.lo);
  }
  return (Interval) { clamp (lo), clamp (hi) };
}

/* Nearly always every summand is known and the sum fits. */
static Interval add_up (const Term *terms, guint n, const Interval *values)
{
  gint64 sum = 0, product;
  for (guint i = 0; i < n; i++) {
    const Interval value = values[terms[i].slot];
    if (!interval_is_point (value) || __builtin_mul_overflow (terms[i].weight, value.lo, &product) ||
        __builtin_add_overflow (sum, product, &sum))
      return add_up_wide (terms, n, values);
  }
  return interval_point (sum);
}

static void fill_sums (const Route *route, Interval *values)
{
  const Term *terms = (const Term *) (const void *) route->terms->data;
  const RouteSum *sums = (const RouteSum *) (const void *) route->sums->data;
  for (guint i = 0; i < route->sums->len; i++)
    values[route->n_slots + i] = add_up (terms + sums[i].first, sums[i].count, values);
}

gboolean follow_route (const Route *route, Interval *values, guint *ret_rank)
{
  const Fork *forks = (const Fork *) (const void *) route->forks->data;
  guint at = route->start;
  fill_sums (route, values);
  while (at < ROUTE_RANK) {
    const Fork *fork = &forks[at];
    const Interval value = values[fork->value];
    if (value.lo < fork->least && value.hi >= fork->least)
      return FALSE;
    at = value.lo >= fork->least ? fork->yes : fork->no;
  }
  if (at == ROUTE_NOWHERE)
    return FALSE;
  *ret_rank = at - ROUTE_RANK;
  return TRUE;
}
