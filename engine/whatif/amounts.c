/* In: an amount of a charge. Out: the least growth and the least fall that lead to each other result.
 * Where one pass over a law is exact, each law is gone through once as the amount changes, and only where one comes to something else
 * is the lightest law looked for anew. Else no tier changes between two turns of the sums, so these are tried. */
#include "whatif/amounts.h"
#include "whatif/bearing.h"
#include "whatif/like_amounts.h"

/* A growth or fall and what it comes to. */
typedef struct {
  gint64 by;
  Attempted then;
} Way;

typedef struct {
  const ChangeSearch *search;
  guint slot;
  gboolean more;
  GArray *tried; /* of Way: none at all, then where sums turn, ascending */
} Ways;

static Way *way_at (const Ways *ways, guint i) { return &g_array_index (ways->tried, Way, i); }

static Supposed way_by (const Ways *ways, gint64 by)
{
  return (Supposed) { .kind = ways->more ? SUPPOSED_MORE : SUPPOSED_LESS,
                      .slot = ways->slot,
                      .value = interval_point (by) };
}

static Attempted decide (const Ways *ways, gint64 by)
{
  const Supposed supposed = way_by (ways, by);
  try_suppose (ways->search, &supposed);
  const Attempted outcome = try_decide (ways->search);
  try_forget (ways->search);
  return outcome;
}

static gboolean is_same (const Attempted *a, const Attempted *b)
{
  return a->floor == b->floor && a->ceiling == b->ceiling;
}

/* The same, and known as surely: what is only bounded may hide another result. */
static gboolean is_alike (const Attempted *a, const Attempted *b) { return a->exact == b->exact && is_same (a, b); }

static void try_way (const Ways *ways, guint i)
{
  if (!way_at (ways, i)->then.known)
    way_at (ways, i)->then = decide (ways, way_at (ways, i)->by);
}

static void try_ways (const Ways *ways)
{
  for (guint i = 0; i < ways->tried->len; i++)
    try_way (ways, i);
}

/* Whatever changes on the way from the one to the other, found by halving. */
static void halve (const Ways *ways, Way first, Way last, GArray *found)
{
  if (is_alike (&first.then, &last.then))
    return;
  if (last.by - first.by == 1) {
    g_array_append_val (found, last);
    return;
  }
  Way middle = { first.by + (last.by - first.by) / 2, { 0 } };
  middle.then = decide (ways, middle.by);
  halve (ways, first, middle, found);
  halve (ways, middle, last, found);
}

/* What was tried, in ascending order. Returns: yours, of Way. */
static GArray *ways_found (const Ways *ways, gboolean halved)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Way));
  for (guint i = 1; i < ways->tried->len; i++) {
    const Way *way = way_at (ways, i);
    if (halved)
      halve (ways, *way_at (ways, i - 1), *way, found);
    else if (way->then.known)
      g_array_append_vals (found, way, 1);
  }
  return found;
}

static gboolean is_first (const ChangeSearch *search, const GArray *found, guint index)
{
  const Attempted *then = &g_array_index (found, Way, index).then;
  if (!then->exact || is_same (then, &search->now))
    return FALSE;
  for (guint i = 0; i < index; i++)
    if (g_array_index (found, Way, i).then.exact && is_same (then, &g_array_index (found, Way, i).then))
      return FALSE;
  return TRUE;
}

static void add_way (gint64 by, Attempted then, GArray *tried)
{
  const Way way = { by, then };
  g_array_append_val (tried, way);
}

/* The end of the way, for what only several sums together tell apart: short of what a figure may be that nobody has stated,
 * in whatever part of it. */
static void add_end (Interval from, gboolean more, GArray *tried)
{
  enum { PARTS = 1024 };
  const gint64 end = more ? try_most_growth (from) / PARTS : from.hi;
  if (g_array_index (tried, Way, tried->len - 1).by < end)
    add_way (end, (Attempted) { 0 }, tried);
}

/* Where to begin, and every turn that the amount can reach. Returns: yours, of Way. */
static GArray *ways_of (const ChangeSearch *search, guint slot, gboolean more, Interval from)
{
  g_autoptr (GArray) by = try_turns (search, slot, more);
  GArray *tried = g_array_sized_new (FALSE, FALSE, sizeof (Way), by->len + 2);
  add_way (0, search->now, tried);
  for (guint i = 0; i < by->len; i++)
    if (!more || g_array_index (by, gint64, i) < try_most_growth (from))
      add_way (g_array_index (by, gint64, i), (Attempted) { 0 }, tried);
  if (search->paired)
    add_end (from, more, tried);
  return tried;
}

static void try_turning (const ChangeSearch *search, guint slot, gboolean more, Interval from)
{
  g_autoptr (GArray) tried = ways_of (search, slot, more, from);
  const Ways ways = { search, slot, more, tried };
  try_ways (&ways);
  g_autoptr (GArray) found = ways_found (&ways, search->paired);
  for (guint i = 0; i < found->len; i++) {
    const Way *way = &g_array_index (found, Way, i);
    const Supposed supposed = way_by (&ways, way->by);
    if (is_first (search, found, i))
      try_keep (search, &supposed, from, &way->then);
  }
}

/* ---- where one pass is exact ---- */

/* All laws on the way, abreast. */
typedef struct {
  Sweep laws[MOST_CANDIDATES];
  guint n;
} Abreast;

static void set_out (const ChangeSearch *search, const Ways *ways, Abreast *ret)
{
  ret->n = search->laws->len;
  search->room->moves.n = 0;
  for (guint i = 0; i < ret->n; i++)
    ret->laws[i] = sweep_begin (try_law (search, i), ways->slot, ways->more, &search->room->moves);
}

static gint64 next_of (const Abreast *abreast)
{
  gint64 next = G_MAXINT64;
  for (guint i = 0; i < abreast->n; i++)
    next = MIN (next, sweep_next (&abreast->laws[i]));
  return next;
}

/* Returns: whether some law comes to something else. */
static gboolean go_on (Abreast *abreast, gint64 by)
{
  gboolean moved = FALSE;
  for (guint i = 0; i < abreast->n; i++)
    moved = sweep_go (&abreast->laws[i], by) || moved;
  return moved;
}

static Attempted attempt (const ChangeSearch *search, const Abreast *abreast)
{
  Ranks ranks[MOST_CANDIDATES];
  for (guint i = 0; i < abreast->n; i++)
    ranks[i] = abreast->laws[i].ranks;
  return try_ranked (search, ranks);
}

/* Nothing was found yet that comes to the same. */
static gboolean is_new (const ChangeSearch *search, const Attempted *then)
{
  const ArenaArray *results = &search->room->results;
  for (guint i = 0; i < results->len; i++)
    if (is_same (then, &g_array_index (results, Attempted, i)))
      return FALSE;
  return then->exact && !is_same (then, &search->now);
}

static void keep_new (const ChangeSearch *search, const Ways *ways, gint64 by, Interval from, const Attempted *then)
{
  const Supposed supposed = way_by (ways, by);
  if (!is_new (search, then))
    return;
  arena_array_add (search->charge->arena, &search->room->results, then, 1, sizeof *then);
  Change *change = try_keep_here (search, &supposed, from, then);
  if (ways->more)
    like_amounts_note (search, by, change);
}

static void sweep (const ChangeSearch *search, guint slot, gboolean more, Interval from)
{
  const Ways ways = { search, slot, more, NULL };
  const gint64 end = more ? try_most_growth (from) : UNBOUNDED;
  Abreast abreast;
  set_out (search, &ways, &abreast);
  search->room->results.len = 0;
  for (gint64 by; (by = next_of (&abreast)) < end;)
    if (go_on (&abreast, by)) {
      const Attempted then = attempt (search, &abreast);
      keep_new (search, &ways, by, from, &then);
    }
  for (guint i = 0; i < abreast.n; i++)
    sweep_end (&abreast.laws[i]);
}

/* Of amounts that count alike only the first is gone through as it grows. */
static void try_sweeping (const ChangeSearch *search, guint slot, gboolean more, Interval from)
{
  if (more && like_amounts_grow (search, slot))
    return;
  if (more)
    like_amounts_begin (search, slot);
  sweep (search, slot, more, from);
}

void amounts_try (const ChangeSearch *search, guint slot, gboolean more)
{
  const Interval from = try_value (search, slot);
  if (from.hi != UNBOUNDED && (more || from.hi > 0))
    (search->exact && !bearing_is (search, slot) ? try_sweeping : try_turning) (search, slot, more, from);
}
