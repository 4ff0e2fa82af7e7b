/* In: a route and intervals. Out: the rank it leads to.
 * The sums are added up once, then one fork after the other is taken until a rank is met: of a hundred steps of a plan a
 * case meets a dozen or two. */
#include "run/follow.h"

static void fill_sums (const Route *route, Interval *values)
{
  for (uint32_t i = 0; i < route->n_sums; i++)
    values[route->n_slots + i] = linear_interval (route->terms + route->sums[i].first, route->sums[i].count, values);
}

bool follow_route (const Route *route, Interval *values, uint32_t *ret_rank)
{
  uint32_t at = route->start;
  fill_sums (route, values);
  while (at < ROUTE_RANK) {
    const Fork *fork = &route->forks[at];
    const Interval value = values[fork->value];
    if (value.lo < fork->least && value.hi >= fork->least)
      return false;
    at = value.lo >= fork->least ? fork->yes : fork->no;
  }
  if (at == ROUTE_NOWHERE)
    return false;
  *ret_rank = at - ROUTE_RANK;
  return true;
}
