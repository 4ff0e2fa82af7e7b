#pragma once
#include "model/program/program.h"
#include "run/run.h"

/* Where the parts of slot `slot` begin between which the undecided sums that it is part of can tell: of gint64,
 * ascending, its least value first. `slots` is changed and restored; `truths` is scratch. Returns: yours. */
GArray *pieces_of (const Plan *plan, Interval *slots, Truth *truths, guint slot);
