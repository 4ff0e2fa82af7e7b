#pragma once
#include "compile/emit.h"

/* Some of the instruments applies in the whole country. */
gboolean unreached_speaks_everywhere (const GPtrArray *speakers);
/* Leaves those tiers of the plan's version open that no rule leads to, and notes them in plan->places.unreached. `reached`: per rank
 * the steps that lead to it (GArray of guint32), to which is added; `speakers`: per rank the instruments that they stand in. */
void plan_open_unreached (Emitter *emitter, GArray *reached, const GPtrArray *speakers);
