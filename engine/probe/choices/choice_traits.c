/* In: laws between which is chosen. Out: what makes one choice another than the next one, and what a point of their space does not tell. */
#include "probe/choices/choice_traits.h"
#include "probe/regional_pair.h"
#include <string.h>

/* ---- the laws of a choice ---- */

typedef struct {
  const Plan *plan;
  guint courses, older, of_the_act;
} Named;

/* What the region makes of all laws. */
static void append_figures (GByteArray *key, const Laws *const laws_of[N_PAIR], const char *region)
{
  for (guint side = 0; side < N_PAIR; side++)
    for (guint i = 0; i < laws_of[side]->n_candidates; i++)
      regional_append (key, laws_of[side]->candidates[i].plan, region);
}

/* Where the case lies, as far as the laws ask for it. */
static void append_place (GByteArray *key, const Laws *const laws_of[N_PAIR], const char *somewhere, ChoicePlace place)
{
  static const char nowhere[] = "?";
  if (somewhere == NULL)
    g_byte_array_append (key, (const guint8 *) nowhere, sizeof nowhere);
  else if (place == CHOICE_PLACE_NAME)
    g_byte_array_append (key, (const guint8 *) somewhere, (guint) strlen (somewhere));
  else if (place == CHOICE_PLACE_FIGURES)
    append_figures (key, laws_of, somewhere);
}

GBytes *choice_name (const Laws *const laws_of[N_PAIR], const char *somewhere, ChoicePlace place)
{
  g_autoptr (GByteArray) key = g_byte_array_new ();
  const gboolean regional = choice_is_regional (laws_of[PAIR_OLD]) || choice_is_regional (laws_of[PAIR_NOW]);
  const guint8 by = place;
  for (guint side = 0; side < N_PAIR; side++) {
    const Laws *laws = laws_of[side];
    const guint head[] = { laws->n_candidates, (guint) laws->crossing, laws->presumed != 0, laws->is_new != 0,
                           laws->full != 0 };
    g_byte_array_append (key, (const guint8 *) head, sizeof head);
    for (guint i = 0; i < laws->n_candidates; i++) {
      const Candidate *candidate = &laws->candidates[i];
      Named named;
      memset (&named, 0, sizeof named);
      named.plan = candidate->plan;
      named.courses = candidate->courses;
      named.older = candidate->older;
      named.of_the_act = candidate->of_the_act != 0;
      g_byte_array_append (key, (const guint8 *) &named, sizeof named);
    }
  }
  g_byte_array_append (key, &by, 1);
  if (regional)
    append_place (key, laws_of, somewhere, place);
  return g_bytes_new (key->data, key->len);
}

/* ---- what they ask for ---- */

GPtrArray *choice_figures (const GPtrArray *plans)
{
  GPtrArray *figures = g_ptr_array_new ();
  for (guint i = 0; i < plans->len; i++) {
    const Plan *plan = g_ptr_array_index (plans, i);
    for (guint k = 0; plan != NULL && k < plan->hidden->len; k++) {
      const Hidden *limit = &g_array_index (plan->hidden, Hidden, k);
      gboolean known = limit->kind != HIDDEN_LOCAL;
      for (guint n = 0; !known && n < figures->len; n++)
        known = pair_same_limit (g_ptr_array_index (figures, n), limit);
      if (!known)
        g_ptr_array_add (figures, (gpointer) limit);
    }
  }
  return figures;
}

/* ---- what a region sets ---- */

/* A limit of one of the plans, as the region sets it. */
typedef struct {
  const Hidden *limit;
  Interval value;
} SetLimit;

static gboolean is_set_alike (const GArray *known, const Hidden *limit, Interval value)
{
  for (guint i = 0; i < known->len; i++) {
    const SetLimit *other = &g_array_index (known, SetLimit, i);
    if (pair_same_limit (other->limit, limit) && !interval_equal (other->value, value))
      return FALSE;
  }
  return interval_is_point (value);
}

static gboolean sets_alike (GArray *known, const Plan *plan, const char *region)
{
  g_autofree Interval *limits = regional_limits (plan, region);
  for (guint i = 0; plan != NULL && i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (hidden->kind == HIDDEN_REGION || (hidden->kind == HIDDEN_LOCAL && !is_set_alike (known, hidden, limits[i])))
      return FALSE;
    const SetLimit set = { hidden, limits[i] };
    if (hidden->kind == HIDDEN_LOCAL)
      g_array_append_val (known, set);
  }
  return TRUE;
}

gboolean choice_is_set (const GPtrArray *plans, const char *region)
{
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (SetLimit));
  gboolean set = region != NULL;
  for (guint i = 0; set && i < plans->len; i++)
    set = sets_alike (known, g_ptr_array_index (plans, i), region);
  return set;
}
