/* The compiled rules: making, freeing, sharing. */
#include "model/program/program.h"

/* The children of the nodes that have none, which are most: only ever read. */
static GPtrArray nobody;

Node *node_new (ConditionKind kind, const Condition *condition)
{
  Node *node = g_new0 (Node, 1);
  node->kind = kind;
  node->condition = condition;
  node->factor = RATIONAL_ONE;
  node->measure_scale = 1;
  node->limit_scale = 1;
  node->children = &nobody;
  return node;
}

void node_insert (Node *node, guint at, Node *child)
{
  if (node->children == &nobody)
    node->children = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  g_ptr_array_insert (node->children, (gint) at, child);
}

void node_add (Node *node, Node *child) { node_insert (node, node->children->len, child); }

void node_free (Node *node)
{
  if (node == NULL)
    return;
  if (node->children != &nobody)
    g_ptr_array_unref (node->children);
  g_free (node);
}

static void plan_item_free (PlanItem *item)
{
  node_free (item->node);
  g_free (item);
}

static void plan_gate_free (PlanGate *gate)
{
  node_free (gate->when);
  g_free (gate);
}

static void alternative_free (Alternative *alternative)
{
  plan_free (alternative->plan);
  g_free (alternative);
}

Plan *plan_new (const Offence *offence, const Version *version, const GPtrArray *instruments)
{
  Plan *plan = g_new0 (Plan, 1);
  plan->offence = offence;
  plan->version = version;
  plan->instruments = g_ptr_array_sized_new (instruments->len);
  for (guint i = 0; i < instruments->len; i++)
    g_ptr_array_add (plan->instruments, g_ptr_array_index (instruments, i));
  plan->locals = g_ptr_array_new ();
  return plan;
}

void plan_begin (Plan *plan)
{
  plan->hidden = g_array_new (FALSE, TRUE, sizeof (Hidden));
  plan->unreached = g_ptr_array_new ();
  plan->items = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_item_free);
  plan->leniencies = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  plan->alternatives = g_ptr_array_new_with_free_func ((GDestroyNotify) alternative_free);
  plan->remarks = g_array_new (FALSE, FALSE, sizeof (PlanRemark));
  plan->fines = g_array_new (FALSE, FALSE, sizeof (PlanFine));
  plan->concurrences = g_array_new (FALSE, FALSE, sizeof (PlanConcurrence));
  plan->gates = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_gate_free);
}

static void uses_clear (Uses *uses)
{
  g_free (uses->first);
  g_free (uses->by);
}

static void code_clear (Code *code)
{
  g_free (code->steps);
  g_free (code->terms);
  g_free (code->inputs);
  g_free (code->tiers);
  g_free (code->spans);
  g_free (code->polarity);
  g_free (code->leads);
  uses_clear (&code->summed);
  uses_clear (&code->used);
}

static void free_compiled (Plan *plan)
{
  code_clear (&plan->code);
  g_array_unref (plan->hidden);
  g_ptr_array_unref (plan->unreached);
  g_ptr_array_unref (plan->items);
  g_ptr_array_unref (plan->leniencies);
  g_ptr_array_unref (plan->gates);
  g_array_unref (plan->remarks);
  g_array_unref (plan->fines);
  g_array_unref (plan->concurrences);
  g_ptr_array_unref (plan->alternatives);
  node_free (plan->who);
}

void plan_free (Plan *plan)
{
  if (plan == NULL)
    return;
  if (plan->items != NULL)
    free_compiled (plan);
  g_ptr_array_unref (plan->instruments);
  g_ptr_array_unref (plan->locals);
  g_free (plan);
}

Program *program_new (Lawbook *law)
{
  Rulebook *book = law->book;
  Program *program = g_new0 (Program, 1);
  program->references = 1;
  program->law = law;
  program->book = book;
  program->windows = g_array_new (FALSE, FALSE, sizeof (DatedSpan));
  program->plans = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_free);
  program->offences = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_ptr_array_unref);
  program->n_facts = vocabulary_size (book->vocabulary);
  program->not_found = g_new (Interval, program->n_facts);
  program->unknown = g_new (Interval, program->n_facts);
  for (guint slot = 0; slot < program->n_facts; slot++) {
    program->not_found[slot] = fact_not_found (vocabulary_fact (book->vocabulary, slot));
    program->unknown[slot] = fact_unknown (vocabulary_fact (book->vocabulary, slot));
  }
  return program;
}

void program_add (Program *program, Plan *plan)
{
  GPtrArray *of_offence = g_hash_table_lookup (program->offences, plan->offence);
  if (of_offence == NULL) {
    of_offence = g_ptr_array_new ();
    g_hash_table_insert (program->offences, (gpointer) plan->offence, of_offence);
  }
  plan->index = program->plans->len;
  g_ptr_array_add (program->plans, plan);
  g_ptr_array_add (of_offence, plan);
}

const GPtrArray *program_plans_of (const Program *program, const Offence *offence)
{
  return g_hash_table_lookup (program->offences, offence);
}

Program *program_ref (Program *program)
{
  g_atomic_int_inc (&program->references);
  return program;
}

void program_unref (Program *program)
{
  if (program == NULL || !g_atomic_int_dec_and_test (&program->references))
    return;
  g_ptr_array_unref (program->plans);
  g_hash_table_unref (program->offences);
  g_array_unref (program->windows);
  g_free (program->not_found);
  g_free (program->unknown);
  lawbook_free (program->law);
  g_free (program);
}

const Plan *plan_under (const Plan *plan, const Condition *reading)
{
  for (guint i = 0; reading != NULL && i < plan->alternatives->len; i++)
    if (plan_alternative (plan, i)->reading == reading)
      return plan_alternative (plan, i)->plan;
  return plan;
}

const Condition *plan_reading (const Plan *plan, const Condition *readings)
{
  for (guint i = 0; plan->reading != NULL && i < readings->children->len; i++) {
    const Condition *reading = g_ptr_array_index (readings->children, i);
    if (condition_asks_the_same (plan->question, readings) && g_strcmp0 (reading->id, plan->reading->id) == 0)
      return reading;
  }
  return condition_applied (readings);
}
