/* Programs by chance: sums of some slots that reach figures, counts and opposites of what stands before, tiers on top. */
#include "random_code.h"
#include <string.h>
#include "run/run.h"

enum { MOST_VALUE = 4 };

RandomSlots random_slots_new (Dice *dice)
{
  RandomSlots slots = { .n_slots = 2 + dice_below (dice, RANDOM_SLOTS - 1) };
  for (guint i = 0; i < slots.n_slots; i++) {
    const gint64 lo = dice_percent (dice, 85) ? 0 : dice_between (dice, -2, 2);
    slots.reach[i] = (Interval) { lo, lo + (dice_percent (dice, 40) ? 1 : dice_between (dice, 1, MOST_VALUE)) };
    slots.fact[i] = dice_percent (dice, 85);
    slots.below[i] = i > 0 && dice_percent (dice, 15) ? (gint) dice_below (dice, i) : -1;
  }
  return slots;
}

static guint add_reach (Dice *dice, const RandomSlots *slots, RandomCode *code)
{
  Step *step = &code->steps[code->code.n_steps];
  *step = (Step) { .code = STEP_REACH, .first = code->code.n_terms, .count = 1 + dice_below (dice, 3) };
  for (guint i = 0; i < step->count; i++) {
    gint64 weight = dice_percent (dice, 80) ? dice_between (dice, 1, 3) : dice_between (dice, -3, -1);
    code->terms[code->code.n_terms++] = (Term) { dice_below (dice, slots->n_slots), weight };
  }
  step->bound = dice_between (dice, dice_percent (dice, 20) ? -4 : 1, 7);
  return code->code.n_steps++;
}

static void add_inner (Dice *dice, RandomCode *code)
{
  const guint before = code->code.n_steps;
  Step *step = &code->steps[code->code.n_steps++];
  if (dice_percent (dice, 20)) {
    *step = (Step) { .code = STEP_NOT, .first = dice_below (dice, before) };
    return;
  }
  *step = (Step) { .code = STEP_COUNT, .first = code->code.n_inputs, .count = 2 + dice_below (dice, 3) };
  for (guint i = 0; i < step->count; i++)
    code->inputs[code->code.n_inputs++] = dice_below (dice, before);
  step->need = 1 + dice_below (dice, step->count);
}

static void add_tiers (Dice *dice, RandomCode *code)
{
  code->code.n_tiers = 1 + dice_below (dice, MOST_RANDOM_TIERS);
  for (guint i = code->code.n_tiers; i-- > 0;) {
    const guint32 own = dice_below (dice, code->code.n_steps);
    Step *step = &code->steps[code->code.n_steps];
    *step = (Step) { .code = STEP_COUNT, .first = code->code.n_inputs, .count = 1, .need = 1 };
    code->inputs[code->code.n_inputs++] = own;
    if (i + 1 < code->code.n_tiers)
      code->inputs[code->code.n_inputs + step->count++ - 1] = code->tiers[i + 1];
    code->code.n_inputs += step->count - 1;
    code->tiers[i] = code->code.n_steps++;
  }
}

static void point_inside (RandomCode *code)
{
  code->code.steps = code->steps;
  code->code.terms = code->terms;
  code->code.inputs = code->inputs;
  code->code.tiers = code->tiers;
}

void random_code_new (Dice *dice, const RandomSlots *slots, RandomCode *ret)
{
  memset (ret, 0, sizeof *ret);
  ret->code.n_slots = slots->n_slots;
  for (guint n = 1 + dice_below (dice, 6); n > 0; n--)
    add_reach (dice, slots, ret);
  for (guint n = dice_below (dice, MOST_RANDOM_STEPS - 6 - MOST_RANDOM_TIERS); n > 0; n--)
    if (dice_percent (dice, 25))
      add_reach (dice, slots, ret);
    else
      add_inner (dice, ret);
  add_tiers (dice, ret);
  point_inside (ret);
}

static void edit_step (Dice *dice, RandomCode *code, Step *step)
{
  if (step->code == STEP_COUNT)
    step->need = 1 + dice_below (dice, step->count);
  else if (step->code == STEP_REACH && dice_percent (dice, 50))
    step->bound += dice_between (dice, -1, 1);
  else if (step->code == STEP_REACH)
    code->terms[step->first].weight += dice_between (dice, -1, 1);
}

void random_code_edit (Dice *dice, const RandomCode *code, RandomCode *ret)
{
  *ret = *code;
  point_inside (ret);
  for (guint n = dice_below (dice, 3); n > 0; n--)
    edit_step (dice, ret, &ret->steps[dice_below (dice, ret->code.n_steps - ret->code.n_tiers)]);
}

Space *random_space_new (const RandomSlots *slots)
{
  Space *space = space_new ();
  for (guint i = 0; i < slots->n_slots; i++)
    space_add (space, (Variable) { slots->reach[i], slots->fact[i] });
  for (guint i = 0; i < slots->n_slots; i++) {
    const Term terms[] = { { i, 1 }, { MAX (slots->below[i], 0), -1 } };
    const Literal never_below = slots->below[i] < 0 ? LITERAL_YES : space_reach (space, terms, 2, 0);
    g_array_append_val (space->always, never_below);
  }
  return space;
}

void random_point_first (const RandomSlots *slots, gint64 *point)
{
  for (guint i = 0; i < slots->n_slots; i++)
    point[i] = slots->reach[i].lo;
}

gboolean random_point_next (const RandomSlots *slots, gint64 *point)
{
  for (guint i = slots->n_slots; i-- > 0;) {
    if (point[i] < slots->reach[i].hi) {
      point[i]++;
      return TRUE;
    }
    point[i] = slots->reach[i].lo;
  }
  return FALSE;
}

gboolean random_point_is_real (const RandomSlots *slots, const gint64 *point)
{
  for (guint i = 0; i < slots->n_slots; i++)
    if (slots->below[i] >= 0 && point[i] < point[slots->below[i]])
      return FALSE;
  return TRUE;
}

guint random_point_facts (const RandomSlots *slots, const gint64 *point)
{
  guint facts = 0;
  for (guint i = 0; i < slots->n_slots; i++)
    facts += slots->fact[i] && point[i] > slots->reach[i].lo;
  return facts;
}

guint random_code_rank (const RandomCode *code, const gint64 *point)
{
  Interval slots[RANDOM_SLOTS];
  Truth truths[MOST_RANDOM_STEPS];
  for (guint i = 0; i < code->code.n_slots; i++)
    slots[i] = interval_point (point[i]);
  return run_code (&code->code, slots, truths).floor;
}
