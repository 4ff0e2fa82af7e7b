#pragma once
#include "form/moves.h"
#include "probe/choices/choice_pair.h"

/* What two choices between laws come to, over one space of all of these. */

/* A kind of cases that come to something else by the second choice. */
typedef struct {
  Move move;
  PairLaw applied[N_PAIR]; /* the law that applies to its point by either; `plan` NULL: none */
} ChoiceMove;

/* What may still be looked at, for all choices of an offence: boxes, combinations of ranks of which a point is looked for, and ranks that are
 * combined. */
typedef struct {
  guint64 boxes, looks, steps;
} ChoiceLeft;

static inline gboolean choice_is_left (const ChoiceLeft *left)
{
  return left->boxes > 0 && left->looks > 0 && left->steps > 0;
}

void choice_move_free (ChoiceMove *move);
/* For each pair of ranges that are not the same one move, with its smallest point. FOUND_NONE in *ret_rest: these are all, which is proved over
 * all points that facts can reach; FOUND_TOO_MANY: there may be more. `told`: both
 * choose among laws in the same places, and between the ranges of these (of const Move) none is looked for; NULL: between any. Returns: yours, of
 * ChoiceMove. */
GPtrArray *choice_moves (const Choices *choices, Pair *pair, const GPtrArray *told, ChoiceLeft *left, Found *ret_rest);
