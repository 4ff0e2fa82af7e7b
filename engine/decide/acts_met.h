#pragma once
#include "decide/trial.h"

/* What one act of a case, or those of some time, must meet by themselves. */

/* Sets the slots of `work` that say so, and keeps in it the acts that come nearest. To be called when the others are filled. */
void acts_met_fill (const Trial *trial, const Plan *plan, Work *work);
