#pragma once
#include "explain/trace/trace_scene.h"

/* Fills charge->remarks: of the remarks that may matter those that a reader of the verdict needs. Everything else of the
 * charge that follows from its plan is there. */
void remarks_explain (const Scene *scene, const Case *fact_case, ChargeReasons *charge);
