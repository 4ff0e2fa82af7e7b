/* In: the steps of a plan. Out: the way back: by which sums a slot is asked for, and by which steps a step. Where one slot changes
 * only these are to be run again. */
#include "compile/plan.h"

typedef void (*UseFunc) (gpointer data, guint32 thing, Use use);

/* A slot that stands in one sum twice is one summand. */
static gboolean stands_before (const Plan *plan, const Step *step, guint index)
{
  for (guint i = 0; i < index; i++)
    if (plan_term (plan, step->first + i)->slot == plan_term (plan, step->first + index)->slot)
      return TRUE;
  return FALSE;
}

static gint64 weight_of (const Plan *plan, const Step *step, guint32 slot)
{
  gint64 weight = 0;
  for (guint i = 0; i < step->count; i++)
    if (plan_term (plan, step->first + i)->slot == slot)
      weight += plan_term (plan, step->first + i)->weight;
  return weight;
}

static void each_summand (const Plan *plan, UseFunc func, gpointer data)
{
  for (guint i = 0; i < plan->steps->len; i++) {
    const Step *step = plan_step (plan, i);
    for (guint j = 0; step->code == STEP_REACH && j < step->count; j++) {
      const guint32 slot = plan_term (plan, step->first + j)->slot;
      if (!stands_before (plan, step, j))
        func (data, slot, (Use) { i, weight_of (plan, step, slot) });
    }
  }
}

static void each_input (const Plan *plan, UseFunc func, gpointer data)
{
  for (guint i = 0; i < plan->steps->len; i++) {
    const Step *step = plan_step (plan, i);
    if (step->code == STEP_NOT)
      func (data, step->first, (Use) { i, 0 });
    for (guint j = 0; step->code == STEP_COUNT && j < step->count; j++)
      func (data, g_array_index (plan->inputs, guint32, step->first + j), (Use) { i, 0 });
  }
}

static void count (gpointer data, guint32 thing, Use use)
{
  (void) use;
  ((guint32 *) data)[thing + 1]++;
}

typedef struct {
  guint32 *next; /* per thing: where its next use is put */
  Use *by;
} Placing;

static void place (gpointer data, guint32 thing, Use use)
{
  Placing *placing = data;
  placing->by[placing->next[thing]++] = use;
}

static Uses find (const Plan *plan, guint n, void (*each) (const Plan *, UseFunc, gpointer))
{
  Uses uses = { g_new0 (guint32, n + 2), NULL };
  each (plan, count, uses.first);
  for (guint i = 1; i <= n; i++)
    uses.first[i] += uses.first[i - 1];
  uses.by = g_new (Use, uses.first[n] + 1);
  g_autofree guint32 *next = g_memdup2 (uses.first, (n + 1) * sizeof *next);
  each (plan, place, &(Placing) { next, uses.by });
  return uses;
}

void plan_find_uses (Plan *plan)
{
  plan->summed = find (plan, plan->n_slots, each_summand);
  plan->used = find (plan, plan->steps->len, each_input);
}
