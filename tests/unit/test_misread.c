/* Rules as someone reads them who makes a mistake. */
#include "shipped_school.h"
#include <string.h>
#include "read/rules/rule_files.h"
#include "teach/school/result.h"
#include "test.h"

typedef struct {
  const char *fact;
  gint64 value;
} StatedFact;

static guint rank_in (const Program *program, const char *offence, const StatedFact *facts, guint n)
{
  const Charge charge = { .offence = offence, .defendant = -1 };
  Case *stated = case_new ();
  stated->complete = TRUE;
  stated->conduct_from = stated->conduct_to = interval_point (civil_day ((CivilDate) { 2024, 3, 1 }));
  stated->decided = interval_point (civil_day ((CivilDate) { 2024, 6, 1 }));
  g_array_append_val (stated->charges, charge);
  for (guint i = 0; i < n; i++)
    setting_state (stated, (guint) vocabulary_find (program->law->vocabulary, facts[i].fact),
                   interval_point (facts[i].value));
  g_autoptr (Result) result = result_of (program, stated, NULL);
  CU_ASSERT_TRUE (result_is_decided (result));
  case_free (stated);
  return result->floor;
}

static guint rank_of (const Program *program, const StatedFact *facts, guint n)
{
  return rank_in (program, "cn/253-1", facts, n);
}

/* As who makes the mistake reads the shipped rules on the offence. */
static const Program *shipped_misread (Blunder blunder, const char *offence)
{
  const Lawbook *law = school_program (shipped_school ())->law;
  return school_misread (shipped_school (), blunder, lawbook_offence (law, offence));
}

/* What it comes to, rightly and by the mistake. */
static void assert_ranks (Blunder blunder, const StatedFact *facts, guint n, guint right, guint wrong)
{
  const Program *misread = shipped_misread (blunder, "cn/253-1");
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
      CU_ASSERT_PTR_NOT_NULL (shipped_misread (blunder, "cn/253-1"));
  CU_ASSERT_EQUAL (rank_of (school_program (shipped_school ()), sum, 2), 1);
}

static guint plans_of (const Program *program, const char *offence)
{
  const GPtrArray *plans = program_plans_of (program, lawbook_offence (program->law, offence)->stated);
  return plans == NULL ? 0 : plans->len;
}

/* One offence, and once; the rules of another one are read for it alone. */
static void only_what_is_asked_about_is_compiled (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (School) school = school_new ((const char *const[]) { "rules", NULL }, findings, NULL);
  const Program *program = school_program (school);
  const LawOffence *first = lawbook_offence (program->law, "cn/253-1"),
                   *then = lawbook_offence (program->law, "cn/246");
  const Program *misread = school_misread (school, BLUNDER_OTHER_TIMES, first);
  CU_ASSERT_PTR_NOT_NULL_FATAL (misread);
  CU_ASSERT_EQUAL (plans_of (misread, "cn/253-1"), plans_of (program, "cn/253-1"));
  CU_ASSERT_EQUAL (misread->plans->len, plans_of (program, "cn/253-1"));
  CU_ASSERT_TRUE (misread->law->n_instruments < program->law->n_instruments / 2);
  CU_ASSERT_PTR_EQUAL (misread->law->vocabulary, program->law->vocabulary);
  const Program *other = school_misread (school, BLUNDER_FALSE_COUNTED, then);
  CU_ASSERT_PTR_NOT_EQUAL (other, misread);
  CU_ASSERT_PTR_EQUAL (school_misread (school, BLUNDER_OTHER_TIMES, first), misread);
}

/* ---- a mistake that makes no rule of one offence ---- */

#define RULES "xmlns='urn:sill:rules:1'"
#define VERSION                                                                                                        \
  "<version effective='2000-01-01' subjects='person'>"                                                                 \
  "<tier id='low' rank='1' zh='低' en='low' no-figure='yes'><penalty to-months='36' fine='with'/></tier>"             \
  "<tier id='high' rank='2' zh='高' en='high' no-figure='yes'><penalty from-months='36' to-months='84' "              \
  "fine='with'/></tier></version>"
#define OFFENCE(id, article)                                                                                           \
  "<offence id='" id "' article='" article "' zh='罪" article "' en='offence " article "'>" VERSION "</offence>"
/* Of an offence, with its figure and so many times it. */
#define STANDARD(offence, n, figure, items)                                                                            \
  "<standard offence='" offence "'><article n='" n "'><tier reach='low' paragraph='1'><item n='1'>"                    \
  "<limit of='x' at-least='" figure "'/></item></tier><tier reach='high' paragraph='2'><item n='1'>"                   \
  "<scale items='" items "' by='5'/></item></tier></article></standard>"

/* Five times the figure of t/1 can be counted, ten times can not; t/2 has a small figure, t/3 refers to the item of t/1. */
static School *unequal_school (SillFindings *findings)
{
  static const char *const texts[] = {
    "<vocabulary " RULES " id='t/facts'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/></vocabulary>",
    "<instrument " RULES " id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>" OFFENCE ("t/1", "1")
        OFFENCE ("t/2", "2") OFFENCE ("t/3", "3") "</instrument>",
    "<instrument " RULES
    " id='t/standard' kind='interpretation' zh='解释' en='standard' effective='2001-01-01'>" STANDARD (
        "t/1", "1", "500000000000000000", "1(1)(1)") STANDARD ("t/2", "2", "50", "2(1)(1)") "</instrument>",
    "<instrument " RULES " id='t/other' kind='interpretation' zh='另一解释' en='other' effective='2001-01-01'>"
    "<standard offence='t/3'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
    "<scale items='1(2)(1)' instrument='t/standard' offence='t/1' "
    "by='1/2'/></item></tier></article></standard></instrument>",
  };
  static const char *const names[G_N_ELEMENTS (texts)] = { "facts.xml", "law.xml", "standard.xml", "other.xml" };
  SillRuleText files[G_N_ELEMENTS (texts)];
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    files[i] = (SillRuleText) { names[i], texts[i], strlen (texts[i]) };
  g_autoptr (GPtrArray) read = rule_files_of (files, G_N_ELEMENTS (files));
  return school_of (read, findings, NULL);
}

static const Program *misread_in (School *school, const char *offence)
{
  return school_misread (school, BLUNDER_OTHER_TIMES, lawbook_offence (school_program (school)->law, offence));
}

static guint rank_of_x (const Program *program, gint64 value)
{
  return rank_in (program, "t/2", &(const StatedFact) { "x", value }, 1);
}

static void a_mistake_is_lost_only_where_it_makes_no_rule (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (School) school = unequal_school (findings);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    g_printerr ("%s\n", line);
  }
  CU_ASSERT_PTR_NOT_NULL_FATAL (school);
  CU_ASSERT_PTR_NULL (misread_in (school, "t/1"));
  CU_ASSERT_PTR_NULL (misread_in (school, "t/3")); /* its limit is half of that which makes no rule */
  const Program *misread = misread_in (school, "t/2");
  CU_ASSERT_PTR_NOT_NULL_FATAL (misread);
  CU_ASSERT_EQUAL (rank_of_x (school_program (school), 250), 2);
  CU_ASSERT_EQUAL (rank_of_x (misread, 250), 1);
  CU_ASSERT_EQUAL (rank_of_x (misread, 500), 2);
  CU_ASSERT_PTR_EQUAL (misread_in (school, "t/2"), misread);
  CU_ASSERT_PTR_NULL (misread_in (school, "t/1"));
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
       { "only what is asked about is compiled", only_what_is_asked_about_is_compiled },
       { "a mistake is lost only where it makes no rule", a_mistake_is_lost_only_where_it_makes_no_rule },
       { "every mistake has a name of its own", every_mistake_has_a_name_of_its_own })
