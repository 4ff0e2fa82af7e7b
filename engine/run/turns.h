#pragma once
#include "model/program.h"

/* Adds by how much slot `slot` must grow for a sum that it is part of to turn for sure, whatever the other slots of the sum
 * are within their intervals. `growths`: of gint64 > 0, in no order. */
void turns_above (const Plan *plan, const Interval *slots, guint slot, GArray *growths);
/* Adds the greatest values that the slot may have for such a sum to turn back for sure, below what it is.
 * `values`: of gint64 >= 0, in no order. */
void turns_below (const Plan *plan, const Interval *slots, guint slot, GArray *values);
