#pragma once
#include "run/run.h"

/* The least and the greatest rank over every completion of the unknown slots. `slots` is changed and restored; `truths`
 * ends as run_steps of `slots`. false: too many combinations; *ret is then an outer bound that is certainly right. */
bool range_find (const Code *code, Interval *slots, Truth *truths, Ranks *ret);
/* The same where `truths` are those of `slots` already. */
bool range_of_run (const Code *code, Interval *slots, Truth *truths, Ranks *ret);
/* A value of slot `slot` at which an undecided sum that it is part of turns: the sums can tell [lo, at-1] from [at, hi].
 * false: no undecided sum turns inside its interval. `truths` are of `slots`. */
bool range_turn (const Code *code, const Interval *slots, const Truth *truths, uint32_t slot, int64_t *ret_at);
