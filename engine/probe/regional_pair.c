/* In: two laws. Out: the regions that either of them names, the limits that hold there, and whether a case that states not all of its figures may
 * move there as none does that states them. */
#include "probe/regional_pair.h"
#include "form/same_steps.h"
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

void regional_append (GByteArray *to, const Plan *plan, const char *region)
{
  g_autofree Interval *limits = regional_limits (plan, region);
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    const gint64 is_there = g_strcmp0 (hidden->name, region) == 0;
    if (hidden->kind == HIDDEN_LOCAL)
      g_byte_array_append (to, (const guint8 *) &limits[i], sizeof limits[i]);
    else if (hidden->kind == HIDDEN_REGION)
      g_byte_array_append (to, (const guint8 *) &is_there, sizeof is_there);
  }
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

gboolean regional_same_law (const PairLaw of[N_PAIR])
{
  gboolean same = same_steps (of[PAIR_OLD], of[PAIR_NOW]);
  g_autoptr (GPtrArray) regions = regional_names (of);
  for (guint i = 0; same && i < regions->len; i++) {
    const char *region = g_ptr_array_index (regions, i);
    g_autofree Interval *old = regional_limits (of[PAIR_OLD].plan, region);
    g_autofree Interval *now = regional_limits (of[PAIR_NOW].plan, region);
    same = !regional_differs (of, &(PairRegion) { region, (const Interval *const[]) { old, now }, NULL, FALSE });
  }
  return same;
}

/* Neither the case nor its region sets the figure: any of the band. */
static gboolean leaves_unset (const Plan *plan, const Interval *limits)
{
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_LOCAL && !interval_is_point (limits[i]))
      return TRUE;
  return FALSE;
}

/* The law speaks of some regions by articles of their own. */
static gboolean names_some (const Plan *plan)
{
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++)
    if (g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_REGION)
      return TRUE;
  return FALSE;
}

gboolean regional_articles (const PairLaw of[N_PAIR])
{
  return names_some (of[PAIR_OLD].plan) || names_some (of[PAIR_NOW].plan);
}

gboolean regional_matters (const PairLaw of[N_PAIR], const PairRegion *region)
{
  if (regional_differs (of, region))
    return TRUE;
  const gboolean is_open = region->unsaid || leaves_unset (of[PAIR_OLD].plan, region->limits[PAIR_OLD]) ||
                           leaves_unset (of[PAIR_NOW].plan, region->limits[PAIR_NOW]);
  return is_open && !same_steps (of[PAIR_OLD], of[PAIR_NOW]);
}

static void add_figure (GPtrArray *figures, const Hidden *limit)
{
  for (guint i = 0; i < figures->len; i++)
    if (pair_same_limit (g_ptr_array_index (figures, i), limit))
      return;
  g_ptr_array_add (figures, (gpointer) limit);
}

GPtrArray *regional_figures (const PairLaw of[N_PAIR])
{
  GPtrArray *figures = g_ptr_array_new ();
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 0; of[side].plan != NULL && i < of[side].plan->hidden->len; i++)
      if (g_array_index (of[side].plan->hidden, Hidden, i).kind == HIDDEN_LOCAL)
        add_figure (figures, &g_array_index (of[side].plan->hidden, Hidden, i));
  return figures;
}
