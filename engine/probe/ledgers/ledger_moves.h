#pragma once
#include "probe/ledgers/both.h"
#include "probe/ledgers/ledger_starts.h"

/* Lists of acts by which two laws come to other tiers. */

/* For each pair of ranks the first list of acts that moves from the one to the other, of each shape with the least amount that does.
 * That there are no others is not proved. Returns: yours, of LedgerMove. */
GPtrArray *ledger_moves (const LedgerPair *of);
