/* What later provisions count under an open clause of the applied law: each law that the charge can meet is run once more, as
 * far as it has such items. */
#include "explain/spelled_out.h"
#include "pipeline.h"
#include "run/run.h"

/* What is told already, and where laws are run. */
typedef struct {
  GHashTable *items;
  Work *work;
} Told;

static void explain_law (const Program *program, const Case *fact_case, ChargeReasons *why, guint law, const Told *told)
{
  const Plan *plan = why->verdict.laws.candidates[law].plan;
  const Scene scene = { program, plan, told->work };
  if (!spelled_is_in (plan))
    return;
  pipeline_fill (program, plan, fact_case, &g_array_index (fact_case->charges, Charge, why->verdict.charge),
                 told->work);
  run_steps (plan, told->work->slots, told->work->truths);
  spelled_add (&scene, fact_case->region, told->items, why);
}

void pipeline_explain_spelled (const Program *program, const Case *fact_case, ChargeReasons *why, Work *work)
{
  const Laws *laws = &why->verdict.laws;
  if (laws->n_candidates == 0)
    return;
  g_autoptr (GHashTable) items = g_hash_table_new (NULL, NULL);
  Told told = { items, work };
  explain_law (program, fact_case, why, why->verdict.applied, &told);
  for (guint i = 0; i < laws->n_candidates; i++)
    if (i != why->verdict.applied)
      explain_law (program, fact_case, why, i, &told);
  const Day last = days_are_known (fact_case->decided) ? fact_case->decided.hi : DAY_MAX;
  spelled_add_others (program->book, fact_case->region, last, items, why);
}
