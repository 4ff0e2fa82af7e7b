/* In: the traced items of a charge. Out: the sums that its only ground depends on, and what a change leads to, in the terms
 * of the provisions. Which changes there are and which tier they lead to is found by trying (changes.c). */
#include "explain/change.h"
#include "explain/trace.h"

static guint n_shares (const Reason *reason)
{
  guint n = 0;
  for (guint i = 0; i < reason->shares->len; i++)
    n += rational_compare (g_array_index (reason->shares, Share, i).share_hi, RATIONAL_ZERO) > 0;
  return n;
}

static gboolean has_fact (const Reason *reason, guint slot)
{
  for (guint i = 0; i < reason->facts->len; i++)
    if (g_array_index (reason->facts, guint, i) == slot)
      return TRUE;
  return FALSE;
}

/* ---- down: the only ground ---- */

static guint n_with (const Reason *reason, Truth truth)
{
  guint n = 0;
  for (guint i = 0; i < reason->children->len; i++)
    n += ((const Reason *) g_ptr_array_index (reason->children, i))->truth == truth;
  return n;
}

/* A proportional sum that is complete and only waits for a part to fail by itself: a ground that would step in. */
static gboolean is_in_reserve (const Reason *reason)
{
  if (reason->truth != NO || reason_is_blocked (reason))
    return FALSE;
  if (reason->kind == CONDITION_PROPORTIONAL)
    return reason->measured && rational_compare (reason->margin_hi, RATIONAL_ZERO) >= 0 && n_shares (reason) > 1;
  for (guint i = 0; i < reason->children->len; i++)
    if (is_in_reserve (g_ptr_array_index (reason->children, i)))
      return TRUE;
  return FALSE;
}

/* Only one child holds, and no other one might. */
static gboolean is_only_child_left (const Reason *reason)
{
  for (guint i = 0; i < reason->children->len; i++)
    if (is_in_reserve (g_ptr_array_index (reason->children, i)))
      return FALSE;
  return n_with (reason, YES) == 1 && n_with (reason, UNKNOWN) == 0;
}

/* Whether the whole fails as soon as any one child that holds fails. */
static gboolean is_every_child_needed (const Reason *reason)
{
  switch (reason->kind) {
  case CONDITION_ALL:
  case CONDITION_READING:
  case CONDITION_ITEM: return TRUE;
  case CONDITION_ANY: return is_only_child_left (reason);
  case CONDITION_SCALE:
  case CONDITION_AT_LEAST:
    return trace_is_union (reason) && reason->kind == CONDITION_SCALE
               ? is_only_child_left (reason)
               : n_with (reason, YES) == reason->count && n_with (reason, UNKNOWN) == 0;
  default: return FALSE;
  }
}

/* What it measures is in the unit of its facts, and each of them counts once. */
static gboolean is_plain_sum (const Reason *lead)
{
  return lead->kind == CONDITION_LIMIT && !condition_is_formula (lead->condition);
}

static void add_sum (GPtrArray *found, const PlanItem *item, const Reason *reason)
{
  Change *change = change_new (CHANGE_AMOUNT);
  change->item = item;
  change->lead = reason;
  change->distance = reason->margin_lo;
  change->distance_other = reason->margin_hi;
  if (is_plain_sum (reason) && reason->comparison == AT_LEAST &&
      rational_compare (reason->limit_lo, reason->limit_hi) == 0)
    change->below = reason->limit_lo;
  g_array_append_vals (change->facts, reason->facts->data, reason->facts->len);
  g_ptr_array_add (found, change);
}

static void find_sums (const PlanItem *item, const Reason *reason, GPtrArray *found)
{
  if (reason->truth != YES || reason->gate)
    return;
  if (trace_is_reaching (reason)) {
    if (reason->facts->len > 1)
      add_sum (found, item, reason);
  } else if (is_every_child_needed (reason)) {
    for (guint i = 0; i < reason->children->len; i++)
      find_sums (item, g_ptr_array_index (reason->children, i), found);
  }
}

static gboolean is_item_in_reserve (const ItemReason *item) { return item->applicable && is_in_reserve (item->reason); }

const ItemReason *change_ground (const ChargeReasons *charge)
{
  const ItemReason *only = NULL;
  for (guint i = 0; charge->verdict.floor > 0 && i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->item->rank < charge->verdict.floor || (item->truth == NO && !is_item_in_reserve (item)))
      continue;
    if (only != NULL || item->truth != YES)
      return NULL;
    only = item;
  }
  return only;
}

GPtrArray *change_sums (const ItemReason *ground)
{
  GPtrArray *found = g_ptr_array_new ();
  if (ground != NULL && !ground->open)
    find_sums (ground->item, ground->reason, found);
  return found;
}

/* ---- up: what the tier rests on then ---- */

/* A sum in proportion that is complete; whether one of its parts now reaches its own limit makes no difference then. */
static gboolean is_complete_sum (const Reason *reason)
{
  return reason->kind == CONDITION_PROPORTIONAL && reason->measured &&
         rational_compare (reason->margin_lo, RATIONAL_ZERO) >= 0;
}

/* The measured condition below `reason` that holds by the amount, the one with the least to spare; nothing below what does
 * not hold itself, as an item behind gates that fail. */
static const Reason *find_lead (const Reason *reason, guint slot)
{
  if (reason->truth == NO)
    return NULL;
  if (trace_is_reaching (reason))
    return has_fact (reason, slot) && (reason->truth == YES || is_complete_sum (reason)) ? reason : NULL;
  const Reason *best = NULL;
  for (guint i = 0; i < reason->children->len; i++) {
    const Reason *lead = find_lead (g_ptr_array_index (reason->children, i), slot);
    if (lead != NULL && (reason->truth == YES || is_complete_sum (lead)) &&
        (best == NULL || rational_compare (lead->degree_lo, best->degree_lo) < 0))
      best = lead;
  }
  return best;
}

static gboolean is_nearer (const Change *change, const Reason *lead)
{
  if (lead == NULL)
    return change->item == NULL;
  return change->lead == NULL || rational_compare (lead->degree_lo, change->lead->degree_lo) < 0;
}

/* The tier that is new then: the floor, or where that stays, the ceiling. */
static gboolean gives_tier (const Scene *then, const ChangeStep *step, const Change *change, const PlanItem *item)
{
  gboolean sure = change->floor > step->floor;
  return item->rank == (sure ? change->floor : change->ceiling) &&
         scene_truth (then, item->step) == (sure ? YES : UNKNOWN);
}

/* The first item that gives the tier; of an amount the one that it reaches with the least to spare. */
static void find_ground (const Scene *then, const ChangeStep *step, Change *change)
{
  for (guint i = 0; i < then->plan->items->len; i++) {
    const PlanItem *item = plan_item (then->plan, i);
    if (!gives_tier (then, step, change, item))
      continue;
    gboolean grows = change->kind == CHANGE_AMOUNT && change->more;
    g_autoptr (Reason) reason = grows ? trace_node (then, item->node) : NULL;
    const Reason *lead = reason == NULL ? NULL : find_lead (reason, g_array_index (change->facts, guint, 0));
    if (!is_nearer (change, lead))
      continue;
    reason_free (change->then);
    change->then = g_steal_pointer (&reason);
    change->lead = lead;
    change->item = item;
  }
}

/* Where the case gives ranges a lesser growth may be enough. */
static void set_growth (const Scene *then, const ChangeStep *step, Change *change)
{
  const guint slot = g_array_index (change->facts, guint, 0);
  const gint64 now = scene_slot (then, slot).lo;
  Rational width, least;
  rational_new (step->by, vocabulary_fact (scene_vocabulary (then), slot)->unit->parts, &change->distance);
  rational_new (now - step->by, now, &change->reached);
  change->distance_other = change->distance;
  if (change->lead == NULL || !is_plain_sum (change->lead))
    return;
  if (rational_subtract (change->lead->margin_hi, change->lead->margin_lo, &width) &&
      rational_subtract (change->distance, width, &least))
    change->distance_other = rational_compare (least, RATIONAL_ZERO) < 0 ? RATIONAL_ZERO : least;
}

/* One step less is not enough; of a range its lower end is nearer. */
static void set_fall (const Scene *then, const ChangeStep *step, Change *change)
{
  const Fact *fact = vocabulary_fact (scene_vocabulary (then), g_array_index (change->facts, guint, 0));
  rational_new (step->by - 1, fact->unit->parts, &change->distance_other);
  rational_new (MAX (step->by - 1 - (step->from.hi - step->from.lo), 0), fact->unit->parts, &change->distance);
  if (step->from.hi < UNBOUNDED)
    rational_new (step->from.hi - (step->by - 1), fact->unit->parts, &change->below);
}

static gboolean fails_then (const Scene *then, const ItemReason *ground)
{
  for (guint i = 0; i < then->plan->items->len; i++)
    if (plan_item (then->plan, i) == ground->item)
      return scene_truth (then, ground->item->step) == NO;
  return FALSE;
}

void change_explain (const Scene *then, const ChangeStep *step, Change *change)
{
  change->plan = then->plan;
  if (change->up)
    find_ground (then, step, change);
  else if (step->ground != NULL && fails_then (then, step->ground))
    change->item = step->ground->item;
  if (change->kind == CHANGE_AMOUNT)
    (change->more ? set_growth : set_fall) (then, step, change);
}

/* ---- lists of changes ---- */

static gboolean is_part_of (const Vocabulary *vocabulary, const Condition *part, guint slot)
{
  return part != NULL && g_strv_contains ((const char *const *) part->facts, vocabulary_fact (vocabulary, slot)->id);
}

/* Both facts count once each in one limit. */
static gboolean add_up (const Vocabulary *vocabulary, const Reason *lead, guint slot, guint other)
{
  for (guint i = 0; i < lead->shares->len; i++) {
    const Condition *part = g_array_index (lead->shares, Share, i).part;
    if (is_part_of (vocabulary, part, slot) != is_part_of (vocabulary, part, other) ||
        (is_part_of (vocabulary, part, slot) && condition_is_formula (part)))
      return FALSE;
  }
  return lead->kind == CONDITION_PROPORTIONAL || is_plain_sum (lead);
}

static gboolean is_same_lead (const Reason *a, const Reason *b)
{
  return a != NULL && b != NULL && a->condition == b->condition && g_strcmp0 (a->path, b->path) == 0 &&
         rational_compare (a->factor, b->factor) == 0;
}

/* The same growth of another part of the same sum: so much of them together. */
static gboolean is_same_growth (const Vocabulary *vocabulary, const Change *a, const Change *b)
{
  return a->up && b->up && a->kind == CHANGE_AMOUNT && b->kind == CHANGE_AMOUNT && a->more && b->more &&
         a->floor == b->floor && a->ceiling == b->ceiling && a->item == b->item && is_same_lead (a->lead, b->lead) &&
         rational_compare (a->distance, b->distance) == 0 &&
         rational_compare (a->distance_other, b->distance_other) == 0 &&
         add_up (vocabulary, a->lead, g_array_index (a->facts, guint, 0), g_array_index (b->facts, guint, 0));
}

void change_add (const Vocabulary *vocabulary, GPtrArray *changes, Change *change)
{
  for (guint i = 0; i < changes->len; i++) {
    Change *known = g_ptr_array_index (changes, i);
    if (!is_same_growth (vocabulary, known, change))
      continue;
    g_array_append_vals (known->facts, change->facts->data, change->facts->len);
    if (rational_compare (known->reached, change->reached) < 0)
      known->reached = change->reached;
    change_free (change);
    return;
  }
  g_ptr_array_add (changes, change);
}

/* A sum that falls says of each of its facts that it falls by so much, alone or with the others. */
static gboolean is_said_by (const Change *change, const Change *sum)
{
  return sum->facts->len > 1 && change->facts->len == 1 && !sum->up && !sum->more && sum->kind == CHANGE_AMOUNT &&
         is_plain_sum (sum->lead) && change->kind == CHANGE_AMOUNT && !change->more && change->floor == sum->floor &&
         change->ceiling == sum->ceiling && change_has (sum, g_array_index (change->facts, guint, 0)) &&
         rational_compare (change->distance_other, sum->distance_other) == 0;
}

/* What is said of the shares of a sum is said better of their amounts. */
static gboolean says_shares_of (const Change *change, const Change *sum)
{
  return sum->lead->kind == CONDITION_PROPORTIONAL && change->kind == CHANGE_AMOUNT && change->facts->len == 1 &&
         !change->more && change->floor == sum->floor && change->ceiling == sum->ceiling &&
         change_has (sum, g_array_index (change->facts, guint, 0));
}

void change_add_sum (GPtrArray *changes, Change *sum)
{
  for (guint i = changes->len; i > 0; i--) {
    const Change *change = g_ptr_array_index (changes, i - 1);
    if (says_shares_of (change, sum)) {
      change_free (sum);
      return;
    }
    if (is_said_by (change, sum))
      g_ptr_array_remove_index (changes, i - 1);
  }
  g_ptr_array_add (changes, sum);
}

static guint first_fact (const Change *change)
{
  return change->facts->len > 0 ? g_array_index (change->facts, guint, 0) : G_MAXUINT;
}

static int compare_numbers (guint64 a, guint64 b) { return (a > b) - (a < b); }

/* Up the nearest tier first, down too. */
static int compare_tiers (const Change *one, const Change *other)
{
  if (one->up != other->up)
    return one->up ? -1 : 1;
  const int floor = compare_numbers (one->floor, other->floor),
            ceiling = compare_numbers (one->ceiling, other->ceiling);
  const int order = floor != 0 ? floor : ceiling;
  return one->up ? order : -order;
}

static int compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *one = *(Change *const *) a, *other = *(Change *const *) b;
  const int orders[] = { compare_tiers (one, other), compare_numbers (one->of, other->of),
                         compare_numbers (other->kind, one->kind), rational_compare (other->reached, one->reached),
                         compare_numbers (first_fact (one), first_fact (other)) };
  for (guint i = 0; i < G_N_ELEMENTS (orders); i++)
    if (orders[i] != 0)
      return orders[i];
  return 0;
}

void change_sort (GPtrArray *changes) { g_ptr_array_sort (changes, compare_changes); }
