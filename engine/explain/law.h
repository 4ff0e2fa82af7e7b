#pragma once
#include "explain/trace/trace_scene.h"

/* Fills charge->grounds: why each candidate law applies or does not, and the rules on time that say so. `decided`: the days
 * of the decision. */
void law_explain (const Program *program, const char *region, Interval decided, ChargeReasons *charge);
/* Fills charge->limitations for the tiers from the floor to the ceiling, and charge->running where one of the periods may
 * have ended before the decision. */
void law_limit_time (const Program *program, const Case *fact_case, ChargeReasons *charge);
