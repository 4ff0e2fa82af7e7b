#pragma once
#include "model/program/program.h"

/* A plan for every law of a lawbook without a fault: each version of each offence under each set of instruments
 * that was ever in force together. None of them is compiled yet. The lawbook is taken. Returns: yours. */
Program *compile_lawbook (Lawbook *law);
/* Compiles a plan of the program, unless that is done. Any number of threads may ask at once: one does it, and the plan
 * is as good as const from then on. Figures beyond 64 bit, which resolve/ has refused, are findings. */
void compile_plan (const Program *program, const Plan *plan, SillFindings *findings);
