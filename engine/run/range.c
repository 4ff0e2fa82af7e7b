/* In: intervals. Out: the exact range of ranks.
 * One pass is exact as long as no unknown slot both raises and lowers a tier, because then the worst (best) value of every
 * slot is the same for all conditions. Slots of both polarities are split at the values where an undecided sum turns, until
 * each part is exact; the range is the union of the parts. Parts that cannot widen it are not looked at. */
#include "run/range.h"

enum { MOST_PARTS = 20000 };

typedef struct {
  const Plan *plan;
  Interval *slots;
  Truth *truths;
  Ranks known;  /* attained by parts already finished */
  Ranks open;   /* of parts given up */
  gboolean any; /* known is set */
  guint left;   /* parts that may still be looked at */
} Search;

static gboolean inside (Interval value, Wide at, gint64 *ret_at)
{
  if (at <= value.lo || at > value.hi)
    return FALSE;
  *ret_at = (gint64) at;
  return TRUE;
}

/* Where the sum of `step` turns in `slot`, the other slots at their least sum or else at their greatest. */
static gboolean step_turn (const Plan *plan, const Step *step, const Interval *slots, guint slot, gint64 *ret_at)
{
  const Line line = linear_line (plan_term (plan, step->first), step->count, slots, slot);
  if (line.weight == 0)
    return FALSE;
  const Turning turning = linear_turn (line, step->bound);
  const gboolean rises = line.weight > 0;
  return inside (slots[slot], rises ? turning.last : turning.first, ret_at) ||
         inside (slots[slot], rises ? turning.first : turning.last, ret_at);
}

gboolean range_turn (const Plan *plan, const Interval *slots, const Truth *truths, guint slot, gint64 *ret_at)
{
  for (guint i = 0; i < plan->steps->len; i++) {
    const Step *step = plan_step (plan, i);
    if (step->code == STEP_REACH && truths[i] == UNKNOWN && step_turn (plan, step, slots, slot, ret_at))
      return TRUE;
  }
  return FALSE;
}

static gboolean is_split_slot (const Search *search, guint slot)
{
  return search->plan->polarity[slot] == POLARITY_MIXED && !interval_is_point (search->slots[slot]);
}

/* Is the slot summed up with another one that is still to be split, in a sum that is not decided? Where it is not, and no
 * sum turns inside it, each corner decides its sums alike for all its values. */
static gboolean hangs_together (const Search *search, guint slot)
{
  for (guint i = 0; i < search->plan->steps->len; i++) {
    const Step *step = plan_step (search->plan, i);
    if (step->code != STEP_REACH || search->truths[i] != UNKNOWN)
      continue;
    guint others = 0, own = 0;
    for (guint j = 0; j < step->count; j++) {
      guint term = plan_term (search->plan, step->first + j)->slot;
      own += term == slot;
      others += term != slot && is_split_slot (search, term);
    }
    if (own > 0 && others > 0)
      return TRUE;
  }
  return FALSE;
}

/* The next place to split: a slot of both polarities and the value where its upper part begins. */
static gboolean find_split (const Search *search, guint *ret_slot, gint64 *ret_at)
{
  gboolean found = FALSE;
  for (guint slot = 0; slot < search->plan->n_slots; slot++) {
    if (!is_split_slot (search, slot))
      continue;
    if (range_turn (search->plan, search->slots, search->truths, slot, ret_at)) {
      *ret_slot = slot;
      return TRUE;
    }
    if (!found && hangs_together (search, slot)) {
      *ret_slot = slot;
      found = TRUE;
    }
  }
  if (found) {
    const Interval value = search->slots[*ret_slot];
    *ret_at = value.lo + (value.hi - value.lo) / 2 + 1;
  }
  return found;
}

static void widen (Ranks *ranks, Ranks by, gboolean first)
{
  ranks->floor = first ? by.floor : MIN (ranks->floor, by.floor);
  ranks->ceiling = first ? by.ceiling : MAX (ranks->ceiling, by.ceiling);
}

static void explore (Search *search)
{
  Ranks ranks = run_plan (search->plan, search->slots, search->truths);
  if (search->any && ranks.floor >= search->known.floor && ranks.ceiling <= search->known.ceiling)
    return;
  guint slot = 0;
  gint64 at = 0;
  if (ranks.floor == ranks.ceiling || !find_split (search, &slot, &at)) {
    widen (&search->known, ranks, !search->any);
    search->any = TRUE;
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
 * not say so. Those that lead to no tier (of a fine, a leniency, a remark) do no harm. */
static gboolean has_twin_dates (const Plan *plan, const Interval *slots)
{
  guint n_facts = plan->n_slots - plan->hidden->len, open = 0;
  for (guint i = 0; i < plan->hidden->len; i++)
    open += g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_WITHIN && plan->polarity[n_facts + i] != 0 &&
            !interval_is_point (slots[n_facts + i]);
  return open > 1;
}

gboolean range_of_run (const Plan *plan, Interval *slots, Truth *truths, Ranks *ret)
{
  *ret = run_ranks (plan, truths);
  if (ret->floor == ret->ceiling)
    return TRUE;
  if (plan->n_mixed > 0) {
    Search search = { plan, slots, truths, { 0, 0 }, { 1, 0 }, FALSE, MOST_PARTS };
    explore (&search);
    gboolean given_up = search.open.floor <= search.open.ceiling;
    *ret = search.any ? search.known : search.open;
    if (given_up)
      widen (ret, search.open, FALSE);
    run_steps (plan, slots, truths);
    if (given_up)
      return FALSE;
  }
  return !has_twin_dates (plan, slots);
}

gboolean range_find (const Plan *plan, Interval *slots, Truth *truths, Ranks *ret)
{
  run_steps (plan, slots, truths);
  return range_of_run (plan, slots, truths, ret);
}
