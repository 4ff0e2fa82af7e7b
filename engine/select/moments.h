#pragma once
#include "model/verdict.h"

/* More combinations of stretches of time than this are not told apart. */
enum { MOST_MOMENTS = 4096 };

/* Every combination of days that the case leaves possible, as far as it makes a difference: no law of the offence changes within
 * one of the stretches, and no span between a day that the case states and the conduct runs out. At least one; at most one more
 * than MOST_MOMENTS. `ret_general`: another case with the same days has the same ones.
 * Returns: yours, of Moment, in the order of time. */
GArray *moments_of (const Program *program, const Case *fact_case, const Offence *offence, gboolean *ret_general);
/* The case with its days narrowed to the moment; all else is borrowed from it. */
Case moment_case (const Case *fact_case, const Moment *moment);
