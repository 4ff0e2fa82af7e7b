#pragma once
#include "teach/themes/theme.h"

/* Cases of limits that something else is added to: as it is, converted, or only from a figure on. */

/* The item of the mark adds something to what the mark measures. */
gboolean addend_takes (const Setting *setting, const LimitMark *mark);
gboolean addend_make (const Setting *setting, Sketch *sketch, Chance *chance);
/* What is added, to someone who leaves it out, or who adds it as if it were the thing itself: converted by nothing, of whatever size. FALSE:
 * that is no mistake there. */
gboolean addend_leave_out (const Setting *setting, const Sketch *sketch, Case *to);
gboolean addend_take_whole (const Setting *setting, const Sketch *sketch, Case *to);
gboolean addend_take_small (const Setting *setting, const Sketch *sketch, Case *to);
