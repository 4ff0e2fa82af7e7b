/* Acts with days in, the stretch of time in which they add up out. A day that is not known exactly leaves an act in doubt
 * unless it is inside, or outside, on every day it can be. */
#include "count/window.h"

static gboolean is_about (const Vocabulary *vocabulary, char *const *facts, guint slot)
{
  return g_strv_contains ((const char *const *) facts, vocabulary_fact (vocabulary, slot)->id);
}

static void add_act (Window *window, Interval on, Interval dealt_with)
{
  if (dealt_with.lo == 1)
    return;
  window->n_acts++;
  window->last.hi = MAX (window->last.hi, on.hi);
  if (dealt_with.hi == 0)
    window->last.lo = MAX (window->last.lo, on.lo);
}

Window window_of (const Vocabulary *vocabulary, const Cumulation *cumulation, char *const *facts, const Case *fact_case,
                  gint defendant)
{
  Window window = { cumulation != NULL ? cumulation->years : 0, { 0, 0 }, 0 };
  if (cumulation == NULL)
    return window;
  for (guint i = 0; i < fact_case->batches->len; i++) {
    const Batch *batch = &g_array_index (fact_case->batches, Batch, i);
    if (case_speaks_of (fact_case, batch->defendant, defendant) && is_about (vocabulary, facts, batch->fact))
      add_act (&window, batch->on, batch->dealt_with);
  }
  for (guint i = 0; i < fact_case->given->len; i++) {
    const Given *given = &g_array_index (fact_case->given, Given, i);
    const Batch *batch = &g_array_index (fact_case->batches, Batch, given->batch);
    if (case_speaks_of (fact_case, given->defendant, defendant) && is_about (vocabulary, facts, batch->fact))
      add_act (&window, given->on, given->dealt_with);
  }
  return window;
}

ActStanding window_standing (const Window *window, Interval on, Interval dealt_with)
{
  if (dealt_with.lo == 1)
    return ACT_DEALT_WITH;
  int years = (int) window->years;
  if (years > 0 && date_add_years (on.hi, years) < window->last.lo)
    return ACT_TOO_OLD;
  gboolean inside = years == 0 || window->n_acts == 1 || date_add_years (on.lo, years) >= window->last.hi;
  return inside && dealt_with.hi == 0 ? ACT_COUNTS : ACT_PERHAPS;
}
