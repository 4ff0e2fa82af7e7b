/* In: a plan that was run and a slot that changes. Out: the truths then. The steps that are to be run again are taken in their order,
 * so that each is run once; what comes to the same moves nothing behind it. */
#include "rerun/replay.h"
#include <string.h>

static Held held_of (const Replay *replay, const Step *step)
{
  const guint32 *inputs = replay->plan->code.inputs + step->first;
  Held held = { 0, 0 };
  for (guint i = 0; i < step->count; i++) {
    const Truth truth = replay->truths[inputs[i]];
    held.yes += truth == YES;
    held.unknown += truth == UNKNOWN;
  }
  return held;
}

static void mark (guint64 *bits, guint32 step)
{
  bits[step / REPLAY_BITS] |= G_GUINT64_CONSTANT (1) << step % REPLAY_BITS;
}

/* Limits of regions are taken away from what is measured, and are no facts. */
static gboolean lacks_figure (const Replay *replay, const Step *step)
{
  for (guint i = 0; i < step->count; i++) {
    const Term *term = plan_term (replay->plan, step->first + i);
    if (term->weight < 0 && term->slot >= replay->plan->code.n_facts &&
        interval_equal (replay->slots[term->slot], NO_NATIONAL_FIGURE))
      return TRUE;
  }
  return FALSE;
}

/* Most sums are one amount by itself, and most others are known. */
static Sum sum_of (const Replay *replay, const Step *step)
{
  const Term *terms = plan_term (replay->plan, step->first);
  int64_t known;
  if (step->count == 1 && terms->weight == 1) {
    const Interval value = replay->slots[terms->slot];
    return (Sum) { value.lo, value.hi };
  }
  if (linear_known (terms, step->count, replay->slots, &known))
    return (Sum) { known, known };
  return linear_sum (terms, step->count, replay->slots);
}

/* Keeps what it was run on. */
static Truth run_step (Replay *replay, guint i)
{
  const Step *step = plan_step (replay->plan, i);
  if (step->code == STEP_REACH) {
    replay->sums[i] = sum_of (replay, step);
    return linear_reaches (replay->sums[i], step->bound);
  }
  if (step->code == STEP_COUNT) {
    const Held held = replay->held[i] = held_of (replay, step);
    return truth_at_least (step->need, held.yes, held.unknown);
  }
  if (step->code == STEP_NOT)
    return truth_not (replay->truths[step->first]);
  return step->code == STEP_YES ? YES : NO;
}

static void run (Replay *replay)
{
  const guint n = replay->plan->code.n_steps;
  memset (replay->held, 0, n * sizeof *replay->held);
  for (guint i = 0; i < n; i++)
    replay->truths[i] = run_step (replay, i);
  memcpy (replay->sums_was, replay->sums, n * sizeof *replay->sums);
  memcpy (replay->held_was, replay->held, n * sizeof *replay->held);
  memcpy (replay->truths_was, replay->truths, n * sizeof *replay->truths);
}

/* Whether some region's figure is not known at all. */
static gboolean lacks_any (const Replay *replay)
{
  const Code *code = &replay->plan->code;
  for (guint slot = code->n_facts; slot < code->n_slots; slot++)
    if (interval_equal (replay->slots[slot], NO_NATIONAL_FIGURE))
      return TRUE;
  return FALSE;
}

static void mark_lacking (Replay *replay)
{
  memset (replay->lacks, 0, (replay->plan->code.n_steps / REPLAY_BITS + 1) * sizeof *replay->lacks);
  const guint n = lacks_any (replay) ? replay->plan->code.n_steps : 0;
  for (guint i = 0; i < n; i++)
    if (plan_step (replay->plan, i)->code == STEP_REACH && lacks_figure (replay, plan_step (replay->plan, i)))
      mark (replay->lacks, i);
}

void replay_init (Replay *replay, const Plan *plan, const Interval *slots)
{
  const guint n = plan->code.n_steps, words = n / REPLAY_BITS + 1;
  const guint n_slots = plan->code.n_slots, slot_words = n_slots / REPLAY_BITS + 1;
  replay->plan = plan;
  replay->sums = g_malloc (n_slots * sizeof *slots + 2 * n * (sizeof (Sum) + sizeof (Held) + sizeof (Truth)) +
                           (3 * words + slot_words) * sizeof (guint64));
  replay->sums_was = replay->sums + n;
  replay->slots = (Interval *) (void *) (replay->sums_was + n);
  replay->due = (guint64 *) (void *) (replay->slots + n_slots);
  replay->moved = replay->due + words;
  replay->lacks = replay->moved + words;
  replay->noted = replay->lacks + words;
  replay->held = (Held *) (void *) (replay->noted + slot_words);
  replay->held_was = replay->held + n;
  replay->truths = (Truth *) (void *) (replay->held_was + n);
  replay->truths_was = replay->truths + n;
  memcpy (replay->slots, slots, n_slots * sizeof *slots);
  memset (replay->due, 0, 2 * words * sizeof *replay->due);
  memset (replay->noted, 0, slot_words * sizeof *replay->noted);
  replay->values = NULL;
  replay->n_values = replay->room = 0;
  replay->due_from = replay->moved_from = G_MAXUINT;
  replay->due_to = replay->moved_to = 0;
  memset (replay->ends, 0, sizeof replay->ends);
  run (replay);
  mark_lacking (replay);
}

void replay_clear (Replay *replay)
{
  for (guint i = 0; i < N_REPLAY_ENDS * REPLAY_POINTS; i++) {
    Replay *point = replay->ends[i / REPLAY_POINTS].at[i % REPLAY_POINTS];
    if (point != NULL)
      replay_clear (point);
    g_free (point);
  }
  g_free (replay->sums);
  g_free (replay->values);
}

/* The first step whose bit is set, which is then no more. */
static guint32 take (guint64 *bits, guint word)
{
  const guint32 step = word * REPLAY_BITS + (guint32) __builtin_ctzll (bits[word]);
  bits[word] &= bits[word] - 1;
  return step;
}

/* Where among the steps something may be due: from the first that uses a step to the last. */
static void reach_due (Replay *replay, guint32 first, guint32 last)
{
  replay->due_from = MIN (replay->due_from, first / REPLAY_BITS);
  replay->due_to = MAX (replay->due_to, last / REPLAY_BITS + 1);
}

static void mark_moved (Replay *replay, guint32 step)
{
  mark (replay->moved, step);
  replay->moved_from = MIN (replay->moved_from, step / REPLAY_BITS);
  replay->moved_to = MAX (replay->moved_to, step / REPLAY_BITS + 1);
}

/* The step comes to something else: so may those that it is an input of. */
static void turn (Replay *replay, guint32 step, Truth truth)
{
  const Uses *uses = &replay->plan->code.used;
  const Use *use = uses->by + uses->first[step], *end = uses->by + uses->first[step + 1];
  const Truth before = replay->truths[step];
  const guint32 yes = (guint32) (truth == YES) - (guint32) (before == YES);
  const guint32 unknown = (guint32) (truth == UNKNOWN) - (guint32) (before == UNKNOWN);
  replay->truths[step] = truth;
  mark_moved (replay, step);
  if (use < end)
    reach_due (replay, use->step, end[-1].step);
  for (; use < end; use++) {
    Held *held = &replay->held[use->step];
    held->yes += yes;
    held->unknown += unknown;
    mark (replay->due, use->step);
  }
}

static inline void set_truth (Replay *replay, guint32 step, Truth truth)
{
  if (truth != replay->truths[step])
    turn (replay, step, truth);
}

/* Of a step that is due: a count, or what turns another one round. */
static Truth truth_of (const Replay *replay, guint32 index)
{
  const Step *step = plan_step (replay->plan, index);
  const Held *held = &replay->held[index];
  return step->code == STEP_COUNT ? truth_at_least (step->need, held->yes, held->unknown)
                                  : truth_not (replay->truths[step->first]);
}

/* The sums that the slot is part of. */
static void add_up (Replay *replay, guint slot, Interval from, Interval to)
{
  const UseRow sums = code_summed (&replay->plan->code, slot);
  for (guint32 i = 0; i < sums.n; i++) {
    const Use *use = &sums.by[i];
    const Sum sum = linear_with (replay->sums[use->step], use->weight, from, to);
    replay->sums[use->step] = sum;
    set_truth (replay, use->step, linear_reaches (sum, plan_step (replay->plan, use->step)->bound));
  }
}

void replay_force (Replay *replay, guint32 step, Truth truth) { set_truth (replay, step, truth); }

void replay_propagate (Replay *replay)
{
  for (guint word = replay->due_from; word < replay->due_to; word++) /* what hangs on a step stands behind it */
    while (replay->due[word] != 0) {
      const guint32 step = take (replay->due, word);
      set_truth (replay, step, truth_of (replay, step));
    }
  replay->due_from = G_MAXUINT;
  replay->due_to = 0;
}

static void note_before (Replay *replay, guint slot)
{
  enum { FEW = 8 };
  if ((replay->noted[slot / REPLAY_BITS] >> slot % REPLAY_BITS & 1) != 0)
    return;
  mark (replay->noted, slot);
  if (replay->n_values == replay->room) {
    replay->room = MAX (FEW, 2 * replay->room);
    replay->values = g_renew (ValueBefore, replay->values, replay->room);
  }
  replay->values[replay->n_values++] = (ValueBefore) { slot, replay->slots[slot] };
}

void replay_set (Replay *replay, guint slot, Interval value)
{
  const Interval before = replay->slots[slot];
  if (interval_equal (before, value))
    return;
  note_before (replay, slot);
  replay->slots[slot] = value;
  add_up (replay, slot, before, value);
  replay_propagate (replay);
}

void replay_take (Replay *replay, const Replay *other)
{
  for (guint i = 0; i < other->n_values; i++)
    replay_set (replay, other->values[i].slot, other->slots[other->values[i].slot]);
}

/* What a run comes to: as the slots are now, or without any changes. */
typedef struct {
  Sum *sums;
  Truth *truths;
  Held *held;
} Results;

static Results results_now (const Replay *replay) { return (Results) { replay->sums, replay->truths, replay->held }; }

static Results results_before (const Replay *replay)
{
  return (Results) { replay->sums_was, replay->truths_was, replay->held_was };
}

static void copy_sums (const Replay *replay, guint slot, Results from, Results to)
{
  const UseRow sums = code_summed (&replay->plan->code, slot);
  for (guint32 i = 0; i < sums.n; i++)
    to.sums[sums.by[i].step] = from.sums[sums.by[i].step];
}

/* Of the steps that came to something else, which then are none. */
static void copy_moved (Replay *replay, Results from, Results to)
{
  const Uses *used = &replay->plan->code.used;
  for (guint word = replay->moved_from; word < replay->moved_to; word++)
    while (replay->moved[word] != 0) {
      const guint32 step = take (replay->moved, word);
      to.truths[step] = from.truths[step];
      for (guint32 i = used->first[step]; i < used->first[step + 1]; i++)
        to.held[used->by[i].step] = from.held[used->by[i].step];
    }
  replay->moved_from = G_MAXUINT;
  replay->moved_to = 0;
}

void replay_back (Replay *replay)
{
  const Results before = results_before (replay), now = results_now (replay);
  copy_moved (replay, before, now);
  for (; replay->n_values > 0; replay->n_values--) {
    const ValueBefore *value = &replay->values[replay->n_values - 1];
    replay->slots[value->slot] = value->value;
    replay->noted[value->slot / REPLAY_BITS] = 0; /* all of them are taken back */
    copy_sums (replay, value->slot, before, now);
  }
}

void replay_move (Replay *replay, const Interval *slots)
{
  const Code *code = &replay->plan->code;
  const Results before = results_before (replay), now = results_now (replay);
  replay_back (replay);
  for (guint i = 0; i < code->n_asked; i++) {
    const guint slot = code->asked[i];
    if (interval_equal (replay->slots[slot], slots[slot]))
      continue;
    add_up (replay, slot, replay->slots[slot], slots[slot]);
    copy_sums (replay, slot, now, before); /* what it comes to is what it comes back to */
  }
  memcpy (replay->slots, slots, code->n_slots * sizeof *slots);
  replay_propagate (replay);
  copy_moved (replay, now, before);
  for (guint i = 0; i < N_REPLAY_ENDS; i++)
    replay->ends[i].n = replay->ends[i].next = 0;
  mark_lacking (replay);
}

/* ---- where sums turn ---- */

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
  const UseRow sums = code_summed (&replay->plan->code, slot);
  const Interval value = replay->slots[slot];
  for (guint32 i = 0; i < sums.n; i++) {
    const Use *use = &sums.by[i];
    const Step *step = plan_step (replay->plan, use->step);
    if (use->weight == 0 || !replay->plan->code.leads[use->step])
      continue;
    const Turning at = linear_turn (linear_beside (replay->sums[use->step], use->weight, value), step->bound);
    if (more)
      add_growths (at, !replay_lacks_figure (replay, use->step), value, ret_by);
    else
      add_falls (at, value, ret_by);
  }
}
