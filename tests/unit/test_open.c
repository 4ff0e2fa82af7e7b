/* What is still open about a charge that was decided. */
#include "decide/open.h"
#include "decide/charge.h"
#include "decided.h"
#include "test.h"

static const char low[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2' when='p'><limit of='y' at-least='9'/></item>";

/* The facts that are missing, in the order worth asking, separated by blanks. Returns: yours. */
static char *missing_of (const char *findings, const char *inside)
{
  Decided decided = decided_new (low, NULL, findings, inside);
  ChargeVerdict verdict = { 0 };
  GString *to = g_string_new (NULL);
  decide_charge (&decided.trial, &verdict, decided_work (&decided));
  open_of_charge (&decided.trial, &verdict, decided_work (&decided));
  const GArray *missing = decided_work (&decided)->missing;
  for (guint i = 0; i < missing->len; i++) {
    const Missing *question = &g_array_index (missing, Missing, i);
    CU_ASSERT_EQUAL (question->what, MISSING_FACT);
    g_string_append_printf (to, "%s%s", i > 0 ? " " : "",
                            vocabulary_fact (decided.program->law->vocabulary, question->slot)->id);
  }
  decided_clear (&decided);
  return g_string_free (to, FALSE);
}

static void misses (const char *findings, const char *inside, const char *expected)
{
  g_autofree char *missing = missing_of (findings, inside);
  CU_ASSERT_STRING_EQUAL (missing, expected);
}

static void only_what_moves_it_is_missing (void)
{
  misses ("complete", "<fact id='x' value='10'/>", "");
  misses ("partial", "<fact id='x' value='50'/>", "");
  misses ("partial", "<fact id='x' value='10'/><fact id='p' value='no'/>", "");
  misses ("partial", "<fact id='p' value='no'/>", "x");
  misses ("partial", "<fact id='x' value='10'/><fact id='p' value='yes'/>", "y");
  misses ("complete", "<fact id='x' min='49' max='50'/>", "x");
}

static void one_law_is_filled_and_run (void)
{
  Decided decided = decided_new (low, NULL, "partial", "<fact id='x' value='50'/>");
  ChargeVerdict verdict = { 0 };
  Work *work = decided_work (&decided);
  decide_charge (&decided.trial, &verdict, work);
  open_of_law (&decided.trial, &verdict, verdict.laws.n_candidates, work); /* there is no such law */
  open_of_law (&decided.trial, &verdict, verdict.applied, work);
  const Code *code = &verdict.laws.candidates[verdict.applied].plan->code;
  CU_ASSERT_EQUAL (work->truths[code->tiers[0]], YES);
  CU_ASSERT_EQUAL (work->slots[rules_slot (decided.program, "x")].lo, 50);
  CU_ASSERT_EQUAL (work->missing->len, 0);
  decided_clear (&decided);
}

SUITE (open, { "what can move the tier is missing, and nothing else", only_what_moves_it_is_missing },
       { "the law that is asked for is filled and run", one_law_is_filled_and_run })
