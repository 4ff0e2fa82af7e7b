#pragma once
#include "form/pair.h"

/* Open clauses that both laws have and that each takes for something else where nobody speaks of them. Returns: yours, of const Hidden of
 * the newer plan; none: they take all alike. */
GPtrArray *silence_clauses (PairLaw old, PairLaw now);
