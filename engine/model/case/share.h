#pragma once
#include "model/case/case.h"
#include "model/program/program.h"

/* Who says whether a defendant's own part of a joint amount counts, or the whole. */
typedef struct {
  gboolean own;                 /* the own part counts */
  gboolean by_case;             /* the case says so; it has the first word */
  const Instrument *instrument; /* NULL: no instrument in force says anything */
  const ShareRule *rule;        /* NULL: as above */
} ShareDecision;

/* Where nobody says anything, the joint amount counts. */
ShareDecision share_decide (const Plan *plan, const Vocabulary *vocabulary, const Stated *share);
