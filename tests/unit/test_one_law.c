/* One law of a charge, as the case has it and with something supposed. */
#include "decide/one_law.h"
#include "decided.h"
#include "run/range.h"
#include "select/candidates.h"
#include "test.h"

static const char low[] = "<item n='1'><limit of='x' at-least='50'/></item>";

static Ranks ranks_of (Decided *decided)
{
  Candidate candidate = { .plan = rules_plan (decided->program) };
  decide_law (&decided->trial, &candidate, decided_work (decided));
  return (Ranks) { candidate.floor, candidate.ceiling };
}

static void a_supposition_is_of_one_call (void)
{
  Decided decided = decided_new (low, NULL, "partial", "<fact id='x' value='10'/>");
  const Supposed supposed = { .kind = SUPPOSED_VALUE, .slot = rules_slot (decided.program, "x"), .value = { 50, 60 } };
  CU_ASSERT_EQUAL (ranks_of (&decided).floor, 0);
  CU_ASSERT_EQUAL (ranks_of (&decided).ceiling, 0);
  decided.trial.supposed = (Supposition) { .facts = &supposed, .n = 1 };
  CU_ASSERT_EQUAL (ranks_of (&decided).floor, 1);
  CU_ASSERT_EQUAL (ranks_of (&decided).ceiling, 1);
  decided.trial.supposed.n = 0;
  CU_ASSERT_EQUAL (ranks_of (&decided).ceiling, 0);
  decided_clear (&decided);
}

static void no_law_comes_to_nothing (void)
{
  Decided decided = decided_new (low, NULL, "complete", "<fact id='x' value='60'/>");
  const Laws none = { 0 };
  ChargeVerdict verdict = { .floor = 2, .ceiling = 2 };
  decide_laws (&decided.trial, &none, &verdict, decided_work (&decided));
  CU_ASSERT_EQUAL (verdict.laws.n_candidates, 0);
  CU_ASSERT_EQUAL (verdict.floor, 0);
  CU_ASSERT_EQUAL (verdict.ceiling, 0);
  decided_clear (&decided);
}

static void the_only_law_applies (void)
{
  Decided decided = decided_new (low, NULL, "complete", "<fact id='x' value='60'/>");
  const Plan *with = rules_plan (decided.program);
  Laws laws;
  select_laws (decided.program, decided.fact_case, trial_charge (&decided.trial), &laws);
  ChargeVerdict verdict = { 0 };
  decide_laws (&decided.trial, &laws, &verdict, decided_work (&decided));
  CU_ASSERT_EQUAL (verdict.laws.n_candidates, 1);
  CU_ASSERT_PTR_EQUAL (verdict.laws.candidates[verdict.applied].plan, with);
  CU_ASSERT_EQUAL (verdict.floor, 1);
  CU_ASSERT_TRUE (verdict.decided);
  decided_clear (&decided);
}

SUITE (one_law, { "what is supposed is supposed for one call", a_supposition_is_of_one_call },
       { "without a law nothing is reached", no_law_comes_to_nothing },
       { "the only law applies", the_only_law_applies })
