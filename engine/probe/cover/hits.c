/* In: the reasons of a case. Out: what they exercise, counted at its goal. */
#include "probe/cover/cover.h"

static void hit (const SillCoverage *coverage, char *key, guint outcome)
{
  Goal *goal = goal_find (coverage, key);
  if (goal != NULL && goal->last[outcome] != coverage->n_charges) {
    goal->last[outcome] = coverage->n_charges;
    goal->counts[outcome]++;
  }
  g_free (key);
}

/* Under it by something that the case states, unless the least there is would reach it. */
static void hit_limit (const SillCoverage *coverage, gconstpointer of, const Reason *reason)
{
  if (!reason->measured || rational_compare (reason->measure_lo, reason->measure_hi) != 0 ||
      rational_compare (reason->limit_lo, reason->limit_hi) != 0)
    return;
  const int order = rational_compare (reason->measure_lo, reason->limit_lo);
  if (order < 0 && !reason->presence && rational_compare (reason->measure_lo, RATIONAL_ZERO) == 0)
    return;
  hit (coverage, goal_key (goal_owner (coverage, of, reason->condition), reason->condition, 0, reason->factor),
       order < 0    ? LIMIT_UNDER
       : order == 0 ? LIMIT_AT
                    : LIMIT_OVER);
}

static void hit_guard (const SillCoverage *coverage, gconstpointer of, const Reason *reason)
{
  const guint organization = vocabulary_size (coverage->program->law->vocabulary);
  const guint asked = reason->facts.len > 0 ? g_array_index (&reason->facts, guint, 0) : organization;
  const gboolean gate = reason->condition == NULL;
  if (reason->truth != UNKNOWN)
    hit (coverage,
         goal_key (goal_owner (coverage, of, reason->condition), reason->condition, gate ? asked : 0, RATIONAL_ONE),
         reason->truth == YES ? GUARD_YES : GUARD_NO);
}

static void hit_conditions (const SillCoverage *coverage, gconstpointer of, const Reason *reason)
{
  if (reason->kind == CONDITION_LIMIT || reason->kind == CONDITION_PROPORTIONAL)
    hit_limit (coverage, of, reason);
  else if (reason->condition == NULL || reason->kind == CONDITION_YES || reason->kind == CONDITION_WITHIN)
    hit_guard (coverage, of, reason);
  for (guint i = 0; i < reason->children.len; i++)
    hit_conditions (coverage, of, g_ptr_array_index (&reason->children, i));
}

static void hit_item (const SillCoverage *coverage, const ItemReason *item)
{
  const Item *of = item->item->item;
  hit (coverage, goal_key (of, NULL, 0, RATIONAL_ONE),
       item->truth == YES  ? ITEM_MET
       : item->truth == NO ? ITEM_NOT
                           : ITEM_OPEN);
  hit_conditions (coverage, of, item->reason);
}

static void hit_tier (const SillCoverage *coverage, const ChargeReasons *charge)
{
  const Tier *tier = version_tier_at (charge->plan->version, charge->verdict.floor);
  hit (coverage, goal_key (charge->plan->version, NULL, 0, RATIONAL_ONE), REACHED);
  if (tier != NULL && charge->verdict.floor == charge->verdict.ceiling)
    hit (coverage, goal_key (tier, NULL, 0, RATIONAL_ONE), REACHED);
}

/* A reading counts where the charge comes to something else under it. */
static void hit_readings (const SillCoverage *coverage, const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->readings->len; i++) {
    const ReadingReason *reading = &g_array_index (charge->readings, ReadingReason, i);
    if (reading->moves)
      hit (coverage, goal_key (reading->alternative->reading, NULL, 0, RATIONAL_ONE), REACHED);
  }
}

static void hit_charge (const SillCoverage *coverage, const ChargeReasons *charge)
{
  hit_tier (coverage, charge);
  hit_readings (coverage, charge);
  for (guint i = 0; i < charge->items->len; i++)
    hit_item (coverage, g_ptr_array_index (charge->items, i));
  for (guint i = 0; i < charge->articles->len; i++) {
    const ArticleReason *article = g_ptr_array_index (charge->articles, i);
    if (article->reason != NULL)
      hit_conditions (coverage, article->article, article->reason);
  }
}

void hits_note (SillCoverage *coverage, const Reasons *reasons)
{
  coverage->n_cases++;
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = g_ptr_array_index (reasons->charges, i);
    coverage->n_charges++;
    if (charge->plan != NULL)
      hit_charge (coverage, charge);
  }
}
