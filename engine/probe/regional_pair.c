/* In: two laws. Out: the regions that either of them names, the limits that hold there, and whether these are other ones in either. */
#include "probe/regional_pair.h"
#include "select/regional.h"

static void note_region (GPtrArray *regions, const char *region)
{
  if (region != NULL && !g_ptr_array_find_with_equal_func (regions, region, g_str_equal, NULL))
    g_ptr_array_add (regions, (gpointer) region);
}

GPtrArray *regional_names (const PairLaw of[N_PAIR])
{
  GPtrArray *regions = g_ptr_array_new ();
  for (guint side = 0; side < N_PAIR; side++) {
    const Plan *plan = of[side].plan;
    for (guint i = 0; plan != NULL && i < plan->locals->len; i++)
      note_region (regions, ((const Instrument *) g_ptr_array_index (plan->locals, i))->region);
    for (guint i = 0; plan != NULL && i < plan->hidden->len; i++)
      if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_REGION)
        note_region (regions, g_array_index (plan->hidden, Hidden, i).name);
  }
  return regions;
}

const char *regional_elsewhere (Program *const of[N_PAIR], const GPtrArray *regions)
{
  const GPtrArray *known = of[PAIR_NOW]->law->vocabulary->regions;
  for (guint i = 0; regions->len > 0 && i < known->len; i++) {
    const Region *region = g_ptr_array_index (known, i);
    if (vocabulary_region (of[PAIR_OLD]->law->vocabulary, region->id) != NULL &&
        !g_ptr_array_find_with_equal_func ((GPtrArray *) regions, region->id, g_str_equal, NULL))
      return region->id;
  }
  return NULL;
}

Interval *regional_limits (const Plan *plan, const char *region)
{
  Interval *limits = g_new0 (Interval, plan == NULL ? 1 : plan->hidden->len + 1);
  g_autoptr (GArray) no_figures = g_array_new (FALSE, FALSE, sizeof (Figure));
  const Case there = { .region = region, .figures = no_figures };
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_LOCAL)
      limits[i] = regional_limit (plan, &there, hidden, plan->from);
  }
  return limits;
}

gboolean regional_differs (const PairLaw of[N_PAIR], const PairRegion *region)
{
  const Plan *old = of[PAIR_OLD].plan, *now = of[PAIR_NOW].plan;
  for (guint i = 0; old != NULL && i < old->hidden->len; i++)
    for (guint j = 0; now != NULL && j < now->hidden->len; j++)
      if (pair_same_limit (&g_array_index (old->hidden, Hidden, i), &g_array_index (now->hidden, Hidden, j)) &&
          !interval_equal (region->limits[PAIR_OLD][i], region->limits[PAIR_NOW][j]))
        return TRUE;
  return FALSE;
}

static const Interval *find_limit (const Plan *plan, const Interval *limits, const Hidden *limit)
{
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++)
    if (pair_same_limit (&g_array_index (plan->hidden, Hidden, i), limit))
      return &limits[i];
  return NULL;
}

static void add_figure (GPtrArray *figures, const Hidden *limit)
{
  for (guint i = 0; i < figures->len; i++)
    if (pair_same_limit (g_ptr_array_index (figures, i), limit))
      return;
  g_ptr_array_add (figures, (gpointer) limit);
}

static void add_figures (const PairLaw of[N_PAIR], const PairRegion *region, guint side, GPtrArray *figures)
{
  const guint other = N_PAIR - 1 - side;
  for (guint i = 0; of[side].plan != NULL && i < of[side].plan->hidden->len; i++) {
    const Hidden *limit = &g_array_index (of[side].plan->hidden, Hidden, i);
    const Interval here = region->limits[side][i];
    const Interval *there =
        limit->kind == HIDDEN_LOCAL ? find_limit (of[other].plan, region->limits[other], limit) : NULL;
    if (limit->kind == HIDDEN_LOCAL && (interval_is_point (here) || (there != NULL && !interval_equal (here, *there))))
      add_figure (figures, limit);
  }
}

GPtrArray *regional_figures (const PairLaw of[N_PAIR], const PairRegion *region)
{
  GPtrArray *figures = g_ptr_array_new ();
  for (guint side = 0; side < N_PAIR; side++)
    add_figures (of, region, side, figures);
  return figures;
}
