#pragma once
#include "base/progress.h"
#include "model/program/program.h"

/* Advice on facts that rules ask for and none of the cases states. What is wrong with case files is told too. `cases`: files,
 * NULL-terminated. `progress`: told how many of them are read. */
void unstated_facts_advise (const Program *program, const char *const *cases, SillFindings *findings,
                            SillProgress progress);
