#pragma once
#include "form/pair.h"

/* All that a step of the law hangs on, so that equal texts are the same in whatever program. Returns: yours. */
char *ledger_step_text (const PairLaw *law, guint32 index);
/* Whether the two laws count acts by rules that say something else, in whatever words. */
gboolean ledger_rules_differ (const PairLaw law[N_PAIR]);
/* Whether they ask for something else of one act, or of the acts of some time. */
gboolean ledger_acts_differ (const PairLaw law[N_PAIR]);
/* Whether either counts acts by whether they are the offence by themselves, which they need not be by both. */
gboolean ledger_alone_differs (const PairLaw law[N_PAIR]);
/* Whether what a list of acts comes to by the one it comes to by the other. */
gboolean ledger_counts_alike (PairLaw one, PairLaw other);
/* Whether one act of the fact, or those of some time, must meet something. */
gboolean ledger_acts_ask (const Plan *plan, guint fact);
/* No amount is better to have more of, and there is one tier. */
gboolean ledger_only_raises (const PairLaw *law);
