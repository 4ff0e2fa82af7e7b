/* In: a plan and the measures that were counted. Out: those that an item combines have lower ends that one window supports.
 *
 * Items are alternatives: each may have the window that is best for it, so measures that stand in different items, or in
 * alternatives of one item, have their own. What a sum, a proportional sum or "all of" puts together must have happened in one
 * window: the sure amounts of such measures are those of the window that is worth the most by the weights of the sum. Where
 * one sum is all that combines them, and none of them reaches a limit of its own in another window, their upper ends are of one
 * window too. Else these stay their own, and a combination which no window supports is possible at most, never sure. */
#include "count/combined.h"
#include "count/greatest.h"

typedef struct {
  const Plan *plan;
  const GPtrArray *measures; /* of Measure */
  guint *leader;             /* per measure: the first one that it goes with */
  gint64 *weight;            /* 0: none yet */
  gboolean *mixed;           /* goes with others otherwise than by a sum */
  GPtrArray *sums;           /* of Node: sums of several terms */
} Links;

static gint find_measure (const Links *links, guint slot)
{
  for (guint i = 0; i < links->measures->len; i++) {
    const Measure *measure = g_ptr_array_index (links->measures, i);
    if (measure->tally->slot == slot && measure->tally->window != NULL)
      return (gint) i;
  }
  return -1;
}

static gboolean is_under_one_rule (const Links *links, guint a, guint b)
{
  const Measure *left = g_ptr_array_index (links->measures, a), *right = g_ptr_array_index (links->measures, b);
  return left->tally->window == right->tally->window;
}

static void link_two (const Links *links, guint a, guint b)
{
  guint left = links->leader[a], right = links->leader[b];
  for (guint i = 0; is_under_one_rule (links, a, b) && i < links->measures->len; i++)
    if (links->leader[i] == left || links->leader[i] == right)
      links->leader[i] = MIN (left, right);
}

/* All that the set says go together. */
static void link_all (const Links *links, const gboolean *set)
{
  for (guint i = 0; i < links->measures->len; i++)
    for (guint j = 0; j < i && set[i]; j++)
      if (set[j])
        link_two (links, j, i);
}

/* Adds the measures that the node speaks of. A reference to a tier may speak of any. Returns: how many it adds. */
static guint collect (const Links *links, const Node *node, gboolean *set)
{
  guint n = 0;
  for (guint i = 0; i < node->n_terms; i++) {
    gint found = find_measure (links, plan_term (links->plan, node->first_term + i)->slot);
    n += found >= 0;
    if (found >= 0)
      set[found] = TRUE;
  }
  for (guint i = 0; node->kind == CONDITION_REACHES && i < links->measures->len; i++) {
    const Measure *measure = g_ptr_array_index (links->measures, i);
    n += measure->tally->window != NULL;
    set[i] = set[i] || measure->tally->window != NULL;
  }
  for (guint i = 0; node->kind != CONDITION_ACTS && i < node->children->len; i++)
    n += collect (links, g_ptr_array_index (node->children, i), set);
  return n;
}

static void weigh (const Links *links, const Node *node)
{
  for (guint i = 0; i < node->n_terms; i++) {
    const Term *term = plan_term (links->plan, node->first_term + i);
    gint found = find_measure (links, term->slot);
    if (found >= 0 && links->weight[found] == 0)
      links->weight[found] = MAX (term->weight, 1);
  }
}

static void link_mixed (const Links *links, const gboolean *set)
{
  link_all (links, set);
  for (guint i = 0; i < links->measures->len; i++)
    links->mixed[i] = links->mixed[i] || set[i];
}

/* Children that must hold at once, at least two of which speak of measures. */
static void link_children (const Links *links, const Node *node)
{
  g_autofree gboolean *set = g_new0 (gboolean, links->measures->len);
  guint speaking = 0;
  for (guint i = 0; i < node->children->len; i++)
    speaking += collect (links, g_ptr_array_index (node->children, i), set) > 0;
  if (speaking > 1)
    link_mixed (links, set);
}

static void link_node (const Links *links, const Node *node)
{
  if (node->kind == CONDITION_ACTS) /* looks at the acts itself */
    return;
  if (node->n_terms > 1) {
    g_autofree gboolean *set = g_new0 (gboolean, links->measures->len);
    collect (links, node, set);
    link_all (links, set);
    weigh (links, node);
    g_ptr_array_add (links->sums, (gpointer) node);
  }
  if (node->kind != CONDITION_ANY && node->kind != CONDITION_SCALE && node->kind != CONDITION_PROPORTIONAL)
    link_children (links, node);
  for (guint i = 0; i < node->children->len; i++)
    link_node (links, g_ptr_array_index (node->children, i));
}

static gint64 weight_in (const Links *links, const Node *sum, guint measure)
{
  const Measure *sought = g_ptr_array_index (links->measures, measure);
  for (guint i = 0; i < sum->n_terms; i++)
    if (plan_term (links->plan, sum->first_term + i)->slot == sought->tally->slot)
      return plan_term (links->plan, sum->first_term + i)->weight;
  return 0;
}

/* The sum weighs all that go with `leader` as they have been weighed, or speaks of none of them. */
static gboolean weighs_alike (const Links *links, const Node *sum, guint leader)
{
  const __int128 first = weight_in (links, sum, leader);
  for (guint i = leader; i < links->measures->len; i++) {
    const __int128 other = weight_in (links, sum, i);
    if (links->leader[i] == leader && first * links->weight[i] != other * links->weight[leader])
      return FALSE;
  }
  return TRUE;
}

/* All that go with `leader` do so by sums with the same weights, and nothing else, so that one window is the best for all. */
static gboolean is_one_sum (const Links *links, guint leader)
{
  for (guint i = leader; i < links->measures->len; i++)
    if (links->leader[i] == leader && (links->mixed[i] || links->weight[i] == 0))
      return FALSE;
  for (guint i = 0; i < links->sums->len; i++)
    if (!weighs_alike (links, g_ptr_array_index (links->sums, i), leader))
      return FALSE;
  return TRUE;
}

static void choose_together (const Links *links, guint leader)
{
  g_autoptr (GPtrArray) measures = g_ptr_array_new ();
  g_autoptr (GArray) weights = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = leader; i < links->measures->len; i++) {
    const gint64 weight = MAX (links->weight[i], 1);
    if (links->leader[i] != leader)
      continue;
    g_ptr_array_add (measures, g_ptr_array_index (links->measures, i));
    g_array_append_val (weights, weight);
  }
  if (measures->len > 1)
    measures_choose_together ((Measure *const *) measures->pdata, (const gint64 *) (const void *) weights->data,
                              measures->len, is_one_sum (links, leader));
}

/* An article's own precondition holds together with each of its items. */
static void link_gates (const Links *links)
{
  g_autofree gboolean *set = g_new0 (gboolean, links->measures->len);
  guint n = 0;
  for (guint i = 0; i < links->plan->places.gates->len; i++) {
    const PlanGate *gate = g_ptr_array_index (links->plan->places.gates, i);
    n += gate->when != NULL ? collect (links, gate->when, set) : 0;
  }
  for (guint i = 0; n > 0 && i < links->plan->places.items->len; i++)
    collect (links, places_item (&links->plan->places, i)->node, set);
  if (n > 0)
    link_mixed (links, set);
}

void measures_combine (const Plan *plan, const GPtrArray *measures)
{
  if (measures->len < 2)
    return;
  g_autofree guint *leader = g_new (guint, measures->len);
  g_autofree gint64 *weight = g_new0 (gint64, measures->len);
  g_autofree gboolean *mixed = g_new0 (gboolean, measures->len);
  g_autoptr (GPtrArray) sums = g_ptr_array_new ();
  const Links links = { plan, measures, leader, weight, mixed, sums };
  for (guint i = 0; i < measures->len; i++)
    leader[i] = i;
  for (guint i = 0; i < plan->places.items->len; i++)
    link_node (&links, places_item (&plan->places, i)->node);
  link_gates (&links);
  for (guint i = 0; i < measures->len; i++)
    if (leader[i] == i)
      choose_together (&links, i);
}
