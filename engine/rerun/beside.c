/* Where one slot makes a difference to the tier the next one often does beside the same values of the others: they are tried before
 * anything is searched for, so that many slots in one count cost one search and not one each. Where it does not, what stands near to it
 * is let go, and only that is searched. */
#include "rerun/beside.h"

void beside_init (Beside *beside, const Plan *plan, const Interval *slots)
{
  beside->plan = plan;
  beside->slots = slots;
  beside->is_noted = FALSE;
  beside->freed = g_array_new (FALSE, FALSE, sizeof (ValueBefore));
}

void beside_clear (Beside *beside)
{
  g_array_unref (beside->freed);
  if (!beside->is_noted)
    return;
  replay_clear (&beside->a);
  replay_clear (&beside->b);
}

static void set_both (Beside *beside, guint slot, Interval value)
{
  replay_set (&beside->a, slot, value);
  replay_set (&beside->b, slot, value);
}

gboolean beside_tells_apart (Truth a, Truth b) { return a != b && a != UNKNOWN && b != UNKNOWN; }

/* What the tiers come to with the slot at `one`, against what they come to with it at `other`. */
static gboolean differs (Beside *beside, guint slot, gint64 one, gint64 other)
{
  const Code *code = &beside->plan->code;
  Replay *replay = &beside->a;
  const Interval before = replay->slots[slot];
  g_autofree Truth *truths = g_new (Truth, code->n_tiers + 1);
  gboolean different = FALSE;
  replay_set (replay, slot, interval_point (one));
  for (guint32 i = 0; i < code->n_tiers; i++)
    truths[i] = replay->truths[code->tiers[i]];
  replay_set (replay, slot, interval_point (other));
  for (guint32 i = 0; !different && i < code->n_tiers; i++)
    different = beside_tells_apart (truths[i], replay->truths[code->tiers[i]]);
  replay_set (replay, slot, before);
  return different;
}

static void turn (Beside *beside)
{
  const gint64 now = beside->turned;
  beside->turned = beside->now;
  beside->now = now;
  set_both (beside, beside->slot, interval_point (now));
}

/* With the slot that was noted at either of its values; at the one that served it stays. */
gboolean beside_differs (Beside *beside, guint slot, gint64 one, gint64 other)
{
  gboolean found = FALSE;
  for (guint i = 0; beside->is_noted && beside->slot != slot && !found && i < 2; i++) {
    found = differs (beside, slot, one, other);
    if (!found)
      turn (beside);
  }
  return found;
}

void beside_note (Beside *beside, const Replay *found, guint slot, gint64 one, gint64 other)
{
  Replay *runs[] = { &beside->a, &beside->b };
  for (guint i = 0; i < G_N_ELEMENTS (runs); i++) {
    if (!beside->is_noted)
      replay_init (runs[i], beside->plan, beside->slots);
    replay_back (runs[i]);
    replay_take (runs[i], found);
  }
  beside->is_noted = TRUE;
  beside->slot = slot;
  beside->now = one;
  beside->turned = other;
}

/* ---- what stands near ---- */

enum { FEW = 16 /* inputs, summands: where there are more they stand as they do */, MOST_FREED = 64, MOST_WAYS = 256 };

static void free_slot (Beside *beside, guint slot)
{
  const ValueBefore before = { slot, beside->a.slots[slot] };
  if (beside->freed->len == MOST_FREED || interval_equal (before.value, beside->slots[slot]))
    return;
  g_array_append_val (beside->freed, before);
  set_both (beside, slot, beside->slots[slot]);
}

static void free_summands (Beside *beside, const Step *step, guint slot)
{
  const Term *terms = code_terms (&beside->plan->code, step);
  for (guint32 i = 0; step->count <= FEW && i < step->count; i++)
    if (terms[i].slot != slot)
      free_slot (beside, terms[i].slot);
}

/* However many ways lead to a step, only so many are gone. */
static void free_below (Beside *beside, guint32 index, guint slot)
{
  const Code *code = &beside->plan->code;
  const Step *step = &code->steps[index];
  if (beside->ways == 0)
    return;
  beside->ways--;
  if (step->code == STEP_REACH)
    free_summands (beside, step, slot);
  if (step->code == STEP_NOT)
    free_below (beside, step->first, slot);
  for (guint32 i = 0; step->code == STEP_COUNT && step->count <= FEW && i < step->count; i++)
    free_below (beside, code->inputs[step->first + i], slot);
}

/* Of several that must hold those that do not; of others those that do. */
static void free_inputs (Beside *beside, const Step *step, guint slot)
{
  const guint32 *inputs = &beside->plan->code.inputs[step->first];
  const Truth against = step->need > 1 ? NO : YES;
  for (guint32 i = 0; step->count <= FEW && i < step->count; i++)
    if (beside->a.truths[inputs[i]] == against)
      free_below (beside, inputs[i], slot);
}

void beside_free (Beside *beside, const GArray *above, guint slot)
{
  const ValueBefore own = { slot, beside->a.slots[slot] };
  beside->ways = MOST_WAYS;
  g_array_set_size (beside->freed, 0);
  g_array_append_val (beside->freed, own);
  for (guint i = 0; i < above->len; i++) {
    const Step *step = &beside->plan->code.steps[g_array_index (above, guint32, i)];
    if (step->code == STEP_REACH)
      free_summands (beside, step, slot);
    else if (step->code == STEP_COUNT)
      free_inputs (beside, step, slot);
  }
}

void beside_keep (Beside *beside, guint slot, gint64 one, gint64 other)
{
  set_both (beside, slot, interval_point (one));
  beside->slot = slot;
  beside->now = one;
  beside->turned = other;
}

void beside_put_back (Beside *beside)
{
  for (guint i = 0; i < beside->freed->len; i++) {
    const ValueBefore *freed = &g_array_index (beside->freed, ValueBefore, i);
    set_both (beside, freed->slot, freed->value);
  }
  turn (beside);
}
