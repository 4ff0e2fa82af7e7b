#pragma once
#include "probe/diff.h"

/* Either NULL: by no item. */
gboolean shift_same_item (const PlanItem *a, const PlanItem *b);
/* Whatever their days are. */
gboolean shift_same_move (const Shift *a, const Shift *b);
