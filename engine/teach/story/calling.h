#pragma once
#include "model/case/case.h"
#include "teach/setting.h"

/* What the person charged is: one of whom a fact of the case can be true, or who alone can commit the offence, or who comes near such
 * things. `draw`: any number; it says which of several. Returns: borrowed, from the rules or static; NULL: anyone may be meant. */
const char *calling_of (const Setting *setting, const Case *fact_case, guint draw, SillLanguage language);
