#pragma once
#include "run/run.h"

/* The least and the greatest rank over every completion of the unknown slots. `slots` is changed and restored; `truths`
 * ends as run_steps of `slots`. false: too many combinations; *ret is then an outer bound that is certainly right. */
bool range_find (const Code *code, Interval *slots, Truth *truths, Ranks *ret);
/* Whether what one pass says of the slots is exact: none that is open both raises and lowers a tier or hangs on another. */
bool range_is_exact (const Code *code, const Interval *slots);
/* A value of slot `slot` at which an undecided sum that it is part of turns: the sums can tell [lo, at-1] from [at, hi].
 * false: no undecided sum turns inside its interval. `truths` are of `slots`. */
bool range_turn (const Code *code, const Interval *slots, const Truth *truths, uint32_t slot, int64_t *ret_at);

/* What the parts of an open case come to, taken in one after the other. Begins as nothing. */
typedef struct {
  Ranks whole;        /* of the first one, which is all of it */
  Ranks known;        /* attained by parts already finished */
  Ranks open;         /* of parts given up */
  bool begun;         /* whole is set */
  bool any, given_up; /* known, open are set */
  bool done;          /* what is attained cannot widen any more */
  uint32_t n;         /* parts that were split */
} Parts;

/* Takes in a part, of which `truths` are. Returns: whether it is to be split, between at-1 and at of a slot. */
bool range_part (Parts *parts, const Code *code, const Interval *slots, const Truth *truths, uint32_t *ret_slot,
                 int64_t *ret_at);
/* What they come to together, all being taken in. `slots`: the whole. Returns: as range_find. */
bool range_end (const Parts *parts, const Code *code, const Interval *slots, Ranks *ret);
