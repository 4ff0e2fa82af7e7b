#pragma once
#include "run/run.h"

/* The least and the greatest rank over every completion of the unknown slots. `slots` is changed and restored; `truths`
 * ends as run_steps of `slots`. FALSE: too many combinations; *ret is then an outer bound that is certainly right. */
gboolean range_find (const Plan *plan, Interval *slots, Truth *truths, Ranks *ret);
/* The same where `truths` are those of `slots` already. */
gboolean range_of_run (const Plan *plan, Interval *slots, Truth *truths, Ranks *ret);
/* A value of slot `slot` at which an undecided sum that it is part of turns: the sums can tell [lo, at-1] from [at, hi].
 * FALSE: no undecided sum turns inside its interval. `truths` are of `slots`. */
gboolean range_turn (const Plan *plan, const Interval *slots, const Truth *truths, guint slot, gint64 *ret_at);
