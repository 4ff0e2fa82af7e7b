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
  gint *there; /* per fact of the old program: that of the new one; -1: it has none */
  gboolean
      only_slots; /* acts are counted by the same rules and asked for alike: what comes to the same amounts moves as these do */
  guint n_halved; /* lists whose amounts were looked for */
} Attempts;

/* Returns: yours. */
static gint *facts_there (const LedgerPair *of)
{
  const Vocabulary *old = of->of[PAIR_OLD].program->law->vocabulary, *now = of->of[PAIR_NOW].program->law->vocabulary;
  gint *there = g_new (gint, vocabulary_size (old) + 1);
  for (guint slot = 0; slot < vocabulary_size (old); slot++)
    there[slot] = vocabulary_find (now, vocabulary_fact (old, slot)->id);
  return there;
}

/* ---- one list of acts by both laws ---- */

/* The case for the program of that side. Returns: FALSE: it cannot read it. */
static gboolean make_case (const Attempts *search, const LedgerStart *start, const LedgerShape *shape, gint64 amount,
                           guint side, Case *to)
{
  case_clear (to);
  case_copy (to, start->base);
  ledger_shape_add (shape, start->fact, amount, to);
  return side == start->side || both_rename (&search->both, start->side, to);
}

static gboolean make_cases (const Attempts *search, const LedgerStart *start, const LedgerShape *shape, gint64 amount,
                            LedgerMove *to)
{
  return make_case (search, start, shape, amount, PAIR_OLD, to->witness[PAIR_OLD]) &&
         make_case (search, start, shape, amount, PAIR_NOW, to->witness[PAIR_NOW]);
}

/* ---- amounts ---- */

/* What a list of acts with that amount comes to by both. FALSE: it cannot be said. */
static gboolean try_amount (const Attempts *search, const LedgerStart *start, const LedgerShape *shape, gint64 amount,
                            LedgerMove *ret)
{
  if (!make_cases (search, start, shape, amount, ret))
    return FALSE;
  both_decide (&search->both, ret);
  return TRUE;
}

/* What is halved: to that rank or above, by the law of that side. */
typedef struct {
  const LedgerStart *start;
  const LedgerShape *shape;
  guint side, rank;
} Halved;

static gboolean reaches (const Attempts *search, const Halved *halved, gint64 amount, LedgerMove *work)
{
  if (!make_case (search, halved->start, halved->shape, amount, halved->side, work->witness[halved->side]))
    return FALSE;
  both_decide_by (&search->both, halved->side, work);
  return work->floor[halved->side] >= halved->rank;
}

/* The least amount, up to some times the one that the item asks for, with which the law leads there; 0: none does. `guess`: what it may well
 * be; 0: nothing is known. */
static gint64 least_amount (const Attempts *search, const Halved *halved, gint64 guess, LedgerMove *work)
{
  gint64 under = 0, over = 4 * halved->start->amount;
  const gboolean enough = reaches (search, halved, guess > 0 ? guess : over, work);
  if (guess > 0 && enough && (guess == 1 || !reaches (search, halved, guess - 1, work)))
    return guess;
  if (!enough && (guess == 0 || !reaches (search, halved, over, work)))
    return 0;
  if (guess > 0)
    *(enough ? &over : &under) = guess;
  while (over - under > 1) {
    const gint64 half = under + (over - under) / 2;
    *(reaches (search, halved, half, work) ? &over : &under) = half;
  }
  return over;
}

/* Whether some fact is another amount by either. FALSE: one of them has no law to count by. */
static gboolean slots_differ (const Attempts *search, const LedgerMove *work)
{
  for (guint side = 0; side < N_PAIR; side++) {
    const Plan *plan = search->of->of[side].plan;
    const Trial trial = { .program = search->of->of[side].program, .fact_case = work->witness[side] };
    if (plan == NULL)
      return TRUE;
    slots_fill (&trial, plan, plan->from, &search->both.work[side]->work);
  }
  const Interval *old = search->both.work[PAIR_OLD]->work.slots, *now = search->both.work[PAIR_NOW]->work.slots;
  for (guint slot = 0; slot < vocabulary_size (search->of->of[PAIR_OLD].program->law->vocabulary); slot++)
    if (search->there[slot] >= 0 && !interval_equal (old[slot], now[search->there[slot]]))
      return TRUE;
  return FALSE;
}

/* Whether the acts come to something else by either, in whatever fact, or as what one of them or those of some time meet. */
static gboolean count_otherwise (const Attempts *search, const LedgerStart *start, const LedgerShape *shape,
                                 gint64 amount, LedgerMove *work)
{
  if (!make_cases (search, start, shape, amount, work))
    return FALSE;
  if (search->only_slots)
    return slots_differ (search, work);
  both_decide (&search->both, work);
  return ledger_move_moves (work) || slots_differ (search, work);
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
    const gint64 old = least_amount (search, &(Halved) { start, shape, PAIR_OLD, rank }, 0, work);
    const gint64 now = least_amount (search, &(Halved) { start, shape, PAIR_NOW, rank }, old, work);
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
  g_autofree gint *there = facts_there (of);
  const gboolean only_slots = !ledger_acts_differ (of->of) && !ledger_rules_differ (of->of);
  Attempts search = { of, moves, both_begin (of->of, of->reading), there, only_slots, 0 };
  for (guint i = 0; i < shapes->len; i++)
    for (guint k = 0; k < starts->len; k++)
      try_shape (&search, g_ptr_array_index (starts, k), &g_array_index (shapes, LedgerShape, i), work);
  ledger_move_free (work);
  both_end (&search.both);
  return moves;
}
