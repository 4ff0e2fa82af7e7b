/* What a case exercises is counted where it stands: a limit by the side on which it was measured, a condition that another item refers to
 * at the reference. */
#include <string.h>
#include "probe/cover/coverage.h"
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"

static gboolean note (const Case *fact_case, gpointer data)
{
  SillCoverage *coverage = data;
  Reasons *reasons = pipeline_explain (coverage->program, fact_case);
  hits_note (coverage, reasons);
  reasons_free (reasons);
  return TRUE;
}

/* Cases of offence t/1 that state these facts. */
static void decide (SillCoverage *coverage, const char *facts)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *text =
      g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='complete'><conduct from='2020-01-01'/>"
                       "%s<charge offence='t/1'/></case>",
                       facts);
  CU_ASSERT_TRUE (
      read_cases_bytes (coverage->program->law, text, strlen (text), "case.xml", findings, note, coverage, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
}

static SillCoverage *small (const char *low, const char *high)
{
  g_autoptr (Program) program = rules_small (low, high);
  return coverage_new (program, NULL);
}

/* The goal of that kind and path; of several the first. */
static const Goal *goal_of (const SillCoverage *coverage, GoalKind kind, const char *path)
{
  for (guint i = 0; i < coverage->goals->len; i++)
    if (coverage_goal (coverage, i)->kind == kind && g_strcmp0 (coverage_goal (coverage, i)->path, path) == 0)
      return coverage_goal (coverage, i);
  g_assert_not_reached ();
}

#define X_50 "<item n='1'><limit of='x' at-least='50'/></item>"

static void a_limit_is_under_at_and_over (void)
{
  g_autoptr (SillCoverage) coverage = small (X_50, NULL);
  const Goal *limit = goal_of (coverage, GOAL_LIMIT, "1(1)(1)");
  decide (coverage, "");
  CU_ASSERT_EQUAL (goal_covered (limit), 0);
  decide (coverage, "<fact id='x' value='49'/>");
  CU_ASSERT_TRUE (limit->counts[LIMIT_UNDER] == 1 && limit->counts[LIMIT_AT] == 0);
  decide (coverage, "<fact id='x' value='50'/>");
  decide (coverage, "<fact id='x' value='70'/>");
  CU_ASSERT_TRUE (limit->counts[LIMIT_AT] == 1 && limit->counts[LIMIT_OVER] == 1);
  CU_ASSERT_EQUAL (goal_covered (limit), 3);
  g_autofree char *lacks = cover_lacks (limit, SILL_EN);
  CU_ASSERT_PTR_NULL (lacks);
}

static void an_unknown_fact_is_on_no_side (void)
{
  g_autoptr (SillCoverage) coverage = small (X_50, NULL);
  decide (coverage, "<fact id='x' value='unknown'/>");
  const Goal *item = goal_of (coverage, GOAL_ITEM, "1(1)(1)");
  CU_ASSERT_EQUAL (goal_covered (goal_of (coverage, GOAL_LIMIT, "1(1)(1)")), 0);
  CU_ASSERT_TRUE (item->counts[ITEM_OPEN] == 1 && goal_covered (item) == 0);
}

static void what_is_multiplied_has_sides_of_its_own (void)
{
  g_autoptr (SillCoverage) coverage = small (X_50, "<item n='1'><scale items='1(1)(1)' by='10'/></item>");
  const Goal *tenfold = goal_of (coverage, GOAL_LIMIT, "1(2)(1)");
  decide (coverage, "<fact id='x' value='500'/>");
  CU_ASSERT_TRUE (tenfold->counts[LIMIT_AT] == 1 && goal_of (coverage, GOAL_LIMIT, "1(1)(1)")->counts[LIMIT_OVER] == 1);
  CU_ASSERT_STRING_EQUAL (tenfold->what[1], "x ≥ 500 records");
}

static void preconditions_go_both_ways (void)
{
  g_autoptr (SillCoverage) coverage = small ("<item n='1' when='p organization'><yes of='q'/></item>", NULL);
  guint guards = 0, covered = 0;
  decide (coverage, "<fact id='p' value='yes'/>");
  decide (coverage, "<fact id='q' value='yes'/>");
  for (guint i = 0; i < coverage->goals->len; i++) {
    const Goal *goal = coverage_goal (coverage, i);
    guards += goal->kind == GOAL_GUARD;
    covered += goal->kind == GOAL_GUARD ? goal_covered (goal) : 0;
  }
  CU_ASSERT_EQUAL (guards, 3);
  CU_ASSERT_EQUAL (covered, 5);
}

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'>"
    "<fact id='p' kind='yes-no' zh='丁' en='p' ask-zh='？' ask-en='?' provision='t'/>"
    "<fact id='q' kind='yes-no' zh='戊' en='q' ask-zh='？' ask-en='?' provision='t'/></vocabulary>";
static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='某罪' en='some offence'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='严重' en='serious'><penalty to-months='36' fine='with'/></tier></version></offence>"
    "</instrument>";
static const char defining[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='某解释' en='Some Interpretation' "
    "effective='2001-01-01'><standard offence='t/1'>"
    "<define id='act' zh='行为' en='the act'><any><yes of='p'/><yes of='q'/></any></define>"
    "<article n='1'><tier reach='low' paragraph='1'><item n='1'><holds of='act'/></item><item n='2'><holds "
    "of='act'/></item></tier>"
    "</article></standard></instrument>";

static void what_is_defined_is_listed_once (void)
{
  g_autoptr (Program) program = rules_program ((const char *const[]) { vocabulary, statute, defining, NULL });
  g_autoptr (SillCoverage) coverage = coverage_new (program, NULL);
  guint guards = 0;
  decide (coverage, "<fact id='p' value='yes'/>");
  decide (coverage, "<fact id='p' value='yes'/>");
  for (guint i = 0; i < coverage->goals->len; i++) {
    const Goal *goal = coverage_goal (coverage, i);
    guards += goal->kind == GOAL_GUARD;
    CU_ASSERT_TRUE (goal->kind != GOAL_GUARD || goal->counts[GUARD_YES] + goal->counts[GUARD_NO] == 2);
  }
  CU_ASSERT_EQUAL (guards, 2);
}

static void all_of_it_is_all (void)
{
  g_autoptr (SillCoverage) coverage = small (X_50, "<item n='1'><limit of='y' at-least='7'/></item>");
  CU_ASSERT_EQUAL (sill_coverage_share (coverage), 0);
  const char *const facts[] = { "<fact id='x' value='49'/><fact id='y' value='6'/>", "<fact id='x' value='50'/>",
                                "<fact id='x' value='51'/><fact id='y' value='8'/>", "<fact id='y' value='7'/>" };
  for (guint i = 0; i < G_N_ELEMENTS (facts); i++) {
    CU_ASSERT_TRUE (sill_coverage_share (coverage) < 10000);
    decide (coverage, facts[i]);
  }
  CU_ASSERT_EQUAL (sill_coverage_share (coverage), 10000);
}

static guint tiers_of (const SillCoverage *coverage)
{
  guint tiers = 0;
  for (guint i = 0; i < coverage->goals->len; i++)
    tiers += coverage_goal (coverage, i)->kind == GOAL_TIER;
  return tiers;
}

static void a_tier_that_nothing_leads_to_is_not_asked_for (void)
{
  g_autoptr (SillCoverage) low = small (X_50, NULL);
  g_autoptr (SillCoverage) both = small (X_50, "<item n='1'><limit of='y' at-least='7'/></item>");
  CU_ASSERT_EQUAL (tiers_of (low), 1);
  CU_ASSERT_EQUAL (tiers_of (both), 2);
}

SUITE (coverage, { "a limit is under, at and over", a_limit_is_under_at_and_over },
       { "an unknown fact is on no side", an_unknown_fact_is_on_no_side },
       { "what is multiplied has sides of its own", what_is_multiplied_has_sides_of_its_own },
       { "preconditions go both ways", preconditions_go_both_ways },
       { "what is defined is listed once", what_is_defined_is_listed_once }, { "all of it is all", all_of_it_is_all },
       { "a tier that nothing leads to is not asked for", a_tier_that_nothing_leads_to_is_not_asked_for })
