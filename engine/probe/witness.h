#pragma once
#include "probe/diff.h"

/* By what the cases of a shift are decided. */
typedef struct {
  Program *const *of;              /* N_PAIR */
  const Condition *const *reading; /* N_PAIR; NULLs: the defaults */
} WitnessBy;

/* Whether the engine decides both cases as the shift claims. */
gboolean witness_holds (const WitnessBy *by, const Shift *shift);
/* Takes out of the cases of a shift that holds what it holds without: figures of the region, and answers to clauses that nobody has to
 * answer. */
void witness_prune (const WitnessBy *by, Shift *shift);
