#pragma once
#include "probe/choices/choice_laws.h"

/* What two choices are by their laws: two of one name come to the same of every case. `somewhere`: where the case lies. Returns: yours. */
GBytes *choice_name (const Laws *const laws_of[N_PAIR], const char *somewhere);
/* Whether a case that does not say its region meets the laws that it meets in none of those that these name; `anywhere`: those, per side. */
gboolean choice_is_as_elsewhere (const Laws *const laws_of[N_PAIR], const Laws *anywhere);
/* The limits that regions set, each once. `plans`: of const Plan; some NULL. Returns: yours, of const Hidden. */
GPtrArray *choice_figures (const GPtrArray *plans);
/* Some of them count acts of a ledger by other rules than others. */
gboolean choice_counts_otherwise (const GPtrArray *plans);
/* Some of them reach organizations, others do not. */
gboolean choice_reaches_otherwise (const GPtrArray *plans);
