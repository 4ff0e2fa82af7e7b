#pragma once
#include "model/reasons.h"

/* The passes between the model's nouns, for the engine's own tests; users take <sill.h>. */

/* check, then compile. NULL if the rulebook has faults. Returns: yours; holds on to `book`. */
Program *pipeline_compile (Rulebook *book, SillFindings *findings);
/* select, then run, for every charge. */
void pipeline_check (const Program *program, const Case *fact_case, Verdict *verdict);
/* ... then explain. Returns: yours. */
Reasons *pipeline_explain (Program *program, const Case *fact_case);
