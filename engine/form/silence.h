#pragma once
#include "form/pair.h"

/* Both are an open clause of one name and one document, whichever laws they are of. */
gboolean silence_same_clause (const Hidden *a, const Hidden *b);
/* Open clauses that both laws have and that each takes for something else where nobody speaks of them. Returns: yours, of const Hidden of
 * the newer plan; none: they take all alike. */
GPtrArray *silence_clauses (PairLaw old, PairLaw now);
