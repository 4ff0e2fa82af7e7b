#pragma once
#include "model/program/route.h"

/* The rank to which the route leads. `values`: the slots, and behind them room for the route's sums, which are filled in.
 * Never allocates, never fails: what leaves 64 bit is added up in 128.
 * Returns: false if a fork could go either way; only the whole plan can tell then. */
bool follow_route (const Route *route, Interval *values, uint32_t *ret_rank);
