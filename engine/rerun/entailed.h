#pragma once
#include "rerun/matter.h"

/* What is said of an open clause says of others, of which nobody speaks: where a range is found, so are those below it that are nothing
 * but a clause; where one is denied, so are those above it. Sets these in `matter`. `slot`: of the clause, of a plan with
 * `n_facts` facts; `found`: it is, else it is denied. */
void entailed_set (Matter *matter, guint n_facts, guint slot, gboolean found);
