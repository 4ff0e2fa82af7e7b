#pragma once
#include "probe/ledgers/both.h"
#include "probe/ledgers/ledger_starts.h"

/* Cases that say nothing of a fact which two programs then take for something else: it comes with other facts by the one than by the other,
 * or is the product of other ones. */

typedef enum { SILENT_COMPANION, SILENT_PRODUCT } SilentKind;

/* Such facts that a law asks for. Returns: yours, of const char *: ids; they belong to the programs. */
GPtrArray *silent_facts (const PairLaw *of, SilentKind kind);
/* For each pair of ranks the first case that moves from the one to the other: the smallest of each item without the fact, and with one that
 * it comes with, or with its factors. That there are no others is not proved. Returns: yours, of LedgerMove. */
GPtrArray *silent_moves (const LedgerPair *of, SilentKind kind);
