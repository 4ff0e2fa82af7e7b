#pragma once
#include "teach/sketch.h"

/* An item for which one year must have both an amount and a share of another amount: cases that list the years. */

gboolean years_fit (const Setting *setting);
/* FALSE: this throw of the dice makes none, or the law has not held through two years. */
gboolean years_make (const Setting *setting, Sketch *sketch, Chance *chance);
/* All years are taken for one. FALSE: the case lists none. */
gboolean years_add (const Setting *setting, const Sketch *sketch, Case *to);
/* The amount of one year is held against the share of another. FALSE: the case lists none. */
gboolean years_mix (const Setting *setting, const Sketch *sketch, Case *to);
/* The year with the highest share is looked at alone. FALSE: the case lists none. */
gboolean years_keep_highest (const Setting *setting, const Sketch *sketch, Case *to);
