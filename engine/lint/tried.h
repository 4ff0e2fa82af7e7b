#pragma once
#include "model/program/program.h"

/* Advice on facts that rules ask for and none of the cases states. What is wrong with case files is told too. `cases`: files,
 * NULL-terminated. */
void tried_advise (const Program *program, const char *const *cases, SillFindings *findings);
