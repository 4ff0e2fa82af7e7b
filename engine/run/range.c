/* In: intervals. Out: the exact range of ranks.
 * One pass is exact as long as no unknown slot both raises and lowers a tier, because then the worst (best) value of every
 * slot is the same for all conditions. Slots of both polarities are split at the values where an undecided sum turns, until
 * each part is exact; the range is the union of the parts. Parts that cannot widen it are not looked at. */
#include "run/range.h"

enum { MOST_PARTS = 20000 };

typedef struct {
  const Code *code;
  Interval *slots;
  Truth *truths;
  Ranks known;   /* attained by parts already finished */
  Ranks open;    /* of parts given up */
  bool any;      /* known is set */
  uint32_t left; /* parts that may still be looked at */
} Search;

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
  for (uint32_t i = code->summed.first[slot]; i < code->summed.first[slot + 1]; i++) {
    const uint32_t step = code->summed.by[i].step;
    if (truths[step] == UNKNOWN && step_turn (code, &code->steps[step], slots, slot, ret_at))
      return true;
  }
  return false;
}

static bool is_split_slot (const Search *search, uint32_t slot)
{
  return search->code->polarity[slot] == POLARITY_MIXED && !interval_is_point (search->slots[slot]);
}

/* Is the slot summed up with another one that is still to be split, in a sum that is not decided? Where it is not, and no
 * sum turns inside it, each corner decides its sums alike for all its values. */
static bool hangs_together (const Search *search, uint32_t slot)
{
  for (uint32_t i = 0; i < search->code->n_steps; i++) {
    const Step *step = &search->code->steps[i];
    if (step->code != STEP_REACH || search->truths[i] != UNKNOWN)
      continue;
    uint32_t others = 0, own = 0;
    for (uint32_t j = 0; j < step->count; j++) {
      uint32_t term = search->code->terms[step->first + j].slot;
      own += term == slot;
      others += term != slot && is_split_slot (search, term);
    }
    if (own > 0 && others > 0)
      return true;
  }
  return false;
}

/* The next place to split: a slot of both polarities and the value where its upper part begins. */
static bool find_split (const Search *search, uint32_t *ret_slot, int64_t *ret_at)
{
  bool found = false;
  for (uint32_t slot = 0; slot < search->code->n_slots; slot++) {
    if (!is_split_slot (search, slot))
      continue;
    if (range_turn (search->code, search->slots, search->truths, slot, ret_at)) {
      *ret_slot = slot;
      return true;
    }
    if (!found && hangs_together (search, slot)) {
      *ret_slot = slot;
      found = true;
    }
  }
  if (found) {
    const Interval value = search->slots[*ret_slot];
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

static void explore (Search *search)
{
  Ranks ranks = run_code (search->code, search->slots, search->truths);
  if (search->any && ranks.floor >= search->known.floor && ranks.ceiling <= search->known.ceiling)
    return;
  uint32_t slot = 0;
  int64_t at = 0;
  if (ranks.floor == ranks.ceiling || !find_split (search, &slot, &at)) {
    widen (&search->known, ranks, !search->any);
    search->any = true;
    return;
  }
  if (search->left == 0) {
    widen (&search->open, ranks, search->open.floor > search->open.ceiling);
    return;
  }
  search->left--;
  const Interval whole = search->slots[slot];
  search->slots[slot] = (Interval) { whole.lo, at - 1 };
  explore (search);
  search->slots[slot] = (Interval) { at, whole.hi };
  explore (search);
  search->slots[slot] = whole;
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

bool range_of_run (const Code *code, Interval *slots, Truth *truths, Ranks *ret)
{
  *ret = run_ranks (code, truths);
  if (ret->floor == ret->ceiling)
    return true;
  if (code->n_mixed > 0) {
    Search search = { code, slots, truths, { 0, 0 }, { 1, 0 }, false, MOST_PARTS };
    explore (&search);
    bool given_up = search.open.floor <= search.open.ceiling;
    *ret = search.any ? search.known : search.open;
    if (given_up)
      widen (ret, search.open, false);
    run_steps (code, slots, truths);
    if (given_up)
      return false;
  }
  return !has_twin_dates (code, slots);
}

bool range_find (const Code *code, Interval *slots, Truth *truths, Ranks *ret)
{
  run_steps (code, slots, truths);
  return range_of_run (code, slots, truths, ret);
}
