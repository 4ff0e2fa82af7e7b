/* In: the code of a law and the variables that its slots are. Out: a literal for each step and tier. */
#include "form/space/literals.h"

static Literal reach (Space *space, const Code *code, const Step *step, const guint32 *variables)
{
  g_autofree Term *terms = g_new (Term, step->count + 1);
  for (guint i = 0; i < step->count; i++)
    terms[i] = (Term) { variables[code_terms (code, step)[i].slot], code_terms (code, step)[i].weight };
  return space_reach (space, terms, step->count, step->bound);
}

static Literal count (Space *space, const Code *code, const Step *step, const Literal *steps)
{
  g_autofree Literal *inputs = g_new (Literal, step->count + 1);
  for (guint i = 0; i < step->count; i++)
    inputs[i] = steps[code->inputs[step->first + i]];
  return space_count (space, step->need, inputs, step->count);
}

static Literal literal_of (Space *space, const Code *code, const Step *step, const Literal *steps,
                           const guint32 *variables)
{
  switch ((StepCode) step->code) {
  case STEP_NO: return LITERAL_NO;
  case STEP_YES: return LITERAL_YES;
  case STEP_REACH: return reach (space, code, step, variables);
  case STEP_COUNT: return count (space, code, step, steps);
  case STEP_NOT: return literal_not (steps[step->first]);
  case N_STEPS: break;
  }
  g_assert_not_reached ();
}

static Literals literals_alloc (const Code *code)
{
  return (Literals) { g_new (Literal, code->n_steps + 1), g_new (Literal, code->n_tiers + 1), code->n_tiers,
                      code->n_steps };
}

static void say_tiers (Literals *literals, const Code *code)
{
  for (guint i = 0; i < code->n_tiers; i++)
    literals->tiers[i] = literals->steps[code->tiers[i]];
}

Literals literals_new (Space *space, const Code *code, const guint32 *variables)
{
  Literals literals = literals_alloc (code);
  for (guint i = 0; i < code->n_steps; i++)
    literals.steps[i] = literal_of (space, code, &code->steps[i], literals.steps, variables);
  say_tiers (&literals, code);
  return literals;
}

/* Whether something that the step is made of is on the slot. `on`: per step before it. */
static gboolean hangs_on (const Code *code, const Step *step, guint slot, const guint8 *on)
{
  gboolean hangs = step->code == STEP_NOT && on[step->first];
  for (guint i = 0; step->code == STEP_REACH && !hangs && i < step->count; i++)
    hangs = code_terms (code, step)[i].slot == slot;
  for (guint i = 0; step->code == STEP_COUNT && !hangs && i < step->count; i++)
    hangs = on[code->inputs[step->first + i]];
  return hangs;
}

Literals literals_beside (Space *space, const Code *code, const guint32 *variables, const Literals *before, guint slot)
{
  Literals literals = literals_alloc (code);
  g_autofree guint8 *on = g_new (guint8, code->n_steps + 1);
  for (guint i = 0; i < code->n_steps; i++) {
    on[i] = hangs_on (code, &code->steps[i], slot, on) ? 1 : 0;
    literals.steps[i] = on[i] ? literal_of (space, code, &code->steps[i], literals.steps, variables) : before->steps[i];
  }
  say_tiers (&literals, code);
  return literals;
}

static void join (Space *space, Literal *to, const Literal *by, guint n, gboolean both)
{
  for (guint i = 0; i < n; i++) {
    const Literal one_and_other[] = { to[i], by[i] };
    to[i] = both ? space_both (space, to[i], by[i]) : space_any (space, one_and_other, G_N_ELEMENTS (one_and_other));
  }
}

void literals_join (Space *space, Literals *to, const Literals *by, gboolean both)
{
  join (space, to->steps, by->steps, to->n_steps, both);
  join (space, to->tiers, by->tiers, to->n_tiers, both);
}

Literals literals_copy (const Literals *literals, const Code *code)
{
  return (Literals) { g_memdup2 (literals->steps, (code->n_steps + 1) * sizeof (Literal)),
                      g_memdup2 (literals->tiers, (code->n_tiers + 1) * sizeof (Literal)), literals->n_tiers,
                      literals->n_steps };
}

Literals literals_none (void) { return (Literals) { g_new (Literal, 1), g_new (Literal, 1), 0, 0 }; }

void literals_clear (Literals *literals)
{
  g_free (literals->steps);
  g_free (literals->tiers);
}

Literal literals_rank (Space *space, const Literals *literals, guint rank)
{
  const Literal above = literals_tier (literals, rank + 1);
  return space_both (space, literals_tier (literals, rank), literal_not (above));
}

guint literals_rank_at (const Space *space, const Literals *literals, const gint64 *point)
{
  guint rank = 0;
  for (guint i = 0; i < literals->n_tiers; i++)
    rank += space_holds (space, literals->tiers[i], point);
  return rank;
}
