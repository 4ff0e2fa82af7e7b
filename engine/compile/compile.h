#pragma once
#include "model/program/program.h"

/* A plan for every law of a rulebook that has passed check/: each version of each offence under each set of instruments
 * that was ever in force together. Figures beyond 64 bit, which check/ has refused, are findings. Returns: yours. */
Program *compile_rulebook (Rulebook *book, SillFindings *findings);
