#pragma once
#include "compile/emit.h"

/* The case lies where the instrument applies. */
guint plan_region (Emitter *emitter, const Instrument *instrument);
/* Adds to `reached` (per rank - 1 a GArray of guint32 steps) what is unknown because no text says it. `speakers`: of the articles
 * that decide. */
void plan_open_without_text (Emitter *emitter, GArray *reached, const GPtrArray *speakers);
