#pragma once
#include "model/case/case.h"
#include "teach/setting.h"

/* What a case states, clause by clause in the order in which it is told: circumstances, then numbers, then figures of the region and
 * what was found of open clauses. `who`: what the person is called. Returns: yours, of char *. */
GPtrArray *told_facts (const Setting *setting, const Case *fact_case, const char *who, SillLanguage language);
