#pragma once
#include "model/program/code.h"

/* A code as many rows are decided by it, column by column: each distinct sum is added up once for all figures it is compared
 * with, and for each step a row has a bit. It is made where many rows of one law are decided. */

/* A slot, or a sum of slots, with the figures that it is compared with. */
typedef struct {
  uint32_t first_term, n_terms;
  uint32_t first_mark, n_marks;
} ColumnValue;

typedef struct {
  uint8_t code;   /* StepCode */
  bool against;   /* REACH: it holds where the mark is not reached */
  uint32_t need;  /* COUNT */
  uint32_t first; /* REACH: the mark; COUNT: first input; NOT: the step */
  uint32_t count; /* COUNT */
} ColumnStep;

/* A slot and the greatest value, above and below nought, with which no sum that is needed leaves 62 bits. */
typedef struct {
  uint32_t slot;
  int64_t limit;
} ColumnSlot;

typedef struct {
  const Code *code; /* borrowed: by which a row is decided where something is unknown */
  ColumnValue *values;
  Term *terms;
  int64_t *marks;         /* figures that values are compared with */
  ColumnStep *steps;      /* those that the tiers and what is wanted hang on, each behind those that it uses */
  uint32_t *inputs;       /* of COUNT: indices of these steps */
  uint32_t *tiers;        /* the same, of "rank >= i + 1" */
  uint32_t *wanted;       /* the same, of what is wanted, in the order it was asked in */
  uint32_t *wanted_steps; /* their steps in the code */
  ColumnSlot *slots;      /* that these steps need, then the others that the code has a sum of */
  uint32_t n_values, n_terms, n_marks, n_steps, n_inputs, n_tiers, n_wanted;
  uint32_t n_needed, n_slots;
} ColumnCode;

void column_code_free (ColumnCode *code);

/* As many rows are decided at once. */
enum { BLOCK_ROWS = 512, BLOCK_WORDS = BLOCK_ROWS / 64 };

/* What rows of one code come to. Bits: row i is bit i % 64 of word i / 64. */
typedef struct {
  uint8_t floor[BLOCK_ROWS], ceiling[BLOCK_ROWS];
  uint64_t inexact[BLOCK_WORDS]; /* rows with too many combinations: floor and ceiling are safe outer bounds */
  uint64_t apart[BLOCK_WORDS];   /* rows that were decided by themselves */
  uint64_t *yes, *open;          /* of what is wanted, BLOCK_WORDS each: surely so; neither so nor not */
  /* while it is worked out */
  uint64_t *bits; /* BLOCK_WORDS each: marks, then steps */
  Interval *row;  /* the slots of one row: as many as the code has; the caller's, who sets it before */
  Truth *truths;  /* the steps of one row */
} ColumnRoom;

/* Room for rows of the code but for `row`; it is used again and again. Returns: yours. */
ColumnRoom *column_room_new (const ColumnCode *code);
void column_room_free (ColumnRoom *room);
