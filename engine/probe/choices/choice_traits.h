#pragma once
#include "probe/choices/choice_laws.h"

/* By what a place is told from others: by its name, by the figures that it sets, or not at all. */
typedef enum { CHOICE_PLACE_NAME, CHOICE_PLACE_FIGURES, CHOICE_PLACE_ANY } ChoicePlace;

/* What two choices are by their laws: two of one name come to the same of every case. `somewhere`: where the case lies; NULL: it is not said. Returns: yours. */
GBytes *choice_name (const Laws *const laws_of[N_PAIR], const char *somewhere, ChoicePlace place);
/* Whether the region sets every limit of these laws, one that several of them have alike: then its cases are among those that state all figures
 * themselves. `plans`: of const Plan; some NULL. */
gboolean choice_is_set (const GPtrArray *plans, const char *region);
/* The limits that regions set, each once. `plans`: of const Plan; some NULL. Returns: yours, of const Hidden. */
GPtrArray *choice_figures (const GPtrArray *plans);
