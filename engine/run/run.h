#pragma once
#include "logic/truth.h"
#include "model/program.h"

/* The truth of every step for intervals of slots. Never allocates, never fails: sums are 128 bit. */
void run_steps (const Plan *plan, const Interval *slots, Truth *truths);

/* A range of ranks. */
typedef struct {
  guint floor;
  guint ceiling;
} Ranks;

/* What the tier steps say. */
Ranks run_ranks (const Plan *plan, const Truth *truths);
/* Both at once. */
Ranks run_plan (const Plan *plan, const Interval *slots, Truth *truths);
