#pragma once
#include "teach/setting.h"

/* Makes of the smallest case that meets an item one that could have happened and comes to the same: without answers that nothing
 * hangs on, and with a whole that is not smaller than its part. */
void plausible_make (const Setting *setting, const PlanItem *item, Case *of);
