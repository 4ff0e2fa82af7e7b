/* In: the steps of a plan. Out: for each slot whether more of it can raise the tiers, lower them, or both.
 * A plan without mixed slots is monotone in every slot: its range is what its two corners say. */
#include "compile/plan.h"

typedef struct {
  Plan *plan;
  guint8 *seen; /* per step: the signs with which it was reached */
} Walk;

static guint8 opposite (guint8 sign) { return (guint8) (POLARITY_MIXED - sign); }

static void mark (Walk *walk, guint index, guint8 sign);

static void mark_terms (Walk *walk, const Step *step, guint8 sign)
{
  for (guint i = 0; i < step->count; i++) {
    const Term *term = plan_term (walk->plan, step->first + i);
    walk->plan->polarity[term->slot] |= term->weight > 0 ? sign : opposite (sign);
  }
}

static void mark (Walk *walk, guint index, guint8 sign)
{
  const Step *step = plan_step (walk->plan, index);
  if (walk->seen[index] & sign)
    return;
  walk->seen[index] |= sign;
  if (step->code == STEP_REACH)
    mark_terms (walk, step, sign);
  if (step->code == STEP_NOT)
    mark (walk, step->first, opposite (sign));
  for (guint i = 0; step->code == STEP_COUNT && i < step->count; i++)
    mark (walk, g_array_index (walk->plan->inputs, guint32, step->first + i), sign);
}

void plan_find_polarity (Plan *plan, guint n_facts)
{
  g_autofree guint8 *seen = g_new0 (guint8, plan->steps->len + 1);
  Walk walk = { plan, seen };
  plan->n_slots = n_facts + plan->hidden->len;
  plan->polarity = g_new0 (guint8, plan->n_slots + 1);
  for (guint i = 0; i < plan->tiers->len; i++)
    mark (&walk, g_array_index (plan->tiers, guint32, i), POLARITY_RAISES);
  plan->leads = g_new (gboolean, plan->steps->len + 1);
  for (guint i = 0; i < plan->steps->len; i++)
    plan->leads[i] = seen[i] != 0;
  for (guint slot = 0; slot < plan->n_slots; slot++)
    plan->n_mixed += plan->polarity[slot] == POLARITY_MIXED;
}
