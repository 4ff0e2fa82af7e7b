/* In: a law's code and an interval for each slot. Out: NO, UNKNOWN or YES for each step, in one pass from first to last, since
 * a step only uses steps before it. A sum takes its least and its greatest value; everything else falls out of that. */
#include "run/run.h"

static Truth reach (const Code *code, const Step *step, const Interval *slots)
{
  const Term *term = code_terms (code, step);
  if (step->count == 1 && term->weight == 1) {
    const Interval value = slots[term->slot];
    return value.lo >= step->bound ? YES : value.hi >= step->bound ? UNKNOWN : NO;
  }
  const Interval sum = linear_interval (term, step->count, slots);
  return sum.lo >= step->bound ? YES : sum.hi >= step->bound ? UNKNOWN : NO;
}

static Truth count (const Code *code, const Step *step, const Truth *truths)
{
  const uint32_t *inputs = code->inputs + step->first;
  uint32_t yes = 0, unknown = 0;
  for (uint32_t i = 0; i < step->count; i++) {
    yes += truths[inputs[i]] == YES;
    unknown += truths[inputs[i]] == UNKNOWN;
  }
  return truth_at_least (step->need, yes, unknown);
}

static inline Truth run_one (const Code *code, const Step *step, const Interval *slots, const Truth *truths)
{
  switch ((StepCode) step->code) {
  case STEP_NO: return NO;
  case STEP_YES: return YES;
  case STEP_REACH: return reach (code, step, slots);
  case STEP_COUNT: return count (code, step, truths);
  case STEP_NOT: return truth_not (truths[step->first]);
  case N_STEPS: break;
  }
  return NO; /* there are no others */
}

void run_steps (const Code *code, const Interval *slots, Truth *truths)
{
  for (uint32_t i = 0; i < code->n_steps; i++)
    truths[i] = run_one (code, &code->steps[i], slots, truths);
}

Ranks run_ranks (const Code *code, const Truth *truths)
{
  Ranks ranks = { 0, 0 };
  for (uint32_t i = 0; i < code->n_tiers; i++) {
    Truth reached = truths[code->tiers[i]];
    ranks.floor += reached == YES;
    ranks.ceiling += reached != NO;
  }
  return ranks;
}

Ranks run_code (const Code *code, const Interval *slots, Truth *truths)
{
  run_steps (code, slots, truths);
  return run_ranks (code, truths);
}
