#pragma once
#include "model/verdict/reasons.h"

/* Invented rules with one of each kind of condition, for the tests of reports: offence xx/1, tiers minor and major, items
 * 5(1)(1) to 5(1)(7), 5(2)(1) and 5(2)(2), leniency and fine. */
Rulebook *small_rules (void);
/* A case of them, decided and explained. `inside`: what stands inside <case>. Returns: yours. */
Reasons *small_reasons (const char *findings, const char *inside);
/* The first charge of `reasons`. */
const ChargeReasons *small_charge (const Reasons *reasons);
