#pragma once
#include "teach/themes/theme.h"

/* Cases of the themes that are about more than one figure near its limit: time, people, acts, clauses, what is not known. */

gboolean scene_fits (const Setting *setting, Theme theme);
/* Fills the sketch; its days are set. FALSE: this throw of the dice makes none. */
gboolean scene_make (const Setting *setting, Theme theme, Sketch *sketch, Chance *chance);
/* Where the band of the mark ends, the figure itself left out, in base units; 0: it has no such end. */
gint64 scene_upper_end (const LimitMark *mark);
/* Whether what the fact of the mark is has to be said: something that has it is there, and nothing is stated of it. */
gboolean scene_is_silent (const Setting *setting, const LimitMark *mark, const Case *of);
/* Marks that such a theme begins with. */
gboolean scene_takes (const Setting *setting, Theme theme, const LimitMark *mark);
