/* In: two laws. Out: the open clauses that they have in common, and that only one of them holds open where a case does not speak of them:
 * that a person answers them either way does not show it. */
#include "form/silence.h"

gboolean silence_same_clause (const Hidden *a, const Hidden *b)
{
  return a->kind == HIDDEN_RULING && b->kind == HIDDEN_RULING && g_str_equal (a->instrument->id, b->instrument->id) &&
         g_str_equal (a->name, b->name);
}

static gboolean is_asked (const Plan *plan, guint index)
{
  const Code *code = &plan->code;
  for (guint i = 0; i < code->n_steps; i++)
    for (guint j = 0; code->steps[i].code == STEP_REACH && j < code->steps[i].count; j++)
      if (code_terms (code, &code->steps[i])[j].slot == code->n_facts + index)
        return TRUE;
  return FALSE;
}

static gboolean is_taken_otherwise (const Plan *old, const Hidden *clause)
{
  for (guint i = 0; i < old->hidden->len; i++) {
    const Hidden *other = &g_array_index (old->hidden, Hidden, i);
    if (silence_same_clause (clause, other) && is_asked (old, i))
      return !interval_equal (clause->band, other->band);
  }
  return FALSE;
}

GPtrArray *silence_clauses (PairLaw old, PairLaw now)
{
  GPtrArray *clauses = g_ptr_array_new ();
  for (guint i = 0; old.plan != NULL && now.plan != NULL && i < now.plan->hidden->len; i++) {
    const Hidden *clause = &g_array_index (now.plan->hidden, Hidden, i);
    if (clause->kind == HIDDEN_RULING && is_asked (now.plan, i) && is_taken_otherwise (old.plan, clause))
      g_ptr_array_add (clauses, (gpointer) clause);
  }
  return clauses;
}
