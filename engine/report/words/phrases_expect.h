#pragma once
#include "model/verdict/reasons.h"
#include <sill/language.h>

/* `expected serious circumstances, came to no tier; not met: art. 5(1)(3)`. Returns: yours; NULL: it is met. */
char *phrase_expectation (const Reasons *reasons, const Expectation *expectation, SillLanguage language);
/* What the limit is called that it sets: as the tier to which it leads, else by its name in the document. Returns: yours. */
char *phrase_figure_name (const Lawbook *law, const Figure *figure, SillLanguage language);
/* The regional figure `index` that the case states, with its source. Returns: yours; NULL: there is none so far. */
char *phrase_stated_figure (const Reasons *reasons, guint index, SillLanguage language);
/* Of a law whose regional figure the case states with its days, that figure. Returns: yours; NULL: there is none. */
char *phrase_law_figures (const Reasons *reasons, const Candidate *candidate, SillLanguage language);
/* The facts of the case that no offence charged asks for. Returns: yours; NULL: there is none. */
char *phrase_unused (const Reasons *reasons, SillLanguage language);
/* The same with its place, its case and its charge before it, for those who do not see the report. Returns: as above. */
char *phrase_unmet (const Reasons *reasons, const Expectation *expectation, SillLanguage language);
