/* In: the traced items of a charge. Out: the sums that its only ground depends on, and what a change leads to, in the terms
 * of the provisions. Which changes there are and which tier they lead to is found by trying (single_changes.c). */
#include "explain/change_ground.h"
#include "explain/change_list.h"
#include "explain/trace/trace.h"

/* ---- down: the only ground ---- */

static guint n_with (const Reason *reason, Truth truth)
{
  guint n = 0;
  for (guint i = 0; i < reason->children.len; i++)
    n += ((const Reason *) g_ptr_array_index (&reason->children, i))->truth == truth;
  return n;
}

/* A proportional sum that is complete and only waits for a part to fail by itself: a ground that would step in. */
static gboolean is_in_reserve (const Reason *reason)
{
  if (reason->truth != NO || reason_is_blocked (reason))
    return FALSE;
  if (reason->kind == CONDITION_PROPORTIONAL)
    return reason->measured && rational_compare (reason->margin_hi, RATIONAL_ZERO) >= 0 && reason->shares.len > 1;
  for (guint i = 0; i < reason->children.len; i++)
    if (is_in_reserve (g_ptr_array_index (&reason->children, i)))
      return TRUE;
  return FALSE;
}

/* Only one child holds, and no other one might. */
static gboolean is_only_child_left (const Reason *reason)
{
  for (guint i = 0; i < reason->children.len; i++)
    if (is_in_reserve (g_ptr_array_index (&reason->children, i)))
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

static void add_sum (Arena *arena, GPtrArray *found, const PlanItem *item, const Reason *reason)
{
  Change *change = change_new (arena, CHANGE_AMOUNT);
  change->item = item;
  change->lead = reason;
  change->distance = reason->margin_lo;
  change->distance_other = reason->margin_hi;
  if (reason->kind == CONDITION_LIMIT && reason->comparison == AT_LEAST &&
      rational_compare (reason->limit_lo, reason->limit_hi) == 0)
    change->below = reason->limit_lo;
  change_add_facts (arena, change, (const guint *) (const void *) reason->facts.data, reason->facts.len);
  g_ptr_array_add (found, change);
}

static void find_sums (Arena *arena, const PlanItem *item, const Reason *reason, GPtrArray *found)
{
  if (reason->truth != YES || reason->gate)
    return;
  if (trace_is_reaching (reason)) {
    if (reason->facts.len > 1)
      add_sum (arena, found, item, reason);
  } else if (is_every_child_needed (reason)) {
    for (guint i = 0; i < reason->children.len; i++)
      find_sums (arena, item, g_ptr_array_index (&reason->children, i), found);
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

GPtrArray *change_sums (Arena *arena, const ItemReason *ground)
{
  GPtrArray *found = g_ptr_array_new ();
  if (ground != NULL && !ground->open)
    find_sums (arena, ground->item, ground->reason, found);
  return found;
}

/* ---- up: what the tier rests on then ---- */

static gboolean is_nearer (const Change *change, const Reason *lead)
{
  if (lead == NULL)
    return change->item == NULL;
  return change->lead == NULL || rational_compare (lead->degree_lo, change->lead->degree_lo) < 0;
}

static gboolean grows (const Change *change) { return change->kind == CHANGE_AMOUNT && change->more; }

/* The first item that gives the tier that is new then, which is the floor, or where that stays, the ceiling; of an amount the one
 * that it reaches with the least to spare. */
static void find_ground (const Scene *then, const ChangeStep *step, Change *change)
{
  const gboolean sure = change->floor > step->floor;
  const guint rank = sure ? change->floor : change->ceiling;
  const Truth truth = sure ? YES : UNKNOWN;
  for (guint i = 0; i < then->plan->places.items->len; i++) {
    const PlanItem *item = places_item (&then->plan->places, i);
    if (item->rank != rank || scene_truth (then, item->step) != truth)
      continue;
    const Reason *lead =
        grows (change) ? trace_lead_by (then, item->node, g_array_index (&change->facts, guint, 0)) : NULL;
    if (!is_nearer (change, lead))
      continue;
    change->lead = lead;
    change->item = item;
  }
}

/* The items of the tier of which it is not known whether they hold then, and which hang on the amount. */
static void add_waiting (const Scene *then, Change *change, guint rank)
{
  const guint slot = g_array_index (&change->facts, guint, 0);
  for (guint i = 0; i < then->plan->places.items->len; i++) {
    const PlanItem *item = places_item (&then->plan->places, i);
    if (item->rank == rank && scene_truth (then, item->step) == UNKNOWN && trace_waits_for (then, item->node, slot))
      arena_array_add (then->arena, &change->grounds, &item, 1, sizeof (const PlanItem *));
  }
}

/* No item surely holds then, but always one of those that the amount leads to. */
static void find_alternatives (const Scene *then, const ChangeStep *step, Change *change)
{
  if (change->item == NULL && grows (change) && change->floor > step->floor)
    add_waiting (then, change, change->floor);
}

/* Less of the amount would be enough for the item that holds then. */
static gboolean has_to_spare (const Change *change)
{
  return change->lead != NULL && rational_compare (change->lead->margin_lo, RATIONAL_ZERO) > 0;
}

/* An item of the highest tier that might hold then has its figure by this growth and no less: what else it waits for the amount
 * does not say. */
static gboolean find_just_reached (const Scene *then, Change *change)
{
  const guint slot = g_array_index (&change->facts, guint, 0);
  for (guint i = 0; i < then->plan->places.items->len; i++) {
    const PlanItem *item = places_item (&then->plan->places, i);
    const Reason *lead = item->rank == change->ceiling ? trace_reached_by (then, item->node, slot) : NULL;
    if (lead == NULL || lead->truth != YES || rational_compare (lead->margin_lo, RATIONAL_ZERO) != 0)
      continue;
    change->item = item;
    change->lead = lead;
    return TRUE;
  }
  return FALSE;
}

/* The floor was raised by less already: what this growth opens is the tier above it. */
static void find_opened (const Scene *then, const ChangeStep *step, Change *change)
{
  if (!grows (change) || change->floor == change->ceiling || change->floor <= step->floor || !has_to_spare (change) ||
      find_just_reached (then, change))
    return;
  add_waiting (then, change, change->ceiling);
  if (change->grounds.len == 0)
    return;
  change->item = NULL;
  change->lead = NULL;
}

Rational change_reached (gint64 value, gint64 by)
{
  Rational reached;
  rational_new (value, value + by, &reached);
  return reached;
}

/* Where the case gives ranges a lesser growth may be enough. Which figure of the region applies grows with nothing. */
static void set_growth (const Scene *then, const ChangeStep *step, Change *change)
{
  const guint slot = g_array_index (&change->facts, guint, 0);
  const gint64 now = scene_slot (then, slot).lo;
  Rational width, least;
  rational_new (step->by, vocabulary_fact (scene_vocabulary (then), slot)->unit->parts, &change->distance);
  change->reached = change_reached (now - step->by, step->by);
  change->distance_other = change->distance;
  if (change->lead == NULL || !change_lead_is_plain (change->lead))
    return;
  if (rational_subtract (change->lead->measure_hi, change->lead->measure_lo, &width) &&
      rational_subtract (change->distance, width, &least))
    change->distance_other = rational_compare (least, RATIONAL_ZERO) < 0 ? RATIONAL_ZERO : least;
}

/* One step less is not enough; of a range its lower end is nearer. */
static void set_fall (const Scene *then, const ChangeStep *step, Change *change)
{
  const Fact *fact = vocabulary_fact (scene_vocabulary (then), g_array_index (&change->facts, guint, 0));
  rational_new (step->by - 1, fact->unit->parts, &change->distance_other);
  rational_new (MAX (step->by - 1 - (step->from.hi - step->from.lo), 0), fact->unit->parts, &change->distance);
  if (step->from.hi < UNBOUNDED)
    rational_new (step->from.hi - (step->by - 1), fact->unit->parts, &change->below);
}

static gboolean fails_then (const Scene *then, const ItemReason *ground)
{
  for (guint i = 0; i < then->plan->places.items->len; i++)
    if (places_item (&then->plan->places, i) == ground->item)
      return scene_truth (then, ground->item->step) == NO;
  return FALSE;
}

/* `then`: where the law is kept, with how it is; of the case as it is nothing is taken over. */
static void find_item (const Scene *then, const ChangeStep *step, Change *change)
{
  if (step->kept == NULL) {
    find_ground (then, step, change);
    return;
  }
  SilentLaw law = silent_of_nothing (step->kept);
  Scene kept = *then;
  kept.silent = &law;
  find_ground (&kept, step, change);
}

void change_explain (const Scene *then, const ChangeStep *step, Change *change)
{
  change->plan = then->plan;
  if (change->up) {
    find_item (then, step, change);
    find_alternatives (then, step, change);
    find_opened (then, step, change);
  } else if (step->ground != NULL && fails_then (then, step->ground))
    change->item = step->ground->item;
  if (change->kind == CHANGE_AMOUNT)
    (change->more ? set_growth : set_fall) (then, step, change);
}
