#pragma once
#include "model/law/lawbook.h"

/* Standard → GPtrArray of const char *: ids of the offences whose tiers may hang on it, each once. Returns: yours. */
GHashTable *touched_by (const Lawbook *law);
