/* What later provisions count under an open clause of the applied law: each law that the charge can meet is run once more, as
 * far as it has such items. */
#include "whatif/clause_texts.h"
#include "decide/slots.h"
#include "explain/spelled_out.h"
#include "run/run.h"

/* What is told already, and where laws are run. */
typedef struct {
  GHashTable *items;
  Work *work;
} Told;

static void explain_law (const Trial *trial, ChargeReasons *why, guint law, const Told *told)
{
  const Candidate *candidate = &why->verdict.laws.candidates[law];
  const Plan *plan = candidate->plan;
  if (!spelled_is_in (plan))
    return;
  slots_fill (trial, plan, candidate->since, told->work);
  run_steps (&plan->code, told->work->slots, told->work->truths);
  const Scene scene = { .program = trial->program,
                        .plan = plan,
                        .slots = told->work->slots,
                        .truths = told->work->truths,
                        .arena = why->arena,
                        .acts_met = told->work->acts_met };
  spelled_add (&scene, trial->fact_case->region, told->items, why);
}

void clause_texts_explain (const Trial *trial, ChargeReasons *why, Work *work)
{
  const Laws *laws = &why->verdict.laws;
  const Case *fact_case = trial->fact_case;
  if (laws->n_candidates == 0)
    return;
  g_autoptr (GHashTable) items = g_hash_table_new (NULL, NULL);
  Told told = { items, work };
  explain_law (trial, why, why->verdict.applied, &told);
  for (guint i = 0; i < laws->n_candidates; i++)
    if (i != why->verdict.applied)
      explain_law (trial, why, i, &told);
  const Day last = days_are_known (fact_case->decided) ? fact_case->decided.hi : DAY_MAX;
  spelled_add_others (trial->program, fact_case->region, last, items, why);
}
