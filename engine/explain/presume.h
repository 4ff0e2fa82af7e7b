#pragma once
#include "model/verdict/reasons.h"

/* Fills charge->presumptions, once everything else about the charge is explained. */
void presume_explain (const Reasons *reasons, ChargeReasons *charge);
