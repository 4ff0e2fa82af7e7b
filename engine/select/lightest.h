#pragma once
#include "model/verdict/verdict.h"

/* From the laws of a charge, whose ranks are known, to what it comes to: the lightest law applies, the earlier one where
 * they are equal; the range reaches down to what may apply in its place. Writes each candidate's choice.
 * Source: 最高人民法院 1997-12-31 arts 1, 2: the highest maximum decides, then the minimum. */
void select_lightest (ChargeVerdict *charge);
/* Adds to `missing` what is open about the law itself. */
void select_open_law (const ChargeVerdict *charge, const char *region, GArray *missing);
