#pragma once
#include "model/case/case.h"
#include "model/program/program.h"

/* The next day behind `on` on which the case states another figure of a limit of the plan; 0: none. */
Day regional_next (const Case *fact_case, const Plan *plan, Day on);
/* Whether the case states the same figures for the limits of the plan on both days. */
gboolean regional_same (const Case *fact_case, const Plan *plan, Day a, Day b);
/* The value of a HIDDEN_LOCAL slot on a day of the plan. */
Interval regional_limit (const Plan *plan, const Case *fact_case, const Hidden *hidden, Day on);
/* That of a HIDDEN_REGION one: whether the case lies in the region. */
Interval regional_reach (const Case *fact_case, const Hidden *hidden);
