#pragma once
#include "decide/trial.h"
#include "model/verdict/reasons.h"

/* Fills charge->changes of a charge whose range is exact: every single fact, every growth and fall of a single amount, every
 * clause left to a person that leads to another result, and what the only ground for the tier depends on. Each is tried: the tier
 * is what the charge then comes to. `work`: as open_of_charge left it. */
void single_changes_find (const Trial *trial, ChargeReasons *charge, Work *work);
