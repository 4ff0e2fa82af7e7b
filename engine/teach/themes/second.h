#pragma once
#include "teach/sketch.h"

/* An item that asks for a figure and for something else beside it: a second figure, how long it took, a precondition. */

/* The tier is lost where the second figure is one less. */
gboolean second_takes (const Setting *setting, const LimitMark *mark);
/* The first figure is there, the second one just so or just not. FALSE: this throw of the dice makes none. */
gboolean second_make (const Setting *setting, Sketch *sketch, Chance *chance);
/* The second figure is taken for reached. FALSE: the sketch is about none, or it is. */
gboolean second_take_reached (const Setting *setting, const Sketch *sketch, Case *to);
/* The second figure, that is reached just so, is taken for one short of it. FALSE: the sketch is about none. */
gboolean second_take_short (const Setting *setting, const Sketch *sketch, Case *to);
/* The tier is lost where some circumstance of the smallest case is found not to be. */
gboolean second_gate_takes (const Setting *setting, const LimitMark *mark);
/* The figure is there, and the circumstance or not. FALSE: this throw of the dice makes none. */
gboolean second_gate_make (const Setting *setting, Sketch *sketch, Chance *chance);
