#pragma once
#include "probe/ledgers/both.h"
#include "probe/ledgers/ledger_starts.h"

/* Cases that leave something open by saying nothing of it, under one of two laws. */

/* Facts that a law asks for and that come with other facts by either program than by the other. Returns: yours, of const char *: ids; they
 * belong to the programs. */
GPtrArray *silent_facts (const PairLaw *of);
/* For each pair of ranks the first case that moves from the one to the other: the smallest of each item without what comes with another
 * fact, and with that one. That there are no others is not proved. Returns: yours, of LedgerMove. */
GPtrArray *silent_moves (const LedgerPair *of);
