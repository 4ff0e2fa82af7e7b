/* In: a program that was taken up, every pointer in it good. Out: whether every number in it that something is looked up by is
 * good as well. The idea: what compile/ promises of a plan is held here, so that what runs it needs no check. */
#include "image/reader/image_check.h"
#include "image/reader/code_check.h"

/* The plan that is looked at, and how much its parts may name. */
typedef struct {
  const Plan *plan;
  guint n_facts;
} Bounds;

/* ---- code ---- */

static gboolean is_code (const Bounds *bounds)
{
  const Code *code = &bounds->plan->code;
  return code->n_facts == bounds->n_facts && code->n_slots == bounds->n_facts + bounds->plan->hidden->len &&
         code_is_sound (code);
}

/* ---- places ---- */

static gboolean has_step (const Bounds *bounds, guint step) { return step < bounds->plan->code.n_steps; }

static gboolean is_node (const Bounds *bounds, const Node *node)
{
  const Code *code = &bounds->plan->code;
  if (!has_step (bounds, node->step) || !has_step (bounds, node->sum) || node->asked >= code->n_slots ||
      node->hidden > bounds->plan->hidden->len || !code_has_terms (code, node->first_term, node->n_terms) ||
      !code_has_terms (code, node->first_divisor, node->n_divisors) || node->measure_scale <= 0 ||
      node->limit_scale <= 0)
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (!is_node (bounds, g_ptr_array_index (node->children, i)))
      return FALSE;
  return TRUE;
}

static gboolean are_items (const Bounds *bounds, const Places *places)
{
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *item = places_item (places, i);
    if (!has_step (bounds, item->step) || item->rank > bounds->plan->code.n_tiers || !is_node (bounds, item->node))
      return FALSE;
  }
  for (guint i = 0; i < places->leniencies->len; i++)
    if (!is_node (bounds, g_ptr_array_index (places->leniencies, i)))
      return FALSE;
  return TRUE;
}

static gboolean are_gates (const Bounds *bounds, const Places *places)
{
  for (guint i = 0; i < places->gates->len; i++) {
    const PlanGate *gate = g_ptr_array_index (places->gates, i);
    if (gate->index != i || !has_step (bounds, gate->step) || (gate->when != NULL && !is_node (bounds, gate->when)))
      return FALSE;
  }
  return TRUE;
}

static gboolean are_asides (const Bounds *bounds, const Places *places)
{
  GHashTableIter fines;
  gpointer step;
  g_hash_table_iter_init (&fines, places->fines);
  while (g_hash_table_iter_next (&fines, NULL, &step))
    if (!has_step (bounds, GPOINTER_TO_UINT (step)))
      return FALSE;
  for (guint i = 0; i < places->remarks->len; i++)
    if (!has_step (bounds, g_array_index (places->remarks, PlanRemark, i).step))
      return FALSE;
  for (guint i = 0; i < places->concurrences->len; i++)
    if (!has_step (bounds, g_array_index (places->concurrences, PlanConcurrence, i).step))
      return FALSE;
  return TRUE;
}

static gboolean are_given (const Bounds *bounds, const Places *places)
{
  gboolean good = places->given->len == places->leniencies->len;
  for (guint i = 0; good && i < places->given->len; i++)
    good = has_step (bounds, g_array_index (places->given, guint, i));
  return good;
}

static gboolean are_places (const Bounds *bounds)
{
  const Places *places = &bounds->plan->places;
  return has_step (bounds, places->who_step) && (places->who == NULL || is_node (bounds, places->who)) &&
         are_items (bounds, places) && are_given (bounds, places) && are_gates (bounds, places) &&
         are_asides (bounds, places);
}

/* ---- plans ---- */

static gboolean is_hidden (const Bounds *bounds, const Hidden *hidden)
{
  const guint n_facts = bounds->n_facts;
  switch (hidden->kind) {
  case HIDDEN_WITHIN: return hidden->fact < n_facts;
  case HIDDEN_ACTS_LISTED:
  case HIDDEN_ACTS_MET: return hidden->fact < n_facts && has_step (bounds, hidden->step);
  case HIDDEN_RULING: return hidden->instrument != NULL && hidden->name != NULL && hidden->condition != NULL;
  case HIDDEN_LOCAL: return hidden->instrument != NULL && hidden->name != NULL;
  case HIDDEN_REGION: return hidden->name != NULL;
  default: return TRUE;
  }
}

static gboolean are_hidden (const Bounds *bounds)
{
  const GArray *all = bounds->plan->hidden;
  for (guint i = 0; i < all->len; i++)
    if (!is_hidden (bounds, &g_array_index (all, Hidden, i)))
      return FALSE;
  return TRUE;
}

static gboolean is_plan (const Plan *plan, guint n_facts)
{
  const Bounds bounds = { plan, n_facts };
  return is_code (&bounds) && are_places (&bounds) && are_hidden (&bounds);
}

static gboolean are_alternatives (const Plan *plan, guint n_facts)
{
  for (guint i = 0; i < plan->alternatives->len; i++) {
    const Plan *other = plan_alternative (plan, i)->plan;
    if (other->alternatives->len > 0 || !is_plan (other, n_facts))
      return FALSE;
  }
  return TRUE;
}

static gboolean are_plans (const Program *program)
{
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    if (!is_plan (plan, program->n_facts) || !are_alternatives (plan, program->n_facts))
      return FALSE;
  }
  return TRUE;
}

/* ---- vocabulary ---- */

static gboolean is_unit (const Unit *unit)
{
  for (guint i = 0; unit->others != NULL && i < unit->others->len; i++)
    if (((const OtherUnit *) g_ptr_array_index (unit->others, i))->parts <= 0)
      return FALSE;
  return unit->parts > 0;
}

/* Names are looked for from where their hash says on to the next free place. */
static gboolean is_index (const Vocabulary *vocabulary)
{
  guint free_places = 0;
  for (guint i = 0; i < vocabulary->index_size; i++) {
    if (vocabulary->index[i] > vocabulary_size (vocabulary))
      return FALSE;
    free_places += vocabulary->index[i] == 0;
  }
  return free_places > 0 && (vocabulary->index_size & (vocabulary->index_size - 1)) == 0;
}

static gboolean is_vocabulary (const Vocabulary *vocabulary)
{
  for (guint i = 0; i < vocabulary->units->len; i++)
    if (!is_unit (g_ptr_array_index (vocabulary->units, i)))
      return FALSE;
  for (guint slot = 0; slot < vocabulary_size (vocabulary); slot++)
    if ((vocabulary_fact (vocabulary, slot)->kind == FACT_QUANTITY) !=
        (vocabulary_fact (vocabulary, slot)->unit != NULL))
      return FALSE;
  return is_index (vocabulary);
}

gboolean image_check (const Program *program)
{
  const Vocabulary *vocabulary = program->law->vocabulary;
  return vocabulary == program->law->book->vocabulary && program->n_facts == vocabulary_size (vocabulary) &&
         is_vocabulary (vocabulary) && are_plans (program);
}
