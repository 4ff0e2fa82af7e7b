#pragma once
#include "interview/understand.h"

/* Which rows of a table there are, and of some of them how much: 海洛因50克、可卡因. */

/* NO_FAULT, or FINDING_BAD_VALUE where some part of the text names no row, or the code of what is wrong with an amount. */
FindingCode which_understand (const Interview *interview, const char *text);
/* What the answer says of the rows: none of those that it does not name, nothing of those that it names without an amount.
 * Returns: yours, of Stated. */
GArray *which_values (const Interview *interview, const Answer *answer);
