#pragma once
#include "decide/trial.h"
#include "model/verdict/reasons.h"

/* Fills charge->readings: what it comes to under each other reading of what its laws say. */
void other_readings_explain (const Trial *trial, ChargeReasons *charge, Work *work);
