#pragma once
#include "random_case.h"

/* What holds of the open clauses: as the case says, and what follows from that for those of which it says nothing.
 * Returns: yours, of Interval, parallel to the rules' open clauses. */
GArray *random_case_opens (const RandomCase *random_case, const RandomRules *rules);
