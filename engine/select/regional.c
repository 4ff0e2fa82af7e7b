/* In: a case and a limit that regions set. Out: the limit that counts for it. What the case itself states of its region goes before
 * what the rules hold, and where neither says anything the whole band is possible. */
#include "select/regional.h"
#include <string.h>

static const LocalValue *local_value (const Instrument *instrument, const Hidden *hidden)
{
  for (guint i = 0; i < instrument->locals->len; i++) {
    const LocalValue *value = g_ptr_array_index (instrument->locals, i);
    if (g_strcmp0 (value->instrument, hidden->instrument->id) == 0 && g_strcmp0 (value->local, hidden->name) == 0)
      return value;
  }
  return NULL;
}

/* The region's value in the time of the plan, the newest where there are several; the band where none is known. */
Interval regional_limit (const Plan *plan, const Case *fact_case, const Hidden *hidden)
{
  for (guint i = 0; i < fact_case->figures->len; i++) {
    const Figure *figure = &g_array_index (fact_case->figures, Figure, i);
    if (strcmp (figure->instrument, hidden->instrument->id) == 0 && strcmp (figure->name, hidden->name) == 0)
      return figure->value; /* the case knows best what its region has set */
  }
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
