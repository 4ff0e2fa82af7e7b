/* In: a plan and an interval for each slot. Out: NO, UNKNOWN or YES for each step, in one pass from first to last, since
 * a step only uses steps before it. A sum takes its least and its greatest value; everything else falls out of that. */
#include "run/run.h"

static Truth reach (const Plan *plan, const Step *step, const Interval *slots)
{
  const Term *term = plan_term (plan, step->first);
  if (step->count == 1 && term->weight == 1) {
    const Interval value = slots[term->slot];
    return value.lo >= step->bound ? YES : value.hi >= step->bound ? UNKNOWN : NO;
  }
  return linear_reaches (linear_sum (term, step->count, slots), step->bound);
}

static Truth count (const Plan *plan, const Step *step, const Truth *truths)
{
  const guint32 *inputs = &g_array_index (plan->inputs, guint32, step->first);
  guint yes = 0, unknown = 0;
  for (guint i = 0; i < step->count; i++) {
    yes += truths[inputs[i]] == YES;
    unknown += truths[inputs[i]] == UNKNOWN;
  }
  return truth_at_least (step->need, yes, unknown);
}

static inline Truth run_one (const Plan *plan, const Step *step, const Interval *slots, const Truth *truths)
{
  switch ((StepCode) step->code) {
  case STEP_NO: return NO;
  case STEP_YES: return YES;
  case STEP_REACH: return reach (plan, step, slots);
  case STEP_COUNT: return count (plan, step, truths);
  case STEP_NOT: return truth_not (truths[step->first]);
  case N_STEPS: break;
  }
  g_assert_not_reached ();
}

void run_step (const Plan *plan, guint step, const Interval *slots, Truth *truths)
{
  truths[step] = run_one (plan, plan_step (plan, step), slots, truths);
}

void run_steps (const Plan *plan, const Interval *slots, Truth *truths)
{
  for (guint i = 0; i < plan->steps->len; i++)
    truths[i] = run_one (plan, plan_step (plan, i), slots, truths);
}

Ranks run_ranks (const Plan *plan, const Truth *truths)
{
  Ranks ranks = { 0, 0 };
  for (guint i = 0; i < plan->tiers->len; i++) {
    Truth reached = truths[g_array_index (plan->tiers, guint32, i)];
    ranks.floor += reached == YES;
    ranks.ceiling += reached != NO;
  }
  return ranks;
}

Ranks run_plan (const Plan *plan, const Interval *slots, Truth *truths)
{
  run_steps (plan, slots, truths);
  return run_ranks (plan, truths);
}
