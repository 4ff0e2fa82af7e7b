/* In: intervals. Out: the exact range of ranks.
 * One pass is exact as long as no unknown slot both raises and lowers a tier, because then the worst (best) value of every
 * slot is the same for all conditions. Slots of both polarities are split at the values where an undecided sum turns, until
 * each part is exact; the range is the union of the parts. Parts that cannot widen it are not looked at. */
#include "run/range.h"

enum { MOST_PARTS = 20000 };

static bool inside (Interval value, Wide at, int64_t *ret_at)
{
  if (at <= value.lo || at > value.hi)
    return false;
  *ret_at = (int64_t) at;
  return true;
}

/* Where the sum of `step` turns in `slot`, the other slots at their least sum or else at their greatest. */
static bool step_turn (const Code *code, const Step *step, const Interval *slots, uint32_t slot, int64_t *ret_at)
{
  const Line line = linear_line (code_terms (code, step), step->count, slots, slot);
  if (line.weight == 0)
    return false;
  const Turning turning = linear_turn (line, step->bound);
  const bool rises = line.weight > 0;
  return inside (slots[slot], rises ? turning.last : turning.first, ret_at) ||
         inside (slots[slot], rises ? turning.first : turning.last, ret_at);
}

bool range_turn (const Code *code, const Interval *slots, const Truth *truths, uint32_t slot, int64_t *ret_at)
{
  const UseRow sums = code_summed (code, slot);
  for (uint32_t i = 0; i < sums.n; i++) {
    const uint32_t step = sums.by[i].step;
    if (truths[step] == UNKNOWN && step_turn (code, &code->steps[step], slots, slot, ret_at))
      return true;
  }
  return false;
}

static bool is_split_slot (const Code *code, const Interval *slots, uint32_t slot)
{
  return !interval_is_point (slots[slot]) && code_polarity (code, slot) == POLARITY_MIXED;
}

/* Is the slot summed up with another one that is still to be split, in a sum that is not decided? Where it is not, and no
 * sum turns inside it, each corner decides its sums alike for all its values. */
static bool hangs_together (const Code *code, const Interval *slots, const Truth *truths, uint32_t slot)
{
  const UseRow sums = code_summed (code, slot);
  bool found = false;
  for (uint32_t i = 0; !found && i < sums.n; i++) {
    const uint32_t index = sums.by[i].step;
    const Step *step = &code->steps[index];
    for (uint32_t j = 0; truths[index] == UNKNOWN && !found && j < step->count; j++) {
      const uint32_t term = code_terms (code, step)[j].slot;
      found = term != slot && is_split_slot (code, slots, term);
    }
  }
  return found;
}

/* The next place to split: a slot of both polarities and the value where its upper part begins. */
static bool find_split (const Code *code, const Interval *slots, const Truth *truths, uint32_t *ret_slot,
                        int64_t *ret_at)
{
  bool found = false;
  for (uint32_t i = 0; code->n_mixed > 0 && i < code->n_asked; i++) {
    const uint32_t slot = code->asked[i];
    if (!is_split_slot (code, slots, slot))
      continue;
    if (range_turn (code, slots, truths, slot, ret_at)) {
      *ret_slot = slot;
      return true;
    }
    if (!found && hangs_together (code, slots, truths, slot)) {
      *ret_slot = slot;
      found = true;
    }
  }
  if (found) {
    const Interval value = slots[*ret_slot];
    *ret_at = value.lo + (value.hi - value.lo) / 2 + 1;
  }
  return found;
}

static void widen (Ranks *ranks, Ranks by, bool first)
{
  if (first || by.floor < ranks->floor)
    ranks->floor = by.floor;
  if (first || by.ceiling > ranks->ceiling)
    ranks->ceiling = by.ceiling;
}

bool range_part (Parts *parts, const Code *code, const Interval *slots, const Truth *truths, uint32_t *ret_slot,
                 int64_t *ret_at)
{
  const Ranks ranks = run_ranks (code, truths);
  parts->whole = parts->begun ? parts->whole : ranks;
  parts->begun = true;
  if (parts->any && ranks.floor >= parts->known.floor && ranks.ceiling <= parts->known.ceiling)
    return false;
  if (ranks.floor == ranks.ceiling || !find_split (code, slots, truths, ret_slot, ret_at)) {
    widen (&parts->known, ranks, !parts->any);
    parts->any = true;
    parts->done = parts->known.floor <= parts->whole.floor && parts->known.ceiling >= parts->whole.ceiling;
    return false;
  }
  if (parts->n == MOST_PARTS) {
    widen (&parts->open, ranks, !parts->given_up);
    parts->given_up = true;
    return false;
  }
  parts->n++;
  return true;
}

static void explore (const Code *code, Interval *slots, Truth *truths, Parts *parts)
{
  uint32_t slot = 0;
  int64_t at = 0;
  run_steps (code, slots, truths);
  if (!range_part (parts, code, slots, truths, &slot, &at))
    return;
  const Interval whole = slots[slot];
  slots[slot] = (Interval) { whole.lo, at - 1 };
  explore (code, slots, truths, parts);
  slots[slot] = (Interval) { at, whole.hi };
  if (!parts->done)
    explore (code, slots, truths, parts);
  slots[slot] = whole;
}

/* Two open "within n years" may hang together, by one date or by a conduct of which only the month is known; the slots do
 * not say so. */
static bool has_twin_dates (const Code *code, const Interval *slots)
{
  uint32_t open = 0;
  for (uint32_t i = 0; i < code->n_spans; i++)
    open += !interval_is_point (slots[code->spans[i]]);
  return open > 1;
}

bool range_is_exact (const Code *code, const Interval *slots)
{
  for (uint32_t i = 0; code->n_mixed > 0 && i < code->n_asked; i++)
    if (is_split_slot (code, slots, code->asked[i]))
      return false;
  return !has_twin_dates (code, slots);
}

bool range_end (const Parts *parts, const Code *code, const Interval *slots, Ranks *ret)
{
  *ret = parts->any ? parts->known : parts->open;
  if (parts->given_up)
    widen (ret, parts->open, false);
  return !parts->given_up && !has_twin_dates (code, slots);
}

bool range_find (const Code *code, Interval *slots, Truth *truths, Ranks *ret)
{
  Parts parts = { 0 };
  *ret = run_code (code, slots, truths);
  if (ret->floor == ret->ceiling)
    return true;
  if (code->n_mixed == 0)
    return !has_twin_dates (code, slots);
  explore (code, slots, truths, &parts);
  run_steps (code, slots, truths);
  return range_end (&parts, code, slots, ret);
}
