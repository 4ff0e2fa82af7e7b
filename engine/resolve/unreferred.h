#pragma once
#include "resolve/passes.h"

/* Tells that `unknown`, of what the condition refers to, is no item. `offence`: of whose standard in the same document it is one;
 * NULL: of none. */
void report_unreferred (const Resolver *resolver, const LawCondition *condition, const char *unknown,
                        const char *offence);
