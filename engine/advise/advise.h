#pragma once
#include "base/progress.h"
#include "model/program/program.h"

/* Advice on rules without faults: what an editor is likely to have meant otherwise, and would not notice, because it can be
 * decided by all the same. `mends`: of Mend, gets what there is one right mend of; its indices are those of `findings`.
 * `progress`: told of how many offences each item is looked at. */
void advise_rules (const Program *program, SillFindings *findings, GArray *mends, SillProgress progress);
