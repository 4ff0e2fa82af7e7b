/* The range of a law that works both ways, whatever was changed since it was found last, is what it is afresh. */
#include "rerun/replay_ranks.h"
#include "rules.h"
#include "test.h"
#include <string.h>

enum { ROUNDS = 40, CHANGES = 60 };

static const char near[] =
    "<item n='1'><limit of='x' at-least='100'/></item><item n='2'><limit of='y' at-least='100'/></item>"
    "<item n='3'><all><near items='1' by='1/2'/><yes of='p'/></all></item>"
    "<item n='4'><all><near items='2' by='1/4'/><yes of='q'/></all></item>";
static const char shares[] = "<item n='1'><limit of='x' over='y' at-least='2'/></item>"
                             "<item n='2'><limit of='y' over='z' at-least='3'/></item>"
                             "<item n='3'><limit of='z' over='x' at-least='1'/></item>";
/* None holds only where all are found or none is. */
static const char circle[] = "<item n='1' unless='p'><yes of='q'/></item><item n='2' unless='q'><yes of='p'/></item>"
                             "<item n='3'><all><limit of='x' at-least='9'/><not><yes of='q'/></not></all></item>"
                             "<item n='4'><all><limit of='x' below='9'/><yes of='p'/></all></item>";
static const char high[] = "<item n='1' when='p' unless='q'><limit of='x y z' at-least='400'/></item>";

static Interval any_value (GRand *random, Interval all)
{
  const gint64 most = MIN (all.hi, 500), a = g_rand_int_range (random, 0, (gint32) most + 1);
  const gint64 b = g_rand_int_range (random, (gint32) a, (gint32) most + 1);
  return g_rand_int_range (random, 0, 3) == 0 ? all
         : g_rand_boolean (random)            ? interval_point (a)
                                              : (Interval) { a, b };
}

static gboolean is_ranged (Replay *replay, Truth *truths)
{
  Ranks again, afresh;
  const gboolean sure = replay_ranks (replay, &again);
  const gboolean exact = range_find (&replay->plan->code, replay->slots, truths, &afresh);
  return sure == exact && again.floor == afresh.floor && again.ceiling == afresh.ceiling;
}

static void change_any (const Program *program, GRand *random, Replay *replay)
{
  static const char *const facts[] = { "x", "y", "z", "p", "q" };
  const guint slot = rules_slot (program, facts[g_rand_int_range (random, 0, G_N_ELEMENTS (facts))]);
  replay_set (replay, slot, any_value (random, program->unknown[slot]));
}

/* Changed in one slot after the other, taken back now and then, moved to other values at times. */
static guint ranges_wrong (const char *low, guint seed)
{
  guint wrong = 0;
  Replay replay;
  g_autoptr (Program) program = rules_small (low, high);
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  const Plan *plan = rules_plan (program);
  g_autofree Interval *slots = g_new0 (Interval, plan->code.n_slots + 1);
  g_autofree Truth *truths = g_new (Truth, plan->code.n_steps + 1);
  memcpy (slots, program->unknown, program->n_facts * sizeof *slots);
  replay_init (&replay, plan, slots);
  for (guint i = 0; i < ROUNDS * CHANGES; i++) {
    change_any (program, random, &replay);
    wrong += !is_ranged (&replay, truths);
    if (i % 5 == 4)
      replay_back (&replay);
    if (i % CHANGES == CHANGES - 1) {
      const guint slot = rules_slot (program, i % 2 == 0 ? "x" : "z");
      slots[slot] = any_value (random, program->unknown[slot]);
      replay_move (&replay, slots);
    }
  }
  replay_clear (&replay);
  return wrong;
}

static void range_is_what_it_is_afresh (void)
{
  for (guint seed = 1; seed <= 4; seed++) {
    CU_ASSERT_EQUAL (ranges_wrong (near, seed), 0);
    CU_ASSERT_EQUAL (ranges_wrong (shares, seed), 0);
    CU_ASSERT_EQUAL (ranges_wrong (circle, seed), 0);
  }
}

static gboolean is_found (const Replay *replay, ReplayEnd end, guint rank)
{
  gboolean found = FALSE;
  for (guint i = 0; !found && i < replay->ends[end].n; i++) {
    const Ranks ranks = run_ranks (&replay->plan->code, replay->ends[end].at[i]->truths);
    found = ranks.floor == rank && ranks.ceiling == rank;
  }
  return found;
}

/* Nothing is split anew where the points that were found do. */
static void points_are_kept (void)
{
  Ranks ranks;
  Replay replay;
  g_autoptr (Program) program = rules_small (near, high);
  const Plan *plan = rules_plan (program);
  g_autofree Interval *slots = g_new0 (Interval, plan->code.n_slots + 1);
  memcpy (slots, program->unknown, program->n_facts * sizeof *slots);
  replay_init (&replay, plan, slots);
  replay_ranks (&replay, &ranks);
  CU_ASSERT_TRUE (is_found (&replay, REPLAY_LEAST, ranks.floor));
  CU_ASSERT_TRUE (is_found (&replay, REPLAY_MOST, ranks.ceiling));
  replay_move (&replay, slots);
  CU_ASSERT_TRUE (replay.ends[REPLAY_LEAST].n == 0 && replay.ends[REPLAY_MOST].n == 0);
  replay_clear (&replay);
}

SUITE (replay_ranks, { "the range is what it is afresh", range_is_what_it_is_afresh },
       { "the points at which the ends were found are kept until the case is another one", points_are_kept })
