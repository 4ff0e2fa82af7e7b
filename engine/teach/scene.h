#pragma once
#include "teach/theme.h"

/* Cases of the themes that are about more than one figure near its limit: time, people, acts, clauses, what is not known. */

gboolean scene_fits (const Setting *setting, Theme theme);
/* Fills the sketch; its days are set. FALSE: this throw of the dice makes none. */
gboolean scene_make (const Setting *setting, Theme theme, Sketch *sketch, Chance *chance);
/* Marks that such a theme begins with. */
gboolean scene_takes (const Setting *setting, Theme theme, const LimitMark *mark);
