#pragma once
#include "logic/truth.h"
#include "model/program/code.h"

/* The truth of every step for intervals of slots. Never allocates, never fails: sums are 128 bit. */
void run_steps (const Code *code, const Interval *slots, Truth *truths);

/* A range of ranks. */
typedef struct {
  uint32_t floor;
  uint32_t ceiling;
} Ranks;

/* What the tier steps say; after run_steps. */
Ranks run_ranks (const Code *code, const Truth *truths);
/* Both. */
Ranks run_code (const Code *code, const Interval *slots, Truth *truths);
