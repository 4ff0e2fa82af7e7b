#pragma once
#include "model/program.h"

/* Every plan of a rulebook that has passed check/: each version of each offence under each set of instruments that was
 * ever in force together. Returns: yours; figures beyond 64 bit are findings. */
Program *compile_rulebook (Rulebook *book, SillFindings *findings);
