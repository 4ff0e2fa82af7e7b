#pragma once
#include "form/pair.h"

/* All regions that either law names. Returns: yours, of const char *, borrowed from the laws. */
GPtrArray *regional_names (const PairLaw of[N_PAIR]);
/* The first region of both vocabularies that is none of them. NULL: there is none, or they are none. */
const char *regional_elsewhere (Program *const of[N_PAIR], const GPtrArray *regions);
/* The limits of that region, per hidden slot of the plan (NULL: none). Returns: yours. */
Interval *regional_limits (const Plan *plan, const char *region);
/* Whether a limit that both laws have is another one there in either. */
gboolean regional_differs (const PairLaw of[N_PAIR], const PairRegion *region);
/* The limits that are not any figure of one band there: of which a case that states them itself is another one. Returns: yours, of
 * const Hidden. */
GPtrArray *regional_figures (const PairLaw of[N_PAIR], const PairRegion *region);
