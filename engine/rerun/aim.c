/* A sum of many summands makes a difference to the tier where it comes to just less than its bound without what the slot adds. Halving
 * the summands in turn finds that, too, but only after many steps for each of them; here each is set once. */
#include "rerun/aim.h"

gint64 aim_weight (const Code *code, guint32 step, guint slot)
{
  const UseRow sums = code_summed (code, slot);
  guint32 from = 0, to = sums.n;
  while (from < to) {
    const guint32 middle = from + (to - from) / 2;
    if (sums.by[middle].step < step)
      from = middle + 1;
    else
      to = middle;
  }
  return from < sums.n && sums.by[from].step == step ? sums.by[from].weight : 0;
}

static void set_both (Replay *one, Replay *other, guint slot, Interval value)
{
  replay_set (one, slot, value);
  replay_set (other, slot, value);
}

/* As far from the end at which it adds least as there is room for. */
static gint64 place_of (Interval value, gint64 weight, Wide *room)
{
  const Wide width = (Wide) value.hi - value.lo, each = weight > 0 ? weight : -(Wide) weight;
  const Wide steps = MIN (width, *room / each);
  *room -= steps * each;
  return (gint64) (weight > 0 ? value.lo + steps : value.hi - steps);
}

gboolean aim_sum (Replay *one, Replay *other, guint slot, guint32 step)
{
  const Code *code = &one->plan->code;
  const Term *terms = code_terms (code, &code->steps[step]);
  const Wide least = MIN (one->sums[step].lo, other->sums[step].lo);
  Wide room = (Wide) code->steps[step].bound - 1 - least;
  gboolean set = FALSE;
  for (guint i = 0; room >= 0 && i < code->steps[step].count; i++) {
    const Interval value = one->slots[terms[i].slot];
    if (terms[i].slot == slot || interval_is_point (value))
      continue;
    const gint64 weight = aim_weight (code, step, terms[i].slot);
    if (weight == 0)
      continue;
    set_both (one, other, terms[i].slot, interval_point (place_of (value, weight, &room)));
    set = TRUE;
  }
  return set;
}

void aim_back (Replay *one, Replay *other, guint slot, guint32 step, const Interval *slots)
{
  const Code *code = &one->plan->code;
  const Term *terms = code_terms (code, &code->steps[step]);
  for (guint i = 0; i < code->steps[step].count; i++)
    if (terms[i].slot != slot)
      set_both (one, other, terms[i].slot, slots[terms[i].slot]);
}

/* ---- what is split ---- */

static gboolean is_inside (Interval value, Wide at, gint64 *ret_at)
{
  if (at <= value.lo || at > value.hi)
    return FALSE;
  *ret_at = (gint64) at;
  return TRUE;
}

static gboolean find_turn (const Replay *of, guint slot, guint32 index, Truth wish, AimSplit *ret)
{
  const Code *code = &of->plan->code;
  const Step *step = &code->steps[index];
  const Term *terms = code_terms (code, step);
  for (guint32 i = 0; i < step->count; i++) {
    const Interval value = of->slots[terms[i].slot];
    if (terms[i].slot == slot || interval_is_point (value))
      continue;
    const Line line = linear_beside (of->sums[index], aim_weight (code, index, terms[i].slot), value);
    if (line.weight == 0)
      continue;
    const Turning turning = linear_turn (line, step->bound);
    ret->slot = terms[i].slot;
    ret->upper_first = (wish == YES) == (line.weight > 0);
    if (is_inside (value, ret->upper_first ? turning.last : turning.first, &ret->at) ||
        is_inside (value, ret->upper_first ? turning.first : turning.last, &ret->at))
      return TRUE;
  }
  return FALSE;
}

/* Where no slot of the sum can turn it alone. */
static gboolean find_middle (const Replay *of, guint slot, guint32 index, AimSplit *ret)
{
  const Step *step = &of->plan->code.steps[index];
  const Term *terms = code_terms (&of->plan->code, step);
  for (guint32 i = 0; i < step->count; i++) {
    const Interval value = of->slots[terms[i].slot];
    if (terms[i].slot == slot || interval_is_point (value))
      continue;
    *ret = (AimSplit) { terms[i].slot, value.lo + (value.hi - value.lo) / 2 + 1, FALSE };
    return TRUE;
  }
  return FALSE;
}

gboolean aim_split (const Replay *of, guint slot, guint32 step, Truth wish, AimSplit *ret)
{
  return find_turn (of, slot, step, wish, ret) || find_middle (of, slot, step, ret);
}
