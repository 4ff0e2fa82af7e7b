#pragma once
#include "teach/sketch.h"

/* Objects that each have a limit of their own, in a table or by their grade: a case that comes to another tier by the limit of another one. */

/* Another object of the table has another limit at which the same tier begins. */
gboolean graded_row_takes (const Setting *setting, const LimitMark *mark);
/* So much of it as lies between both limits. FALSE: this throw of the dice makes none. */
gboolean graded_row_make (const Setting *setting, Sketch *sketch, Chance *chance);
/* The same of the other object. FALSE: the sketch is about none. */
gboolean graded_row_exchange (const Setting *setting, const Sketch *sketch, Case *to);
/* At the grade, or at the one below it. */
void graded_step_make (Sketch *sketch, Chance *chance);
/* The grade next to it, on the other side of the limit. FALSE: the sketch is about none. */
gboolean graded_step_miss (const Sketch *sketch, Case *to);
