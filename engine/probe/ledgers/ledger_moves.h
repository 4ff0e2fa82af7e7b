#pragma once
#include "probe/ledgers/ledger_starts.h"

/* Lists of acts by which two laws come to other tiers. */

typedef struct {
  Case *witness[N_PAIR]; /* in the names of either program; decided so by the engine */
  guint floor[N_PAIR], ceiling[N_PAIR];
} LedgerMove;

/* For each pair of ranks the first list of acts that moves from the one to the other, of each shape with the least amount that does.
 * That there are no others is not proved. Returns: yours, of LedgerMove. */
GPtrArray *ledger_moves (const LedgerPair *of);
void ledger_move_free (LedgerMove *move);
