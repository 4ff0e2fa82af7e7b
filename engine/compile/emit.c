/* In: what a condition needs. Out: steps in the plan, each distinct one once, so that equal conditions share a truth. */
#include "compile/emit.h"
#include <string.h>

const LawInstrument *emit_instrument (const Emitter *emitter, guint i)
{
  return lawbook_instrument (emitter->law,
                             ((const Instrument *) g_ptr_array_index (emitter->plan->instruments, i))->id);
}

static gboolean equal_terms (const Plan *plan, const Step *a, const Term *terms)
{
  for (guint i = 0; i < a->count; i++) {
    const Term *term = plan_term (plan, a->first + i);
    if (term->slot != terms[i].slot || term->weight != terms[i].weight)
      return FALSE;
  }
  return TRUE;
}

static guint push_step (Emitter *emitter, Step step)
{
  g_array_append_val (emitter->plan->steps, step);
  return emitter->plan->steps->len - 1;
}

static guint emit_plain (Emitter *emitter, StepCode code, guint first)
{
  for (guint i = 0; i < emitter->plan->steps->len; i++)
    if (plan_step (emitter->plan, i)->code == code && plan_step (emitter->plan, i)->first == first)
      return i;
  return push_step (emitter, (Step) { .code = (guint8) code, .first = first });
}

guint emit_no (Emitter *emitter) { return emit_plain (emitter, STEP_NO, 0); }
guint emit_yes (Emitter *emitter) { return emit_plain (emitter, STEP_YES, 0); }

guint emit_not (Emitter *emitter, guint step)
{
  const Step *inner = plan_step (emitter->plan, step);
  if (inner->code == STEP_NOT)
    return inner->first;
  if (inner->code == STEP_NO)
    return emit_yes (emitter);
  return inner->code == STEP_YES ? emit_no (emitter) : emit_plain (emitter, STEP_NOT, step);
}

guint emit_measure (Emitter *emitter, const Term *terms, guint n)
{
  g_array_append_vals (emitter->plan->terms, terms, n);
  return emitter->plan->terms->len - n;
}

guint emit_reach (Emitter *emitter, const Term *terms, guint n, gint64 bound)
{
  if (n == 0)
    return bound <= 0 ? emit_yes (emitter) : emit_no (emitter);
  for (guint i = 0; i < emitter->plan->steps->len; i++) {
    const Step *step = plan_step (emitter->plan, i);
    if (step->code == STEP_REACH && step->bound == bound && step->count == n &&
        equal_terms (emitter->plan, step, terms))
      return i;
  }
  guint first = emit_measure (emitter, terms, n);
  return push_step (emitter, (Step) { .code = STEP_REACH, .first = first, .count = n, .bound = bound });
}

guint emit_flag (Emitter *emitter, guint slot) { return emit_reach (emitter, &(Term) { slot, 1 }, 1, 1); }

static gboolean equal_inputs (const Plan *plan, const Step *a, const guint32 *steps)
{
  return memcmp (&g_array_index (plan->inputs, guint32, a->first), steps, a->count * sizeof *steps) == 0;
}

guint emit_count (Emitter *emitter, guint need, const guint32 *steps, guint n)
{
  if (need == 0)
    return emit_yes (emitter);
  if (need > n)
    return emit_no (emitter);
  if (n == 1)
    return steps[0];
  for (guint i = 0; i < emitter->plan->steps->len; i++) {
    const Step *step = plan_step (emitter->plan, i);
    if (step->code == STEP_COUNT && step->need == need && step->count == n && equal_inputs (emitter->plan, step, steps))
      return i;
  }
  guint first = emitter->plan->inputs->len;
  g_array_append_vals (emitter->plan->inputs, steps, n);
  return push_step (emitter, (Step) { .code = STEP_COUNT, .need = need, .first = first, .count = n });
}

guint emit_all (Emitter *emitter, const guint32 *steps, guint n) { return emit_count (emitter, n, steps, n); }
guint emit_any (Emitter *emitter, const guint32 *steps, guint n) { return emit_count (emitter, 1, steps, n); }

guint emit_both (Emitter *emitter, guint a, guint b)
{
  const Plan *plan = emitter->plan;
  if (a == b || plan_step (plan, b)->code == STEP_YES)
    return a;
  if (plan_step (plan, a)->code == STEP_YES)
    return b;
  return emit_all (emitter, (guint32[]) { a, b }, 2);
}

static gboolean equal_hidden (const Hidden *a, const Hidden *b)
{
  return a->kind == b->kind && a->fact == b->fact && a->years == b->years && a->instrument == b->instrument &&
         g_strcmp0 (a->name, b->name) == 0 && interval_equal (a->band, b->band);
}

guint emit_hidden (Emitter *emitter, const Hidden *hidden)
{
  GArray *known = emitter->plan->hidden;
  guint n_facts = vocabulary_size (emitter->book->vocabulary);
  for (guint i = 0; i < known->len; i++)
    if (equal_hidden (&g_array_index (known, Hidden, i), hidden))
      return n_facts + i;
  g_array_append_vals (known, hidden, 1);
  return n_facts + known->len - 1;
}
