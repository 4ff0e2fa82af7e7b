#pragma once
#include "advise/mend.h"
#include "base/progress.h"
#include "model/program/program.h"

/* The passes of advise.c, in its order. */
typedef struct {
  const Program *program;
  const Lawbook *law;
  SillFindings *findings;
  GArray *mends;      /* of Mend */
  GHashTable *scaled; /* of LawCondition: limits whose end was told of where it is multiplied */
  SillProgress progress;
} Advice;

/* Notes the one right mend of what was found last; `value` is taken. */
void advice_mend (const Advice *advice, Mend mend);

/* Ids that only differ in how they are written; names of units that contradict each other. */
void names_advise (const Advice *advice);
/* Facts that nothing asks for. */
void facts_advise (const Advice *advice);
/* Facts that whoever is asked could not answer, or could not tell apart. */
void questions_advise (const Advice *advice);
/* A day on which neither the old text nor the new one applies; documents newer than their set. */
void days_advise (const Advice *advice);
/* Items of a text that is past; gates that stay behind where items are referred to. */
void references_advise (const Advice *advice);
/* A share that is written as a number of times. */
void shares_advise (const Advice *advice);
/* Figures that disagree with the words of the provision. */
void texts_advise (const Advice *advice);
/* Items that fail where there is more. */
void bounds_advise (const Advice *advice);
/* Higher tiers that are easier to reach, bands that do not lead to the next one, upper ends that are multiplied. */
void ladder_advise (const Advice *advice);
/* Figures that are all the same multiple of those of the tier below. */
void copies_advise (const Advice *advice);
/* Values of a region whose order is not that of the tiers. */
void locals_advise (const Advice *advice);
/* Items that no act of the offence stands behind; offences that nothing tells of. */
void acts_advise (const Advice *advice);
/* Definitions that nothing asks for. */
void defines_advise (const Advice *advice);
/* Tiers that no rule ever leads to. */
void tiers_advise (const Advice *advice);
/* Items that nothing can meet, and those that add nothing to the others. */
void items_advise (const Advice *advice);
