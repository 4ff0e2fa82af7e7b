#pragma once
#include "pipeline.h"

/* Invented rules with four offences, for tests of what charges mean for each other and of the law in time.
 *
 *   t/1  low up to 36 months, from 2010 also high 36 to 84; count x: 10 and 100; before 2015 half of that;
 *        organizations; prevails over t/2, is punished together with t/4
 *   t/2  one tier up to 36 months; count y: 5; the heavier of it and any other
 *   t/3  low up to 24, high up to 120 months; count z: 10 and 100; persons only
 *   t/4  one tier up to 36 months; yes/no p
 *
 * All but t/4 also have a tier for money: gains of 50 (t/1, t/2, t/3). Periods of limitation: 5, 10, 15 years. */
Program *many_program (void);
/* A case of them, as `question` (NULL: none) puts it. `inside`: what stands inside <case findings='complete'>. Returns: yours. */
Reasons *many_reasons (const char *inside, const Question *question);
const ChargeReasons *many_charge (const Reasons *reasons, guint i);
