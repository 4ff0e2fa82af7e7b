/* A law that is kept from case to case comes to what it comes to when it is run on the case at hand alone. */
#include "rerun/kept.h"
#include "rules.h"
#include "test.h"
#include <string.h>

enum { LAWS = 11 };

static const Plan *plan_at (const Program *program, guint i)
{
  return g_ptr_array_index (program->plans, i * program->plans->len / LAWS);
}

/* Of a case that says nothing; hidden slots are all open, or all nothing. */
static void fill (const Program *program, const Plan *plan, gboolean complete, Work *work)
{
  work_make_room (work, plan);
  memcpy (work->slots, complete ? program->not_found : program->unknown, program->n_facts * sizeof *work->slots);
  for (guint slot = program->n_facts; slot < plan->code.n_slots; slot++)
    work->slots[slot] = (Interval) { 0, complete ? 0 : 1 };
}

static gboolean comes_to_the_same (const Plan *plan, Work *work)
{
  g_autofree Truth *truths = g_new (Truth, plan->code.n_steps + 1);
  run_steps (&plan->code, work->slots, truths);
  kept_run (work, plan);
  return memcmp (truths, work->truths, plan->code.n_steps * sizeof *truths) == 0;
}

static void every_case_is_run_as_if_alone (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (Verdict) verdict = verdict_new_single ();
  Work *work = &verdict->work;
  guint kept = 0;
  for (guint i = 0; i < 4 * LAWS; i++) {
    const Plan *plan = plan_at (program, i % LAWS);
    fill (program, plan, i / LAWS % 2 == 1, work);
    CU_ASSERT_PTR_NULL (kept_replay (work, plan)); /* the slots were filled since */
    CU_ASSERT (comes_to_the_same (plan, work));
    kept += kept_replay (work, plan) != NULL;
  }
  CU_ASSERT (kept > 0 && kept < 4 * LAWS); /* there is an end to how many are kept */
}

static void one_law_is_not_another (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (Verdict) verdict = verdict_new_single ();
  const Plan *plan = plan_at (program, 0);
  fill (program, plan, FALSE, &verdict->work);
  kept_run (&verdict->work, plan);
  CU_ASSERT_PTR_NOT_NULL_FATAL (kept_replay (&verdict->work, plan));
  CU_ASSERT_PTR_EQUAL (kept_replay (&verdict->work, plan)->plan, plan);
  CU_ASSERT_PTR_NULL (kept_replay (&verdict->work, plan_at (program, 1)));
}

SUITE (kept, { "every case is run as if it were the only one", every_case_is_run_as_if_alone },
       { "of what is run only the law at hand is there to be changed", one_law_is_not_another })
