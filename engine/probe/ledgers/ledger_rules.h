#pragma once
#include "form/pair.h"

/* Whether the two laws count acts by rules that say something else, in whatever words. */
gboolean ledger_rules_differ (const PairLaw law[N_PAIR]);
