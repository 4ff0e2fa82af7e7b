#pragma once
#include "teach/themes/theme.h"

/* Cases in which all is there that a provision asks for, and a person has yet to say whether it applies: what a court may do, what is near
 * an amount without a figure for it. */

gboolean discretion_fits (const Setting *setting);
/* What was found of it, or nothing yet. FALSE: this throw of the dice makes none. */
gboolean discretion_make (const Setting *setting, Sketch *sketch, Chance *chance);
/* As if it had been found, for all cases of such facts, to apply, or not to. FALSE: nothing hangs on that. */
gboolean discretion_find (const Setting *setting, Case *to, gboolean applies);
