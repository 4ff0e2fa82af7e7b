/* What is said of an open clause says something of those that include it or that it includes: nobody is asked for what follows. */
#include "model/case/implied.h"
#include <string.h>
#include "interview/dialogue.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"

static const char serious[] = "<item n='1'><limit of='x' at-least='50'/></item>"
                              "<item n='2'><open unanswered='unknown' zh='其他严重' en='otherwise serious'/></item>";
static const char grave[] =
    "<item n='1'><limit of='x' at-least='500'/></item>"
    "<item n='2' when='p'><open unanswered='unknown' zh='其他特别严重' en='otherwise grave'/></item>";

static gboolean begin (const Case *fact_case, gpointer data)
{
  Interview **interview = ((gpointer *) data)[1];
  Program *program = ((gpointer *) data)[0];
  *interview = interview_new (program, interview_offence (program, "t/1"), fact_case);
  dialogue_next (*interview);
  return TRUE;
}

/* A partial case of 2020 in which p is so and x is 0. */
static Interview *ask_from (const char *grave_items, const char *inside)
{
  g_autoptr (Program) program = rules_small (serious, grave_items);
  Interview *interview = NULL;
  gpointer data[] = { program, &interview };
  g_autoptr (SillFindings) faults = sill_findings_new ();
  g_autofree char *text =
      g_strdup_printf ("<case xmlns='urn:sill:case:1' id='c' findings='partial'><conduct from='2020-01-01'/>"
                       "<fact id='x' value='0'/>%s<charge offence='t/1'/></case>",
                       inside);
  read_cases_bytes (program->law, text, strlen (text), "case.xml", faults, begin, data, NULL);
  g_assert (interview != NULL);
  return interview;
}

static void is_asked (const Interview *interview, const char *clause)
{
  CU_ASSERT_TRUE_FATAL (interview->asking && interview->inquiry.topic == TOPIC_RULING);
  CU_ASSERT_STRING_EQUAL (interview->inquiry.clause->name, clause);
}

static void comes_to (const Interview *interview, guint floor, guint ceiling)
{
  CU_ASSERT_EQUAL (interview->floor, floor);
  CU_ASSERT_EQUAL (interview->ceiling, ceiling);
}

/* The case as it was written is read again without a fault and comes to the same. */
static gboolean decide_again (const Case *fact_case, gpointer data)
{
  const Interview *interview = data;
  g_autoptr (Verdict) verdict = verdict_new (interview->program);
  pipeline_decide (interview->program, fact_case, verdict);
  CU_ASSERT_EQUAL (g_array_index (verdict->charges, ChargeVerdict, interview->charge).floor, interview->floor);
  CU_ASSERT_EQUAL (g_array_index (verdict->charges, ChargeVerdict, interview->charge).ceiling, interview->ceiling);
  return TRUE;
}

static void is_written (Interview *interview)
{
  g_autoptr (SillFindings) faults = sill_findings_new ();
  g_autofree char *written = dialogue_write (interview);
  CU_ASSERT_TRUE (read_cases_bytes (interview->program->law, written, strlen (written), "written.xml", faults,
                                    decide_again, interview, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (faults), 0);
}

static void who_denies_the_lower_is_not_asked_for_the_higher (void)
{
  g_autoptr (Interview) interview = ask_from (grave, "<fact id='p' value='yes'/>");
  is_asked (interview, "1(1)(2)"); /* the lower first */
  comes_to (interview, 0, 2);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "没有"), NO_FAULT);
  CU_ASSERT_FALSE (interview->asking);
  comes_to (interview, 0, 0);
  is_written (interview);
  CU_ASSERT_TRUE (dialogue_back (interview)); /* and what followed is forgotten with it */
  CU_ASSERT_EQUAL (dialogue_answer (interview, "yes"), NO_FAULT);
  is_asked (interview, "1(2)(2)");
  comes_to (interview, 1, 2);
  CU_ASSERT_EQUAL (dialogue_answer (interview, "no"), NO_FAULT);
  comes_to (interview, 1, 1);
  is_written (interview);
}

/* While p is not known the higher clause alone settles nothing, but what is especially serious is serious. */
static void who_finds_the_higher_is_not_asked_for_the_lower (void)
{
  g_autoptr (Interview) interview = ask_from (grave, "<finding item='1(2)(2)' value='yes'/>");
  comes_to (interview, 1, 2);
  CU_ASSERT_STRING_EQUAL (interview_topic (interview), "p");
  CU_ASSERT_EQUAL (dialogue_answer (interview, "no"), NO_FAULT);
  CU_ASSERT_FALSE (interview->asking);
  comes_to (interview, 1, 1);
  is_written (interview);
}

static void what_does_not_follow_is_asked (void)
{
  g_autoptr (Interview) interview = ask_from (grave, "<fact id='p' value='yes'/><finding item='1(2)(2)' value='no'/>");
  is_asked (interview, "1(1)(2)");
  comes_to (interview, 0, 1);
}

/* What is denied of all is denied of each, but for whom it is found. */
static void each_defendant_has_findings_of_his_own (void)
{
  g_autoptr (Interview) interview =
      ask_from (grave, "<defendant id='a'/><defendant id='b'/><fact id='p' value='yes'/>"
                       "<finding item='1(1)(2)' value='no'/><finding item='1(1)(2)' value='yes' defendant='b'/>"
                       "<finding item='1(2)(2)' value='yes' defendant='b'/>");
  g_autoptr (Verdict) verdict = verdict_new (interview->program);
  CU_ASSERT_FALSE (interview->asking);
  pipeline_decide (interview->program, interview->fact_case, verdict);
  CU_ASSERT_EQUAL_FATAL (verdict->charges->len, 2);
  CU_ASSERT_EQUAL (g_array_index (verdict->charges, ChargeVerdict, 0).ceiling, 0);
  CU_ASSERT_EQUAL (g_array_index (verdict->charges, ChargeVerdict, 1).floor, 2);
  is_written (interview);
}

/* --- what is read --- */

typedef struct {
  Program *program;
  Verdict *verdict;
} Reading;

static gboolean decide_case (const Case *fact_case, gpointer data)
{
  const Reading *reading = data;
  pipeline_decide (reading->program, fact_case, reading->verdict);
  return TRUE;
}

/* The ranges of the charges of a case of 2020 in which p is so: `0..1 2..2`. */
static void is_read_of (const char *grave_items, const char *findings, guint x, const char *inside, const char *ranges)
{
  g_autoptr (Program) program = rules_small (serious, grave_items);
  g_autoptr (Verdict) verdict = verdict_new (program);
  g_autoptr (SillFindings) faults = sill_findings_new ();
  Reading reading = { program, verdict };
  g_autofree char *text =
      g_strdup_printf ("<case xmlns='urn:sill:case:1' id='c' findings='%s'><conduct from='2020-01-01'/>"
                       "<fact id='p' value='yes'/><fact id='x' value='%u'/>%s<charge offence='t/1'/></case>",
                       findings, x, inside);
  CU_ASSERT_TRUE (
      read_cases_bytes (program->law, text, strlen (text), "case.xml", faults, decide_case, &reading, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (faults), 0);
  g_autoptr (GString) found = g_string_new (NULL);
  for (guint i = 0; i < verdict->charges->len; i++) {
    const ChargeVerdict *charge = &g_array_index (verdict->charges, ChargeVerdict, i);
    g_string_append_printf (found, "%s%u..%u", i > 0 ? " " : "", charge->floor, charge->ceiling);
  }
  CU_ASSERT_STRING_EQUAL (found->str, ranges);
}

static void is_read_by (const char *grave_items, const char *findings, const char *inside, const char *ranges)
{
  is_read_of (grave_items, findings, 0, inside, ranges);
}

static void is_read_as (const char *findings, const char *inside, const char *ranges)
{
  is_read_by (grave, findings, inside, ranges);
}

#define SAID(path, value, more) "<finding item='" path "' value='" value "'" more "/>"

static void a_case_that_denies_the_lower_is_decided (void)
{
  is_read_as ("partial", "", "0..2");
  is_read_as ("partial", SAID ("1(1)(2)", "no", ""), "0..0");
  is_read_as ("complete", SAID ("1(1)(2)", "no", ""), "0..0");
  is_read_as ("partial", SAID ("1(1)(2)", "yes", ""), "1..2");
  is_read_as ("partial", SAID ("1(2)(2)", "no", ""), "0..1");
  is_read_as ("partial", SAID ("1(2)(2)", "yes", ""), "2..2");
  is_read_as ("partial", SAID ("1(1)(2)", "no", "") SAID ("1(2)(2)", "unknown", ""), "0..2"); /* as it says */
}

/* Paragraph 3 gives both ranges by clauses of its own: they say nothing of the grounds in paragraphs 1 and 2, nor these of them. */
static void a_paragraph_is_not_the_whole_of_a_range (void)
{
  g_autofree char *three = g_strconcat (
      grave,
      "</tier><tier reach='low' paragraph='3'><item><open unanswered='unknown' zh='应当处罚' "
      "en='punishable'/></item></tier>"
      "<tier reach='high' paragraph='3'><item><open unanswered='unknown' zh='情节重' en='grave as well'/></item>",
      NULL);
  is_read_by (three, "partial", SAID ("1(3):low", "no", ""), "0..2");
  is_read_by (three, "partial", SAID ("1(1)(2)", "no", ""), "0..2");
  is_read_by (three, "complete", SAID ("1(3):low", "no", ""), "0..2");
  is_read_by (three, "partial", SAID ("1(3):low", "no", "") SAID ("1(1)(2)", "no", ""), "0..0");
  is_read_by (three, "partial", SAID ("1(3):low", "no", "") SAID ("1(2)(2)", "no", ""), "0..1");
  is_read_by (three, "partial", SAID ("1(3):low", "no", "") SAID ("1(2)(2)", "yes", ""), "2..2");
}

/* Whether an amount comes near the figure of one range says nothing of the figure of another. */
static void what_comes_near_one_figure (void)
{
  g_autofree char *near = g_strconcat (
      grave,
      "</tier><tier reach='low' paragraph='3'><item><near items='1(1)(1)' by='80%' doubt='yes'/></item></tier>"
      "<tier reach='high' paragraph='3'><item><near items='1(2)(1)' by='80%' doubt='yes'/></item>",
      NULL);
  const char denied[] = SAID ("1(1)(2)", "no", "") SAID ("1(2)(2)", "no", "");
  g_autofree char *low = g_strconcat (denied, SAID ("1(3):low", "no", ""), NULL);
  g_autofree char *high = g_strconcat (denied, SAID ("1(3):high", "no", ""), NULL);
  g_autofree char *found = g_strconcat (denied, SAID ("1(3):high", "yes", ""), NULL);
  is_read_of (near, "complete", 45, denied, "0..1");
  is_read_of (near, "complete", 45, low, "0..0");
  is_read_of (near, "complete", 45, high, "0..1");
  is_read_of (near, "complete", 45, found, "0..1");
  is_read_of (near, "complete", 450, low, "1..2");
  is_read_of (near, "complete", 450, high, "1..1");
  is_read_of (near, "complete", 450, found, "2..2");
}

/* Where something else is said of one, what followed for all does not follow for that one. */
static void what_follows_for_all_yields_to_one (void)
{
  const char *two = "<defendant id='a'/><defendant id='b'/>";
  g_autofree char *found =
      g_strconcat (two, SAID ("1(1)(2)", "no", ""), SAID ("1(1)(2)", "yes", " defendant='b'"), NULL);
  g_autofree char *denied = g_strconcat (two, SAID ("1(1)(2)", "no", " defendant='b'"), NULL);
  g_autofree char *both = g_strconcat (two, SAID ("1(1)(2)", "no", ""), SAID ("1(2)(2)", "no", " defendant='b'"), NULL);
  is_read_as ("partial", found, "0..0 1..2");
  is_read_as ("partial", denied, "0..2 0..0");
  is_read_as ("partial", both, "0..0 0..0");
}

/* Who acted for an organization has what is said of it, and what follows, unless something is said of that one. */
static void what_follows_for_an_organization_is_of_its_people (void)
{
  const char *people = "<defendant id='o' kind='organization'/><defendant id='a' for='o'/><defendant id='b' for='o'/>";
  g_autofree char *denied = g_strconcat (people, SAID ("1(1)(2)", "no", " defendant='o'"), NULL);
  g_autofree char *found =
      g_strconcat (people, SAID ("1(1)(2)", "no", " defendant='o'"), SAID ("1(1)(2)", "yes", " defendant='b'"), NULL);
  is_read_as ("partial", denied, "0..0 0..0 0..0");
  is_read_as ("partial", found, "0..0 0..0 1..2");
}

SUITE (implied, { "a case that denies the lower clause is decided", a_case_that_denies_the_lower_is_decided },
       { "a paragraph of a document is not the whole of a range", a_paragraph_is_not_the_whole_of_a_range },
       { "whether an amount comes near one figure says nothing of another", what_comes_near_one_figure },
       { "what follows for all yields to what is said of one", what_follows_for_all_yields_to_one },
       { "what follows for an organization is of its people", what_follows_for_an_organization_is_of_its_people },
       { "who denies the lower clause is not asked for the higher", who_denies_the_lower_is_not_asked_for_the_higher },
       { "who finds the higher clause is not asked for the lower", who_finds_the_higher_is_not_asked_for_the_lower },
       { "what does not follow is asked", what_does_not_follow_is_asked },
       { "each defendant has findings of his own", each_defendant_has_findings_of_his_own })
