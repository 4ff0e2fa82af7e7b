#pragma once
#include "model/program/program.h"

/* A plan for every law of a lawbook without a fault: each version of each offence under each set of instruments
 * that was ever in force together. `offences`: ids of those that have any, NULL-terminated; NULL: all. The lawbook is taken. Figures beyond 64 bit, which resolve/ has refused, are findings.
 * Returns: yours. */
Program *compile_lawbook (Lawbook *law, const char *const *offences, SillFindings *findings);
/* One more offence into a program that has no plans of it. */
void compile_offence (Program *program, const LawOffence *offence, SillFindings *findings);
