/* Answers in, the next question and the case out. */
#include "model/interview/interview.h"
#include <string.h>
#include "base/date/civil.h"
#include "base/value/quantity.h"
#include "interview/dialogue.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"
#include <sill.h>

static const SillReport english = { SILL_TEXT, SILL_EN, FALSE, 100 }, chinese = { SILL_TEXT, SILL_ZH, FALSE, 100 };

static Interview *ask (Program *program, const Case *given)
{
  Interview *interview = interview_new (program, interview_offence (program, "t/1"), given);
  program_unref (program);
  dialogue_next (interview);
  return interview;
}

static Interview *ask_small (const char *low, const char *high) { return ask (rules_small (low, high), NULL); }

static void asks (const Interview *interview, const char *topic)
{
  CU_ASSERT_STRING_EQUAL (interview_topic (interview) == NULL ? "" : interview_topic (interview), topic);
}

static void answer (Interview *interview, const char *text)
{
  CU_ASSERT_EQUAL (dialogue_answer (interview, text), NO_FAULT);
}

static void ranks (const Interview *interview, guint floor, guint ceiling)
{
  CU_ASSERT_EQUAL (interview->floor, floor);
  CU_ASSERT_EQUAL (interview->ceiling, ceiling);
}

static const char low[] = "<item n='1'><limit of='x' at-least='50'/></item><item n='2' when='p'>"
                          "<limit of='x' at-least='25'/></item>";
static const char high[] = "<item n='1'><limit of='x' at-least='500'/></item>";

static void only_what_matters_is_asked (void)
{
  g_autoptr (Interview) interview = ask_small (low, high);
  asks (interview, "@conduct");
  answer (interview, "2020-01");
  asks (interview, "x");
  ranks (interview, 0, 2);
  answer (interview, "30");
  asks (interview, "p");
  ranks (interview, 0, 1);
  answer (interview, "有的");
  asks (interview, "");
  ranks (interview, 1, 1);
  CU_ASSERT_TRUE (interview->decided);
}

static void settled_question_asks_no_more (void)
{
  g_autoptr (Interview) interview = ask_small (low, high);
  answer (interview, "2020");
  answer (interview, "5百余");
  asks (interview, "");
  ranks (interview, 2, 2);
}

static void going_back_forgets_one_answer (void)
{
  g_autoptr (Interview) interview = ask_small (low, high);
  CU_ASSERT_FALSE (dialogue_back (interview));
  answer (interview, "2020");
  answer (interview, "10");
  ranks (interview, 0, 0);
  CU_ASSERT_TRUE (dialogue_back (interview));
  asks (interview, "x");
  ranks (interview, 0, 2);
  answer (interview, "60");
  ranks (interview, 1, 1);
}

static void nothing_is_asked_twice (void)
{
  g_autoptr (Interview) interview = ask_small (low, high);
  answer (interview, "不知道");
  answer (interview, "");
  asks (interview, "p");
  answer (interview, "don't know");
  asks (interview, "");
  ranks (interview, 0, 2);
  CU_ASSERT_FALSE (interview->decided);
}

static void wrong_answers_leave_the_question (void)
{
  g_autoptr (Interview) interview = ask_small (low, high);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "2020-13"), FINDING_NO_SUCH_DAY);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "2021 to 2020"), FINDING_REVERSED_DATES);
  answer (interview, "2019年8月至2020年5月");
  CU_ASSERT_EQUAL (interview->fact_case->conduct_to.lo, interview->fact_case->conduct_to.hi - 30);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "many"), FINDING_BAD_NUMBER);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "30元"), FINDING_WRONG_UNIT);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "-3"), FINDING_NEGATIVE_NUMBER);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "60至30"), FINDING_REVERSED_RANGE);
  asks (interview, "x");
  CU_ASSERT_EQUAL (interview->answers->len, 1);
}

static void contains (char *text, const char *part)
{
  if (text == NULL || strstr (text, part) == NULL)
    g_printerr ("“%s” lacks “%s”\n", text, part);
  CU_ASSERT_TRUE (text != NULL && strstr (text, part) != NULL);
  g_free (text);
}

static char *problem_of (Interview *interview, const char *text, const SillReport *report)
{
  char *problem = NULL;
  CU_ASSERT_FALSE (sill_interview_answer (interview, text, report, &problem));
  return problem;
}

static void wrong_answers_get_the_nearest_forms (void)
{
  g_autoptr (Interview) interview = ask_small (low, high);
  contains (problem_of (interview, "4/30/2020", &english), "2020-04-30");
  answer (interview, "2020");
  contains (problem_of (interview, "thirty if 30", &english), "at least 30");
  contains (problem_of (interview, "thirty if 30", &chinese), "30以上");
  contains (problem_of (interview, "30 if 60", &chinese), "30至60");
  contains (problem_of (interview, "lots", &english), "9");
  contains (problem_of (interview, "30 45", &chinese), "3045, 30+45");
  contains (problem_of (interview, "5至3万", &english), "5 to 30000, 30000 to 50000");
  contains (problem_of (interview, "30条、20条", &chinese), "30条+20条");
  contains (problem_of (interview, "30%", &chinese), "60至120");
  answer (interview, "30");
  contains (problem_of (interview, "yess", &english), "did you mean yes?");
  contains (problem_of (interview, "\xff", &chinese), "应当是");
}

static void why_shows_what_each_answer_does (void)
{
  g_autoptr (Interview) interview = ask_small (low, high);
  answer (interview, "2020");
  char *why = sill_interview_why (interview, &english);
  contains (g_strdup (why), "0 to 24 records: no threshold");
  contains (g_strdup (why), "25 to 49 records: below all thresholds or low");
  contains (g_strdup (why), "50 to 499 records: low");
  contains (why, "500 records or more: high");
  answer (interview, "30");
  contains (sill_interview_why (interview, &chinese), "是：低");
  ranks (interview, 0, 1);
}

static void range_is_shown_as_it_narrows (void)
{
  g_autoptr (Interview) interview = ask_small (low, high);
  answer (interview, "2020");
  answer (interview, "三十余");
  contains (sill_interview_range (interview, &english), "“三十余” is read as 30 to 39 records");
  contains (sill_interview_range (interview, &english), "(before: below all thresholds,");
  contains (sill_interview_range (interview, &chinese), "还有 1 项");
  contains (sill_interview_question (interview, &english), "3. ");
}

/* ---- dates, people, regions ---- */

static const char dated[] = "<item n='1'><within of='d' years='2'/></item>";

static void month_is_too_wide_for_a_span (void)
{
  g_autoptr (Interview) interview = ask_small (dated, NULL);
  answer (interview, "2020-05");
  asks (interview, "d");
  answer (interview, "2018-05-10");
  asks (interview, "@day");
  answer (interview, "2020-05-11");
  asks (interview, "");
  ranks (interview, 0, 0);
}

static void never_ends_it (void)
{
  g_autoptr (Interview) interview = ask_small (dated, NULL);
  answer (interview, "2020-05-01");
  contains (sill_interview_why (interview, &english), "within 2 years before the conduct: low");
  answer (interview, "从未");
  ranks (interview, 0, 0);
}

static const char subject_low[] = "<item n='1' unless='organization'><limit of='x' at-least='10'/></item>"
                                  "<item n='2' when='organization'><limit of='x' at-least='50'/></item>";

static Interview *ask_law (const char *subjects, const char *items)
{
  const char *vocabulary =
      "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
      "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/></vocabulary>";
  g_autofree char *law = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
      "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='%s'>"
      "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier></version></offence></instrument>",
      subjects);
  g_autofree char *standard = g_strdup_printf (
      "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='解释' en='standard' "
      "effective='2001-01-01'><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>%s</tier>"
      "</article></standard></instrument>",
      items);
  const char *local = "<instrument xmlns='urn:sill:rules:1' id='t/local' kind='local-standard' zh='地' en='local' "
                      "region='cn-31' effective='2001-01-01'><value of='t/standard' name='L' is='30'/></instrument>";
  gboolean banded = strstr (items, "local") != NULL;
  return ask (rules_program ((const char *const[]) { vocabulary, law, standard, banded ? local : NULL, NULL }), NULL);
}

static void subject_is_asked_where_limits_differ (void)
{
  g_autoptr (Interview) interview = ask_law ("person organization", subject_low);
  answer (interview, "2020");
  asks (interview, "@subject");
  contains (sill_interview_why (interview, &english), "different limits");
  CU_ASSERT_EQUAL (dialogue_answer (interview, "dog"), FINDING_BAD_VALUE);
  answer (interview, "单位");
  answer (interview, "20");
  ranks (interview, 0, 0);
  contains (dialogue_write (interview), "kind=\"organization\"");
  dialogue_back (interview);
  dialogue_back (interview);
  answer (interview, "person");
  answer (interview, "20");
  ranks (interview, 1, 1);
}

static void subject_is_asked_where_one_of_them_cannot_commit_it (void)
{
  g_autoptr (Interview) interview = ask_law ("organization", "<item n='1'><limit of='x' at-least='10'/></item>");
  answer (interview, "2020");
  asks (interview, "@subject");
  answer (interview, "个人");
  asks (interview, "");
  ranks (interview, 0, 0);
}

/* An older text, which is not held, knew organizations; the one that applies does not. */
static void subject_is_not_asked_of_what_persons_alone_commit (void)
{
  g_autoptr (Interview) interview =
      ask_law ("person organization' held='no'/><version effective='2010-01-01' subjects='person",
               "<item n='1'><limit of='x' at-least='10'/></item>");
  answer (interview, "2020");
  asks (interview, "x");
  answer (interview, "20");
  asks (interview, "");
  ranks (interview, 1, 1);
}

static void region_is_asked_where_it_sets_a_limit (void)
{
  g_autoptr (Interview) interview =
      ask_law ("person", "<item n='1'><limit of='x' at-least='20..40' local='L'/></item>");
  answer (interview, "2020");
  if (g_strcmp0 (interview_topic (interview), "@subject") == 0)
    answer (interview, "person");
  asks (interview, "@region");
  contains (sill_interview_question (interview, &english), "cn-31");
  CU_ASSERT_EQUAL (dialogue_answer (interview, "上海滩"), FINDING_BAD_VALUE);
  answer (interview, "CN-31");
  if (g_strcmp0 (interview_topic (interview), "@subject") == 0)
    answer (interview, "person");
  answer (interview, "30");
  ranks (interview, 1, 1);
  contains (dialogue_write (interview), "region=\"cn-31\"");
}

static void what_no_answer_can_settle_is_not_asked (void)
{
  g_autoptr (Interview) interview =
      ask_law ("person", "<item n='1'><limit of='x' at-least='20..40' local='L'/></item>");
  answer (interview, "2020");
  asks (interview, "@region"); /* not who is charged: persons alone can commit it */
  answer (interview, "cn-11");
  asks (interview, "x");
  answer (interview, "30至35");
  asks (interview, "");
  ranks (interview, 0, 1);
  contains (sill_interview_range (interview, &english), "no fact of the case can supply");
  dialogue_back (interview);
  contains (sill_interview_range (interview, &english), "1 fact can still change it");
}

/* ---- a case to start from ---- */

static gboolean begin (const Case *fact_case, gpointer data)
{
  Interview **interview = ((gpointer *) data)[1];
  *interview = ask (((gpointer *) data)[0], fact_case);
  return TRUE;
}

static Interview *ask_from (const char *findings, const char *inside)
{
  Program *program = rules_small (low, high);
  Interview *interview = NULL;
  gpointer data[] = { program, &interview };
  g_autoptr (SillFindings) faults = sill_findings_new ();
  g_autofree char *text =
      g_strdup_printf ("<case xmlns='urn:sill:case:1' id='c' findings='%s'>%s</case>", findings, inside);
  read_cases_bytes (program->law, text, strlen (text), "case.xml", faults, begin, data, NULL);
  g_assert (interview != NULL);
  return interview;
}

static void several_defendants_are_asked_apart (void)
{
  g_autoptr (Interview) interview =
      ask_from ("partial", "<conduct from='2020'/><defendant id='a' name='甲'/><defendant id='b' name='乙'/>");
  contains (sill_interview_question (interview, &chinese), "（甲）");
  answer (interview, "0");
  contains (sill_interview_question (interview, &chinese), "（乙）");
  contains (sill_interview_range (interview, &chinese), "（乙）");
  answer (interview, "500");
  asks (interview, "");
  CU_ASSERT_TRUE (interview->decided);
  contains (dialogue_write (interview), "<defendant id=\"b\" name=\"乙\">\n    <fact id=\"x\" value=\"500\"/>");
}

static void one_answer_for_the_organization_is_that_of_who_acted_for_it (void)
{
  g_autoptr (Interview) interview =
      ask_from ("partial", "<conduct from='2020'/><defendant id='b' name='乙' for='o'/><defendant id='o' name='甲' "
                           "kind='organization'/>");
  contains (sill_interview_question (interview, &chinese), "（甲）");
  answer (interview, "500");
  asks (interview, "");
  CU_ASSERT_TRUE (interview->decided);
  contains (dialogue_write (interview), "<defendant id=\"b\" name=\"乙\" for=\"o\"/>");
  contains (dialogue_write (interview),
            "<defendant id=\"o\" name=\"甲\" kind=\"organization\">\n    <fact id=\"x\" value=\"500\"/>");
}

static void what_the_case_says_of_who_acted_for_an_organization_is_asked_of_that_one (void)
{
  g_autoptr (Interview) interview =
      ask_from ("partial", "<conduct from='2020'/><defendant id='b' name='乙' for='o'><fact id='x' min='40' "
                           "max='60'/></defendant><defendant id='o' kind='organization'><fact id='x' value='0'/>"
                           "</defendant>");
  contains (sill_interview_question (interview, &chinese), "（乙）");
  answer (interview, "45");
  contains (sill_interview_question (interview, &chinese), "（o）");
}

static void wide_range_may_be_said_more_exactly (void)
{
  g_autoptr (Interview) interview =
      ask_from ("complete", "<conduct from='2020'/><fact id='x' min='40' max='60'/><fact id='q' value='yes'/>");
  contains (sill_interview_question (interview, &english), "stated so far: 40 to 60 records");
  answer (interview, "unknown");
  ranks (interview, 0, 1);
  contains (dialogue_write (interview), "<fact id=\"x\" min=\"40\" max=\"60\"/>");
  dialogue_back (interview);
  answer (interview, "49");
  ranks (interview, 0, 0);
  contains (dialogue_write (interview), "<fact id=\"x\" value=\"49\"/>");
}

static void complete_case_leaves_only_its_day (void)
{
  g_autoptr (Interview) interview = ask_from ("complete", "<fact id='x' value='70'/>");
  asks (interview, "@conduct");
  contains (sill_interview_range (interview, &english), "which law applies is still open");
  answer (interview, "1999");
  asks (interview, "");
  ranks (interview, 0, 0);
}

/* ---- the real rules, and cases of theirs ---- */

static SillRules *real_rules (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  SillRules *rules = sill_rules_new ((const char *const[]) { "rules", NULL }, findings, NULL);
  g_assert (rules != NULL);
  return rules;
}

static void offence_has_three_names (void)
{
  g_autoptr (SillRules) rules = real_rules ();
  static const char *const names[] = { "cn/253-1", "253-1", "侵犯公民个人信息罪", "285-2", "266" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autoptr (SillInterview) interview = sill_interview_new (rules, names[i], NULL);
    CU_ASSERT_PTR_NOT_NULL (interview);
  }
  g_autoptr (SillInterview) none = sill_interview_new (rules, "253-2", NULL);
  CU_ASSERT_PTR_NULL (none);
}

static void article_of_several_offences_names_none (void)
{
  g_autoptr (SillRules) rules = real_rules ();
  g_autoptr (SillInterview) none = sill_interview_new (rules, "285", NULL);
  CU_ASSERT_PTR_NULL (none);
}

static void interpretation_makes_the_decision_matter (void)
{
  g_autoptr (SillRules) rules = real_rules ();
  g_autoptr (SillInterview) interview = sill_interview_new (rules, "cn/253-1", NULL);
  CU_ASSERT_TRUE (sill_interview_answer (interview, "2015-08至2016-05", &chinese, NULL));
  CU_ASSERT_STRING_EQUAL (sill_interview_topic (interview), "@decision");
  CU_ASSERT_FALSE (sill_interview_answer (interview, "2014", &chinese, NULL));
  CU_ASSERT_TRUE (sill_interview_answer (interview, "2017-09-13", &chinese, NULL));
  CU_ASSERT_TRUE (*sill_interview_topic (interview) != '@');
  g_autofree char *text = sill_interview_write_case (interview);
  contains (g_strdup (text), "<conduct from=\"2015-08至2016-05\"/>");
  contains (g_strdup (text), "<decision on=\"2017-09-13\"/>");
}

SUITE (interview, { "what no answer can settle is not asked", what_no_answer_can_settle_is_not_asked },
       { "only what can change the verdict is asked", only_what_matters_is_asked },
       { "a settled verdict ends the interview", settled_question_asks_no_more },
       { "going back forgets one answer", going_back_forgets_one_answer },
       { "nothing is asked twice", nothing_is_asked_twice },
       { "a wrong answer leaves the question", wrong_answers_leave_the_question },
       { "a wrong answer gets the nearest forms", wrong_answers_get_the_nearest_forms },
       { "why shows what each answer does", why_shows_what_each_answer_does },
       { "the range is shown as it narrows", range_is_shown_as_it_narrows },
       { "a month is too wide to count years from", month_is_too_wide_for_a_span },
       { "never is an answer to a date", never_ends_it },
       { "person or organization is asked where limits differ", subject_is_asked_where_limits_differ },
       { "... and where one of them cannot commit it", subject_is_asked_where_one_of_them_cannot_commit_it },
       { "... but not of what persons alone can commit at the time",
         subject_is_not_asked_of_what_persons_alone_commit },
       { "the region is asked where it sets a limit", region_is_asked_where_it_sets_a_limit },
       { "several defendants are asked apart", several_defendants_are_asked_apart },
       { "one answer for the organization is that of who acted for it",
         one_answer_for_the_organization_is_that_of_who_acted_for_it },
       { "what the case says of who acted for an organization is asked of that one",
         what_the_case_says_of_who_acted_for_an_organization_is_asked_of_that_one },
       { "a wide range may be said more exactly", wide_range_may_be_said_more_exactly },
       { "of a complete case only the day is asked", complete_case_leaves_only_its_day },
       { "an offence is named by id, article or name", offence_has_three_names },
       { "an article in which several offences stand names none", article_of_several_offences_names_none },
       { "newer law makes the day of the decision matter", interpretation_makes_the_decision_matter })
