#pragma once
#include "model/program/program.h"

/* The passes of advise.c, in its order. */
typedef struct {
  const Program *program;
  const Lawbook *law;
  SillFindings *findings;
} Advice;

/* Ids that only differ in how they are written; names of units that contradict each other. */
void names_advise (const Advice *advice);
/* A day on which neither the old text nor the new one applies; documents newer than their set. */
void days_advise (const Advice *advice);
/* A share that is written as a number of times. */
void shares_advise (const Advice *advice);
/* Higher tiers that are easier to reach, bands that do not lead to the next one, upper ends that are multiplied. */
void ladder_advise (const Advice *advice);
/* Values of a region whose order is not that of the tiers. */
void locals_advise (const Advice *advice);
/* Items that no act of the offence stands behind; offences that nothing tells of. */
void acts_advise (const Advice *advice);
/* Definitions that nothing asks for. */
void defines_advise (const Advice *advice);
/* Tiers that no rule ever leads to. */
void tiers_advise (const Advice *advice);
