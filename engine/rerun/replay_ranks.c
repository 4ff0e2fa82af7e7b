/* In: a plan that was run, some of whose slots are open. Out: the exact range of its ranks, whatever was changed. What is open is split as
 * in run/range.c. The idea: where a law came to its least and to its greatest rank it mostly does so, too, with one slot changed; these
 * points are tried first, and what they come to needs no splitting. */
#include "rerun/replay_ranks.h"

/* ---- points ---- */

/* What works both ways goes to either end: in a part it is decided wherever it lies, or hangs on others; then the point is of no use, and
 * found to be none. */
static gint64 corner_of (const Code *code, guint slot, Interval value, ReplayEnd end, ReplayEnd mixed)
{
  const guint8 polarity = code_polarity (code, slot);
  const gboolean most =
      polarity == POLARITY_MIXED ? mixed == REPLAY_MOST : (end == REPLAY_MOST) != (polarity == POLARITY_LOWERS);
  return most ? value.hi : value.lo;
}

/* Of the part at hand, without what was changed. Returns: yours. */
static Interval *point_of (const Replay *replay, ReplayEnd end, ReplayEnd mixed)
{
  const Code *code = &replay->plan->code;
  Interval *point = g_memdup2 (replay->slots, code->n_slots * sizeof *point);
  for (guint i = 0; i < code->n_asked; i++) {
    const guint slot = code->asked[i];
    point[slot] = interval_point (corner_of (code, slot, point[slot], end, mixed));
  }
  for (guint i = 0; i < replay->n_values; i++) {
    const Interval before = replay->values[i].value, now = point[replay->values[i].slot];
    point[replay->values[i].slot] = interval_point (CLAMP (now.lo, before.lo, before.hi));
  }
  return point;
}

static void keep_point (Replay *replay, ReplayEnd end, ReplayEnd mixed, guint index)
{
  Replay **at = &replay->ends[end].at[index];
  g_autofree Interval *point = point_of (replay, end, mixed);
  if (*at != NULL) {
    replay_move (*at, point);
    return;
  }
  *at = g_new (Replay, 1);
  replay_init (*at, replay->plan, point);
}

/* In the place of the oldest one, where there are enough. Returns: which one it is. */
static guint new_point (ReplayPoints *points)
{
  const guint index = points->next;
  points->next = (index + 1) % REPLAY_POINTS;
  points->n = MAX (points->n, index + 1);
  return index;
}

/* Each slot that was changed goes where it may be now. Returns: as they were, yours; *ret_within: nowhere else than it may be without
 * the changes. */
static Interval *follow (const Replay *replay, Replay *point, gboolean *ret_within)
{
  Interval *before = g_new (Interval, replay->n_values + 1);
  *ret_within = TRUE;
  for (guint i = 0; i < replay->n_values; i++) {
    const ValueBefore *value = &replay->values[i];
    const Interval now = replay->slots[value->slot];
    before[i] = point->slots[value->slot];
    const gint64 then = CLAMP (before[i].lo, now.lo, now.hi);
    *ret_within = *ret_within && interval_has (value->value, then);
    replay_set (point, value->slot, interval_point (then));
  }
  return before;
}

static void add_known (Parts *parts, guint rank)
{
  parts->known.floor = parts->any ? MIN (parts->known.floor, rank) : rank;
  parts->known.ceiling = parts->any ? MAX (parts->known.ceiling, rank) : rank;
  parts->any = TRUE;
}

/* What the point comes to with what is changed now; where that is what is wanted it stays there. */
static gboolean try_point (const Replay *replay, Replay *point, guint wanted, Parts *parts)
{
  gboolean within;
  g_autofree Interval *before = follow (replay, point, &within);
  const Ranks ranks = run_ranks (&replay->plan->code, point->truths);
  const gboolean known = ranks.floor == ranks.ceiling, found = known && ranks.floor == wanted;
  if (known)
    add_known (parts, ranks.floor);
  for (guint i = 0; !(found && within) && i < replay->n_values; i++)
    replay_set (point, replay->values[i].slot, before[i]);
  return found;
}

/* First the corners of the whole. */
static void try_points (Replay *replay, ReplayEnd end, guint wanted, Parts *parts)
{
  ReplayPoints *points = &replay->ends[end];
  gboolean found = FALSE;
  for (guint i = 0; !found && i < MAX (points->n, N_REPLAY_ENDS); i++) {
    if (i == points->n)
      keep_point (replay, end, (end + i) % N_REPLAY_ENDS, new_point (points));
    found = try_point (replay, points->at[i], wanted, parts);
  }
}

/* ---- parts ---- */

typedef struct {
  Parts parts;
  guint kept[N_REPLAY_ENDS]; /* which point; REPLAY_POINTS: none yet */
} Exploration;

static void note_end (Replay *replay, ReplayEnd end, Exploration *exploration)
{
  guint *kept = &exploration->kept[end];
  if (*kept == REPLAY_POINTS)
    *kept = new_point (&replay->ends[end]);
  keep_point (replay, end, end, *kept);
}

/* Whether it is to be split. Where it comes to a rank that none came to yet, that is kept for the next time. */
static gboolean take_part (Replay *replay, Exploration *exploration, guint32 *ret_slot, gint64 *ret_at)
{
  Parts *parts = &exploration->parts;
  const Parts before = *parts;
  const gboolean splits = range_part (parts, &replay->plan->code, replay->slots, replay->truths, ret_slot, ret_at);
  if (parts->any && (!before.any || parts->known.floor < before.known.floor))
    note_end (replay, REPLAY_LEAST, exploration);
  if (parts->any && (!before.any || parts->known.ceiling > before.known.ceiling))
    note_end (replay, REPLAY_MOST, exploration);
  return splits;
}

static void explore (Replay *replay, Exploration *exploration)
{
  guint32 slot = 0;
  gint64 at = 0;
  if (!take_part (replay, exploration, &slot, &at))
    return;
  const Interval whole = replay->slots[slot];
  replay_set (replay, slot, (Interval) { whole.lo, at - 1 });
  explore (replay, exploration);
  if (!exploration->parts.done) {
    replay_set (replay, slot, (Interval) { at, whole.hi });
    explore (replay, exploration);
  }
  replay_set (replay, slot, whole);
}

gboolean replay_ranks (Replay *replay, Ranks *ret)
{
  const Code *code = &replay->plan->code;
  Exploration exploration = { .kept = { REPLAY_POINTS, REPLAY_POINTS } };
  *ret = run_ranks (code, replay->truths);
  if (ret->floor == ret->ceiling)
    return TRUE;
  if (code->n_mixed == 0) { /* there is one part */
    exploration.parts = (Parts) { .known = *ret, .any = TRUE };
    return range_end (&exploration.parts, code, replay->slots, ret);
  }
  try_points (replay, REPLAY_LEAST, ret->floor, &exploration.parts);
  try_points (replay, REPLAY_MOST, ret->ceiling, &exploration.parts);
  explore (replay, &exploration);
  return range_end (&exploration.parts, code, replay->slots, ret);
}
