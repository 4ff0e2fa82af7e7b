/* What a charge would come to if a provision were read in another way. Every law that the charge can meet is judged again
 * under that reading, because a law that was not lighter may then be. */
#include "explain/explain.h"
#include "pipeline.h"
#include "select/select.h"
#include "select/settle.h"

static ChargeVerdict judge_under (const Program *program, const Case *fact_case, const ChargeReasons *charge,
                                  const Condition *reading, Work *work)
{
  const Charge *brought = &g_array_index (fact_case->charges, Charge, charge->verdict.charge);
  ChargeVerdict under = charge->verdict;
  if (under.n_occasions > 1) {
    select_again (program, fact_case, brought, &work->selection);
    pipeline_check_days_under (program, fact_case, reading, &under, work);
    return under;
  }
  for (guint i = 0; i < under.laws.n_candidates; i++) {
    Candidate *candidate = &under.laws.candidates[i];
    const Plan *plan = plan_under (candidate->plan, reading);
    if (plan == candidate->plan)
      continue;
    candidate->plan = plan;
    pipeline_judge (program, fact_case, brought, candidate, work);
  }
  for (guint i = 0; i < under.laws.n_candidates; i++)
    under.laws.candidates[i].may_apply = FALSE;
  select_settle (&under);
  return under;
}

static gboolean is_told (const ChargeReasons *charge, const Condition *reading)
{
  for (guint i = 0; i < charge->readings->len; i++)
    if (g_array_index (charge->readings, ReadingReason, i).alternative->reading == reading)
      return TRUE;
  return FALSE;
}

static void explain_law (const Program *program, const Case *fact_case, ChargeReasons *charge, guint law, Work *work)
{
  const Plan *plan = charge->verdict.laws.candidates[law].plan;
  for (guint i = 0; i < plan->alternatives->len; i++) {
    const Alternative *alternative = plan_alternative (plan, i);
    if (is_told (charge, alternative->reading))
      continue;
    const ChargeVerdict under = judge_under (program, fact_case, charge, alternative->reading, work);
    explain_add_reading (charge, law, alternative, &under);
  }
}

void pipeline_explain_readings (const Program *program, const Case *fact_case, ChargeReasons *charge, Work *work)
{
  const Laws *laws = &charge->verdict.laws;
  if (laws->n_candidates > 0)
    explain_law (program, fact_case, charge, charge->verdict.applied, work);
  for (guint i = 0; i < laws->n_candidates; i++)
    if (i != charge->verdict.applied)
      explain_law (program, fact_case, charge, i, work);
}
