#pragma once
#include "model/verdict/reasons.h"

/* Fills charge->presumptions, once everything else about the charge is explained. */
void presume_explain (const Reasons *reasons, ChargeReasons *charge);
/* That it is read otherwise than by default, which was asked for. `other`: NULL: it is not. */
void presume_other_reading (ChargeReasons *charge, const Alternative *other);
