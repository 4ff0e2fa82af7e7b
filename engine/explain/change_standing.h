#pragma once
#include "model/verdict/reasons.h"

/* Decides which changes of the charge a reader is told at once, tier by tier: sets `telling` of each. */
void change_standing_explain (const ChargeReasons *charge);
