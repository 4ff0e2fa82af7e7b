/* What the lowering of every kind of condition begins and ends with: a node, a step that joins its children, a product. */
#include "compile/lower/lower.h"

guint lower_slot (Emitter *emitter, guint slot)
{
  return slot == LAW_ORGANIZATION ? emit_hidden (emitter, &(Hidden) { .kind = HIDDEN_ORGANIZATION }) : slot;
}

const Instrument *lower_home (const LawCondition *condition)
{
  return condition->at->standard == NULL ? NULL : condition->at->instrument->stated;
}

Node *lower_node (const Context *context, const LawCondition *condition, Rational factor)
{
  Node *node = node_new (condition->stated->kind, condition->stated);
  node->path = condition->path;
  node->abroad = context->abroad;
  node->instrument = lower_home (condition);
  node->factor = factor;
  return node;
}

gint64 lower_times (Emitter *emitter, gint64 a, gint64 b, Place place)
{
  gint64 product = 0;
  if (__builtin_mul_overflow (a, b, &product)) {
    findings_add (emitter->findings, FINDING_LIMIT_TOO_LARGE, place, "", NULL, NULL);
    return 0;
  }
  return product;
}

/* Makes the node hold when `need` of its children hold. */
Node *lower_join (Emitter *emitter, Node *node, ConditionKind kind, guint need)
{
  g_autofree guint32 *steps = g_new (guint32, node->children->len + 1);
  for (guint i = 0; i < node->children->len; i++)
    steps[i] = ((const Node *) g_ptr_array_index (node->children, i))->step;
  node->kind = kind;
  node->step = emit_count (emitter, need, steps, node->children->len);
  return node;
}

Node *lower_join_all (Emitter *emitter, Node *node)
{
  return lower_join (emitter, node, CONDITION_ALL, node->children->len);
}
