/* In: an item with its gates, or the nodes of several. Out: what holds when the item does, or any of them. */
#include "compile/lower.h"

static Node *gate_node (Emitter *emitter, guint slot, gboolean negated)
{
  Node *node = node_new (negated ? CONDITION_NOT : CONDITION_YES, NULL);
  guint flag = emit_flag (emitter, slot);
  node->gate = slot;
  node->negated = negated;
  node->step = negated ? emit_not (emitter, flag) : flag;
  return node;
}

static void add_gates (const Context *context, GPtrArray *nodes, char *const *facts, gboolean negated)
{
  for (guint i = 0; facts != NULL && facts[i] != NULL; i++)
    g_ptr_array_add (nodes, gate_node (context->emitter, lower_slot (context, facts[i]), negated));
}

static guint all_of (Emitter *emitter, const GPtrArray *nodes)
{
  g_autofree guint32 *steps = g_new (guint32, nodes->len + 1);
  for (guint i = 0; i < nodes->len; i++)
    steps[i] = ((const Node *) g_ptr_array_index (nodes, i))->step;
  return emit_all (emitter, steps, nodes->len);
}

Node *lower_item (const Context *context, const Item *item, Rational factor)
{
  Context inside = *context;
  inside.item = item;
  inside.path = item->path;
  inside.tiered = TRUE;
  Node *node = node_new (CONDITION_ITEM, item->condition);
  node->path = item->path;
  node->abroad = context->abroad;
  node->instrument = context->instrument;
  node->factor = factor;
  add_gates (context, node->children, item->when, FALSE);
  add_gates (context, node->children, item->unless, TRUE);
  g_ptr_array_add (node->children, lower_condition (&inside, item->condition, factor));
  node->step = all_of (context->emitter, node->children);
  return node;
}

void lower_gates (const Context *context, Node *node, char *const *when, char *const *unless)
{
  g_autoptr (GPtrArray) gates = g_ptr_array_new ();
  add_gates (context, gates, when, FALSE);
  add_gates (context, gates, unless, TRUE);
  for (guint i = 0; i < gates->len; i++) {
    Node *gate = g_ptr_array_index (gates, i);
    g_ptr_array_insert (node->children, (gint) i, gate);
    node->step = emit_both (context->emitter, gate->step, node->step);
  }
}

static void put_condition (const Context *context, Node *node, const Condition *condition)
{
  Context inside = *context;
  inside.tiered = TRUE;
  Node *first = lower_condition (&inside, condition, RATIONAL_ONE);
  first->precondition = TRUE;
  g_ptr_array_insert (node->children, 0, first);
  node->step = emit_both (context->emitter, first->step, node->step);
}

void lower_preconditions (const Context *context, Node *node, const TierRule *rule)
{
  if (rule->condition != NULL)
    put_condition (context, node, rule->condition);
  lower_gates (context, node, rule->when, rule->unless);
}

static const Node *unwrapped (const Node *node)
{
  while ((node->kind == CONDITION_ITEM || node->kind == CONDITION_READING) && node->children->len == 1)
    node = g_ptr_array_index (node->children, 0);
  return node;
}

static gboolean has_step (const GPtrArray *nodes, guint step)
{
  for (guint i = 0; i < nodes->len; i++)
    if (((const Node *) g_ptr_array_index (nodes, i))->step == step)
      return TRUE;
  return FALSE;
}

static guint step_in_union (const GPtrArray *nodes, const Node *node)
{
  const Node *inner = unwrapped (node);
  if (inner->kind != CONDITION_PROPORTIONAL)
    return node->step;
  for (guint i = 0; i < inner->children->len; i++)
    if (!has_step (nodes, ((const Node *) g_ptr_array_index (inner->children, i))->step))
      return node->step;
  return inner->sum;
}

guint lower_union (Emitter *emitter, const GPtrArray *nodes)
{
  g_autofree guint32 *steps = g_new (guint32, nodes->len + 1);
  for (guint i = 0; i < nodes->len; i++)
    steps[i] = step_in_union (nodes, g_ptr_array_index (nodes, i));
  return emit_any (emitter, steps, nodes->len);
}
