#pragma once
#include "model/book/rulebook.h"

/* Finds what is wrong with rules that are well-formed one by one: names that mean nothing, units that cannot be added,
 * circles, figures that no number satisfies or that a program could not hold. A rulebook without a fault can be compiled.
 * Fits a rulebook that was read with faults too: what was reported there is not reported again. */
void check_rules (const Rulebook *book, SillFindings *findings);
