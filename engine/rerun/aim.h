#pragma once
#include "rerun/replay.h"

/* What the slot weighs in a sum, in which it may stand more than once. 0: it is no part of it. */
gint64 aim_weight (const Code *code, guint32 step, guint slot);
/* A slot to be split, between at - 1 and at. */
typedef struct {
  guint slot;
  gint64 at;
  gboolean upper_first;
} AimSplit;

/* Another slot than `slot` of a sum that is undecided: where it turns; where none can turn it alone, in its middle. `wish`: what the sum
 * should come to. FALSE: no other one is open. */
gboolean aim_split (const Replay *of, guint slot, guint32 step, Truth wish, AimSplit *ret);
/* In: two runs of one plan that differ in `slot` only, and a sum that it is part of. Out: the same two, with the other summands
 * set so that the sum turns between the two values of the slot, if it can; else as near as they come one after the other.
 * FALSE: there is nothing to set. */
gboolean aim_sum (Replay *one, Replay *other, guint slot, guint32 step);
/* Gives the other summands the values that they have in `slots`. */
void aim_back (Replay *one, Replay *other, guint slot, guint32 step, const Interval *slots);
