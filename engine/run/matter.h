#pragma once
#include "model/verdict.h"
#include "run/range.h"

/* Which unknown facts can still move the tier. A fact is missing if for some values of the other unknown facts its value
 * changes the rank; those facts together settle the verdict whatever they turn out to be, and no smaller set does.
 * Fills work->missing (in the order worth asking: what narrows the range most comes first), work->idle and
 * work->missing_exact from work->slots; `n_facts`: slots of the vocabulary. */
void matter_find (const Plan *plan, guint n_facts, Ranks range, Work *work);
