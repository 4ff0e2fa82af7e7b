#pragma once
#include "form/pair.h"

/* Whether the two laws count acts by rules that say something else, in whatever words. */
gboolean ledger_rules_differ (const PairLaw law[N_PAIR]);
/* Whether they ask for something else of one act, or of the acts of some time. */
gboolean ledger_acts_differ (const PairLaw law[N_PAIR]);
/* Whether one act of the fact, or those of some time, must meet something. */
gboolean ledger_acts_ask (const Plan *plan, guint fact);
