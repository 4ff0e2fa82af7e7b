/* What the steps of a code stand for: making and freeing. */
#include "model/program/places.h"

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

const Node *node_summand (const Node *node)
{
  while (node->kind != CONDITION_LIMIT && node->children->len > 0)
    node = g_ptr_array_index (node->children, node->children->len - 1);
  return node->kind == CONDITION_LIMIT ? node : NULL;
}

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

void places_init (Places *places)
{
  places->items = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_item_free);
  places->gates = g_ptr_array_new_with_free_func ((GDestroyNotify) plan_gate_free);
  places->leniencies = g_ptr_array_new_with_free_func ((GDestroyNotify) node_free);
  places->gate_of = g_hash_table_new (NULL, NULL);
  places->given = g_array_new (FALSE, FALSE, sizeof (guint));
  places->fines = g_hash_table_new (NULL, NULL);
  places->remarks = g_array_new (FALSE, FALSE, sizeof (PlanRemark));
  places->concurrences = g_array_new (FALSE, FALSE, sizeof (PlanConcurrence));
  places->unreached = g_ptr_array_new ();
}

void places_add_gate (Places *places, PlanGate *gate)
{
  gate->index = places->gates->len;
  g_ptr_array_add (places->gates, gate);
  g_hash_table_insert (places->gate_of, (gpointer) gate->article, gate);
}

void places_clear (Places *places)
{
  g_ptr_array_unref (places->items);
  g_ptr_array_unref (places->gates);
  g_ptr_array_unref (places->leniencies);
  g_hash_table_unref (places->gate_of);
  g_array_unref (places->given);
  g_hash_table_unref (places->fines);
  g_array_unref (places->remarks);
  g_array_unref (places->concurrences);
  g_ptr_array_unref (places->unreached);
  node_free (places->who);
}

gboolean places_presume (const Places *places)
{
  gboolean presume = FALSE;
  for (guint i = 0; i < places->remarks->len && !presume; i++)
    presume = remark_is_presumed (g_array_index (places->remarks, PlanRemark, i).remark);
  return presume;
}
