#pragma once
#include "count/charged.h"

/* Finds the batches that rules of their own measure. slots: takes the fact that says that there are some, where the case does
 * not state it (of a case that lists no acts: no); NULL: not wanted. After `alone` is set. */
void ledger_set_apart (Ledger *ledger, Interval *slots);
/* Whether a rule of its own measures the batch, so that it is not counted. */
Truth ledger_is_apart (const Ledger *ledger, guint batch);
