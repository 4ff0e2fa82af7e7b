/* In: a plan whose articles are compiled. Out: its remarks, each with the step that says whether it matters: its gates hold,
 * and so does what its article depends on; what it says of other offences of the same act, gated alike; and when a fine is
 * due. */
#include "compile/lower/lower.h"
#include "compile/plan.h"

static guint article_step (Emitter *emitter, const LawArticle *article)
{
  const PlanGate *gate = article == NULL ? NULL : places_gate (&emitter->plan->places, article->stated);
  return gate == NULL ? emit_yes (emitter) : gate->step;
}

/* The step with the gates and what must hold beside them (NULL: nothing). */
static guint with_gates (Emitter *emitter, guint step, const LawGates *gates, const LawCondition *condition)
{
  const Context context = { .emitter = emitter };
  Node *all = node_new (CONDITION_ALL, NULL);
  all->step = step;
  lower_gates (emitter, all, gates);
  if (condition != NULL) {
    Node *when = lower_condition (&context, condition, RATIONAL_ONE);
    all->step = emit_both (emitter, all->step, when->step);
    node_free (when);
  }
  step = all->step;
  node_free (all);
  return step;
}

static void add_remarks (Emitter *emitter, const LawInstrument *instrument, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_remarks; i++) {
    const LawRemark *remark = &asides->remarks[i];
    const guint applies = article_step (emitter, remark->article);
    const PlanRemark added = { instrument->stated, remark->stated,
                               with_gates (emitter, applies, &remark->gates, remark->condition) };
    g_array_append_val (emitter->plan->places.remarks, added);
  }
}

static void add_concurrences (Emitter *emitter, const LawInstrument *instrument, const LawAsides *asides)
{
  for (guint i = 0; i < asides->n_concurrences; i++) {
    const LawConcurrence *rule = &asides->concurrences[i];
    const PlanConcurrence added = { instrument->stated, rule->stated,
                                    with_gates (emitter, emit_yes (emitter), &rule->gates, rule->condition) };
    g_array_append_val (emitter->plan->places.concurrences, added);
  }
}

static void add_fines (Emitter *emitter, const LawAsides *asides)
{
  const Context context = { .emitter = emitter };
  for (guint i = 0; i < asides->n_fines; i++) {
    const LawFine *fine = &asides->fines[i];
    if (fine->when == NULL)
      continue;
    Node *when = lower_condition (&context, fine->when, RATIONAL_ONE);
    g_hash_table_insert (emitter->plan->places.fines, (gpointer) fine->stated, GUINT_TO_POINTER (when->step));
    node_free (when);
  }
}

void plan_add_remarks (Emitter *emitter, const LawOffence *offence, const LawVersion *version)
{
  const Plan *plan = emitter->plan;
  add_remarks (emitter, offence->instrument, &version->asides);
  add_remarks (emitter, offence->instrument, &offence->asides);
  add_concurrences (emitter, offence->instrument, &offence->asides);
  add_fines (emitter, &version->asides);
  for (guint i = 0; i < plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (plan, i);
    add_remarks (emitter, standard->instrument, &standard->asides);
    add_concurrences (emitter, standard->instrument, &standard->asides);
    add_fines (emitter, &standard->asides);
  }
}
