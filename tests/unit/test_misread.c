/* Rules as someone reads them who makes a mistake. */
#include "shipped_school.h"
#include "teach/result.h"
#include "test.h"

typedef struct {
  const char *fact;
  gint64 value;
} StatedFact;

static guint rank_of (const Program *program, const StatedFact *facts, guint n)
{
  const Charge charge = { .offence = "cn/253-1", .defendant = -1 };
  Case *stated = case_new ();
  stated->complete = TRUE;
  stated->conduct_from = stated->conduct_to = interval_point (date_day ((CivilDate) { 2024, 3, 1 }));
  stated->decided = interval_point (date_day ((CivilDate) { 2024, 6, 1 }));
  g_array_append_val (stated->charges, charge);
  for (guint i = 0; i < n; i++)
    setting_state (stated, (guint) vocabulary_find (program->law->vocabulary, facts[i].fact),
                   interval_point (facts[i].value));
  g_autoptr (Result) result = result_of (program, stated, NULL);
  CU_ASSERT_TRUE (result_is_decided (result));
  case_free (stated);
  return result->floor;
}

/* What it comes to, rightly and by the mistake. */
static void assert_ranks (Blunder blunder, const StatedFact *facts, guint n, guint right, guint wrong)
{
  const Program *misread = school_misread (shipped_school (), blunder);
  CU_ASSERT_EQUAL (rank_of (school_program (shipped_school ()), facts, n), right);
  CU_ASSERT_PTR_NOT_NULL (misread);
  if (misread != NULL)
    CU_ASSERT_EQUAL (rank_of (misread, facts, n), wrong);
}

static void each_mistake_leads_where_it_leads (void)
{
  const StatedFact on_duty_25[] = { { "track", 25 }, { "given", 1 }, { "on-duty", 1 } };
  const StatedFact plain_25[] = { { "track", 25 }, { "given", 1 } };
  const StatedFact on_duty_250[] = { { "track", 250 }, { "given", 1 }, { "on-duty", 1 } };
  const StatedFact plain_250[] = { { "track", 250 } };
  const StatedFact sum[] = { { "track", 25 }, { "ordinary", 2500 } };
  const StatedFact little[] = { { "track", 5 }, { "ordinary", 100 } };
  const StatedFact money[] = { { "track", 30 }, { "gains", 250000 } };
  assert_ranks (BLUNDER_HALF_FORGOTTEN, on_duty_25, 3, 1, 0);
  assert_ranks (BLUNDER_HALF_ALWAYS, plain_25, 2, 0, 1);
  assert_ranks (BLUNDER_WHOLE_TIMES, on_duty_250, 3, 2, 1);
  assert_ranks (BLUNDER_OTHER_TIMES, plain_250, 1, 1, 2);
  assert_ranks (BLUNDER_NO_SUM, sum, 2, 1, 0);
  assert_ranks (BLUNDER_RAW_SUM, little, 2, 0, 1);
  assert_ranks (BLUNDER_MONEY_IN_SUM, money, 2, 0, 1);
}

static void the_rules_themselves_stay_as_they_are (void)
{
  const StatedFact sum[] = { { "track", 25 }, { "ordinary", 2500 } };
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++)
    if (blunder_of (blunder) == BLUNDER_OF_RULE)
      CU_ASSERT_PTR_NOT_NULL (school_misread (shipped_school (), blunder));
  CU_ASSERT_EQUAL (rank_of (school_program (shipped_school ()), sum, 2), 1);
}

static void every_mistake_has_a_name_of_its_own (void)
{
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
    CU_ASSERT_EQUAL (blunder_named (blunder_id (blunder)), blunder);
    for (Blunder other = 0; other < blunder; other++)
      CU_ASSERT_STRING_NOT_EQUAL (blunder_name (blunder, SILL_ZH), blunder_name (other, SILL_ZH));
  }
  CU_ASSERT_EQUAL (blunder_named ("nothing"), N_BLUNDERS);
}

SUITE (misread, { "each mistake leads where it leads", each_mistake_leads_where_it_leads },
       { "the rules themselves stay as they are", the_rules_themselves_stay_as_they_are },
       { "every mistake has a name of its own", every_mistake_has_a_name_of_its_own })
