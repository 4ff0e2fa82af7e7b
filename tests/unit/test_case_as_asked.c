#include "many_charges.h"
#include "test.h"
#include <string.h>

static const Question all = { .all_offences = TRUE };

/* The offences of all charges, those not charged in brackets. Returns: yours. */
static char *offences_of (const Reasons *reasons)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeReasons *charge = many_charge (reasons, i);
    g_string_append_printf (to, charge->charged ? "%s" : "(%s)", charge->verdict.offence->id);
  }
  return g_string_free (to, FALSE);
}

static void expect (const char *inside, const char *offences)
{
  g_autoptr (Reasons) reasons = many_reasons (inside, &all);
  g_autofree char *found = offences_of (reasons);
  CU_ASSERT_STRING_EQUAL (found, offences);
}

static void a_fact_that_is_named_tells (void)
{
  expect ("<fact id='x' value='3'/><charge offence='t/2'/>", "t/2(t/1)");
  expect ("<fact id='p' value='yes'/><fact id='z' value='1'/><charge offence='t/2'/>", "t/2(t/3)(t/4)");
}

static void what_is_not_said_to_tell_tells_of_none (void)
{
  expect ("<fact id='gains' value='60'/><charge offence='t/2'/>", "t/2");
}

static void what_is_not_found_tells_of_none (void)
{
  expect ("<fact id='x' value='0'/><fact id='p' value='no'/><charge offence='t/2'/>", "t/2");
  expect ("<fact id='x' value='unknown'/><fact id='p' value='unknown'/><charge offence='t/2'/>", "t/2");
}

static void what_may_be_little_but_is_bounded_tells (void)
{
  expect ("<fact id='x' value='不满5'/><charge offence='t/2'/>", "t/2(t/1)");
}

static void a_charged_offence_is_not_added_again (void)
{
  expect ("<fact id='x' value='3'/><charge offence='t/1'/>", "t/1");
}

static void an_open_case_is_held_against_what_its_facts_tell_of (void)
{
  expect ("<fact id='y' value='5'/>", "(t/2)");
  expect ("", "");
}

static void each_defendant_is_asked_about_by_his_own_facts (void)
{
  g_autoptr (Reasons) reasons = many_reasons ("<defendant id='a'><fact id='x' value='10'/></defendant>"
                                              "<defendant id='b'><fact id='y' value='5'/></defendant>",
                                              &all);
  CU_ASSERT_EQUAL (reasons->charges->len, 2);
  CU_ASSERT_STRING_EQUAL (many_charge (reasons, 0)->defendant, "a");
  CU_ASSERT_STRING_EQUAL (many_charge (reasons, 0)->verdict.offence->id, "t/1");
  CU_ASSERT_STRING_EQUAL (many_charge (reasons, 1)->defendant, "b");
  CU_ASSERT_STRING_EQUAL (many_charge (reasons, 1)->verdict.offence->id, "t/2");
}

static void facts_of_an_organization_tell_of_who_acted_for_it (void)
{
  g_autoptr (Reasons) reasons = many_reasons ("<defendant id='a' for='o'/><defendant id='c'/><defendant id='o' "
                                              "kind='organization'><fact id='x' value='10'/></defendant>",
                                              &all);
  CU_ASSERT_EQUAL (reasons->charges->len, 2);
  CU_ASSERT_STRING_EQUAL (many_charge (reasons, 0)->defendant, "a");
  CU_ASSERT_STRING_EQUAL (many_charge (reasons, 1)->defendant, "o");
  CU_ASSERT_EQUAL (many_charge (reasons, 0)->verdict.floor, many_charge (reasons, 1)->verdict.floor);
  CU_ASSERT_TRUE (many_charge (reasons, 0)->organization.len > 0);
}

static Question dated (const char *day)
{
  Question question = { .dated = TRUE };
  const gboolean was_read = civil_read (day, strlen (day), &question.as_of.lo, &question.as_of.hi);
  g_assert (was_read);
  return question;
}

static const char then[] = "<conduct from='2012-01' to='2012-02'/><decision on='2013-01-01'/>"
                           "<fact id='x' value='7'/><charge offence='t/1'/>";

static void another_day_of_decision_brings_the_newer_interpretation (void)
{
  const Question question = dated ("2016-01-01");
  g_autoptr (Reasons) before = many_reasons (then, NULL);
  g_autoptr (Reasons) after = many_reasons (then, &question);
  CU_ASSERT_EQUAL (many_charge (before, 0)->verdict.floor, 1);
  CU_ASSERT_EQUAL (many_charge (after, 0)->verdict.floor, 0);
  CU_ASSERT_FALSE (before->as_of);
  CU_ASSERT_TRUE (after->as_of);
  CU_ASSERT_TRUE (after->decided.lo > after->decided_then.lo);
  CU_ASSERT_EQUAL (after->decided_then.lo, before->decided.lo);
}

static void a_verdict_of_a_question_counts_what_it_adds (void)
{
  g_autoptr (Program) program = many_program ();
  g_autoptr (Verdict) verdict = verdict_new (program);
  Case *fact_case = case_new ();
  const Stated stated = { .fact = 0, .defendant = -1, .value = { 10, 10 } };
  fact_case->complete = TRUE;
  fact_case->conduct_from = fact_case->conduct_to = interval_point (737425); /* 2020-01-01 */
  g_array_append_val (fact_case->stated, stated);
  pipeline_question_decide (program, fact_case, &all, verdict);
  CU_ASSERT_EQUAL (verdict->charges->len, 1);
  CU_ASSERT_EQUAL (g_array_index (verdict->charges, ChargeVerdict, 0).floor, 1);
  CU_ASSERT_EQUAL (fact_case->charges->len, 0);
  CU_ASSERT_PTR_EQUAL (verdict->fact_case, fact_case);
  case_free (fact_case);
}

SUITE (case_as_asked, { "a fact that the rules name tells of the offence", a_fact_that_is_named_tells },
       { "what the rules do not name tells of none", what_is_not_said_to_tell_tells_of_none },
       { "what is not found tells of none", what_is_not_found_tells_of_none },
       { "what may be little but is bounded tells", what_may_be_little_but_is_bounded_tells },
       { "a charged offence is not added again", a_charged_offence_is_not_added_again },
       { "an open case is held against what its facts tell of", an_open_case_is_held_against_what_its_facts_tell_of },
       { "each defendant is asked about by his own facts", each_defendant_is_asked_about_by_his_own_facts },
       { "facts of an organization tell of who acted for it", facts_of_an_organization_tell_of_who_acted_for_it },
       { "another day of decision brings the newer interpretation",
         another_day_of_decision_brings_the_newer_interpretation },
       { "a verdict of a question counts what it adds", a_verdict_of_a_question_counts_what_it_adds })
