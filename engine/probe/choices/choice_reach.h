#pragma once
#include "form/pair.h"
#include "model/verdict/verdict.h"

/* Whether the one reaches organizations, the other does not, and one of them asks who it is. */
gboolean choice_other_reach (const Plan *one, const Plan *other);
/* Some laws of either choice do so beside others. */
gboolean choice_reaches_otherwise (const Laws *const laws_of[N_PAIR]);
