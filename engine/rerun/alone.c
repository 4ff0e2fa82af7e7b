/* In: a plan, the slots of a case and one amount. Out: whether the amount alone reaches an item that has a limit on its fact,
 * with the gates and articles as they stand in the case. An item that holds without the amount says nothing about it. */
#include "rerun/alone.h"
#include "model/book/companion.h"
#include "model/book/product.h"

Alone alone_begin (const Program *program, const Plan *plan, const Interval *stated, const GArray *left)
{
  return (Alone) { .program = program, .plan = plan, .stated = stated, .left = left };
}

void alone_end (Alone *alone)
{
  if (alone->slots == NULL)
    return;
  g_free (alone->slots);
  g_free (alone->truths);
  g_free (alone->without);
  g_array_unref (alone->items);
  alone->slots = NULL;
}

/* ---- products of the amount ---- */

static gboolean is_factor (const Fact *product, guint slot)
{
  for (guint i = 0; i < product->n_factors; i++)
    if (product->factors[i] == slot)
      return TRUE;
  return FALSE;
}

/* The case says nothing of a product by itself. */
static gboolean is_left_to_factors (const Alone *alone, guint slot)
{
  return interval_equal (alone->stated[slot], alone->program->not_found[slot]) ||
         interval_equal (alone->stated[slot], alone->program->unknown[slot]);
}

/* The slot is that of the amount, or of a product with it. */
static gboolean is_made_of (const Alone *alone, guint made, guint slot)
{
  if (made == slot || made >= alone->program->n_facts)
    return made == slot;
  const Fact *fact = vocabulary_fact (alone->program->law->vocabulary, made);
  return is_factor (fact, slot) && is_left_to_factors (alone, made);
}

/* What the other factors are the case states of all its acts. */
static void set_product (Alone *alone, guint product, guint slot)
{
  const Vocabulary *vocabulary = alone->program->law->vocabulary;
  const Fact *fact = vocabulary_fact (vocabulary, product);
  const Interval amount = alone->slots[slot];
  for (guint i = 0; i < fact->n_factors; i++)
    alone->slots[fact->factors[i]] = alone->stated[fact->factors[i]];
  alone->slots[slot] = amount;
  alone->slots[product] = product_of (vocabulary, fact, alone->slots);
  for (guint i = 0; i < fact->n_factors; i++)
    alone->slots[fact->factors[i]] = interval_point (0);
  alone->slots[slot] = amount;
}

/* What comes with something that is found, and not with what is itself open for that. */
static void set_companions (Alone *alone)
{
  const Vocabulary *vocabulary = alone->program->law->vocabulary;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; alone->left != NULL && i < alone->left->len; i++) {
      const guint fact = g_array_index (alone->left, Companion, i).fact;
      alone->slots[fact] = pass == 0 ? fact_not_found (vocabulary_fact (vocabulary, fact))
                                     : companion_of (vocabulary, fact, alone->slots);
    }
}

static void set_amount (Alone *alone, guint slot, gint64 amount)
{
  const Vocabulary *vocabulary = alone->program->law->vocabulary;
  alone->slots[slot] = interval_point (amount);
  for (guint i = 0; i < vocabulary->n_products; i++)
    if (is_made_of (alone, vocabulary->products[i], slot))
      set_product (alone, vocabulary->products[i], slot);
  set_companions (alone);
}

/* ---- what an amount reaches ---- */

static gboolean speaks_of (const Alone *alone, const Node *node, guint slot)
{
  for (guint i = 0; i < node->n_terms; i++)
    if (is_made_of (alone, plan_term (alone->plan, node->first_term + i)->slot, slot))
      return TRUE;
  for (guint i = 0; i < node->children->len; i++)
    if (speaks_of (alone, g_ptr_array_index (node->children, i), slot))
      return TRUE;
  return FALSE;
}

static void find_items (Alone *alone, guint slot)
{
  g_array_set_size (alone->items, 0);
  for (guint i = 0; i < alone->plan->places.items->len; i++)
    if (places_item (&alone->plan->places, i)->rank > 0 &&
        speaks_of (alone, places_item (&alone->plan->places, i)->node, slot))
      g_array_append_val (alone->items, i);
}

static void start (Alone *alone)
{
  const Vocabulary *vocabulary = alone->program->law->vocabulary;
  alone->slots = g_memdup2 (alone->stated, alone->plan->code.n_slots * sizeof *alone->slots);
  alone->truths = g_new (Truth, alone->plan->code.n_steps);
  alone->without = g_new (Truth, alone->plan->code.n_steps);
  alone->items = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < alone->program->n_facts; i++)
    if (vocabulary_fact (vocabulary, i)->kind == FACT_QUANTITY)
      alone->slots[i] = interval_point (0);
  set_companions (alone);
  alone->slot = alone->plan->code.n_slots;
}

static void turn_to (Alone *alone, guint slot)
{
  if (alone->slots == NULL)
    start (alone);
  if (alone->slot == slot)
    return;
  alone->slot = slot;
  find_items (alone, slot);
  run_steps (&alone->plan->code, alone->slots, alone->without);
}

Truth alone_reaches (gpointer data, guint slot, gint64 amount, const char **ret_path)
{
  Alone *alone = data;
  Truth reached = NO;
  turn_to (alone, slot);
  set_amount (alone, slot, amount);
  run_steps (&alone->plan->code, alone->slots, alone->truths);
  set_amount (alone, slot, 0);
  for (guint i = 0; i < alone->items->len && reached != YES; i++) {
    const PlanItem *item = places_item (&alone->plan->places, g_array_index (alone->items, guint, i));
    if (alone->without[item->step] == YES)
      continue;
    reached = MAX (reached, alone->truths[item->step]);
    if (reached == YES && ret_path != NULL)
      *ret_path = item->path;
  }
  return reached;
}

/* amounts that make no difference */

static Truth truth_at (Alone *alone, const Node *node, gint64 amount)
{
  set_amount (alone, alone->slot, amount);
  run_steps (&alone->plan->code, alone->slots, alone->truths);
  set_amount (alone, alone->slot, 0);
  return alone->truths[node->step];
}

/* A limit on this fact and no other. The parts of a proportional sum are such limits too. */
static gboolean tells_apart (Alone *alone, const Node *node, gint64 a, gint64 b)
{
  if (node->n_terms != 1 || !is_made_of (alone, plan_term (alone->plan, node->first_term)->slot, alone->slot))
    return FALSE;
  const Truth truth = truth_at (alone, node, a);
  return truth == UNKNOWN || truth != truth_at (alone, node, b);
}

static gboolean is_alike (Alone *alone, const Node *node, gint64 a, gint64 b)
{
  if (tells_apart (alone, node, a, b))
    return FALSE;
  for (guint i = 0; i < node->children->len; i++)
    if (!is_alike (alone, g_ptr_array_index (node->children, i), a, b))
      return FALSE;
  return TRUE;
}

gboolean alone_alike (gpointer data, guint slot, gint64 a, gint64 b)
{
  Alone *alone = data;
  const Plan *plan = alone->plan;
  gboolean alike = TRUE;
  turn_to (alone, slot);
  for (guint i = 0; i < plan->places.items->len && alike; i++)
    alike = is_alike (alone, places_item (&plan->places, i)->node, a, b);
  for (guint i = 0; i < plan->places.gates->len && alike; i++) {
    const PlanGate *gate = g_ptr_array_index (plan->places.gates, i);
    alike = gate->when == NULL || is_alike (alone, gate->when, a, b);
  }
  for (guint i = 0; i < plan->places.leniencies->len && alike; i++)
    alike = is_alike (alone, g_ptr_array_index (plan->places.leniencies, i), a, b);
  return alike;
}
