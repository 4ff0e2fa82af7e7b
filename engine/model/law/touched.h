#pragma once
#include "model/law/lawbook.h"

/* Standard → GPtrArray of const char *: ids of the offences whose tiers may hang on it, each once. Returns: yours. */
GHashTable *touched_by (const Lawbook *law);
/* The other way round: the standards that the tiers of an offence may hang on, each once. Returns: yours, of const LawStandard. */
GPtrArray *touching (const Lawbook *law, const LawOffence *offence);
