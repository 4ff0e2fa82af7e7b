#pragma once
#include "model/law/lawbook.h"

/* Resolves rules that are well-formed one by one, and finds what is wrong with them together: names that mean nothing, units
 * that cannot be added, circles, figures that no number satisfies or that a program could not hold, references that open up
 * without end. What was reported when they were read is not reported again.
 * Returns: yours; not whole where there is a fault. */
Lawbook *resolve_rules (Rulebook *book, SillFindings *findings);
