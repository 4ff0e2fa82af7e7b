#pragma once
#include "model/case/case.h"
#include "model/program/program.h"

/* The value of a HIDDEN_LOCAL slot. */
Interval regional_limit (const Plan *plan, const Case *fact_case, const Hidden *hidden);
/* That of a HIDDEN_REGION one: whether the case lies in the region. */
Interval regional_reach (const Case *fact_case, const Hidden *hidden);
