#pragma once
#include "form/pair.h"

/* Both have the offence. Returns: yours, of const char *: ids of facts; they belong to the old program. */
GPtrArray *products_unlike (Program *const of[N_PAIR], const char *offence);
