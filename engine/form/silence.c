/* In: two laws. Out: whether a case that does not speak of some open clause may move where none does that answers it: from and to ranges of
 * tiers that no answer comes to. */
#include "form/silence.h"
#include "form/same_steps.h"

static gboolean is_asked (const Plan *plan, guint index)
{
  const Code *code = &plan->code;
  for (guint i = 0; i < code->n_steps; i++)
    for (guint j = 0; code->steps[i].code == STEP_REACH && j < code->steps[i].count; j++)
      if (code_terms (code, &code->steps[i])[j].slot == code->n_facts + index)
        return TRUE;
  return FALSE;
}

/* Some clause of the law is more than nothing where nobody speaks of it. */
static gboolean has_open (PairLaw law)
{
  for (guint i = 0; law.plan != NULL && i < law.plan->hidden->len; i++) {
    const Hidden *clause = &g_array_index (law.plan->hidden, Hidden, i);
    if (clause->kind == HIDDEN_RULING && clause->band.hi > 0 && is_asked (law.plan, i))
      return TRUE;
  }
  return FALSE;
}

gboolean silence_matters (PairLaw old, PairLaw now)
{
  return (has_open (old) || has_open (now)) && !same_steps (old, now);
}
