/* The short way through a plan: freeing it. */
#include "model/program/route.h"
#include <glib.h>

void route_free (Route *route)
{
  if (route == NULL)
    return;
  g_free (route->forks);
  g_free (route->sums);
  g_free (route->terms);
  g_free (route);
}
