#pragma once
#include "logic/linear.h"

/* What decides a charge under one law, as flat arrays over slots: written once, read by any number of threads. A step uses
 * slots and steps before it; the last ones say "rank r or above". Which provision a step stands for is no part of it. */

typedef enum {
#define STEP(code, text) STEP_##code,
#include "model/program/steps.def"
#undef STEP
  N_STEPS
} StepCode;

typedef struct {
  uint8_t code;   /* StepCode */
  uint32_t need;  /* COUNT: how many inputs must hold */
  uint32_t first; /* REACH: first term; COUNT: first input; NOT: the step itself */
  uint32_t count; /* terms or inputs */
  int64_t bound;  /* REACH: sum of terms >= bound */
} Step;

typedef struct {
  uint32_t step;
  int64_t weight; /* of a summand: all of it in that sum */
} Use;

/* By what a thing is used: thing i by the entries of `by` from first[i] up to first[i + 1]. */
typedef struct {
  uint32_t *first;
  Use *by;
  uint32_t n_first, n_by;
} Uses;

enum { POLARITY_RAISES = 1, POLARITY_LOWERS = 2, POLARITY_MIXED = 3 };

typedef struct {
  Step *steps;
  Term *terms;
  uint32_t *inputs;  /* indices of steps, each below the step that uses it */
  uint32_t *tiers;   /* the step of "rank >= i + 1", rank ascending */
  uint32_t *spans;   /* slots of what lies within years of the conduct, as far as a tier hangs on them */
  uint32_t *asked;   /* the slots that the law asks for at all, ascending, and the dates behind its spans */
  uint8_t *polarity; /* per slot: POLARITY_* of its way to the tiers */
  uint8_t *leads;    /* per step: POLARITY_* of its way to the tiers; 0: none hangs on it */
  Uses summed;       /* per slot: the REACH steps that it is a summand of, ascending, each once */
  Uses used;         /* per step: the steps that use its truth, ascending */
  uint32_t n_steps, n_terms, n_inputs, n_tiers, n_spans, n_asked;
  uint32_t n_slots; /* facts of the vocabulary, then hidden ones */
  uint32_t n_facts;
  uint32_t n_mixed; /* slots of both polarities */
} Code;

static inline const Term *code_terms (const Code *code, const Step *step) { return code->terms + step->first; }
