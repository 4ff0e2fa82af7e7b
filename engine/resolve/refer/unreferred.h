#pragma once
#include "resolve/passes.h"

/* Where a range is split: at a hyphen outside brackets, with an end on either side (article 253-1 is written with one too, but an
 * article alone is never referred to). NULL: not a range. */
const char *reference_hyphen (const char *reference);
/* Tells that `unknown`, of what the condition refers to, is no item. `offence`: of whose standard in the same document it is one;
 * NULL: of none. */
void report_unreferred (const Resolver *resolver, const LawCondition *condition, const char *unknown,
                        const char *offence);
