#pragma once
#include "probe/diff.h"

void shift_free (Shift *shift);
/* Either NULL: by no item. */
gboolean shift_same_item (const PlanItem *a, const PlanItem *b);
/* Whatever their days are. */
gboolean shift_same_move (const Shift *a, const Shift *b);
/* The same other reading of one provision. */
gboolean shift_same_reading (const Alternative *a, const Alternative *b);
/* Only one was looked for, and it is found. */
gboolean shift_is_enough (const Diff *diff);
