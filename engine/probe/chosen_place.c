/* In: the laws of two choices, and where a case lies. Out: what the choices are there: places where they are the same need not be looked at again. */
#include "probe/chosen_place.h"
#include "probe/choices/choice_laws.h"
#include "probe/regional_pair.h"
#include <string.h>

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

gboolean chosen_place_is_set (const GPtrArray *plans, const char *region)
{
  g_autoptr (GArray) known = g_array_new (FALSE, FALSE, sizeof (SetLimit));
  gboolean set = region != NULL;
  for (guint i = 0; set && i < plans->len; i++)
    set = sets_alike (known, g_ptr_array_index (plans, i), region);
  return set;
}

/* ---- by what a place is told from others ---- */

/* What the region makes of all laws. */
static void append_figures (GByteArray *place, const GPtrArray *plans, const char *region)
{
  for (guint i = 0; i < plans->len; i++)
    regional_append (place, g_ptr_array_index (plans, i), region);
}

/* Where both choose among the same laws, what moves is told of one place. */
static void append_place (GByteArray *place, const Choosing *choosing)
{
  static const char nowhere[] = "?", anywhere[] = "all of them are set";
  const char *region = choosing->time.region;
  const Choices choices = choosing_choices (choosing);
  g_autoptr (GPtrArray) plans = choice_plans (&choices);
  if (region == NULL)
    g_byte_array_append (place, (const guint8 *) nowhere, sizeof nowhere);
  else if (!choosing->among)
    g_byte_array_append (place, (const guint8 *) region, (guint) strlen (region));
  else if (chosen_place_is_set (plans, region))
    g_byte_array_append (place, (const guint8 *) anywhere, sizeof anywhere);
  else
    append_figures (place, plans, region);
}

GByteArray *chosen_place (const Choosing *choosing)
{
  GByteArray *place = g_byte_array_new ();
  if (choice_is_regional (choosing->laws[PAIR_OLD]) || choice_is_regional (choosing->laws[PAIR_NOW]))
    append_place (place, choosing);
  return place;
}
