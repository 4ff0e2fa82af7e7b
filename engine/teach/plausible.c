/* In: a case of the least figures. Out: one that could have happened. The one idea: whatever comes to the same is tried, and kept. */
#include "teach/plausible.h"
#include "teach/result.h"

static gboolean stays (const Setting *setting, const Case *changed, const Result *as)
{
  g_autoptr (Result) now = result_of (setting->program, changed, NULL);
  return result_same_tier (now, as) && result_same_items (now, as);
}

/* ---- what a case does without ---- */

/* Answers on clauses and figures of a region that nothing hangs on, at the limit or below it, are left out. */
static void prune (const Setting *setting, Case *of, const Result *as)
{
  for (guint i = of->rulings->len; i > 0; i--) {
    const Ruling ruling = g_array_index (of->rulings, Ruling, i - 1);
    g_array_remove_index (of->rulings, i - 1);
    if (!stays (setting, of, as))
      g_array_insert_val (of->rulings, i - 1, ruling);
  }
  for (guint i = of->figures->len; i > 0; i--) {
    const Figure figure = g_array_index (of->figures, Figure, i - 1);
    g_array_remove_index (of->figures, i - 1);
    if (!stays (setting, of, as))
      g_array_insert_val (of->figures, i - 1, figure);
  }
}

/* ---- parts and wholes ---- */

/* The tax that was due is one fen in the smallest case, of which a hundred thousand yuan were evaded: it becomes the greatest of 1, 2,
 * 5, 10, 20 … that the share to be reached allows, so that the share is in no doubt. */
static void raise_whole (const Setting *setting, Case *of, guint fact, const Result *as)
{
  static const gint64 steps[] = { 1, 2, 5 };
  Interval value;
  if (!setting_stated (of, fact, &value) || !interval_is_point (value) || value.lo <= 0)
    return;
  gint64 whole = value.lo, ten = 1;
  for (guint i = 0; ten < UNBOUNDED / 1000; i++) {
    const gint64 next = ten * steps[i % G_N_ELEMENTS (steps)];
    ten *= i % G_N_ELEMENTS (steps) == 2 ? 10 : 1;
    setting_state (of, fact, interval_point (next + 1));
    if (next > whole && !stays (setting, of, as))
      break;
    whole = MAX (whole, next);
  }
  setting_state (of, fact, interval_point (whole));
}

static void raise_wholes (const Setting *setting, Case *of, const Node *node, const Result *as)
{
  for (guint i = 0; node->kind == CONDITION_LIMIT && i < node->n_divisors; i++)
    raise_whole (setting, of, plan_term (setting->plan, node->first_divisor + i)->slot, as);
  for (guint i = 0; i < node->children->len; i++)
    raise_wholes (setting, of, g_ptr_array_index (node->children, i), as);
}

void plausible_make (const Setting *setting, const PlanItem *item, Case *of)
{
  g_autoptr (Result) as = result_of (setting->program, of, NULL);
  prune (setting, of, as);
  if (item->node != NULL)
    raise_wholes (setting, of, item->node, as);
}
