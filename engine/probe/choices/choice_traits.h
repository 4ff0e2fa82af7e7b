#pragma once
#include "probe/choices/choice_laws.h"

/* What two choices are by their laws: two of one name come to the same of every case. `place`: where the case lies, as far as they ask for it. Returns:
 * yours. */
GBytes *choice_name (const Laws *const laws_of[N_PAIR], const GByteArray *place);
/* The limits that regions set, each once. `plans`: of const Plan; some NULL. Returns: yours, of const Hidden. */
GPtrArray *choice_figures (const GPtrArray *plans);
