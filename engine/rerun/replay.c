/* In: a plan that was run and a slot that changes. Out: the truths then. The steps that are to be run again are taken in their order,
 * so that each is run once; what comes to the same moves nothing behind it. */
#include "rerun/replay.h"
#include <string.h>

enum { BITS = 64 };

typedef struct {
  guint32 slot;
  Interval value;
} ValueBefore;

void replay_init (Replay *replay, const Plan *plan, const Interval *slots)
{
  const guint n = plan->code.n_steps, words = n / BITS + 1;
  replay->plan = plan;
  replay->slots = g_memdup2 (slots, plan->code.n_slots * sizeof *slots);
  replay->truths = g_new (Truth, 2 * n + 1);
  replay->truths_was = replay->truths + n;
  replay->sums = g_new (Sum, 2 * n + 1);
  replay->sums_was = replay->sums + n;
  replay->due = g_new0 (guint64, 2 * words);
  replay->moved = replay->due + words;
  replay->values = g_array_new (FALSE, FALSE, sizeof (ValueBefore));
  run_steps (&plan->code, replay->slots, replay->truths);
  memcpy (replay->truths_was, replay->truths, n * sizeof *replay->truths);
  for (guint i = 0; i < n; i++)
    if (plan_step (plan, i)->code == STEP_REACH)
      replay->sums[i] = replay->sums_was[i] =
          linear_sum (plan_term (plan, plan_step (plan, i)->first), plan_step (plan, i)->count, slots);
}

void replay_clear (Replay *replay)
{
  g_free (replay->slots);
  g_free (replay->truths);
  g_free (replay->sums);
  g_free (replay->due);
  g_array_unref (replay->values);
}

static void mark (guint64 *bits, guint32 step) { bits[step / BITS] |= G_GUINT64_CONSTANT (1) << step % BITS; }

/* The first step whose bit is set, which is then no more. */
static guint32 take (guint64 *bits, guint word)
{
  const guint32 step = word * BITS + (guint32) __builtin_ctzll (bits[word]);
  bits[word] &= bits[word] - 1;
  return step;
}

static void set_truth (Replay *replay, guint32 step, Truth truth)
{
  const Uses *uses = &replay->plan->code.used;
  if (truth == replay->truths[step])
    return;
  replay->truths[step] = truth;
  mark (replay->moved, step);
  for (guint32 i = uses->first[step]; i < uses->first[step + 1]; i++)
    mark (replay->due, uses->by[i].step);
}

/* The sums that the slot is part of. */
static void add_up (Replay *replay, guint slot, Interval from, Interval to)
{
  const Uses *uses = &replay->plan->code.summed;
  for (guint32 i = uses->first[slot]; i < uses->first[slot + 1]; i++) {
    const Use *use = &uses->by[i];
    const Sum sum = linear_with (replay->sums[use->step], use->weight, from, to);
    replay->sums[use->step] = sum;
    set_truth (replay, use->step, linear_reaches (sum, plan_step (replay->plan, use->step)->bound));
  }
}

void replay_set (Replay *replay, guint slot, Interval value)
{
  const Plan *plan = replay->plan;
  const ValueBefore before = { slot, replay->slots[slot] };
  g_array_append_val (replay->values, before);
  replay->slots[slot] = value;
  add_up (replay, slot, before.value, value);
  for (guint word = 0; word <= plan->code.n_steps / BITS; word++)
    while (replay->due[word] != 0) {
      const guint32 step = take (replay->due, word);
      set_truth (replay, step, run_step (&plan->code, step, replay->slots, replay->truths));
    }
}

void replay_back (Replay *replay)
{
  const Uses *uses = &replay->plan->code.summed;
  for (guint word = 0; word <= replay->plan->code.n_steps / BITS; word++)
    while (replay->moved[word] != 0) {
      const guint32 step = take (replay->moved, word);
      replay->truths[step] = replay->truths_was[step];
    }
  for (guint i = replay->values->len; i > 0; i--) {
    const ValueBefore *before = &g_array_index (replay->values, ValueBefore, i - 1);
    replay->slots[before->slot] = before->value;
    for (guint32 j = uses->first[before->slot]; j < uses->first[before->slot + 1]; j++)
      replay->sums[uses->by[j].step] = replay->sums_was[uses->by[j].step];
  }
  g_array_set_size (replay->values, 0);
}

gboolean replay_ranks (Replay *replay, Ranks *ret)
{
  return range_of_run (&replay->plan->code, replay->slots, replay->truths, ret);
}

/* ---- where sums turn ---- */

/* Of a limit that only regions know: nothing reaches it for sure. */
static gboolean lacks_figure (const Replay *replay, const Step *step, guint slot)
{
  for (guint i = 0; i < step->count; i++) {
    const Term *term = plan_term (replay->plan, step->first + i);
    if (term->slot != slot && term->weight < 0 && interval_equal (replay->slots[term->slot], NO_NATIONAL_FIGURE))
      return TRUE;
  }
  return FALSE;
}

static void add_value (GArray *values, Wide value)
{
  gint64 fits = (gint64) value;
  g_array_append_val (values, fits);
}

static void add_growths (Turning at, gboolean sure, Interval value, GArray *growths)
{
  if (sure && at.last > value.lo && at.last < UNBOUNDED)
    add_value (growths, at.last - value.lo);
  if (at.first > value.hi && at.first < UNBOUNDED)
    add_value (growths, at.first - value.hi);
}

/* The range is cut off from above, so that its lower end stays as long as it can. */
static void add_falls (Turning at, Interval value, GArray *falls)
{
  if (at.first > 0 && at.first <= value.hi)
    add_value (falls, value.hi - at.first + 1);
  if (at.last > 0 && at.last <= value.lo)
    add_value (falls, value.hi - at.last + 1);
}

void replay_turns (const Replay *replay, guint slot, gboolean more, GArray *ret_by)
{
  const Uses *uses = &replay->plan->code.summed;
  const Interval value = replay->slots[slot];
  for (guint32 i = uses->first[slot]; i < uses->first[slot + 1]; i++) {
    const Use *use = &uses->by[i];
    const Step *step = plan_step (replay->plan, use->step);
    if (use->weight == 0 || !replay->plan->code.leads[use->step])
      continue;
    const Turning at = linear_turn (linear_beside (replay->sums[use->step], use->weight, value), step->bound);
    if (more)
      add_growths (at, !lacks_figure (replay, step, slot), value, ret_by);
    else
      add_falls (at, value, ret_by);
  }
}
