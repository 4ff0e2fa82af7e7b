/* In: two laws. Out: lists of acts that move the tier. From the smallest case of each item on, what it states of a fact is written as
 * acts of every shape instead, and the amount from which on each law leads to a tier is found by halving: where the two differ, the
 * lesser of both moves. */
#include "probe/ledgers/ledger_moves.h"
#include "decide/slots.h"
#include "form/moves.h"
#include "form/point.h"
#include "probe/ledgers/ledger_rules.h"

enum { MOST_HALVED = 200 };

typedef struct {
  const LedgerPair *of;
  GPtrArray *moves; /* of LedgerMove */
  Both both;
  guint n_halved; /* lists whose amounts were looked for */
} Attempts;

static const Vocabulary *vocabulary_of (const Attempts *search, guint side)
{
  return search->of->of[side].program->law->vocabulary;
}

/* ---- one list of acts by both laws ---- */

/* The same case for either program. Returns: FALSE: one of them cannot read it. */
static gboolean make_cases (const Attempts *search, const LedgerStart *start, const LedgerShape *shape, gint64 amount,
                            Case *to[N_PAIR])
{
  case_copy (to[start->side], start->base);
  ledger_shape_add (shape, start->fact, amount, to[start->side]);
  case_copy (to[N_PAIR - 1 - start->side], to[start->side]);
  return both_rename (&search->both, start->side, to[N_PAIR - 1 - start->side]);
}

/* ---- amounts ---- */

/* What a list of acts with that amount comes to by both. FALSE: it cannot be said. */
static gboolean try_amount (const Attempts *search, const LedgerStart *start, const LedgerShape *shape, gint64 amount,
                            LedgerMove *ret)
{
  for (guint side = 0; side < N_PAIR; side++)
    case_clear (ret->witness[side]);
  if (!make_cases (search, start, shape, amount, ret->witness))
    return FALSE;
  both_decide (&search->both, ret);
  return TRUE;
}

/* The least amount, up to some times the one that the item asks for, with which the law of that side leads to the rank or above; 0:
 * none does. */
static gint64 least_amount (const Attempts *search, const LedgerStart *start, const LedgerShape *shape, guint side,
                            guint rank, LedgerMove *work)
{
  gint64 under = 0, over = 4 * start->amount;
  if (!try_amount (search, start, shape, over, work) || work->floor[side] < rank)
    return 0;
  while (over - under > 1) {
    const gint64 half = under + (over - under) / 2;
    try_amount (search, start, shape, half, work);
    *(work->floor[side] >= rank ? &over : &under) = half;
  }
  return over;
}

/* Whether the acts come to something else by either, in whatever fact, or as what one of them or those of some time meet. */
static gboolean count_otherwise (const Attempts *search, const LedgerStart *start, const LedgerShape *shape,
                                 gint64 amount, LedgerMove *work)
{
  const Vocabulary *old = vocabulary_of (search, PAIR_OLD), *now = vocabulary_of (search, PAIR_NOW);
  if (!try_amount (search, start, shape, amount, work))
    return FALSE;
  if (ledger_move_moves (work))
    return TRUE;
  for (guint side = 0; side < N_PAIR; side++) {
    const Plan *plan = search->of->of[side].plan;
    const Trial trial = { .program = search->of->of[side].program, .fact_case = work->witness[side] };
    if (plan == NULL)
      return TRUE;
    slots_fill (&trial, plan, plan->from, &search->both.work[side]->work);
  }
  for (guint slot = 0; slot < vocabulary_size (old); slot++) {
    const gint other = vocabulary_find (now, vocabulary_fact (old, slot)->id);
    if (other >= 0 &&
        !interval_equal (search->both.work[PAIR_OLD]->work.slots[slot], search->both.work[PAIR_NOW]->work.slots[other]))
      return TRUE;
  }
  return FALSE;
}

static gboolean any_count_otherwise (const Attempts *search, const LedgerStart *start, const LedgerShape *shape,
                                     LedgerMove *work)
{
  return count_otherwise (search, start, shape, start->amount, work) ||
         count_otherwise (search, start, shape, (start->amount + 1) / 2, work) ||
         count_otherwise (search, start, shape, start->amount - 1, work);
}

static gboolean is_known (const Attempts *search, const LedgerMove *move)
{
  for (guint i = 0; i < search->moves->len; i++) {
    const LedgerMove *known = g_ptr_array_index (search->moves, i);
    if (move_same_ranks (known->floor, known->ceiling, move->floor, move->ceiling))
      return TRUE;
  }
  return FALSE;
}

static void note_if_moved (Attempts *search, const LedgerStart *start, const LedgerShape *shape, gint64 amount)
{
  LedgerMove *move = ledger_move_new ();
  if (amount > 0 && try_amount (search, start, shape, amount, move) && ledger_move_moves (move) &&
      !is_known (search, move))
    g_ptr_array_add (search->moves, move);
  else
    ledger_move_free (move);
}

static guint ranks_of (const Attempts *search)
{
  guint most = 0;
  for (guint side = 0; side < N_PAIR; side++) {
    const Plan *plan = search->of->of[side].plan;
    for (guint i = 0; plan != NULL && i < plan->version->tiers->len; i++)
      most = MAX (most, ((const Tier *) g_ptr_array_index (plan->version->tiers, i))->rank);
  }
  return most;
}

static void try_shape (Attempts *search, const LedgerStart *start, const LedgerShape *shape, LedgerMove *work)
{
  const guint ranks = ranks_of (search);
  if (search->n_halved >= MOST_HALVED || !any_count_otherwise (search, start, shape, work))
    return;
  search->n_halved++;
  for (guint rank = 1; rank <= ranks; rank++) {
    const gint64 old = least_amount (search, start, shape, PAIR_OLD, rank, work);
    const gint64 now = least_amount (search, start, shape, PAIR_NOW, rank, work);
    if (old != now)
      note_if_moved (search, start, shape, old == 0 ? now : now == 0 ? old : MIN (old, now));
  }
}

GPtrArray *ledger_moves (const LedgerPair *of)
{
  GPtrArray *moves = g_ptr_array_new_with_free_func ((GDestroyNotify) ledger_move_free);
  g_autoptr (GPtrArray) starts = ledger_starts (of);
  g_autoptr (GArray) shapes = ledger_shapes (of->of);
  LedgerMove *work = ledger_move_new ();
  Attempts search = { of, moves, both_begin (of->of, of->reading), 0 };
  for (guint i = 0; i < shapes->len; i++)
    for (guint k = 0; k < starts->len; k++)
      try_shape (&search, g_ptr_array_index (starts, k), &g_array_index (shapes, LedgerShape, i), work);
  ledger_move_free (work);
  both_end (&search.both);
  return moves;
}
