#pragma once
#include "model/book/rulebook.h"

/* Which facts the rules on an offence ask for, at any time and for any purpose: tiers, leniencies, fines, remarks, counting.
 * Returns: yours (g_free), TRUE or FALSE for each slot of the vocabulary. */
gboolean *rulebook_uses (const Rulebook *book, const Offence *offence);
