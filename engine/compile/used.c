/* In: the steps of a law. Out: the way back: by which sums a slot is asked for, and by which steps a step. Where one slot changes
 * only these are to be run again. */
#include "compile/plan.h"

typedef void (*UseFunc) (gpointer data, guint32 thing, Use use);

/* A slot that stands in one sum twice is one summand. */
static gboolean stands_before (const Code *code, const Step *step, guint index)
{
  for (guint i = 0; i < index; i++)
    if (code_terms (code, step)[i].slot == code_terms (code, step)[index].slot)
      return TRUE;
  return FALSE;
}

static gint64 weight_of (const Code *code, const Step *step, guint32 slot)
{
  gint64 weight = 0;
  for (guint i = 0; i < step->count; i++)
    if (code_terms (code, step)[i].slot == slot)
      weight += code_terms (code, step)[i].weight;
  return weight;
}

static void each_summand (const Code *code, UseFunc func, gpointer data)
{
  for (guint i = 0; i < code->n_steps; i++) {
    const Step *step = &code->steps[i];
    for (guint j = 0; step->code == STEP_REACH && j < step->count; j++) {
      const guint32 slot = code_terms (code, step)[j].slot;
      if (!stands_before (code, step, j))
        func (data, slot, (Use) { i, weight_of (code, step, slot) });
    }
  }
}

static void each_input (const Code *code, UseFunc func, gpointer data)
{
  for (guint i = 0; i < code->n_steps; i++) {
    const Step *step = &code->steps[i];
    if (step->code == STEP_NOT)
      func (data, step->first, (Use) { i, 0 });
    for (guint j = 0; step->code == STEP_COUNT && j < step->count; j++)
      func (data, code->inputs[step->first + j], (Use) { i, 0 });
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

static Uses find (const Code *code, guint n, void (*each) (const Code *, UseFunc, gpointer))
{
  Uses uses = { .first = g_new0 (guint32, n + 2), .n_first = n + 1 };
  each (code, count, uses.first);
  for (guint i = 1; i <= n; i++)
    uses.first[i] += uses.first[i - 1];
  uses.n_by = uses.first[n];
  uses.by = g_new (Use, uses.n_by + 1);
  g_autofree guint32 *next = g_memdup2 (uses.first, (n + 1) * sizeof *next);
  each (code, place, &(Placing) { next, uses.by });
  return uses;
}

void code_find_uses (Code *code)
{
  code->summed = find (code, code->n_slots, each_summand);
  code->used = find (code, code->n_steps, each_input);
}
