#pragma once
#include "mutant/mutant.h"
#include "teach/school/blunder.h"

/* There is something in the rules on the offence that the mistake (one of RULE) could be made on. */
gboolean misread_fits (const Mutants *mutants, Blunder blunder, const char *offence);
/* The rules on an offence as who makes the mistake reads them: all that its tiers hang on altered by it. Stands until the mutants are
 * undone. Returns: yours; NULL: what comes of it there is no rule. */
Program *misread_offence (Mutants *mutants, Blunder blunder, const char *offence);
