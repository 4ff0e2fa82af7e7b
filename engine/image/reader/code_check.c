/* In: a code whose rows are as long as it says. Out: whether every number in it that something is looked up by is good. The idea:
 * what compile/ promises is held here, so that run/ needs no check; no C library is needed either. */
#include "image/reader/code_check.h"

static bool is_step (const Code *code, uint32_t at)
{
  const Step *step = &code->steps[at];
  switch ((StepCode) step->code) {
  case STEP_REACH: return code_has_terms (code, step->first, step->count);
  case STEP_NOT: return step->first < at;
  case STEP_COUNT:
    if ((uint64_t) step->first + step->count > code->n_inputs)
      return false;
    for (uint32_t i = 0; i < step->count; i++)
      if (code->inputs[step->first + i] >= at)
        return false;
    return true;
  default: return step->code < N_STEPS;
  }
}

static bool are_steps (const Code *code)
{
  for (uint32_t i = 0; i < code->n_steps; i++)
    if (!is_step (code, i))
      return false;
  return true;
}

static bool are_terms (const Code *code)
{
  const int64_t most = (int64_t) 1 << 40;
  for (uint32_t i = 0; i < code->n_terms; i++)
    if (code->terms[i].slot >= code->n_slots || code->terms[i].weight >= most || code->terms[i].weight <= -most)
      return false;
  return true;
}

static bool are_below (const uint32_t *numbers, uint32_t n, uint32_t all)
{
  for (uint32_t i = 0; i < n; i++)
    if (numbers[i] >= all)
      return false;
  return true;
}

static bool are_uses (const Uses *uses, uint32_t things, uint32_t n_steps)
{
  if (uses->n_first != things + 1 || uses->first[0] != 0 || uses->first[things] != uses->n_by)
    return false;
  for (uint32_t i = 0; i < things; i++)
    if (uses->first[i] > uses->first[i + 1])
      return false;
  for (uint32_t i = 0; i < uses->n_by; i++)
    if (uses->by[i].step >= n_steps)
      return false;
  return true;
}

/* Every slot has a seat, those that are used one each. */
static bool are_seats (const Code *code)
{
  uint32_t seats = 0;
  if (code->n_words != code_words (code->n_slots))
    return false;
  for (uint32_t i = 0; i < code->n_words; seats += code_bits (code->words[i++].used))
    if (code->words[i].before != seats)
      return false;
  return code->n_seats == seats + 1;
}

bool code_is_sound (const Code *code)
{
  return code->n_steps < UINT32_MAX && code->n_slots < UINT32_MAX && are_seats (code) && are_steps (code) &&
         are_terms (code) && are_below (code->tiers, code->n_tiers, code->n_steps) &&
         are_below (code->spans, code->n_spans, code->n_slots) &&
         are_below (code->asked, code->n_asked, code->n_slots) &&
         are_uses (&code->summed, code->n_seats, code->n_steps) && are_uses (&code->used, code->n_steps, code->n_steps);
}
