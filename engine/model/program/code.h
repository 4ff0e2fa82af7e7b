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

/* 64 slots in a row, the lowest first: which of them the law uses, and how many it uses that come before them all. Most facts of
 * the vocabulary are those of other laws; what is known of each used slot takes no more room than these are. */
typedef struct {
  uint64_t used;
  uint32_t before;
} SlotWord;
enum { SLOTS_OF_WORD = 64 };

enum { POLARITY_RAISES = 1, POLARITY_LOWERS = 2, POLARITY_MIXED = 3 };

typedef struct {
  Step *steps;
  Term *terms;
  uint32_t *inputs;  /* indices of steps, each below the step that uses it */
  uint32_t *tiers;   /* the step of "rank >= i + 1", rank ascending */
  uint32_t *spans;   /* slots of what lies within years of the conduct, as far as a tier hangs on them */
  uint32_t *asked;   /* the slots that the law asks for at all, ascending, and the dates behind its spans */
  SlotWord *words;   /* of the slots: which of them stand in a REACH step */
  uint8_t *polarity; /* per seat: POLARITY_* of the slot's way to the tiers; of the last 0 */
  uint8_t *leads;    /* per step: POLARITY_* of its way to the tiers; 0: none hangs on it */
  Uses summed; /* per seat: the REACH steps that the slot is a summand of, ascending, each once; of the last none */
  Uses used;   /* per step: the steps that use its truth, ascending */
  uint32_t n_steps, n_terms, n_inputs, n_tiers, n_spans, n_asked;
  uint32_t n_slots; /* facts of the vocabulary, then hidden ones */
  uint32_t n_facts;
  uint32_t n_words; /* code_words of all slots */
  uint32_t n_seats; /* one of each used slot, the last one of all others */
  uint32_t n_mixed; /* slots of both polarities */
} Code;

/* Uses that follow each other. */
typedef struct {
  const Use *by;
  uint32_t n;
} UseRow;

static inline uint32_t code_words (uint32_t n_slots)
{
  return n_slots / SLOTS_OF_WORD + (n_slots % SLOTS_OF_WORD != 0);
}
/* How many bits are set: by pairs, fours, eights, then all of these by a product. */
static inline uint32_t code_bits (uint64_t word)
{
  const uint64_t every_other = UINT64_MAX / 3, every_pair = UINT64_MAX / 5, every_four = UINT64_MAX / 17;
  word -= word >> 1 & every_other;
  word = (word & every_pair) + (word >> 2 & every_pair);
  word = (word + (word >> 4)) & every_four;
  return (uint32_t) (word * (UINT64_MAX / 255) >> 56);
}
/* The seat of a slot. */
static inline uint32_t code_seat (const Code *code, uint32_t slot)
{
  const SlotWord *word = &code->words[slot / SLOTS_OF_WORD];
  const uint64_t bit = UINT64_C (1) << slot % SLOTS_OF_WORD;
  return (word->used & bit) == 0 ? code->n_seats - 1 : word->before + code_bits (word->used & (bit - 1));
}
static inline uint8_t code_polarity (const Code *code, uint32_t slot) { return code->polarity[code_seat (code, slot)]; }
/* The REACH steps that the slot is a summand of. */
static inline UseRow code_summed (const Code *code, uint32_t slot)
{
  const uint32_t *first = code->summed.first + code_seat (code, slot);
  return (UseRow) { code->summed.by + first[0], first[1] - first[0] };
}
/* The steps that use the truth of one. */
static inline UseRow code_used (const Code *code, uint32_t step)
{
  const uint32_t *first = code->used.first + step;
  return (UseRow) { code->used.by + first[0], first[1] - first[0] };
}
static inline const Term *code_terms (const Code *code, const Step *step) { return code->terms + step->first; }
