/* In: the steps of a plan. Out: the way back: by which sums a slot is asked for, and by which steps a step. Where one slot changes
 * only these are to be run again. */
#include "compile/plan.h"

typedef void (*UseFunc) (gpointer data, guint32 thing, guint32 by);

/* Each use of a slot by a sum, in the order of steps; a slot that stands in one sum twice is told twice. */
static void each_summand (const Plan *plan, UseFunc func, gpointer data)
{
  for (guint i = 0; i < plan->steps->len; i++) {
    const Step *step = plan_step (plan, i);
    for (guint j = 0; step->code == STEP_REACH && j < step->count; j++)
      func (data, plan_term (plan, step->first + j)->slot, i);
  }
}

static void each_input (const Plan *plan, UseFunc func, gpointer data)
{
  for (guint i = 0; i < plan->steps->len; i++) {
    const Step *step = plan_step (plan, i);
    if (step->code == STEP_NOT)
      func (data, step->first, i);
    for (guint j = 0; step->code == STEP_COUNT && j < step->count; j++)
      func (data, g_array_index (plan->inputs, guint32, step->first + j), i);
  }
}

static void count (gpointer data, guint32 thing, guint32 by)
{
  (void) by;
  ((guint32 *) data)[thing + 1]++;
}

typedef struct {
  guint32 *next; /* per thing: where its next use is put */
  guint32 *by;
} Placing;

static void place (gpointer data, guint32 thing, guint32 by)
{
  Placing *placing = data;
  placing->by[placing->next[thing]++] = by;
}

static Uses find (const Plan *plan, guint n, void (*each) (const Plan *, UseFunc, gpointer))
{
  Uses uses = { g_new0 (guint32, n + 2), NULL };
  each (plan, count, uses.first);
  for (guint i = 1; i <= n; i++)
    uses.first[i] += uses.first[i - 1];
  uses.by = g_new (guint32, uses.first[n] + 1);
  g_autofree guint32 *next = g_memdup2 (uses.first, (n + 1) * sizeof *next);
  each (plan, place, &(Placing) { next, uses.by });
  return uses;
}

void plan_find_uses (Plan *plan)
{
  plan->summed = find (plan, plan->n_slots, each_summand);
  plan->used = find (plan, plan->steps->len, each_input);
}
