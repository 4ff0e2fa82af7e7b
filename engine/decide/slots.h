#pragma once
#include "decide/trial.h"

/* Fills work->slots with what the case says under the plan, counted from its acts where it lists them, then with what is
 * supposed. */
void slots_fill (const Trial *trial, const Plan *plan, Work *work);
/* The value of a slot of the plan if that is supposed; `value` itself where it says nothing of it. */
Interval slots_supposed (const Trial *trial, const Plan *plan, const Supposed *supposed, guint slot, Interval value);
/* Fills why->counts, how the measures of the applied law were counted, and what of shares was. */
void slots_explain_counts (const Trial *trial, ChargeReasons *why, Work *work);
