/* In: a law that was run, and an amount that grows or falls. Out: all that the law comes to on the way.
 * Each sum of the amount moves at two places at most: where it turns for what the other amounts may be, and where for all they may be.
 * These places are gone through in their order, and only what hangs on the sums that move there is run again. */
#include "rerun/sweep.h"
#include <stdlib.h>

/* ---- where sums move ---- */

static gint64 growth_to (Wide at, gint64 from) { return at < UNBOUNDED ? (gint64) at - from : 0; }

/* The range is cut off from above until it lies below `at`. */
static gint64 fall_below (Wide at, gint64 from) { return at > 0 ? from - (gint64) at + 1 : 0; }

/* There is room for two of each sum. */
static void add_move (SumMoves *moves, gint64 by, guint32 step, Truth to)
{
  moves->at[moves->n++] = (SumMove) { by, step, to };
}

/* As it grows: its upper end reaches `first`, its lower end `last`. */
static void add_growths (const Replay *replay, const Use *use, Interval value, Turning at, SumMoves *moves)
{
  const Truth then = use->weight > 0 ? YES : NO;
  const gint64 perhaps = at.first > value.hi ? growth_to (at.first, value.hi) : 0;
  const gint64 surely =
      at.last > value.lo && !replay_lacks_figure (replay, use->step) ? growth_to (at.last, value.lo) : 0;
  if (perhaps > 0 && perhaps != surely)
    add_move (moves, perhaps, use->step, UNKNOWN);
  if (surely > 0)
    add_move (moves, surely, use->step, then);
}

/* As it falls: its lower end comes to lie below `last`, its upper end below `first`. */
static void add_falls (const Use *use, Interval value, Turning at, SumMoves *moves)
{
  const Truth then = use->weight > 0 ? NO : YES;
  const gint64 perhaps = at.last <= value.lo ? fall_below (at.last, value.hi) : 0;
  const gint64 surely = at.first <= value.hi ? fall_below (at.first, value.hi) : 0;
  if (perhaps > 0 && perhaps != surely)
    add_move (moves, perhaps, use->step, UNKNOWN);
  if (surely > 0)
    add_move (moves, surely, use->step, then);
}

/* The sum, which is known, comes to its figure from below or from above: at one place, if at all. */
static void add_known (const Replay *law, const Use *use, gint64 value, gboolean more, Wide gap, SumMoves *moves)
{
  const gboolean rises = (use->weight > 0) == more;
  const gint64 weight = ABS (use->weight);
  const Wide by = rises ? linear_divide_up (gap, weight) : linear_divide_down (-gap, weight) + 1;
  if (by < UNBOUNDED - value && (more || by <= value) && !(more && rises && replay_lacks_figure (law, use->step)))
    add_move (moves, (gint64) by, use->step, rises ? YES : NO);
}

static void add_open (const Replay *law, const Use *use, Interval value, gboolean more, SumMoves *moves)
{
  const gint64 bound = plan_step (law->plan, use->step)->bound;
  const Turning at = linear_turn (linear_beside (law->sums[use->step], use->weight, value), bound);
  if (more)
    add_growths (law, use, value, at, moves);
  else
    add_falls (use, value, at, moves);
}

static int compare_moves (gconstpointer a, gconstpointer b)
{
  const SumMove *one = a, *other = b;
  if (one->by != other->by)
    return one->by < other->by ? -1 : 1;
  return (one->step > other->step) - (one->step < other->step);
}

/* Of few, most of which stand in order, none is moved far. */
static void sort_moves (SumMove *moves, guint n)
{
  enum { FEW = 32 };
  if (n > FEW) {
    qsort (moves, n, sizeof *moves, compare_moves);
    return;
  }
  for (guint i = 1; i < n; i++) {
    const SumMove move = moves[i];
    guint at = i;
    for (; at > 0 && compare_moves (&moves[at - 1], &move) > 0; at--)
      moves[at] = moves[at - 1];
    moves[at] = move;
  }
}

static void make_room (SumMoves *moves, guint n)
{
  if (moves->room - moves->n >= n)
    return;
  moves->room = 2 * (moves->n + n);
  moves->at = g_renew (SumMove, moves->at, moves->room);
}

static void find_moves (const Replay *law, guint slot, gboolean more, SumMoves *moves)
{
  const Code *code = &law->plan->code;
  const Interval value = law->slots[slot];
  const UseRow sums = code_summed (code, slot);
  make_room (moves, 2 * sums.n);
  for (guint32 i = 0; i < sums.n; i++) {
    const Use *use = &sums.by[i];
    const Sum *sum = &law->sums[use->step];
    const Truth there = (use->weight > 0) == more ? YES : NO; /* where it moves to */
    if (use->weight == 0 || !code->leads[use->step] || law->truths[use->step] == there)
      continue;
    if (interval_is_point (value) && sum->lo == sum->hi)
      add_known (law, use, value.lo, more, code->steps[use->step].bound - sum->lo, moves);
    else
      add_open (law, use, value, more, moves);
  }
}

/* ---- on the way ---- */

/* What only raises the tiers changes nothing any more where the highest is reached; and the other way round. */
gboolean sweep_leads_on (const Code *code, guint slot, gboolean more, Ranks ranks)
{
  const guint8 up = more ? POLARITY_RAISES : POLARITY_LOWERS, down = more ? POLARITY_LOWERS : POLARITY_RAISES;
  const guint8 polarity = code_polarity (code, slot);
  return ((polarity & up) != 0 && ranks.floor < code->n_tiers) || ((polarity & down) != 0 && ranks.ceiling > 0);
}

Sweep sweep_begin (Replay *law, guint slot, gboolean more, SumMoves *moves)
{
  const guint first = moves->n;
  find_moves (law, slot, more, moves);
  if (moves->n - first > 1)
    sort_moves (moves->at + first, moves->n - first);
  Sweep sweep = { .law = law,
                  .moves = moves,
                  .next = first,
                  .end = moves->n,
                  .slot = slot,
                  .more = more,
                  .ranks = run_ranks (&law->plan->code, law->truths) };
  sweep.leads_on = sweep_leads_on (&law->plan->code, slot, more, sweep.ranks);
  return sweep;
}

static const SumMove *move_at (const Sweep *sweep, guint i) { return &sweep->moves->at[i]; }

/* What it comes to is asked for anew only where it has come to something else. */
static gboolean is_over (const Sweep *sweep) { return sweep->next == sweep->end || !sweep->leads_on; }

gint64 sweep_next (const Sweep *sweep) { return is_over (sweep) ? G_MAXINT64 : move_at (sweep, sweep->next)->by; }

gboolean sweep_go (Sweep *sweep, gint64 by)
{
  const Ranks before = sweep->ranks;
  if (sweep->next == sweep->end || move_at (sweep, sweep->next)->by > by)
    return FALSE;
  for (; sweep->next < sweep->end && move_at (sweep, sweep->next)->by <= by; sweep->next++)
    replay_force (sweep->law, move_at (sweep, sweep->next)->step, move_at (sweep, sweep->next)->to);
  replay_propagate (sweep->law);
  sweep->ranks = run_ranks (&sweep->law->plan->code, sweep->law->truths);
  if (sweep->ranks.floor == before.floor && sweep->ranks.ceiling == before.ceiling)
    return FALSE;
  sweep->leads_on = sweep_leads_on (&sweep->law->plan->code, sweep->slot, sweep->more, sweep->ranks);
  return TRUE;
}

void sweep_end (const Sweep *sweep) { replay_back (sweep->law); }
