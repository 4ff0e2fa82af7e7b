#pragma once
#include "logic/truth.h"
#include "model/program/program.h"

/* The truth of every step for intervals of slots. Never allocates, never fails: sums are 128 bit. */
void run_steps (const Plan *plan, const Interval *slots, Truth *truths);
/* That of one, those before it being there. */
void run_step (const Plan *plan, guint step, const Interval *slots, Truth *truths);

/* A range of ranks. */
typedef struct {
  guint floor;
  guint ceiling;
} Ranks;

/* What the tier steps say; after run_steps. */
Ranks run_ranks (const Plan *plan, const Truth *truths);
/* Both. */
Ranks run_plan (const Plan *plan, const Interval *slots, Truth *truths);
