/* In: two laws. Out: whether the one is the other, word for word in what decides: the same steps in the same order over slots that
 * mean the same. Laws that only come to the same are for a space of both to tell. */
#include "form/same_steps.h"

typedef struct {
  PairLaw of[N_PAIR];
} StepPair;

static const Fact *fact_of (const StepPair *both, guint side, guint slot)
{
  return vocabulary_fact (both->of[side].program->law->vocabulary, slot);
}

static gboolean same_fact (const StepPair *both, guint old, guint now)
{
  const Fact *one = fact_of (both, PAIR_OLD, old), *other = fact_of (both, PAIR_NOW, now);
  return g_str_equal (one->id, other->id) && pair_is_alike (one, other);
}

/* ---- what is hidden ---- */

static const char *instrument_of (const Hidden *hidden)
{
  return hidden->instrument == NULL ? NULL : hidden->instrument->id;
}

static gboolean has_fact (const Hidden *hidden)
{
  return hidden->kind == HIDDEN_WITHIN || hidden->kind == HIDDEN_ACTS_LISTED || hidden->kind == HIDDEN_ACTS_MET;
}

static gboolean same_hidden (const StepPair *both, const Hidden *old, const Hidden *now)
{
  return old->kind == now->kind && old->lapse == now->lapse && g_strcmp0 (old->name, now->name) == 0 &&
         g_strcmp0 (instrument_of (old), instrument_of (now)) == 0 && interval_equal (old->band, now->band) &&
         (!has_fact (old) || same_fact (both, old->fact, now->fact));
}

static gboolean same_slot (const StepPair *both, guint old, guint now)
{
  const Plan *one = both->of[PAIR_OLD].plan, *other = both->of[PAIR_NOW].plan;
  const gboolean is_fact = old < one->code.n_facts;
  if (is_fact != (now < other->code.n_facts))
    return FALSE;
  return is_fact ? same_fact (both, old, now)
                 : same_hidden (both, &g_array_index (one->hidden, Hidden, old - one->code.n_facts),
                                &g_array_index (other->hidden, Hidden, now - other->code.n_facts));
}

/* ---- steps ---- */

static gboolean same_terms (const StepPair *both, const Step *old, const Step *now)
{
  const Term *one = code_terms (&both->of[PAIR_OLD].plan->code, old);
  const Term *other = code_terms (&both->of[PAIR_NOW].plan->code, now);
  for (guint i = 0; i < old->count; i++)
    if (one[i].weight != other[i].weight || !same_slot (both, one[i].slot, other[i].slot))
      return FALSE;
  return TRUE;
}

static gboolean same_inputs (const StepPair *both, const Step *old, const Step *now)
{
  const guint32 *one = both->of[PAIR_OLD].plan->code.inputs + old->first;
  const guint32 *other = both->of[PAIR_NOW].plan->code.inputs + now->first;
  for (guint i = 0; i < old->count; i++)
    if (one[i] != other[i])
      return FALSE;
  return TRUE;
}

static gboolean same_step (const StepPair *both, const Step *old, const Step *now)
{
  if (old->code != now->code)
    return FALSE;
  switch ((StepCode) old->code) {
  case STEP_NO:
  case STEP_YES: return TRUE;
  case STEP_NOT: return old->first == now->first;
  case STEP_REACH: return old->count == now->count && old->bound == now->bound && same_terms (both, old, now);
  case STEP_COUNT: return old->count == now->count && old->need == now->need && same_inputs (both, old, now);
  case N_STEPS: break;
  }
  g_assert_not_reached ();
}

gboolean same_steps (PairLaw old, PairLaw now)
{
  const StepPair both = { { old, now } };
  if (old.plan == NULL || now.plan == NULL)
    return FALSE;
  const Code *one = &old.plan->code, *other = &now.plan->code;
  if (one->n_steps != other->n_steps || one->n_tiers != other->n_tiers)
    return FALSE;
  for (guint i = 0; i < one->n_steps; i++)
    if (!same_step (&both, &one->steps[i], &other->steps[i]))
      return FALSE;
  for (guint i = 0; i < one->n_tiers; i++)
    if (one->tiers[i] != other->tiers[i])
      return FALSE;
  return TRUE;
}
