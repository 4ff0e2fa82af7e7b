/* In: a plan whose articles are compiled. Out: its remarks, each with the step that says whether it matters: its gates hold,
 * and so does what its article depends on; what it says of other offences of the same act, gated alike; and when a fine is
 * due. */
#include "compile/lower.h"
#include "compile/plan.h"
#include "model/book/statute.h"
#include <string.h>

/* `7(3)` stands in article 7. */
static gboolean stands_in (const Remark *remark, const Article *article)
{
  gsize length = strcspn (remark->article, "(");
  return strlen (article->number) == length && strncmp (remark->article, article->number, length) == 0;
}

static guint article_step (Emitter *emitter, const Standard *standard, const Remark *remark)
{
  for (guint i = 0; standard != NULL && i < emitter->plan->gates->len; i++) {
    const PlanGate *gate = g_ptr_array_index (emitter->plan->gates, i);
    if (g_ptr_array_find (standard->articles, gate->article, NULL) && stands_in (remark, gate->article))
      return gate->step;
  }
  return emit_yes (emitter);
}

/* What must hold beside the gates; NULL: nothing. */
static void add_condition (const Context *context, Node *gates, const Condition *condition)
{
  if (condition == NULL)
    return;
  Node *when = lower_condition (context, condition, RATIONAL_ONE);
  gates->step = emit_both (context->emitter, gates->step, when->step);
  node_free (when);
}

static void add_remark (Emitter *emitter, const Instrument *instrument, const Standard *standard, const Remark *remark)
{
  const Context context = { .emitter = emitter, .instrument = instrument, .standard = standard };
  Node *gates = node_new (CONDITION_ALL, NULL);
  gates->step = article_step (emitter, standard, remark);
  lower_gates (&context, gates, remark->when, remark->unless);
  add_condition (&context, gates, remark->condition);
  const PlanRemark added = { instrument, remark, gates->step };
  g_array_append_val (emitter->plan->remarks, added);
  node_free (gates);
}

static void add_all (Emitter *emitter, const Instrument *instrument, const Standard *standard, const GPtrArray *remarks)
{
  for (guint i = 0; i < remarks->len; i++)
    add_remark (emitter, instrument, standard, g_ptr_array_index (remarks, i));
}

static void add_concurrences (Emitter *emitter, const Instrument *instrument, const Standard *standard,
                              const GPtrArray *concurrences)
{
  const Context context = { .emitter = emitter, .instrument = instrument, .standard = standard };
  for (guint i = 0; i < concurrences->len; i++) {
    const Concurrence *rule = g_ptr_array_index (concurrences, i);
    Node *gates = node_new (CONDITION_ALL, NULL);
    gates->step = emit_yes (emitter);
    lower_gates (&context, gates, rule->when, rule->unless);
    add_condition (&context, gates, rule->condition);
    const PlanConcurrence added = { instrument, rule, gates->step };
    g_array_append_val (emitter->plan->concurrences, added);
    node_free (gates);
  }
}

static void add_fines (Emitter *emitter, const Instrument *instrument, const Standard *standard, const GPtrArray *fines)
{
  const Context context = { .emitter = emitter, .instrument = instrument, .standard = standard };
  for (guint i = 0; i < fines->len; i++) {
    const Fine *fine = g_ptr_array_index (fines, i);
    if (fine->when == NULL)
      continue;
    Node *when = lower_condition (&context, fine->when, RATIONAL_ONE);
    const PlanFine added = { fine, when->step };
    g_array_append_val (emitter->plan->fines, added);
    node_free (when);
  }
}

static void add_standards (Emitter *emitter, const Instrument *instrument)
{
  for (guint i = 0; i < instrument->standards->len; i++) {
    const Standard *standard = g_ptr_array_index (instrument->standards, i);
    if (!plan_has_standard (emitter->plan, standard))
      continue;
    add_all (emitter, instrument, standard, standard->remarks);
    add_concurrences (emitter, instrument, standard, standard->concurrences);
    add_fines (emitter, instrument, standard, standard->fines);
  }
}

void plan_add_remarks (Emitter *emitter)
{
  const Plan *plan = emitter->plan;
  const Instrument *statute = rulebook_statute (emitter->book, plan->offence);
  add_all (emitter, statute, NULL, plan->version->remarks);
  add_all (emitter, statute, NULL, plan->offence->remarks);
  add_concurrences (emitter, statute, NULL, plan->offence->concurrences);
  add_fines (emitter, statute, NULL, plan->version->fines);
  for (guint i = 0; i < plan->instruments->len; i++)
    add_standards (emitter, g_ptr_array_index (plan->instruments, i));
}
