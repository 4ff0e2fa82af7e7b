#pragma once
#include "logic/truth.h"
#include "model/program/program.h"

/* The truth of every step for intervals of slots. Never allocates, never fails: sums are 128 bit. */
void run_steps (const Plan *plan, const Interval *slots, Truth *truths);

/* A range of ranks. */
typedef struct {
  guint floor;
  guint ceiling;
} Ranks;

/* The same, and what the tier steps say then. */
Ranks run_plan (const Plan *plan, const Interval *slots, Truth *truths);
