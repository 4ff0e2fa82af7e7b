#pragma once
#include "teach/themes/theme.h"

/* Makes of a sketched case what it is to someone who makes the mistake (one of CASE). FALSE: it cannot be made there, and `to` is
 * not to be used. */
gboolean misstate_case (const Setting *setting, Blunder blunder, const Sketch *sketch, Case *to);
