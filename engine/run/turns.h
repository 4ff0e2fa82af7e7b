#pragma once
#include "model/program/program.h"

/* Adds by how much slot `slot` must grow (both its ends) or fall (cut off from above) for a sum that it is part of to turn,
 * possibly and for sure, whatever the other slots of the sum are within their intervals. `ret_by`: of gint64 > 0, in no
 * order. */
void turns_of (const Plan *plan, const Interval *slots, guint slot, gboolean more, GArray *ret_by);
