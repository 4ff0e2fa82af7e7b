/* In: a route and intervals. Out: the rank it leads to.
 * The sums are added up once, then one fork after the other is taken until a rank is met: of a hundred steps of a plan a
 * case meets a dozen or two. */
#include "run/follow.h"

static void fill_sums (const Route *route, Interval *values)
{
  const Term *terms = (const Term *) (const void *) route->terms->data;
  const RouteSum *sums = (const RouteSum *) (const void *) route->sums->data;
  for (guint i = 0; i < route->sums->len; i++)
    values[route->n_slots + i] = linear_interval (terms + sums[i].first, sums[i].count, values);
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
