/* In: one plan, run on values that differ in one slot only. Out: whether the other slots can be so that the two come to different
 * tiers. The idea: a difference travels upwards from step to step, where what stands beside it lets it pass: all of an "all" hold,
 * none of an "any" does. Where it can no longer come to a tier, there is none; else what stands in its way is split, and that
 * half tried first which lets it pass. What was found of another slot is tried first (beside.c). */
#include "rerun/differ.h"
#include "rerun/aim.h"

/* What is to be split. */
typedef struct {
  AimSplit on;
  guint32 count, input; /* the count beside whose difference it stands, and which of its inputs; NO_COUNT: none */
} Split;

#define NO_COUNT G_MAXUINT32

void differ_init (Differ *differ, const Plan *plan, const Interval *slots)
{
  replay_init (&differ->a, plan, slots);
  replay_init (&differ->b, plan, slots);
  beside_init (&differ->beside, plan, slots);
  differ->above = g_array_new (FALSE, FALSE, sizeof (guint32));
  differ->passes = g_new0 (guint8, plan->code.n_steps + 1);
  differ->begins = g_new0 (guint32, plan->code.n_steps + 1);
}

void differ_clear (Differ *differ)
{
  replay_clear (&differ->a);
  replay_clear (&differ->b);
  beside_clear (&differ->beside);
  g_array_unref (differ->above);
  g_free (differ->passes);
  g_free (differ->begins);
}

static const Code *code_of (const Differ *differ) { return &differ->a.plan->code; }
static guint32 above_at (const Differ *differ, guint i) { return g_array_index (differ->above, guint32, i); }

/* ---- what hangs on the slot ---- */

static void add_users (Differ *differ, UseRow uses)
{
  for (guint32 i = 0; i < uses.n; i++) {
    const guint32 step = uses.by[i].step;
    if (differ->passes[step] == 0)
      g_array_append_val (differ->above, step);
    differ->passes[step] = DIFFER_MAY;
  }
}

static gint compare_steps (gconstpointer a, gconstpointer b)
{
  const guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;
  return (one > other) - (one < other);
}

void differ_begin (Differ *differ, guint slot, guint most)
{
  differ->slot = slot;
  differ->left = most;
  for (guint i = 0; i < differ->above->len; i++)
    differ->passes[above_at (differ, i)] = 0;
  g_array_set_size (differ->above, 0);
  add_users (differ, code_summed (code_of (differ), slot));
  for (guint i = 0; i < differ->above->len; i++)
    add_users (differ, code_used (code_of (differ), above_at (differ, i)));
  g_array_sort (differ->above, compare_steps);
}

/* ---- where it may pass ---- */

static gboolean is_same (const Differ *differ, guint32 step)
{
  return differ->a.truths[step] == differ->b.truths[step] && differ->a.truths[step] != UNKNOWN;
}

/* What differs comes to all that hang on it. */
static void pass_on (Differ *differ, guint32 step)
{
  const Uses *used = &code_of (differ)->used;
  for (guint32 i = used->first[step]; i < used->first[step + 1]; i++)
    differ->passes[used->by[i].step] = DIFFER_MAY;
}

static gboolean is_tier (const Code *code, guint32 step)
{
  gboolean is = FALSE;
  for (guint32 i = 0; !is && i < code->n_tiers; i++)
    is = code->tiers[i] == step;
  return is;
}

static gboolean leads_on (const Differ *differ, guint32 step)
{
  const Uses *used = &code_of (differ)->used;
  gboolean leads = is_tier (code_of (differ), step);
  for (guint32 i = used->first[step]; !leads && i < used->first[step + 1]; i++)
    leads = (differ->passes[used->by[i].step] & DIFFER_LEADS) != 0;
  return leads;
}

/* Upwards: what may differ; downwards: of that, what leads to a tier. */
static void mark_passes (Differ *differ)
{
  const Code *code = code_of (differ);
  const guint n = differ->above->len;
  for (guint i = 0; i < n; i++)
    differ->passes[above_at (differ, i)] = code->steps[above_at (differ, i)].code == STEP_REACH ? DIFFER_MAY : 0;
  for (guint i = 0; i < n; i++) {
    const guint32 step = above_at (differ, i);
    if (is_same (differ, step))
      differ->passes[step] = 0;
    else if (differ->passes[step] != 0)
      pass_on (differ, step);
  }
  for (guint i = n; i > 0; i--) {
    const guint32 step = above_at (differ, i - 1);
    if (differ->passes[step] != 0 && leads_on (differ, step))
      differ->passes[step] |= DIFFER_LEADS;
  }
}

gboolean differ_may (Differ *differ)
{
  const Code *code = code_of (differ);
  gboolean may = FALSE;
  mark_passes (differ);
  for (guint32 i = 0; !may && i < code->n_tiers; i++)
    may = differ->passes[code->tiers[i]] != 0;
  return may;
}

static gboolean is_different (const Differ *differ)
{
  const Code *code = code_of (differ);
  gboolean different = FALSE;
  for (guint32 i = 0; !different && i < code->n_tiers; i++)
    different = beside_tells_apart (differ->a.truths[code->tiers[i]], differ->b.truths[code->tiers[i]]);
  return different;
}

/* ---- what stands in its way ---- */

static guint32 first_unknown (const Differ *differ, const Step *step)
{
  const guint32 *inputs = &code_of (differ)->inputs[step->first];
  guint32 i = 0;
  while (i + 1 < step->count && differ->a.truths[inputs[i]] != UNKNOWN)
    i++;
  return inputs[i];
}

/* A step that is undecided in both alike. */
static gboolean split_beside (const Differ *differ, guint32 index, Truth wish, Split *ret)
{
  const Step *step = &code_of (differ)->steps[index];
  while (step->code != STEP_REACH) {
    wish = step->code == STEP_NOT ? truth_not (wish) : wish;
    index = step->code == STEP_NOT ? step->first : first_unknown (differ, step);
    step = &code_of (differ)->steps[index];
  }
  return aim_split (&differ->a, differ->slot, index, wish, &ret->on);
}

/* What of a count stands beside the difference. */
static Held held_beside (const Differ *differ, guint32 count)
{
  const Uses *used = &code_of (differ)->used;
  Held held = differ->a.held[count];
  for (guint i = 0; i < differ->above->len; i++) {
    const guint32 step = above_at (differ, i);
    for (guint32 k = used->first[step]; differ->passes[step] != 0 && k < used->first[step + 1]; k++) {
      held.yes -= used->by[k].step == count && differ->a.truths[step] == YES;
      held.unknown -= used->by[k].step == count && differ->a.truths[step] == UNKNOWN;
    }
  }
  return held;
}

/* The first input beside the difference that is open, of those from `from` on; as many as there are: none is. */
static guint32 find_open (const Differ *differ, const Step *step, guint32 from)
{
  const guint32 *inputs = &code_of (differ)->inputs[step->first];
  while (from < step->count && (differ->passes[inputs[from]] != 0 || differ->a.truths[inputs[from]] != UNKNOWN))
    from++;
  return from;
}

/* What stands beside the difference in a count should hold but for one that is lacking. Those that were settled before are
 * passed over; which is taken first makes no difference to what is found. */
static gboolean split_count (const Differ *differ, guint32 count, Split *ret)
{
  const Step *step = &code_of (differ)->steps[count];
  const Held held = held_beside (differ, count);
  if (held.unknown == 0)
    return FALSE;
  guint32 open = find_open (differ, step, differ->begins[count]);
  if (open == step->count)
    open = find_open (differ, step, 0);
  ret->count = count;
  ret->input = open;
  return split_beside (differ, code_of (differ)->inputs[step->first + open], held.yes + 1 < step->need ? YES : NO, ret);
}

/* A sum that the slot is part of should turn between its two values. */
static gboolean split_own (const Differ *differ, guint32 index, Split *ret)
{
  const gint64 weight = aim_weight (code_of (differ), index, differ->slot);
  const gboolean less_in_a = (weight > 0) == (differ->a.slots[differ->slot].lo < differ->b.slots[differ->slot].lo);
  if (differ->a.truths[index] == UNKNOWN)
    return aim_split (&differ->a, differ->slot, index, less_in_a ? NO : YES, &ret->on);
  return differ->b.truths[index] == UNKNOWN &&
         aim_split (&differ->b, differ->slot, index, less_in_a ? YES : NO, &ret->on);
}

static gboolean leads (const Differ *differ, guint32 step) { return (differ->passes[step] & DIFFER_LEADS) != 0; }

/* FALSE: from here on upwards nothing is open beside the first way to a tier. */
static gboolean split_way (const Differ *differ, guint32 step, Split *ret)
{
  const Uses *used = &code_of (differ)->used;
  gboolean found = FALSE, ended = FALSE;
  while (!found && !ended) {
    guint32 i = used->first[step];
    while (i < used->first[step + 1] && !leads (differ, used->by[i].step))
      i++;
    ended = i == used->first[step + 1];
    step = ended ? step : used->by[i].step;
    found = !ended && code_of (differ)->steps[step].code == STEP_COUNT && split_count (differ, step, ret);
  }
  return found;
}

/* One way after the other, from a sum of the slot to a tier. FALSE: nothing is open on any. */
static gboolean find_split (const Differ *differ, Split *ret)
{
  const UseRow sums = code_summed (code_of (differ), differ->slot);
  gboolean found = FALSE;
  for (guint32 i = 0; !found && i < sums.n; i++) {
    const guint32 step = sums.by[i].step;
    found = leads (differ, step) && (split_own (differ, step, ret) || split_way (differ, step, ret));
  }
  for (guint i = 0; !found && i < differ->above->len; i++) {
    const guint32 step = above_at (differ, i);
    found = leads (differ, step) && code_of (differ)->steps[step].code == STEP_COUNT && split_count (differ, step, ret);
  }
  return found;
}

/* ---- the search ---- */

static void set_both (Differ *differ, guint slot, Interval value)
{
  replay_set (&differ->a, slot, value);
  replay_set (&differ->b, slot, value);
}

/* Where to begin looking for what is open. */
static void begin_at (Differ *differ, const Split *split, guint32 input)
{
  if (split->count != NO_COUNT)
    differ->begins[split->count] = input;
}

static Truth search (Differ *differ)
{
  Split split = { .count = NO_COUNT };
  mark_passes (differ);
  if (is_different (differ))
    return YES;
  if (!find_split (differ, &split))
    return NO;
  if (differ->left == 0)
    return UNKNOWN;
  differ->left--;
  const Interval whole = differ->a.slots[split.on.slot];
  const Interval halves[] = { { whole.lo, split.on.at - 1 }, { split.on.at, whole.hi } };
  Truth found = NO;
  for (guint i = 0; i < 2 && found != YES; i++) {
    begin_at (differ, &split, split.input);
    set_both (differ, split.on.slot, halves[split.on.upper_first ? 1 - i : i]);
    found = truth_greatest (found, search (differ));
  }
  if (found != YES) /* else nothing is looked at any more, and all is taken back at once */
    set_both (differ, split.on.slot, whole);
  return found;
}

/* Where a sum of the slot turns between its two values, before all is looked for: of half of the comparisons. */
static Truth search_at_turn (Differ *differ)
{
  const UseRow sums = code_summed (code_of (differ), differ->slot);
  const guint all = differ->left;
  Truth found = NO;
  differ->left = all / 2;
  for (guint32 i = 0; found != YES && i < sums.n; i++) {
    const guint32 step = sums.by[i].step;
    if (!leads (differ, step) || !aim_sum (&differ->a, &differ->b, differ->slot, step))
      continue;
    found = search (differ);
    if (found != YES)
      aim_back (&differ->a, &differ->b, differ->slot, step, differ->beside.slots);
  }
  differ->left += all - all / 2;
  return found;
}

static void set_out (Differ *differ, gint64 one, gint64 other)
{
  for (guint i = 0; i < differ->above->len; i++)
    differ->begins[above_at (differ, i)] = 0;
  replay_set (&differ->a, differ->slot, interval_point (one));
  replay_set (&differ->b, differ->slot, interval_point (other));
}

static void swap_runs (Differ *differ)
{
  const Replay a = differ->a, b = differ->b;
  differ->a = differ->beside.a;
  differ->b = differ->beside.b;
  differ->beside.a = a;
  differ->beside.b = b;
}

/* Beside what made a difference last, but for what is near to the slot: of few comparisons. */
static gboolean differs_nearby (Differ *differ, gint64 one, gint64 other)
{
  enum { FEW = 32 };
  Beside *beside = &differ->beside;
  const guint all = differ->left;
  Truth found = NO;
  for (guint i = 0; beside->is_noted && beside->slot != differ->slot && found != YES && i < 2; i++) {
    beside_free (beside, differ->above, differ->slot);
    swap_runs (differ);
    set_out (differ, one, other);
    differ->left = FEW;
    found = search (differ);
    swap_runs (differ);
    if (found == YES)
      beside_keep (beside, differ->slot, one, other);
    else
      beside_put_back (beside);
  }
  differ->left = all;
  return found == YES;
}

Truth differ_between (Differ *differ, gint64 one, gint64 other)
{
  if (one == other)
    return NO;
  if (beside_differs (&differ->beside, differ->slot, one, other) || differs_nearby (differ, one, other))
    return YES;
  set_out (differ, one, other);
  mark_passes (differ);
  const Truth at_turn = search_at_turn (differ);
  const Truth found = at_turn == YES ? YES : search (differ);
  if (found == YES)
    beside_note (&differ->beside, &differ->a, differ->slot, one, other);
  replay_back (&differ->a);
  replay_back (&differ->b);
  return found;
}
