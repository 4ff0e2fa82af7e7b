/* In: a case and a plan. Out: an interval for each slot.
 * Facts: first what the statement on findings says of everything, then what the case states, then what it states of the
 * defendant. Hidden slots: each by its kind. */
#include "select/fill.h"
#include <string.h>

static void fill_facts (const Program *program, const Case *fact_case, gint defendant, Interval *slots)
{
  memcpy (slots, fact_case->complete ? program->not_found : program->unknown, program->n_facts * sizeof *slots);
  for (guint i = 0; i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->defendant == -1)
      slots[stated->fact] = stated->value;
  }
  for (guint i = 0; defendant >= 0 && i < fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (fact_case->stated, Stated, i);
    if (stated->defendant == defendant)
      slots[stated->fact] = stated->value;
  }
}

static Interval organization_of (const Case *fact_case, gint defendant)
{
  if (defendant < 0)
    return interval_point (0);
  const DefendantKind kind = g_array_index (fact_case->defendants, Defendant, defendant).kind;
  return kind == DEFENDANT_UNSAID ? (Interval) { 0, 1 } : interval_point (kind == DEFENDANT_ORGANIZATION);
}

/* The event on day D and some day C of the conduct with D <= C <= D + years. */
static Interval within (Interval event, guint years, Interval from, Interval to)
{
  int n = (int) years;
  if (event.hi == 0)
    return event; /* never, which is what most cases say */
  if (event.lo < 0)
    return (Interval) { -event.lo <= (gint64) years, 1 };
  gboolean surely = event.lo >= 1 && event.hi <= to.lo && from.hi <= date_add_years (event.lo, n);
  Day latest = MIN (event.hi, to.hi);
  gboolean perhaps = latest >= MAX (event.lo, 1) && from.lo <= date_add_years (latest, n);
  return (Interval) { surely, perhaps };
}

static gboolean is_finding_of (const Finding *finding, const Hidden *hidden, gint defendant)
{
  return g_strcmp0 (finding->path, hidden->name) == 0 &&
         (finding->instrument == NULL || g_strcmp0 (finding->instrument, hidden->instrument->id) == 0) &&
         (finding->defendant == -1 || finding->defendant == defendant);
}

static Interval finding_of (const Case *fact_case, const Hidden *hidden, gint defendant)
{
  Interval value = hidden->band;
  for (guint i = 0; i < fact_case->findings->len; i++) {
    const Finding *finding = &g_array_index (fact_case->findings, Finding, i);
    if (is_finding_of (finding, hidden, defendant))
      value = finding->value;
  }
  return value;
}

static const LocalValue *local_value (const Instrument *instrument, const Hidden *hidden)
{
  for (guint i = 0; i < instrument->locals->len; i++) {
    const LocalValue *value = g_ptr_array_index (instrument->locals, i);
    if (g_strcmp0 (value->instrument, hidden->instrument->id) == 0 && g_strcmp0 (value->local, hidden->name) == 0)
      return value;
  }
  return NULL;
}

/* The region's value on the day of the conduct (the newest where that is unknown); the band where none is known. */
static Interval local_of (const Program *program, const Case *fact_case, const Hidden *hidden)
{
  Day day = fact_case->conduct_to.lo > 0 ? fact_case->conduct_to.lo : DAY_MAX;
  for (guint i = 0; fact_case->region != NULL && i < program->book->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (program->book->instruments, i);
    const LocalValue *value =
        g_strcmp0 (instrument->region, fact_case->region) == 0 && instrument_in_force (instrument, day)
            ? local_value (instrument, hidden)
            : NULL;
    if (value != NULL)
      return interval_point (value->value);
  }
  return hidden->band;
}

static Interval region_of (const Case *fact_case, const Hidden *hidden)
{
  if (fact_case->region == NULL)
    return (Interval) { 0, 1 };
  return interval_point (strcmp (fact_case->region, hidden->name) == 0);
}

static Interval hidden_of (const Program *program, const Case *fact_case, gint defendant, const Hidden *hidden,
                           const Interval *slots)
{
  switch (hidden->kind) {
  case HIDDEN_ORGANIZATION: return organization_of (fact_case, defendant);
  case HIDDEN_WITHIN:
    return within (slots[hidden->fact], hidden->years, fact_case->conduct_from, fact_case->conduct_to);
  case HIDDEN_FINDING: return finding_of (fact_case, hidden, defendant);
  case HIDDEN_LOCAL: return local_of (program, fact_case, hidden);
  case HIDDEN_REGION: return region_of (fact_case, hidden);
  case HIDDEN_NO_FIGURE: return hidden->band;
  }
  g_assert_not_reached ();
}

void select_fill (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge,
                  Interval *slots)
{
  fill_facts (program, fact_case, charge->defendant, slots);
  for (guint i = 0; i < plan->hidden->len; i++)
    slots[program->n_facts + i] =
        hidden_of (program, fact_case, charge->defendant, &g_array_index (plan->hidden, Hidden, i), slots);
}
