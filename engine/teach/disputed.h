#pragma once
#include "teach/sketch.h"

/* Cases that a provision decides otherwise where it is read otherwise. */

/* One or more for each other reading of the law of the setting, whose days are known. Returns: yours, of DisputedCase. */
GPtrArray *disputed_find (const Setting *setting);
/* FALSE: this throw of the dice makes none. */
gboolean disputed_make (const Setting *setting, Sketch *sketch, Chance *chance);
/* The first of the readings by which a case that has these facts comes to another tier. NULL: there is none. */
const Alternative *disputed_by (const Setting *setting, const Case *of);
