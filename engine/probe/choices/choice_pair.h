#pragma once
#include "form/pair.h"
#include "probe/choices/choice_laws.h"

/* The laws of two choices, as a pair has them. */

/* `laws`: of the old and of the new program, for the same cases. */
typedef struct {
  const Laws *laws[N_PAIR];
  Program *programs[N_PAIR];
} Choices;

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
/* Where the candidate of that side stands among the laws of the pair: first the first ones of both, then what is left of the old one. */
guint choice_law (const Choices *choices, guint side, guint candidate);
