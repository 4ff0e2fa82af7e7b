#pragma once
#include "model/program/program.h"
#include "model/program/route.h"

/* The route that leads to the same ranks as the plan's tiers. Returns: yours; its start is ROUTE_NOWHERE if it would be
 * too long. */
Route *lay_route (const Plan *plan);
