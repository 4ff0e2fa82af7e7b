/* A plan that is run again where a slot changes comes to what it comes to when it is run afresh. */
#include "rerun/replay_ranks.h"
#include "rules.h"
#include "test.h"
#include <string.h>

enum { PLANS = 12, CHANGES = 200, MOST_MIXED = 4 };

static Interval any_value (GRand *random, Interval all)
{
  const gint64 most = MIN (all.hi, 2000000), a = g_rand_int_range (random, (gint32) all.lo, (gint32) most + 1);
  const gint64 b = g_rand_int_range (random, (gint32) a, (gint32) most + 1);
  return g_rand_boolean (random) ? interval_point (a) : (Interval) { a, b };
}

static gboolean is_run (const Replay *replay, Truth *truths)
{
  const Code *code = &replay->plan->code;
  run_steps (code, replay->slots, truths);
  return memcmp (truths, replay->truths, code->n_steps * sizeof *truths) == 0;
}

static gboolean is_ranged (Replay *replay, Truth *truths)
{
  Ranks again, afresh;
  const gboolean sure = replay_ranks (replay, &again);
  const gboolean exact = range_find (&replay->plan->code, replay->slots, truths, &afresh);
  return sure == exact && again.floor == afresh.floor && again.ceiling == afresh.ceiling && is_run (replay, truths);
}

static Interval *unknown_of (const Program *program, const Plan *plan)
{
  Interval *slots = g_new0 (Interval, plan->code.n_slots);
  memcpy (slots, program->unknown, program->n_facts * sizeof *slots);
  for (guint slot = program->n_facts; slot < plan->code.n_slots; slot++)
    slots[slot] = (Interval) { 0, 1 };
  return slots;
}

static guint changes_wrong (const Program *program, const Plan *plan, GRand *random)
{
  guint wrong = 0;
  Replay replay;
  g_autofree Interval *slots = unknown_of (program, plan);
  g_autofree Truth *truths = g_new (Truth, plan->code.n_steps + 1);
  replay_init (&replay, plan, slots);
  for (guint i = 0; i < CHANGES; i++) {
    const guint slot = (guint) g_rand_int_range (random, 0, (gint32) plan->code.n_slots);
    if (i % 50 == 49) {
      replay_back (&replay);
      wrong += memcmp (slots, replay.slots, plan->code.n_slots * sizeof *slots) != 0;
    }
    if (slots[slot].lo >= 0)
      replay_set (&replay, slot, any_value (random, slots[slot]));
    wrong += !is_run (&replay, truths);
    wrong += i % 40 == 39 && plan->code.n_mixed <= MOST_MIXED && !is_ranged (&replay, truths);
  }
  replay_clear (&replay);
  return wrong;
}

/* Some facts known, some not. */
static void set_any (const Plan *plan, const Interval *unknown, GRand *random, Interval *ret)
{
  for (guint slot = 0; slot < plan->code.n_slots; slot++)
    ret[slot] = unknown[slot].lo < 0 || g_rand_int_range (random, 0, 4) == 0 ? unknown[slot]
                                                                             : any_value (random, unknown[slot]);
}

static gboolean is_like (const Replay *replay, const Replay *fresh)
{
  const Code *code = &replay->plan->code;
  gboolean like = memcmp (replay->truths, fresh->truths, code->n_steps * sizeof (Truth)) == 0 &&
                  memcmp (replay->slots, fresh->slots, code->n_slots * sizeof (Interval)) == 0;
  for (guint i = 0; like && i < code->n_steps; i++) {
    const StepCode step = (StepCode) code->steps[i].code;
    like = replay_lacks_figure (replay, i) == replay_lacks_figure (fresh, i) &&
           (step != STEP_REACH || memcmp (&replay->sums[i], &fresh->sums[i], sizeof (Sum)) == 0) &&
           (step != STEP_COUNT || memcmp (&replay->held[i], &fresh->held[i], sizeof (Held)) == 0);
  }
  return like;
}

static void change_some (const Plan *plan, const Interval *unknown, GRand *random, Replay *replay)
{
  for (guint i = 0; i < plan->code.n_asked; i += 3)
    if (unknown[plan->code.asked[i]].lo >= 0)
      replay_set (replay, plan->code.asked[i], any_value (random, unknown[plan->code.asked[i]]));
}

/* Moved while it is changed, then changed and taken back. */
static gboolean is_moved (const Plan *plan, const Interval *unknown, GRand *random, Replay *replay)
{
  Replay fresh;
  g_autofree Interval *slots = g_new (Interval, plan->code.n_slots + 1);
  set_any (plan, unknown, random, slots);
  if (plan->code.n_slots > plan->code.n_facts && g_rand_boolean (random))
    slots[plan->code.n_slots - 1] = NO_NATIONAL_FIGURE;
  replay_init (&fresh, plan, slots);
  change_some (plan, unknown, random, replay);
  replay_move (replay, slots);
  gboolean moved = is_like (replay, &fresh);
  change_some (plan, unknown, random, replay);
  replay_back (replay);
  moved = moved && is_like (replay, &fresh);
  replay_clear (&fresh);
  return moved;
}

static void what_is_moved_comes_to_what_a_fresh_run_does (void)
{
  enum { MOVES = 20 };
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GRand) random = g_rand_new_with_seed (8);
  guint wrong = 0;
  for (guint i = 0; i < PLANS; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i * program->plans->len / PLANS);
    g_autofree Interval *unknown = unknown_of (program, plan);
    Replay replay;
    replay_init (&replay, plan, unknown);
    for (guint move = 0; move < MOVES; move++)
      wrong += !is_moved (plan, unknown, random, &replay);
    replay_clear (&replay);
  }
  CU_ASSERT_EQUAL (wrong, 0);
}

static void every_change_comes_to_what_a_fresh_run_does (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  guint wrong = 0;
  for (guint i = 0; i < PLANS; i++)
    wrong += changes_wrong (program, g_ptr_array_index (program->plans, i * program->plans->len / PLANS), random);
  CU_ASSERT_EQUAL (wrong, 0);
}

SUITE (replay,
       { "every change comes to what a fresh run does, and is taken back",
         every_change_comes_to_what_a_fresh_run_does },
       { "what is moved to other values comes to what a fresh run does, and comes back to that",
         what_is_moved_comes_to_what_a_fresh_run_does })
