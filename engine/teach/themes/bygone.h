#pragma once
#include "teach/themes/theme.h"

/* Cases in which something counts only if it happened within a time before the conduct. */

/* Whether there is an item whose smallest case tells of such an event, and which turns with its day. */
gboolean bygone_fits (const Setting *setting);
/* The event a little within the time, or a little before it; the last days on either side are left alone. FALSE: this throw of the
 * dice makes none. */
gboolean bygone_make (const Setting *setting, Sketch *sketch, Chance *chance);
/* The event that lies furthest back, of those the case gives a day for; of two on one day that which is named last. FALSE: there is none. */
gboolean bygone_event (const Setting *setting, const Case *of, guint *ret_fact, Day *ret_day);
