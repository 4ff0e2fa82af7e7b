/* In: a plan that was run and a slot that changes. Out: the truths then. The steps that are to be run again are taken in their order,
 * so that each is run once; what comes to the same moves nothing behind it. */
#include "run/replay.h"

enum { BITS = 64 };

typedef struct {
  guint32 step;
  Truth truth;
} StepBefore;

typedef struct {
  guint32 slot;
  Interval value;
} ValueBefore;

void replay_init (Replay *replay, const Plan *plan, const Interval *slots)
{
  replay->plan = plan;
  replay->slots = g_memdup2 (slots, plan->n_slots * sizeof *slots);
  replay->truths = g_new (Truth, plan->steps->len + 1);
  replay->due = g_new0 (guint64, plan->steps->len / BITS + 1);
  replay->steps = g_array_new (FALSE, FALSE, sizeof (StepBefore));
  replay->values = g_array_new (FALSE, FALSE, sizeof (ValueBefore));
  run_steps (plan, replay->slots, replay->truths);
}

void replay_clear (Replay *replay)
{
  g_free (replay->slots);
  g_free (replay->truths);
  g_free (replay->due);
  g_array_unref (replay->steps);
  g_array_unref (replay->values);
}

static void mark (Replay *replay, const Uses *uses, guint32 thing)
{
  for (guint32 i = uses->first[thing]; i < uses->first[thing + 1]; i++)
    replay->due[uses->by[i] / BITS] |= G_GUINT64_CONSTANT (1) << uses->by[i] % BITS;
}

static void run_again (Replay *replay, guint32 step)
{
  const StepBefore before = { step, replay->truths[step] };
  run_step (replay->plan, step, replay->slots, replay->truths);
  if (replay->truths[step] == before.truth)
    return;
  g_array_append_val (replay->steps, before);
  mark (replay, &replay->plan->used, step);
}

void replay_set (Replay *replay, guint slot, Interval value)
{
  const ValueBefore before = { slot, replay->slots[slot] };
  g_array_append_val (replay->values, before);
  replay->slots[slot] = value;
  mark (replay, &replay->plan->summed, slot);
  for (guint word = 0; word <= replay->plan->steps->len / BITS; word++)
    while (replay->due[word] != 0) {
      const guint32 bit = (guint32) __builtin_ctzll (replay->due[word]);
      replay->due[word] &= replay->due[word] - 1;
      run_again (replay, word * BITS + bit);
    }
}

void replay_back (Replay *replay)
{
  for (guint i = replay->steps->len; i > 0; i--) {
    const StepBefore *before = &g_array_index (replay->steps, StepBefore, i - 1);
    replay->truths[before->step] = before->truth;
  }
  for (guint i = replay->values->len; i > 0; i--) {
    const ValueBefore *before = &g_array_index (replay->values, ValueBefore, i - 1);
    replay->slots[before->slot] = before->value;
  }
  g_array_set_size (replay->steps, 0);
  g_array_set_size (replay->values, 0);
}

gboolean replay_ranks (Replay *replay, Ranks *ret)
{
  return range_of_run (replay->plan, replay->slots, replay->truths, ret);
}
