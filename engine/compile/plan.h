#pragma once
#include "compile/emit.h"

/* The rules of one version of an offence under instruments that are in force together, with a plan for each reading that is
 * not a default.
 * `instruments`: of const Instrument, in order of effect. Returns: yours. */
Plan *plan_compile (const Rulebook *book, const Offence *offence, const Version *version, const GPtrArray *instruments,
                    SillFindings *findings);
/* Which way each slot moves the tiers; fills plan->polarity, n_slots, n_mixed. */
void plan_find_polarity (Plan *plan, guint n_facts);
