/* In: the traced items of a decided charge. Out: what its only ground depends on, and what a change leads to, in the terms of
 * the provisions. Which changes there are and which tier they lead to is found by trying (changes.c). */
#include "explain/change.h"
#include "explain/trace.h"

static guint n_shares (const Reason *reason)
{
  guint n = 0;
  for (guint i = 0; i < reason->shares->len; i++)
    n += rational_compare (g_array_index (reason->shares, Share, i).share_hi, RATIONAL_ZERO) > 0;
  return n;
}

static gboolean is_fact (const Reason *reason)
{
  return (reason->kind == CONDITION_YES || reason->kind == CONDITION_WITHIN) && reason->facts->len > 0;
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

static Change *add_down (GPtrArray *found, const PlanItem *item, const Reason *reason)
{
  gboolean measured = trace_is_reaching (reason);
  Change *change = change_new (measured ? CHANGE_AMOUNT : CHANGE_NOT_FOUND, FALSE);
  change->item = item;
  change->lead = measured ? reason : NULL;
  change->years = reason->kind == CONDITION_WITHIN ? reason->years : 0;
  g_array_append_vals (change->facts, reason->facts->data, reason->facts->len);
  g_ptr_array_add (found, change);
  return change;
}

static void find_down (const PlanItem *item, const Reason *reason, GPtrArray *found)
{
  if (reason->truth != YES || reason->gate)
    return;
  if (trace_is_reaching (reason)) {
    Change *change = add_down (found, item, reason);
    change->distance = reason->margin_lo;
    change->distance_other = reason->margin_hi;
  } else if (is_fact (reason)) {
    add_down (found, item, reason);
  } else if (is_every_child_needed (reason)) {
    for (guint i = 0; i < reason->children->len; i++)
      find_down (item, g_ptr_array_index (reason->children, i), found);
  }
}

static gboolean is_item_in_reserve (const ItemReason *item) { return item->applicable && is_in_reserve (item->reason); }

/* The only item that holds, or might, at the tier or above; NULL: none or several. */
static const ItemReason *only_ground (const ChargeReasons *charge)
{
  const ItemReason *only = NULL;
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->item->rank < charge->verdict.floor || (item->truth == NO && !is_item_in_reserve (item)))
      continue;
    if (only != NULL || item->truth != YES)
      return NULL;
    only = item;
  }
  return only;
}

GPtrArray *change_down (const ChargeReasons *charge)
{
  GPtrArray *found = g_ptr_array_new ();
  const ItemReason *ground = charge->verdict.floor == 0 ? NULL : only_ground (charge);
  if (ground != NULL && !ground->open)
    find_down (ground->item, ground->reason, found);
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

/* The first item that gives the tier; of an amount the one that it reaches with the least to spare. */
static void find_ground (const Scene *then, Change *change)
{
  const guint slot = g_array_index (change->facts, guint, 0);
  for (guint i = 0; i < then->plan->items->len; i++) {
    const PlanItem *item = plan_item (then->plan, i);
    if (item->rank != change->floor || scene_truth (then, item->step) != YES)
      continue;
    g_autoptr (Reason) reason = change->kind == CHANGE_AMOUNT ? trace_node (then, item->node) : NULL;
    const Reason *lead = reason == NULL ? NULL : find_lead (reason, slot);
    if (!is_nearer (change, lead))
      continue;
    reason_free (change->then);
    change->then = g_steal_pointer (&reason);
    change->lead = lead;
    change->item = item;
  }
}

/* What it measures is in the unit of its facts, and each of them counts once. */
static gboolean is_plain_sum (const Reason *lead)
{
  return lead->kind == CONDITION_LIMIT && !condition_is_formula (lead->condition);
}

/* Where the case gives ranges a lesser growth may be enough. */
static void set_distance (const Unit *unit, gint64 growth, Change *change)
{
  Rational width, least;
  rational_new (growth, unit->parts, &change->distance);
  change->distance_other = change->distance;
  if (change->lead == NULL || !is_plain_sum (change->lead))
    return;
  if (rational_subtract (change->lead->margin_hi, change->lead->margin_lo, &width) &&
      rational_subtract (change->distance, width, &least))
    change->distance_other = rational_compare (least, RATIONAL_ZERO) < 0 ? RATIONAL_ZERO : least;
}

void change_explain (const Scene *then, gint64 growth, Change *change)
{
  change->plan = then->plan;
  find_ground (then, change);
  if (change->kind != CHANGE_AMOUNT)
    return;
  const guint slot = g_array_index (change->facts, guint, 0);
  const gint64 now = scene_slot (then, slot).lo;
  set_distance (vocabulary_fact (scene_vocabulary (then), slot)->unit, growth, change);
  rational_new (now - growth, now, &change->reached);
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
  return a->up && b->up && a->kind == CHANGE_AMOUNT && b->kind == CHANGE_AMOUNT && a->floor == b->floor &&
         a->ceiling == b->ceiling && a->item == b->item && is_same_lead (a->lead, b->lead) &&
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

static int compare_changes (gconstpointer a, gconstpointer b)
{
  const Change *one = *(Change *const *) a, *other = *(Change *const *) b;
  if (one->up != other->up)
    return one->up ? -1 : 1;
  if (one->up && one->floor != other->floor)
    return one->floor < other->floor ? -1 : 1;
  if (one->up && one->ceiling != other->ceiling)
    return one->ceiling < other->ceiling ? -1 : 1;
  if (one->kind != other->kind)
    return (int) other->kind - (int) one->kind;
  int reached = rational_compare (other->reached, one->reached);
  return reached != 0 ? reached
                      : (int) g_array_index (one->facts, guint, 0) - (int) g_array_index (other->facts, guint, 0);
}

void change_sort (GPtrArray *changes) { g_ptr_array_sort (changes, compare_changes); }
