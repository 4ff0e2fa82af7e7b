/* In: a charge that is decided. Out: what is still open about it: one of its laws run once more, and what could move it. This is
 * what explaining and asking need and deciding does not. */
#include "decide/open.h"
#include "decide/answered.h"
#include "decide/slots.h"
#include "rerun/kept.h"
#include "model/program/plan_regions.h"
#include "rerun/missing.h"
#include "rerun/worth.h"
#include "run/run.h"
#include "select/companions.h"
#include "select/lightest.h"

/* Whether some region has a figure of its own under this law, or a standard that applies only there: else its name tells nothing. */
static gboolean region_tells (const Plan *plan)
{
  gboolean tells = FALSE;
  for (guint i = 0; i < plan->locals->len && !tells; i++)
    tells = plan_takes_from (plan, g_ptr_array_index (plan->locals, i));
  for (guint i = 0; i < plan->hidden->len && !tells; i++)
    tells = g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_REGION;
  return tells;
}

/* What is missing is not the region but its figure. */
static void name_figures (GArray *missing)
{
  for (guint i = 0; i < missing->len; i++) {
    Missing *question = &g_array_index (missing, Missing, i);
    if (question->what == MISSING_REGION)
      question->what = MISSING_FIGURE;
  }
}

static void run (const Trial *trial, const Candidate *candidate, Work *work)
{
  slots_fill (trial, candidate->plan, candidate->since, work);
  kept_run (work, candidate->plan);
}

void presumed_of_charge (const Trial *trial, const ChargeVerdict *charge, Work *work)
{
  const Candidate *applied = charge->laws.n_candidates == 0 ? NULL : &charge->laws.candidates[charge->applied];
  if (applied == NULL || !places_presume (&applied->plan->places))
    return;
  slots_fill (trial, applied->plan, applied->since, work);
  run_steps (&applied->plan->code, work->slots, work->truths);
}

/* One law once more, and what could still move it: what explaining needs and deciding does not. */
void open_of_law (const Trial *trial, const ChargeVerdict *verdict, guint law, Work *work)
{
  if (law >= verdict->laws.n_candidates)
    return;
  const Candidate *candidate = &verdict->laws.candidates[law];
  const Vocabulary *vocabulary = trial->program->law->vocabulary;
  g_autoptr (GArray) left = select_left_open (vocabulary, candidate->plan, trial->fact_case, trial_charge (trial));
  const FactNotes notes = { vocabulary, left };
  run (trial, candidate, work);
  missing_find (candidate->plan, &notes, (Ranks) { candidate->floor, candidate->ceiling }, candidate->exact, work);
  worth_sort (work->missing, vocabulary);
  if (trial->fact_case->region != NULL || !region_tells (candidate->plan))
    name_figures (work->missing);
}

/* The applied law; and, where it is settled but another one may still apply, what is missing under that one. */
static void find_missing (const Trial *trial, const ChargeVerdict *charge, Work *work)
{
  g_autoptr (GArray) missing = charge->decided ? NULL : g_array_new (FALSE, FALSE, sizeof (Missing));
  for (guint i = 0; i < charge->laws.n_candidates && !charge->decided; i++)
    if (missing->len == 0 && charge->laws.candidates[i].may_apply) {
      open_of_law (trial, charge, i, work);
      g_array_append_vals (missing, work->missing->data, work->missing->len);
    }
  open_of_law (trial, charge, charge->applied, work);
  if (missing != NULL && charge->laws.n_candidates > 0 && work->missing->len == 0)
    g_array_append_vals (work->missing, missing->data, missing->len);
  if (answered_by_laws (trial, charge, work)) {
    missing_sort (work->missing);
    worth_sort (work->missing, trial->program->law->vocabulary);
    run (trial, &charge->laws.candidates[charge->applied], work);
  }
}

void open_of_charge (const Trial *trial, const ChargeVerdict *charge, Work *work)
{
  find_missing (trial, charge, work);
  if (charge->laws.n_candidates > 0)
    select_open_law (charge, trial->fact_case->region, work->missing);
}
