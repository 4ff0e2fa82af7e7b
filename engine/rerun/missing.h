#pragma once
#include "model/verdict/verdict.h"
#include "rerun/ends.h"
#include "run/range.h"

/* What is not known and still matters. Those things together settle the verdict whatever they turn out to be, and no
 * smaller set does. Fills work->missing (in the order worth asking: what narrows the range most comes first), work->idle
 * and work->missing_exact from work->slots; `exact`: `range` is. */
void missing_find (const Plan *plan, const FactNotes *notes, Ranks range, gboolean exact, Work *work);
/* In the order worth asking, by what their answers lead to. */
void missing_sort (GArray *missing);
