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

/* What the step at `until` says where the condition is taken to be `forced`: there alone, or wherever the law asks for it. */
static Literal said_with (const Hunt *hunt, const Leaf *leaf, Literal forced, guint32 until, gboolean everywhere)
{
  const Code *code = &hunt_plan (hunt)->code;
  const Literal *before = hunt->pair->floors[PAIR_NOW].steps;
  g_autofree Literal *steps = g_memdup2 (before, (code->n_steps + 1) * sizeof *steps);
  g_autofree Literal *inputs = g_new (Literal, code->n_steps + 1);
  for (guint32 i = everywhere ? 0 : leaf->step; i <= until; i++)
    if (i == leaf->step || (everywhere && before[i] == leaf->literal))
      steps[i] = forced;
    else if (everywhere && before[i] == literal_not (leaf->literal))
      steps[i] = literal_not (forced);
    else if (is_moved (code, &code->steps[i], steps, before))
      steps[i] = step_of (hunt, &code->steps[i], steps, inputs);
  return steps[until];
}

/* What a turning point has to meet. */
typedef struct {
  GArray *near; /* of Literal: of the condition and its item alone */
  GArray *rest; /* of Literal: of the other items and the tier */
} TurningDemands;

static void turning_demands_clear (TurningDemands *demands)
{
  g_array_unref (demands->near);
  g_array_unref (demands->rest);
}

static void add_isolation (const Hunt *hunt, const Leaf *leaf, GArray *rest)
{
  const Places *places = &hunt_plan (hunt)->places;
  const Literal *steps = hunt->pair->floors[PAIR_NOW].steps;
  for (guint i = 0; i < places->items->len; i++) {
    const PlanItem *other = places_item (places, i);
    const Literal not = literal_not (steps[other->step]);
    if (other != leaf->item && other->rank >= leaf->item->rank)
      g_array_append_val (rest, not );
  }
}

/* The item leads to the tier, and would not if the condition were otherwise.
 * Returns: whether there can be such a point at all. */
static gboolean demands_init (const Hunt *hunt, const Leaf *leaf, TurningHow how, TurningDemands *to)
{
  const Literals *now = &hunt->pair->floors[PAIR_NOW];
  const guint32 tier_step = hunt_plan (hunt)->code.tiers[leaf->item->rank - 1];
  const Literal forced = leaf->wanted ? LITERAL_NO : LITERAL_YES;
  const Literal other = said_with (hunt, leaf, forced, leaf->item->step, how == TURNING_TIER);
  const Literal near[] = { leaf->wanted ? leaf->literal : literal_not (leaf->literal), now->steps[leaf->item->step],
                           literal_not (other) };
  const Literal tier = literals_tier (now, leaf->item->rank);
  to->near = g_array_new (FALSE, FALSE, sizeof (Literal));
  to->rest = g_array_new (FALSE, FALSE, sizeof (Literal));
  g_array_append_vals (to->near, near, G_N_ELEMENTS (near));
  g_array_append_val (to->rest, tier);
  if (how == TURNING_ISOLATED)
    add_isolation (hunt, leaf, to->rest);
  if (how == TURNING_TIER) {
    const Literal missed = literal_not (said_with (hunt, leaf, forced, tier_step, TRUE));
    g_array_append_val (to->rest, missed);
  }
  const Literal all = space_all (hunt->pair->space, near, G_N_ELEMENTS (near));
  return space_both (hunt->pair->space, all, tier) != LITERAL_NO;
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

/* The smallest point of what is wanted. Returns: whether that is sure; *ret_point: yours; NULL: none was found. */
static gboolean point_at (const Hunt *hunt, const Leaf *leaf, const GArray *wanted, gint64 **ret_point)
{
  gboolean any = FALSE;
  g_autoptr (Search) search =
      search_new (hunt->pair->space, (const Literal *) (const void *) wanted->data, wanted->len, BOUND);
  hold_others (hunt, leaf, search);
  const Found found = smallest_find (search, &any);
  *ret_point = any ? g_steal_pointer (&search->point) : NULL;
  return found != FOUND_TOO_MANY;
}

/* Where the smallest point of what is near meets the rest as well, nothing smaller does: it is looked for everywhere only where it
 * does not. Returns: whether it is sure; *ret_point: yours; NULL: none was found. */
static gboolean smallest_at (const Hunt *hunt, const Leaf *leaf, const TurningDemands *demands, gint64 **ret_point)
{
  const Literal *rest = (const Literal *) (const void *) demands->rest->data;
  const gboolean sure = point_at (hunt, leaf, demands->near, ret_point);
  if (sure && (*ret_point == NULL || space_all_hold (hunt->pair->space, rest, demands->rest->len, *ret_point)))
    return TRUE;
  g_free (*ret_point);
  g_autoptr (GArray) wanted = g_array_copy (demands->near);
  g_array_append_vals (wanted, rest, demands->rest->len);
  return point_at (hunt, leaf, wanted, ret_point);
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
gint64 *turning_find (const Hunt *hunt, const Leaf *leaf, TurningHow how)
{
  const gint64 slacks[] = { 1, greatest_weight (hunt, leaf) };
  TurningDemands demands;
  const gboolean possible = demands_init (hunt, leaf, how, &demands);
  const guint n = demands.near->len;
  gint64 *point = NULL;
  for (guint i = 0; possible && point == NULL && i < G_N_ELEMENTS (slacks); i++) {
    const Literal near = near_bound (hunt, leaf, slacks[i]);
    g_array_set_size (demands.near, n);
    g_array_append_val (demands.near, near);
    smallest_at (hunt, leaf, &demands, &point);
  }
  turning_demands_clear (&demands);
  return point;
}

BoundaryWhy turning_why (const Hunt *hunt, const Leaf *leaf)
{
  TurningDemands demands;
  g_autofree gint64 *point = NULL;
  const gboolean possible = demands_init (hunt, leaf, TURNING_ITEM, &demands);
  const gboolean sure = !possible || smallest_at (hunt, leaf, &demands, &point);
  g_autofree gint64 *near = point == NULL ? NULL : turning_find (hunt, leaf, TURNING_ITEM);
  turning_demands_clear (&demands);
  if (point == NULL)
    return sure ? WHY_NEVER : WHY_TOO_MANY;
  return near == NULL ? WHY_ELSEWHERE : WHY_TOGETHER;
}
