/* In: gates, or the nodes of several items. Out: what holds when they let something through, or when any of the items does. */
#include "compile/lower/lower.h"

static Node *gate_node (Emitter *emitter, guint slot, gboolean negated)
{
  Node *node = node_new (negated ? CONDITION_NOT : CONDITION_YES, NULL);
  guint flag = emit_flag (emitter, slot);
  node->asked = slot;
  node->negated = negated;
  node->step = negated ? emit_not (emitter, flag) : flag;
  return node;
}

void lower_add_gates (Emitter *emitter, GPtrArray *nodes, const LawGates *gates)
{
  for (guint i = 0; i < gates->n_when; i++)
    g_ptr_array_add (nodes, gate_node (emitter, lower_slot (emitter, gates->when[i]), FALSE));
  for (guint i = 0; i < gates->n_unless; i++)
    g_ptr_array_add (nodes, gate_node (emitter, lower_slot (emitter, gates->unless[i]), TRUE));
}

void lower_gates (Emitter *emitter, Node *node, const LawGates *gates)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  lower_add_gates (emitter, nodes, gates);
  for (guint i = 0; i < nodes->len; i++) {
    Node *gate = g_ptr_array_index (nodes, i);
    node_insert (node, i, gate);
    node->step = emit_both (emitter, gate->step, node->step);
  }
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
