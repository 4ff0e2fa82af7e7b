/* In: the explanation of a charge. Out: for each measure the limits of all items that measure it, as one ladder.
 * The idea: limits lie far apart (50, 500, 5,000), so the ladder gives every step the same room; a reader sees between
 * which two limits the measure lies and how far it is on its way. */
#include "explain/told/scales.h"

static Scale *scale_new (const Reason *reason)
{
  Scale *scale = g_new0 (Scale, 1);
  scale->reason = reason;
  scale->rungs = g_array_new (FALSE, FALSE, sizeof (Rung));
  return scale;
}

/* Sums of shares are of one kind whatever they are summed from; others by what they measure. */
static gboolean measures_same (const Reason *a, const Reason *b)
{
  return a->unit == b->unit && reason_measures_same (a, b);
}

static Scale *find_scale (GPtrArray *scales, const Reason *reason)
{
  for (guint i = 0; i < scales->len; i++) {
    Scale *scale = g_ptr_array_index (scales, i);
    if (measures_same (scale->reason, reason))
      return scale;
  }
  Scale *scale = scale_new (reason);
  g_ptr_array_add (scales, scale);
  return scale;
}

/* A rung that applies takes the place of one at the same limit that does not. */
static void add_rung (Scale *scale, Rung rung)
{
  guint i = 0;
  for (; i < scale->rungs->len; i++) {
    Rung *old = &g_array_index (scale->rungs, Rung, i);
    int order = rational_compare (old->limit, rung.limit);
    if (order == 0 && rung.applies && !old->applies)
      *old = rung;
    if (order == 0)
      return;
    if (order > 0)
      break;
  }
  g_array_insert_val (scale->rungs, i, rung);
}

/* A sum that is high enough, but not asked for: one of its parts reaches its limit alone. */
static gboolean is_idle_sum (const Reason *reason)
{
  return reason->kind == CONDITION_PROPORTIONAL && reason->truth == NO &&
         rational_compare (reason->margin_lo, RATIONAL_ZERO) >= 0;
}

static void add_measured (GPtrArray *scales, const Reason *reason, const PlanItem *item, gboolean applies)
{
  if (reason->presence || rational_compare (reason->limit_lo, RATIONAL_ZERO) <= 0 ||
      rational_is_unbounded (reason->limit_hi))
    return;
  Scale *scale = find_scale (scales, reason);
  gboolean certain = rational_compare (reason->limit_lo, reason->limit_hi) == 0;
  if (!certain)
    add_rung (scale, (Rung) { reason->limit_lo, item->path, item->instrument, item->rank, FALSE });
  add_rung (scale,
            (Rung) { reason->limit_hi, item->path, item->instrument, item->rank, applies && !is_idle_sum (reason) });
}

static guint needed (const Reason *group)
{
  if (group->kind == CONDITION_ALL || group->kind == CONDITION_ITEM)
    return group->children.len;
  return group->kind == CONDITION_AT_LEAST || group->kind == CONDITION_SCALE ? group->count : 1;
}

/* With `child` the whole group would hold: enough of the others do. Both ends of one range count as one. */
static gboolean is_decisive (const Reason *group, const Reason *child)
{
  guint hold = 1;
  for (guint i = 0; i < group->children.len; i++) {
    const Reason *other = g_ptr_array_index (&group->children, i);
    gboolean same = other->measured && child->measured && measures_same (other, child);
    if (other != child && (other->truth == YES || same))
      hold++;
  }
  return hold >= needed (group);
}

static gboolean is_upper_bound (const Reason *reason)
{
  return reason->comparison == BELOW || reason->comparison == AT_MOST;
}

static void add_reasons (GPtrArray *scales, const Reason *reason, const PlanItem *item, gboolean applies)
{
  if (reason->measured)
    add_measured (scales, reason, item, applies && !is_upper_bound (reason));
  if (reason->kind == CONDITION_NOT)
    return;
  for (guint i = 0; i < reason->children.len; i++) {
    const Reason *child = g_ptr_array_index (&reason->children, i);
    add_reasons (scales, child, item, applies && is_decisive (reason, child));
  }
}

/* A sum of one share is that measure again. */
static gboolean is_one_share (const Reason *reason)
{
  return reason->kind == CONDITION_PROPORTIONAL && reason->shares.len < 2;
}

/* Nothing found, or nothing known. */
static gboolean says_nothing (const Reason *reason)
{
  if (is_one_share (reason))
    return TRUE;
  return rational_compare (reason->measure_lo, RATIONAL_ZERO) == 0 &&
         (rational_compare (reason->measure_hi, RATIONAL_ZERO) == 0 || rational_is_unbounded (reason->measure_hi));
}

static void drop_silent (GPtrArray *scales)
{
  for (guint i = scales->len; i > 0; i--) {
    const Scale *scale = g_ptr_array_index (scales, i - 1);
    if (says_nothing (scale->reason))
      g_ptr_array_remove_index (scales, i - 1);
  }
}

void scales_find (const ChargeReasons *charge, GPtrArray *scales)
{
  for (guint i = 0; i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->applicable && item->reason != NULL)
      add_reasons (scales, item->reason, item->item, TRUE);
  }
  drop_silent (scales);
}
