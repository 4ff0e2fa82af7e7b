#pragma once
#include "model/law/lawbook.h"

/* The facts that the rules on an offence ask for, also with items of other documents or offences that they refer to.
 * Returns: yours, one truth per slot. */
gboolean *law_uses (const Lawbook *law, const LawOffence *offence);
/* The same for all offences, with what is said of none in particular and what tells of one. Returns: yours. */
gboolean *law_uses_all (const Lawbook *law);
