/* In: the steps of a law. Out: for each slot whether more of it can raise the tiers, lower them, or both.
 * A plan without mixed slots is monotone in every slot: its range is what its two corners say. */
#include "compile/plan.h"

typedef struct {
  Code *code;
  guint8 *seen; /* per step: the signs with which it was reached */
} Walk;

static guint8 opposite (guint8 sign) { return (guint8) (POLARITY_MIXED - sign); }

static void mark (Walk *walk, guint index, guint8 sign);

static void mark_terms (Walk *walk, const Step *step, guint8 sign)
{
  for (guint i = 0; i < step->count; i++) {
    const Term *term = &code_terms (walk->code, step)[i];
    walk->code->polarity[code_seat (walk->code, term->slot)] |= term->weight > 0 ? sign : opposite (sign);
  }
}

static void mark (Walk *walk, guint index, guint8 sign)
{
  const Step *step = &walk->code->steps[index];
  if (walk->seen[index] & sign)
    return;
  walk->seen[index] |= sign;
  if (step->code == STEP_REACH)
    mark_terms (walk, step, sign);
  if (step->code == STEP_NOT)
    mark (walk, step->first, opposite (sign));
  for (guint i = 0; step->code == STEP_COUNT && i < step->count; i++)
    mark (walk, walk->code->inputs[step->first + i], sign);
}

void code_find_polarity (Code *code)
{
  code->leads = g_new0 (guint8, code->n_steps + 1);
  Walk walk = { code, code->leads };
  code->polarity = g_new0 (guint8, code->n_seats);
  for (guint i = 0; i < code->n_tiers; i++)
    mark (&walk, code->tiers[i], POLARITY_RAISES);
  for (guint i = 0; i < code->n_seats; i++)
    code->n_mixed += code->polarity[i] == POLARITY_MIXED;
}
