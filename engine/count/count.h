#pragma once
#include "model/program.h"
#include "model/tally.h"
#include "model/case.h"

/* What the acts of a case come to for one charge under the counting rules of the plan's instruments. Where none of them
 * says how, each record counts once. Returns: yours, of ActsTally, in the order of the ledger; empty without acts. */
GPtrArray *count_acts (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge);
/* Puts what count_acts makes, and what the acts show of yes/no facts that the case does not state, into slots that hold
 * the stated facts. */
void count_fill (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge,
                 Interval *slots);
