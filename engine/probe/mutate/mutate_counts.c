/* What came of the mutants of a set of rules, counted. */
#include "probe/mutate/mutate.h"

SillMutationCounts sill_mutation_counts (const SillMutation *mutation)
{
  SillMutationCounts counts = { .cases = mutation->archive->n_cases, .unmet = mutation->n_unmet };
  guint *const by_fate[] = {
    [FATE_KILLED] = &counts.killed, [FATE_SURVIVED] = &counts.survived, [FATE_EQUIVALENT] = &counts.equivalent,
    [FATE_SILENT] = &counts.silent, [FATE_UNPROVED] = &counts.unproved, [FATE_REFUSED] = &counts.refused
  };
  for (guint i = 0; i < mutation->outcomes->len; i++)
    ++*by_fate[mutation_outcome (mutation, i)->fate];
  counts.mutants = mutation->outcomes->len;
  return counts;
}

guint sill_mutation_score (const SillMutation *mutation)
{
  const SillMutationCounts counts = sill_mutation_counts (mutation);
  const guint all = counts.killed + counts.survived + counts.unproved;
  return all == 0 ? 10000 : (guint) ((guint64) counts.killed * 10000 / all);
}

guint mutation_survivor (const SillMutation *mutation, guint index)
{
  guint i = 0;
  for (guint met = 0; i < mutation->outcomes->len; i++) {
    const MutantOutcome *outcome = mutation_outcome (mutation, i);
    if (outcome->proposal != NULL && outcome->shared == 0 && met++ == index)
      break;
  }
  return i;
}

guint sill_mutation_size (const SillMutation *mutation)
{
  guint n = 0;
  for (guint i = 0; i < mutation->outcomes->len; i++)
    n += mutation_outcome (mutation, i)->proposal != NULL && mutation_outcome (mutation, i)->shared == 0;
  return n;
}
