#pragma once
#include "teach/themes/theme.h"

/* Cases that list several acts with their days, of which those within some time add up. */

/* The law of the setting adds up acts of what the mark measures within some time. */
gboolean dated_acts_take (const Setting *setting, const LimitMark *mark);
/* Some within that time and, now and then, some before it. FALSE: this throw of the dice makes none. */
gboolean dated_acts_make (const Setting *setting, Sketch *sketch, Chance *chance);
/* All of them added up, whenever they were done; the greatest alone. FALSE: the case lists no acts. */
gboolean dated_acts_add_all (const Sketch *sketch, Case *to);
gboolean dated_acts_keep_greatest (const Sketch *sketch, Case *to);
