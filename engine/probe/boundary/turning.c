/* In: a condition of an item. Out: the smallest point at which the item turns with it.
 * The one idea: the item holds there, and would not if that condition alone were otherwise. Whatever the language can say is such a
 * condition in the end: a sum that reaches a bound. */
#include "probe/boundary/hunt.h"
#include "form/space/smallest.h"

enum { BOUND = 4000 /* boxes to look at for each search */ };

/* What a step says whose inputs may be other ones than those of the law. `inputs`: room. */
static Literal step_of (const Hunt *hunt, const Step *step, const Literal *steps, Literal *inputs)
{
  const Code *code = &hunt_plan (hunt)->code;
  if (step->code == STEP_NOT)
    return literal_not (steps[step->first]);
  for (guint i = 0; i < step->count; i++)
    inputs[i] = steps[code->inputs[step->first + i]];
  return space_count (hunt->pair->space, step->need, inputs, step->count);
}

static gboolean is_moved (const Code *code, const Step *step, const Literal *steps, const Literal *before)
{
  gboolean moved = step->code == STEP_NOT && steps[step->first] != before[step->first];
  for (guint i = 0; step->code == STEP_COUNT && !moved && i < step->count; i++)
    moved = steps[code->inputs[step->first + i]] != before[code->inputs[step->first + i]];
  return moved;
}

/* What the item says where the condition is taken to be `forced`. */
static Literal item_with (const Hunt *hunt, const Leaf *leaf, Literal forced)
{
  const Code *code = &hunt_plan (hunt)->code;
  const Literal *before = hunt->pair->floors[PAIR_NOW].steps;
  g_autofree Literal *steps = g_memdup2 (before, (code->n_steps + 1) * sizeof *steps);
  g_autofree Literal *inputs = g_new (Literal, code->n_steps + 1);
  steps[leaf->step] = forced;
  for (guint32 i = leaf->step + 1; i <= leaf->item->step; i++)
    if (is_moved (code, &code->steps[i], steps, before))
      steps[i] = step_of (hunt, &code->steps[i], steps, inputs);
  return steps[leaf->item->step];
}

static void add_isolation (const Hunt *hunt, const Leaf *leaf, GArray *wanted)
{
  const Places *places = &hunt_plan (hunt)->places;
  const Literal *steps = hunt->pair->floors[PAIR_NOW].steps;
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *other = places_item (places, i);
    const Literal not = literal_not (steps[other->step]);
    if (other != leaf->item && other->rank >= leaf->item->rank)
      g_array_append_val (wanted, not );
  }
}

/* The item leads to the tier, and would not if the condition were otherwise; no other one does where `isolated`.
 * Returns: yours; NULL: there is no such point at all. */
static GArray *demands_of (const Hunt *hunt, const Leaf *leaf, gboolean isolated)
{
  const Literals *now = &hunt->pair->floors[PAIR_NOW];
  const Literal other = item_with (hunt, leaf, leaf->wanted ? LITERAL_NO : LITERAL_YES);
  const Literal demands[] = { leaf->wanted ? leaf->literal : literal_not (leaf->literal), now->steps[leaf->item->step],
                              literals_tier (now, leaf->item->rank), literal_not (other) };
  if (space_all (hunt->pair->space, demands, G_N_ELEMENTS (demands)) == LITERAL_NO)
    return NULL;
  GArray *wanted = g_array_new (FALSE, FALSE, sizeof (Literal));
  g_array_append_vals (wanted, demands, G_N_ELEMENTS (demands));
  if (isolated)
    add_isolation (hunt, leaf, wanted);
  return wanted;
}

/* All of the sum but one of its terms is as little as it can be. */
static void hold_others (const Hunt *hunt, const Leaf *leaf, Search *search)
{
  const SpaceSum *sum = space_sum (hunt->pair->space, leaf_demand (hunt, leaf)->of);
  for (guint i = 0; leaf->alone > 0 && i < sum->count; i++) {
    Interval *reach = &search->reach[space_terms (hunt->pair->space, sum)[i].slot];
    if (i + 1 != leaf->alone)
      *reach = interval_point (reach->lo);
  }
}

/* The smallest point. Returns: yours; NULL: none was found. */
static gint64 *point_at (const Hunt *hunt, const Leaf *leaf, const GArray *wanted)
{
  gboolean any = FALSE;
  g_autoptr (Search) search =
      search_new (hunt->pair->space, (const Literal *) (const void *) wanted->data, wanted->len, BOUND);
  hold_others (hunt, leaf, search);
  smallest_find (search, &any);
  return any ? g_steal_pointer (&search->point) : NULL;
}

/* The sum is no further than `slack` from the bound, on the side where the item holds. */
static Literal near_bound (const Hunt *hunt, const Leaf *leaf, gint64 slack)
{
  Space *space = hunt->pair->space;
  const Demand demand = *leaf_demand (hunt, leaf);
  const SpaceSum sum = *space_sum (space, demand.of);
  g_autofree Term *terms = g_memdup2 (space_terms (space, &sum), sum.count * sizeof (Term));
  const gboolean reached = (leaf->literal & 1) == 0;
  return leaf->wanted == reached ? literal_not (space_reach (space, terms, sum.count, demand.bound + slack))
                                 : space_reach (space, terms, sum.count, demand.bound - slack);
}

static gint64 greatest_weight (const Hunt *hunt, const Leaf *leaf)
{
  const SpaceSum *sum = space_sum (hunt->pair->space, leaf_demand (hunt, leaf)->of);
  gint64 greatest = 1;
  for (guint i = 0; i < sum->count; i++)
    greatest = MAX (greatest, ABS (space_terms (hunt->pair->space, sum)[i].weight));
  return greatest;
}

/* At the bound itself; where the facts do not meet it, one step of a fact away. */
gint64 *turning_find (const Hunt *hunt, const Leaf *leaf, gboolean isolated)
{
  const gint64 slacks[] = { 1, greatest_weight (hunt, leaf) };
  g_autoptr (GArray) wanted = demands_of (hunt, leaf, isolated);
  const guint n = wanted == NULL ? 0 : wanted->len;
  gint64 *point = NULL;
  for (guint i = 0; n > 0 && point == NULL && i < G_N_ELEMENTS (slacks); i++) {
    const Literal near = near_bound (hunt, leaf, slacks[i]);
    g_array_set_size (wanted, n);
    g_array_append_val (wanted, near);
    point = point_at (hunt, leaf, wanted);
  }
  return point;
}
