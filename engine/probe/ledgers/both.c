/* In: a case in the names of two programs. Out: what either decides of it. */
#include "probe/ledgers/both.h"
#include "decide/charge.h"

LedgerMove *ledger_move_new (void)
{
  LedgerMove *move = g_new0 (LedgerMove, 1);
  for (guint side = 0; side < N_PAIR; side++)
    move->witness[side] = case_new ();
  return move;
}

void ledger_move_free (LedgerMove *move)
{
  for (guint side = 0; side < N_PAIR; side++)
    case_free (move->witness[side]);
  g_free (move);
}

gboolean ledger_move_moves (const LedgerMove *move)
{
  return move->floor[PAIR_OLD] != move->floor[PAIR_NOW] || move->ceiling[PAIR_OLD] != move->ceiling[PAIR_NOW];
}

Both both_begin (const PairLaw *of, const Condition *const reading[N_PAIR])
{
  const Both both = { of, { reading[PAIR_OLD], reading[PAIR_NOW] }, { verdict_new_single (), verdict_new_single () } };
  for (guint side = 0; side < N_PAIR; side++)
    g_array_set_size (both.work[side]->charges, 1);
  return both;
}

void both_end (Both *both)
{
  for (guint side = 0; side < N_PAIR; side++)
    verdict_free (both->work[side]);
}

/* The slot of the other program; FALSE: it knows no such fact. */
static gboolean rename_fact (const Both *both, guint side, guint *fact)
{
  const Vocabulary *own = both->of[side].program->law->vocabulary;
  const gint slot =
      vocabulary_find (both->of[N_PAIR - 1 - side].program->law->vocabulary, vocabulary_fact (own, *fact)->id);
  *fact = (guint) MAX (slot, 0);
  return slot >= 0;
}

gboolean both_rename (const Both *both, guint side, Case *of)
{
  gboolean known = TRUE;
  GArray *const lists[] = { of->stated, of->shares };
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint k = 0; k < lists[i]->len; k++)
      known = rename_fact (both, side, &g_array_index (lists[i], Stated, k).fact) && known;
  for (guint k = 0; k < of->batches->len; k++)
    known = rename_fact (both, side, &g_array_index (of->batches, Batch, k).fact) && known;
  return known;
}

void both_decide_by (const Both *both, guint side, LedgerMove *move)
{
  const Trial trial = { .program = both->of[side].program,
                        .fact_case = move->witness[side],
                        .supposed = { .reading = both->reading[side] } };
  ChargeVerdict *charge = &g_array_index (both->work[side]->charges, ChargeVerdict, 0);
  decide_charge (&trial, charge, &both->work[side]->work);
  move->floor[side] = charge->floor;
  move->ceiling[side] = charge->ceiling;
}

void both_decide (const Both *both, LedgerMove *move)
{
  for (guint side = 0; side < N_PAIR; side++)
    both_decide_by (both, side, move);
}
