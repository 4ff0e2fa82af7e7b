/* In: a case and a limit that regions set. Out: the limit that counts for it. What the case itself states of its region goes before
 * what the rules hold, and where neither says anything the whole band is possible. */
#include "select/regional.h"
#include <string.h>
#include "model/program/plan_regions.h"

static gboolean is_of_limit (const Figure *figure, const Hidden *limit)
{
  return limit->kind == HIDDEN_LOCAL && strcmp (figure->instrument, limit->instrument->id) == 0 &&
         strcmp (figure->name, limit->name) == 0;
}

static const Figure *stated_figure (const Case *fact_case, const Hidden *limit, Day on)
{
  return figure_on (fact_case->figures, limit->instrument->id, limit->name, on);
}

static gboolean has_limit (const Plan *plan, const Figure *figure)
{
  for (guint i = 0; i < plan->hidden->len; i++)
    if (is_of_limit (figure, &g_array_index (plan->hidden, Hidden, i)))
      return TRUE;
  return FALSE;
}

Day regional_next (const Case *fact_case, const Plan *plan, Day on)
{
  Day next = 0;
  for (guint i = 0; i < fact_case->figures->len; i++) {
    const Figure *figure = &g_array_index (fact_case->figures, Figure, i);
    const Day day = figure->from > on ? figure->from : figure->until;
    if (day > on && (next == 0 || day < next) && has_limit (plan, figure))
      next = day;
  }
  return next;
}

gboolean regional_same (const Case *fact_case, const Plan *plan, Day a, Day b)
{
  for (guint i = 0; fact_case->figures->len > 0 && a != b && i < plan->hidden->len; i++) {
    const Hidden *limit = &g_array_index (plan->hidden, Hidden, i);
    if (limit->kind == HIDDEN_LOCAL && stated_figure (fact_case, limit, a) != stated_figure (fact_case, limit, b))
      return FALSE;
  }
  return TRUE;
}

/* The region's value in the time of the plan, the newest where there are several; the band where none is known. */
Interval regional_limit (const Plan *plan, const Case *fact_case, const Hidden *hidden, Day on)
{
  const Figure *stated = stated_figure (fact_case, hidden, on);
  if (stated != NULL)
    return stated->value; /* the case knows best what its region has set */
  for (guint i = plan->locals->len; fact_case->region != NULL && i > 0; i--) {
    const Instrument *instrument = g_ptr_array_index (plan->locals, i - 1);
    gboolean here = g_strcmp0 (instrument->region, fact_case->region) == 0;
    const LocalValue *value = here ? local_value (instrument, hidden) : NULL;
    if (value != NULL)
      return interval_point (value->value);
  }
  return hidden->band;
}

Interval regional_reach (const Case *fact_case, const Hidden *hidden)
{
  if (fact_case->region == NULL)
    return (Interval) { 0, 1 };
  return interval_point (strcmp (fact_case->region, hidden->name) == 0);
}
