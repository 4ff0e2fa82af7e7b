#pragma once
#include "model/law/lawbook.h"

/* The newest version's tier of that id or name in either language, or of the first of what its name names; NULL: none. */
const Tier *offence_tier (const Offence *offence, const char *name);
/* The tier that the limit leads to, as its offence has it now; NULL: it leads to none by itself. */
const Tier *band_tier (const LawBand *band);
/* Whether the text says that no tier is reached. */
gboolean tier_is_none (const char *text);
/* "none" and the ids of all tiers of all versions, NULL-terminated. Returns: yours (g_free, the strings are borrowed). */
const char **offence_tier_names (const Offence *offence);
/* "（x/1 的档次是 a、b）| (those of x/1 are a, b)", for a finding; NULL: it has none. Returns: yours. */
char *offence_tiers_there (const Offence *offence);
