#pragma once
#include "form/pair.h"

/* Adds to the pair's space what holds of every case, whatever its facts. `silent`: of const Hidden: clauses of which the case says nothing;
 * NULL: none. */
void always_add (Pair *pair, const GPtrArray *silent);
