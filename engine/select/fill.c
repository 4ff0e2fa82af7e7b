/* In: a case and a plan. Out: an interval for each slot.
 * Facts: first what the statement on findings says of everything, then what the case states, then what it states of the
 * organization that the defendant acted for, then of the defendant, then of the charge. Hidden slots: each by its kind. */
#include "select/fill.h"
#include <string.h>
#include "model/case/own_part.h"
#include "model/case/said.h"
#include "select/regional.h"
#include "select/subject.h"

/* One charge under one plan. `organization`: the one that the defendant acted for, or -1. */
typedef struct {
  const Program *program;
  const Plan *plan;
  Day on;
  const Case *fact_case;
  gint defendant, organization;
  guint said; /* of the charge itself; 0: nothing */
} Scope;

static void fill_stated (const Case *fact_case, gint of, Interval *slots)
{
  Said said = said_begin (fact_case, SAID_FACTS, of);
  while (said_next (&said))
    for (guint i = said.first; i < said.end; i++)
      slots[said_at (&said, i)->fact] = said_at (&said, i)->value;
}

static void fill_facts (const Scope *scope, Interval *slots)
{
  const Program *program = scope->program;
  memcpy (slots, scope->fact_case->complete ? program->not_found : program->unknown, program->n_facts * sizeof *slots);
  fill_stated (scope->fact_case, -1, slots);
  if (scope->organization >= 0)
    fill_stated (scope->fact_case, scope->organization, slots);
  if (scope->defendant >= 0)
    fill_stated (scope->fact_case, scope->defendant, slots);
  if (scope->said > 0)
    fill_stated (scope->fact_case, said_of_charge (scope->said), slots);
}

/* The event on day D and some day C of the conduct with D <= C <= D + lapse. */
Interval select_within (Interval event, Lapse lapse, Interval from, Interval to)
{
  if (event.hi == 0)
    return event; /* never, which is what most cases say */
  if (event.lo < 0)
    return (Interval) { lapse_holds (lapse, (Lapse) -event.lo), 1 };
  gboolean surely = event.lo >= 1 && event.hi <= to.lo && from.hi <= lapse_end (lapse, event.lo);
  Day latest = MIN (event.hi, to.hi);
  gboolean perhaps = latest >= MAX (event.lo, 1) && from.lo <= lapse_end (lapse, latest);
  return (Interval) { surely, perhaps };
}

static Interval ruling_of (const Scope *scope, const Hidden *hidden)
{
  const Ruling *ruling = said_of_clause (scope->fact_case, scope->defendant, hidden->instrument->id, hidden->name);
  return ruling == NULL ? hidden->band : ruling->value;
}

static Interval hidden_of (const Scope *scope, const Hidden *hidden, const Interval *slots)
{
  const Case *fact_case = scope->fact_case;
  switch (hidden->kind) {
  case HIDDEN_ORGANIZATION: return subject_of (scope->plan->version, scope->fact_case, scope->defendant);
  case HIDDEN_WITHIN:
    return select_within (slots[hidden->fact], hidden->lapse, fact_case->conduct_from, fact_case->conduct_to);
  case HIDDEN_RULING: return ruling_of (scope, hidden);
  case HIDDEN_LOCAL: return regional_limit (scope->plan, fact_case, hidden, scope->on);
  case HIDDEN_REGION: return regional_reach (fact_case, hidden);
  case HIDDEN_ACTS_LISTED:
  case HIDDEN_ACTS_MET: return interval_point (0); /* decide/ looks at the acts */
  case HIDDEN_NO_FIGURE: return hidden->band;
  }
  g_assert_not_reached ();
}

static Scope scope_of (const Program *program, const Plan *plan, Day on, const Case *fact_case, const Charge *charge)
{
  return (Scope) {
    program, plan, on, fact_case, charge->defendant, case_organization_of (fact_case, charge->defendant), charge->said
  };
}

static void fill_hidden (const Scope *scope, Interval *slots)
{
  const GArray *hidden = scope->plan->hidden;
  for (guint i = 0; i < hidden->len; i++)
    slots[scope->program->n_facts + i] = hidden_of (scope, &g_array_index (hidden, Hidden, i), slots);
}

void select_fill (const Program *program, const Plan *plan, Day on, const Case *fact_case, const Charge *charge,
                  Interval *slots)
{
  const Scope scope = scope_of (program, plan, on, fact_case, charge);
  fill_facts (&scope, slots);
  fill_hidden (&scope, slots);
}

void select_fill_hidden (const Program *program, const Plan *plan, Day on, const Case *fact_case, const Charge *charge,
                         Interval *slots)
{
  const Scope scope = scope_of (program, plan, on, fact_case, charge);
  fill_hidden (&scope, slots);
}

void select_shares (const Plan *plan, const Case *fact_case, const Charge *charge, Interval *slots)
{
  Said said = said_begin (fact_case, SAID_SHARES, charge->defendant);
  while (said_next (&said))
    for (guint i = said.first; i < said.end; i++)
      if (share_decide (plan, said_share (&said, i)).own)
        slots[said_share (&said, i)->fact] = said_share (&said, i)->value;
}
