#pragma once
#include "form/moves.h"
#include "probe/choices/choice_laws.h"

/* What two choices between laws come to, over one space of all of these. */

/* `laws`: of the old and of the new program, for the same cases. */
typedef struct {
  const Laws *laws[N_PAIR];
  Program *programs[N_PAIR];
} Choices;

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
/* Of which cases two choices are compared. */
typedef struct {
  const PairRegion *region; /* as of a pair; its limits in the order of choice_plans */
  gboolean of_officers;     /* who acted for an organization */
  const guint *counting;    /* as of PairLaws, in the order of choice_plans: of cases that list acts; NULL: of others */
} ChoiceCases;

/* The laws of both choices over one space. Returns: yours. */
Pair *choice_pair (const Choices *choices, const ChoiceCases *cases);
/* The plans as they stand in the pair; NULL where a side has none. Returns: yours, of const Plan. */
GPtrArray *choice_plans (const Choices *choices);
/* Classes of laws that count acts alike, in the order of choice_plans, from 0. Returns: yours; NULL: all count alike. */
guint *choice_counting (const Choices *choices);
/* For each pair of ranges that are not the same one move, with its smallest point. FOUND_NONE in *ret_rest: these are all, which is proved over
 * all points that facts can reach; FOUND_TOO_MANY: there may be more. `told`: both
 * choose among laws in the same places, and between the ranges of these (of const Move) none is looked for; NULL: between any. Returns: yours, of
 * ChoiceMove. */
GPtrArray *choice_moves (const Choices *choices, Pair *pair, const GPtrArray *told, ChoiceLeft *left, Found *ret_rest);
