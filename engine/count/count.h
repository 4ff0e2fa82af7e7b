#pragma once
#include "count/charged.h"

/* What the acts of a case come to for one charge under the counting rules of the plan's instruments. Where none of them
 * says how, each record counts once. Returns: yours, of ActsTally, in the order of the ledger; empty without acts. */
GPtrArray *count_acts (const CountOf *of, const CaseActs *acts);
/* Puts what count_acts makes, and what the acts show of yes/no facts that the case does not state, into slots that hold
 * the stated facts. Returns: yours, as count_acts. */
GPtrArray *count_fill (const CountOf *of, const CaseActs *acts, Interval *slots);
/* Puts the totals only. */
void count_set (const GPtrArray *tallies, Interval *slots);
/* Of a case without acts: whether some are set apart. */
void count_nothing (const CountOf *of, Interval *slots);
