#pragma once
#include "explain/trace/trace_scene.h"

/* Fills charge->remarks: of the remarks that may matter those that a reader of the verdict needs. Everything else of the
 * charge that follows from its plan is there. */
void remarks_explain (const Scene *scene, const Case *fact_case, ChargeReasons *charge);
/* Adds to what the charge rests on the remarks of topic `presumed` that hold. Its plan, its verdict and its instruments are there. */
void remarks_presume (const Scene *scene, ChargeReasons *charge);
