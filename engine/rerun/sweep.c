/* In: a law that was run, and an amount that grows or falls. Out: all that the law comes to on the way.
 * Each sum of the amount moves at two places at most: where it turns for what the other amounts may be, and where for all they may be.
 * These places are gone through in their order, and only what hangs on the sums that move there is run again. */
#include "rerun/sweep.h"

/* A sum that moves. */
typedef struct {
  gint64 by;
  guint32 step;
  Truth to;
} Move;

GArray *sweep_room (void) { return g_array_new (FALSE, FALSE, sizeof (Move)); }

/* ---- where sums move ---- */

static gint64 growth_to (Wide at, gint64 from) { return at < UNBOUNDED ? (gint64) at - from : 0; }

/* The range is cut off from above until it lies below `at`. */
static gint64 fall_below (Wide at, gint64 from) { return at > 0 ? from - (gint64) at + 1 : 0; }

static void add_move (GArray *moves, gint64 by, guint32 step, Truth to)
{
  const Move move = { by, step, to };
  g_array_append_val (moves, move);
}

/* As it grows: its upper end reaches `first`, its lower end `last`. */
static void add_growths (const Replay *replay, const Use *use, Interval value, Turning at, GArray *moves)
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
static void add_falls (const Use *use, Interval value, Turning at, GArray *moves)
{
  const Truth then = use->weight > 0 ? NO : YES;
  const gint64 perhaps = at.last <= value.lo ? fall_below (at.last, value.hi) : 0;
  const gint64 surely = at.first <= value.hi ? fall_below (at.first, value.hi) : 0;
  if (perhaps > 0 && perhaps != surely)
    add_move (moves, perhaps, use->step, UNKNOWN);
  if (surely > 0)
    add_move (moves, surely, use->step, then);
}

static int compare_moves (gconstpointer a, gconstpointer b)
{
  const Move *one = a, *other = b;
  if (one->by != other->by)
    return one->by < other->by ? -1 : 1;
  return (one->step > other->step) - (one->step < other->step);
}

/* Of few, most of which stand in order, none is moved far. */
static void sort_moves (GArray *moves)
{
  enum { FEW = 32 };
  Move *all = (Move *) (void *) moves->data;
  if (moves->len > FEW) {
    g_array_sort (moves, compare_moves);
    return;
  }
  for (guint i = 1; i < moves->len; i++) {
    const Move move = all[i];
    guint at = i;
    for (; at > 0 && compare_moves (&all[at - 1], &move) > 0; at--)
      all[at] = all[at - 1];
    all[at] = move;
  }
}

static void find_moves (const Replay *replay, guint slot, gboolean more, GArray *moves)
{
  const Code *code = &replay->plan->code;
  const Interval value = replay->slots[slot];
  g_array_set_size (moves, 0);
  for (guint32 i = code->summed.first[slot]; i < code->summed.first[slot + 1]; i++) {
    const Use *use = &code->summed.by[i];
    if (use->weight == 0 || !code->leads[use->step])
      continue;
    const Turning at =
        linear_turn (linear_beside (replay->sums[use->step], use->weight, value), code->steps[use->step].bound);
    if (more)
      add_growths (replay, use, value, at, moves);
    else
      add_falls (use, value, at, moves);
  }
  sort_moves (moves);
}

/* ---- on the way ---- */

void sweep_find (Replay *replay, guint slot, gboolean more, GArray *moves, GArray *ret)
{
  Sweep sweep = { 0, run_ranks (&replay->plan->code, replay->truths) };
  g_array_append_val (ret, sweep);
  find_moves (replay, slot, more, moves);
  for (guint i = 0; i < moves->len;) {
    const gint64 by = g_array_index (moves, Move, i).by;
    for (; i < moves->len && g_array_index (moves, Move, i).by == by; i++)
      replay_force (replay, g_array_index (moves, Move, i).step, g_array_index (moves, Move, i).to);
    replay_settle (replay);
    const Ranks ranks = run_ranks (&replay->plan->code, replay->truths);
    if (ranks.floor == sweep.ranks.floor && ranks.ceiling == sweep.ranks.ceiling)
      continue;
    sweep = (Sweep) { by, ranks };
    g_array_append_val (ret, sweep);
  }
  replay_back (replay);
}
