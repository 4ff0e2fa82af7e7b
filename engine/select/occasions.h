#pragma once
#include "model/verdict/verdict.h"

/* More combinations of stretches of time than this are not told apart. */
enum { MOST_OCCASIONS = 4096 };

/* Every combination of days that the case leaves possible, as far as it makes a difference: no law of the offence changes within
 * one of the stretches, and no span between a day that the case states and the conduct runs out. At least one; at most one more
 * than MOST_OCCASIONS. `ret_general`: another case with the same days has the same ones.
 * Returns: yours, of Occasion, in the order of time. */
GArray *occasions_of (const Program *program, const Case *fact_case, const Offence *offence, gboolean *ret_general);
/* The days on which something begins that the laws of the offence say of any day: between two of them every day is like the other,
 * for a case that states no days besides. Returns: yours, of Day, in order. */
GArray *occasions_cuts (const Program *program, const Offence *offence);
/* The case with its days narrowed to the occasion; all else is borrowed from it. */
Case occasion_case (const Case *fact_case, const Occasion *occasion);
