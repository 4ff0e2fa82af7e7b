#pragma once
#include "count/acts.h"

/* Sees which of the measures (of Measure) an item of the plan combines, and has these choose their windows together. */
void measures_combine (const Plan *plan, const GPtrArray *measures);
