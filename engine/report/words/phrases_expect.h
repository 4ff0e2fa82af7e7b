#pragma once
#include "model/verdict/reasons.h"
#include <sill/language.h>

/* `expected serious circumstances, came to no tier; not met: art. 5(1)(3)`. Returns: yours; NULL: it is met. */
char *phrase_expectation (const Reasons *reasons, const Expectation *expectation, SillLanguage language);
/* What the limit is called that regions set: as the tier to which it leads, with its item where it is not named like the tier;
 * else by its name in the document. Returns: yours. */
char *phrase_band (const LawBand *band, SillLanguage language);
/* The same by the name that it has in that instrument of the law. Returns: yours. */
char *phrase_band_named (const Lawbook *law, const char *instrument, const char *name, SillLanguage language);
/* So much in the unit of what it measures. Returns: yours; NULL: it does not fit. */
char *phrase_band_amount (const LawBand *band, gint64 value, SillLanguage language);
/* `the region's figure for a relatively large amount is 3,000 yuan`. Returns: yours. */
char *phrase_figure (const Lawbook *law, const Figure *figure, SillLanguage language);
/* The regional figure `index` that the case states, with its source. Returns: yours; NULL: there is none so far. */
char *phrase_stated_figure (const Reasons *reasons, guint index, SillLanguage language);
/* Of a law whose regional figure the case states with its days, that figure. Returns: yours; NULL: there is none. */
char *phrase_law_figures (const Reasons *reasons, const Candidate *candidate, SillLanguage language);
/* The facts of the case that no offence charged asks for. Returns: yours; NULL: there is none. */
char *phrase_unused (const Reasons *reasons, SillLanguage language);
/* The same with its place, its case and its charge before it, for those who do not see the report. Returns: as above. */
char *phrase_unmet (const Reasons *reasons, const Expectation *expectation, SillLanguage language);
