/* The short way through a plan: making it empty, freeing it. */
#include "model/program/route.h"

Route *route_new (const Plan *plan)
{
  Route *route = g_new0 (Route, 1);
  route->forks = g_array_new (FALSE, FALSE, sizeof (Fork));
  route->sums = g_array_new (FALSE, FALSE, sizeof (RouteSum));
  route->terms = g_array_new (FALSE, FALSE, sizeof (Term));
  route->n_slots = plan->code.n_slots;
  route->start = ROUTE_NOWHERE;
  return route;
}

void route_free (Route *route)
{
  if (route == NULL)
    return;
  g_array_unref (route->forks);
  g_array_unref (route->sums);
  g_array_unref (route->terms);
  g_free (route);
}
