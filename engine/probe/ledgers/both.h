#pragma once
#include "form/pair.h"
#include "model/verdict/verdict.h"

/* One case, decided by two programs. */

typedef struct {
  Case *witness[N_PAIR]; /* in the names of either program; decided so by the engine */
  guint floor[N_PAIR], ceiling[N_PAIR];
} LedgerMove;

LedgerMove *ledger_move_new (void);
void ledger_move_free (LedgerMove *move);
/* Whether it comes to something else by either. */
gboolean ledger_move_moves (const LedgerMove *move);

typedef struct {
  const PairLaw *of;                /* N_PAIR of them */
  const Condition *reading[N_PAIR]; /* by which each is read; NULL: the default */
  Verdict *work[N_PAIR];
} Both;

/* To be ended. */
Both both_begin (const PairLaw *of, const Condition *const reading[N_PAIR]);
void both_end (Both *both);
/* Puts a case of that side into the names of the other one. Returns: FALSE: the other one cannot read it. */
gboolean both_rename (const Both *both, guint side, Case *of);
/* What the witness of that side comes to. */
void both_decide_by (const Both *both, guint side, LedgerMove *move);
/* What the witnesses come to. */
void both_decide (const Both *both, LedgerMove *move);
