#pragma once
#include "form/pair.h"

/* All regions that either law names. Returns: yours, of const char *, borrowed from the laws. */
GPtrArray *regional_names (const PairLaw of[N_PAIR]);
/* The first region of both vocabularies that is none of them. NULL: there is none, or they are none. */
const char *regional_elsewhere (Program *const of[N_PAIR], const GPtrArray *regions);
/* The limits of that region, per hidden slot of the plan (NULL: none). Returns: yours. */
Interval *regional_limits (const Plan *plan, const char *region);
/* Appends what that region makes of the plan: regions of which the same is appended are the same to it. `plan`, `region`: NULL: none. */
void regional_append (GByteArray *to, const Plan *plan, const char *region);
/* Whether a limit that both laws have is another one there in either. */
gboolean regional_differs (const PairLaw of[N_PAIR], const PairRegion *region);
/* Step by step, by the figures of every region. */
gboolean regional_same_law (const PairLaw of[N_PAIR]);
/* Either of them has articles for cases of some region alone. */
gboolean regional_articles (const PairLaw of[N_PAIR]);
/* Whether cases move there that none does which states all figures: a limit that both laws have is another one there in either, or some figure is
 * left open, or the region, and the laws are not the same. */
gboolean regional_matters (const PairLaw of[N_PAIR], const PairRegion *region);
/* The limits of either whose figures a case can state, each once. Returns: yours, of const Hidden. */
GPtrArray *regional_figures (const PairLaw of[N_PAIR]);
