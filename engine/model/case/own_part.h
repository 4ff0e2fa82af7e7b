#pragma once
#include "model/case/case.h"
#include "model/program/program.h"

/* Who says whether a defendant's own part of a joint amount counts, or the whole. */
typedef struct {
  gboolean own;             /* the own part counts */
  gboolean by_case;         /* the case says so; it has the first word */
  const LawShareRule *rule; /* NULL: no instrument in force says anything */
} ShareDecision;

/* Where nobody says anything, the joint amount counts. */
ShareDecision share_decide (const Plan *plan, const Stated *share);
