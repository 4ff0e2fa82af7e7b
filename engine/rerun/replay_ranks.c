/* In: a plan that was run, some of whose slots are open. Out: the exact range of its ranks, whatever was changed. What is open is split as
 * in run/range.c. The idea: where a law came to its least and to its greatest rank it mostly does so, too, with one slot changed; these
 * points are tried first, and what they come to needs no splitting. */
#include "rerun/replay_ranks.h"

/* ---- points ---- */

/* What works both ways is decided wherever it lies in a part, or hangs on others: then the point is of no use, and found to be none. */
static gint64 corner_of (const Code *code, guint slot, Interval value, ReplayEnd end)
{
  const gboolean lowers = code_polarity (code, slot) == POLARITY_LOWERS;
  return (end == REPLAY_MOST) != lowers ? value.hi : value.lo;
}

/* Of the part at hand, without what was changed. Returns: yours. */
static Interval *point_of (const Replay *replay, ReplayEnd end)
{
  const Code *code = &replay->plan->code;
  Interval *point = g_memdup2 (replay->slots, code->n_slots * sizeof *point);
  for (guint i = 0; i < code->n_asked; i++) {
    const guint slot = code->asked[i];
    point[slot] = interval_point (corner_of (code, slot, point[slot], end));
  }
  for (guint i = 0; i < replay->n_values; i++) {
    const Interval before = replay->values[i].value, now = point[replay->values[i].slot];
    point[replay->values[i].slot] = interval_point (CLAMP (now.lo, before.lo, before.hi));
  }
  return point;
}

static void note_end (Replay *replay, ReplayEnd end)
{
  g_autofree Interval *point = point_of (replay, end);
  if (replay->ends[end] != NULL)
    replay_move (replay->ends[end], point);
  else {
    replay->ends[end] = g_new (Replay, 1);
    replay_init (replay->ends[end], replay->plan, point);
  }
  replay->has_end[end] = TRUE;
}

/* What the point comes to with what is changed now. */
static void try_end (const Replay *replay, ReplayEnd end, Parts *parts)
{
  Replay *point = replay->ends[end];
  if (!replay->has_end[end])
    return;
  for (guint i = 0; i < replay->n_values; i++) {
    const guint slot = replay->values[i].slot;
    const Interval now = replay->slots[slot], at = point->slots[slot];
    replay_set (point, slot, interval_point (CLAMP (at.lo, now.lo, now.hi)));
  }
  const Ranks ranks = run_ranks (&replay->plan->code, point->truths);
  replay_back (point);
  if (ranks.floor != ranks.ceiling)
    return;
  parts->known.floor = parts->any ? MIN (parts->known.floor, ranks.floor) : ranks.floor;
  parts->known.ceiling = parts->any ? MAX (parts->known.ceiling, ranks.ceiling) : ranks.ceiling;
  parts->any = TRUE;
}

/* ---- parts ---- */

/* Whether it is to be split. Where it comes to a rank that none came to yet, that is kept for the next time. */
static gboolean take_part (Replay *replay, Parts *parts, guint32 *ret_slot, gint64 *ret_at)
{
  const Parts before = *parts;
  const gboolean splits = range_part (parts, &replay->plan->code, replay->slots, replay->truths, ret_slot, ret_at);
  if (parts->any && (!before.any || parts->known.floor < before.known.floor))
    note_end (replay, REPLAY_LEAST);
  if (parts->any && (!before.any || parts->known.ceiling > before.known.ceiling))
    note_end (replay, REPLAY_MOST);
  return splits;
}

static void explore (Replay *replay, Parts *parts)
{
  guint32 slot = 0;
  gint64 at = 0;
  if (!take_part (replay, parts, &slot, &at))
    return;
  const Interval whole = replay->slots[slot];
  replay_set (replay, slot, (Interval) { whole.lo, at - 1 });
  explore (replay, parts);
  if (!parts->done) {
    replay_set (replay, slot, (Interval) { at, whole.hi });
    explore (replay, parts);
  }
  replay_set (replay, slot, whole);
}

gboolean replay_ranks (Replay *replay, Ranks *ret)
{
  const Code *code = &replay->plan->code;
  Parts parts = { 0 };
  *ret = run_ranks (code, replay->truths);
  if (ret->floor == ret->ceiling)
    return TRUE;
  if (code->n_mixed == 0) { /* there is one part */
    parts = (Parts) { .known = *ret, .any = TRUE };
    return range_end (&parts, code, replay->slots, ret);
  }
  for (ReplayEnd end = 0; end < N_REPLAY_ENDS; end++)
    try_end (replay, end, &parts);
  explore (replay, &parts);
  return range_end (&parts, code, replay->slots, ret);
}
