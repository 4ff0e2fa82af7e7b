/* In: an amount of a charge. Out: the least growth and the least fall that lead to each other result.
 * No tier changes between two turns of the sums, so only these are tried; and where each law goes one way, nothing lies between two
 * that come to the same under each of them, so that few of them are. */
#include "whatif/amounts.h"

/* A growth or fall and what it comes to. */
typedef struct {
  gint64 by;
  Attempted then;
} Way;

typedef struct {
  const Search *search;
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

static void try_between (const Ways *ways, guint first, guint last)
{
  const Attempted *low = &way_at (ways, first)->then, *high = &way_at (ways, last)->then;
  if (last - first < 2 || (is_alike (low, high) && low->ranks == high->ranks))
    return;
  const guint middle = first + (last - first) / 2;
  try_way (ways, middle);
  try_between (ways, first, middle);
  try_between (ways, middle, last);
}

/* Under a law that an amount only raises, or only lowers, what it comes to only rises or falls. */
static gboolean is_one_way (const Ways *ways)
{
  const Search *search = ways->search;
  for (guint i = 0; i < search->laws->len; i++)
    if (try_law (search, i)->plan->code.polarity[ways->slot] == POLARITY_MIXED)
      return FALSE;
  return search->charge->verdict.n_occasions == 1 && search->now.ranks != 0;
}

static void try_ways (const Ways *ways, gboolean all)
{
  const guint n = ways->tried->len;
  if (!all && n > 1 && is_one_way (ways)) {
    try_way (ways, n - 1);
    try_between (ways, 0, n - 1);
    return;
  }
  for (guint i = 0; i < n; i++)
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

static gboolean is_first (const Search *search, const GArray *found, guint index)
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
  const gint64 end = more ? MIN (UNBOUNDED - from.hi, NO_NATIONAL_FIGURE.hi) / PARTS : from.hi;
  if (g_array_index (tried, Way, tried->len - 1).by < end)
    add_way (end, (Attempted) { 0 }, tried);
}

/* Where to begin, and every turn that the amount can reach. Returns: yours, of Way. */
static GArray *ways_of (const Search *search, guint slot, gboolean more, Interval from)
{
  g_autoptr (GArray) by = try_turns (search, slot, more);
  GArray *tried = g_array_sized_new (FALSE, FALSE, sizeof (Way), by->len + 2);
  add_way (0, search->now, tried);
  for (guint i = 0; i < by->len; i++)
    if (!more || g_array_index (by, gint64, i) < UNBOUNDED - from.hi)
      add_way (g_array_index (by, gint64, i), (Attempted) { 0 }, tried);
  if (search->paired)
    add_end (from, more, tried);
  return tried;
}

void amounts_try (const Search *search, guint slot, gboolean more)
{
  const Interval from = try_value (search, slot);
  if (from.hi == UNBOUNDED || (!more && from.hi == 0))
    return;
  g_autoptr (GArray) tried = ways_of (search, slot, more, from);
  const Ways ways = { search, slot, more, tried };
  try_ways (&ways, search->paired);
  g_autoptr (GArray) found = ways_found (&ways, search->paired);
  for (guint i = 0; i < found->len; i++) {
    const Way *way = &g_array_index (found, Way, i);
    const Supposed supposed = way_by (&ways, way->by);
    if (is_first (search, found, i))
      try_keep (search, &supposed, from, &way->then);
  }
}
