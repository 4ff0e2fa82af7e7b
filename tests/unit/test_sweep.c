/* What a law comes to as an amount changes is what it comes to when it is run afresh with the amount changed so far. */
#include "rerun/sweep.h"
#include "rules.h"
#include "test.h"
#include <string.h>

enum { PLANS = 60, CASES = 30, AMOUNTS = 150 };

/* Mostly nothing, so that what is reached is reached on the way. */
static gint64 small_or_large (GRand *random, gint64 most)
{
  static const gint64 ends[] = { 0, 0, 0, 1, 30, 2000000 };
  const gint64 drawn = ends[g_rand_int_range (random, 0, G_N_ELEMENTS (ends))], end = MIN (most, drawn);
  return g_rand_int_range (random, 0, (gint32) end + 1);
}

/* Known values, and some that are open where they work one way. */
static void fill (const Program *program, const Plan *plan, GRand *random, Interval *slots)
{
  for (guint slot = 0; slot < plan->code.n_slots; slot++) {
    const gint64 most = slot < program->n_facts ? MAX (program->unknown[slot].hi, 0) : 1;
    const gint64 low = small_or_large (random, most);
    const gboolean open = code_polarity (&plan->code, slot) != POLARITY_MIXED && g_rand_int_range (random, 0, 5) == 0;
    slots[slot] = (Interval) { low, open ? low + small_or_large (random, most - low) : low };
  }
}

static Ranks afresh (const Plan *plan, Interval *slots, guint slot, Interval then)
{
  g_autofree Truth *truths = g_new (Truth, plan->code.n_steps + 1);
  const Interval now = slots[slot];
  slots[slot] = then;
  const Ranks ranks = run_code (&plan->code, slots, truths);
  slots[slot] = now;
  return ranks;
}

static Interval changed (Interval value, gboolean more, gint64 by)
{
  if (more)
    return (Interval) { value.lo + by, value.hi + by };
  return (Interval) { MIN (value.lo, MAX (value.hi - by, 0)), MAX (value.hi - by, 0) };
}

static gboolean is_same (Ranks one, Ranks other) { return one.floor == other.floor && one.ceiling == other.ceiling; }

/* What it comes to at a place, just before it, and between: nowhere else does it come to anything else. */
typedef struct {
  gint64 by;
  Ranks ranks;
} Stretch;

/* The law is gone through to its end. Returns: yours, of Stretch. */
static GArray *go_through (Replay *law, guint slot, gboolean more, SumMoves *moves)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  moves->n = 0;
  Sweep sweep = sweep_begin (law, slot, more, moves);
  Stretch stretch = { 0, sweep.ranks };
  g_array_append_val (stretches, stretch);
  for (gint64 by; (by = sweep_next (&sweep)) < G_MAXINT64;)
    if (sweep_go (&sweep, by)) {
      stretch = (Stretch) { by, sweep.ranks };
      g_array_append_val (stretches, stretch);
    }
  sweep_end (&sweep);
  return stretches;
}

static guint wrong_on (const Plan *plan, Interval *slots, guint slot, gboolean more, const GArray *stretches)
{
  guint wrong = 0;
  for (guint i = 0; i < stretches->len; i++) {
    const Stretch *here = &g_array_index (stretches, Stretch, i);
    const gint64 end = i + 1 < stretches->len ? g_array_index (stretches, Stretch, i + 1).by : 2 * here->by + 7;
    const gint64 at[] = { here->by, here->by + (end - here->by) / 2, end - 1, end + 5000000 };
    const guint n = i + 1 < stretches->len ? 3 : 4;
    for (guint k = 0; k < n; k++)
      wrong += (more || at[k] <= slots[slot].hi) &&
               !is_same (here->ranks, afresh (plan, slots, slot, changed (slots[slot], more, at[k])));
  }
  return wrong;
}

static guint sweeps_wrong (const Program *program, const Plan *plan, GRand *random, guint *ret_turns)
{
  guint wrong = 0;
  Replay replay;
  g_autofree Interval *slots = g_new0 (Interval, plan->code.n_slots);
  SumMoves moves = { NULL, 0, 0 };
  fill (program, plan, random, slots);
  replay_init (&replay, plan, slots);
  for (guint i = 0; i < AMOUNTS * 2; i++) {
    const guint slot = (guint) g_rand_int_range (random, 0, (gint32) program->n_facts);
    const gboolean more = i % 2 == 0;
    if (program->unknown[slot].lo < 0 || code_polarity (&plan->code, slot) == 0)
      continue;
    g_autoptr (GArray) stretches = go_through (&replay, slot, more, &moves);
    wrong += wrong_on (plan, slots, slot, more, stretches);
    *ret_turns += stretches->len - 1;
  }
  wrong += memcmp (replay.truths, replay.truths_was, plan->code.n_steps * sizeof *replay.truths) != 0;
  replay_clear (&replay);
  g_free (moves.at);
  return wrong;
}

static void what_it_comes_to_on_the_way (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  guint wrong = 0, turns = 0;
  for (guint i = 0; i < PLANS * CASES; i++)
    wrong += sweeps_wrong (program, g_ptr_array_index (program->plans, i % PLANS * program->plans->len / PLANS), random,
                           &turns);
  CU_ASSERT_EQUAL (wrong, 0);
  CU_ASSERT_TRUE (turns > 100);
}

SUITE (sweep, { "what a law comes to on the way is what a fresh run comes to", what_it_comes_to_on_the_way })
