#include "many_charges.h"
#include <string.h>
#include "report/report.h"
#include "report/words/phrases.h"
#include "test.h"

/* Candidate, consideration and cited articles of every ground of a charge with t/1: `0:crosses[13]`. Returns: yours. */
static char *grounds_of (const Reasons *reasons)
{
  static const char *const names[N_GROUNDS] = { [GROUND_SAME] = "same",
                                                [GROUND_BEFORE_END] = "before-end",
                                                [GROUND_CROSSES] = "crosses",
                                                [GROUND_CROSSES_PRESUMED] = "presumed",
                                                [GROUND_CROSSES_HEAVIER] = "crosses-heavier",
                                                [GROUND_CROSSES_OPEN] = "crosses-open",
                                                [GROUND_CROSSES_NOT] = "crosses-not",
                                                [GROUND_NEW_OFFENCE] = "new-offence",
                                                [GROUND_STATUTE_OF_ACT] = "of-act",
                                                [GROUND_STATUTE_NEWER] = "newer",
                                                [GROUND_FIRST_FIGURES] = "first-figures",
                                                [GROUND_FIGURES_OF_ACT] = "figures-of-act",
                                                [GROUND_FIGURES_NEWER] = "figures-newer",
                                                [GROUND_STATUTE_NOT_LIGHTER] = "not-lighter",
                                                [GROUND_STATUTE_HEAVIER] = "heavier",
                                                [GROUND_FIGURES_NOT_LIGHTER] = "figures-not-lighter",
                                                [GROUND_FIGURES_HEAVIER] = "figures-heavier",
                                                [GROUND_STATUTES_OPEN] = "statutes-open",
                                                [GROUND_FIGURES_COMPARED] = "figures-compared",
                                                [GROUND_OTHER_DAYS] = "other-days",
                                                [GROUND_NO_OFFENCE_YET] = "no-offence-yet",
                                                [GROUND_TEXT_NOT_HELD] = "text",
                                                [GROUND_FIGURES_AT_END] = "figures-at-end",
                                                [GROUND_FIGURES_OPEN] = "figures-open",
                                                [GROUND_OLDER_NOT_LIGHTER] = "older-not-lighter",
                                                [GROUND_OLDER_OPEN] = "older-open",
                                                [GROUND_EARLIER_PART] = "earlier-part",
                                                [GROUND_EARLIER_OPEN] = "earlier-open",
                                                [GROUND_NOT_HELD] = "not-held",
                                                [GROUND_NOT_COMPARED] = "not-compared" };
  GString *to = g_string_new (NULL);
  const GPtrArray *grounds = many_charge (reasons, 0)->grounds;
  for (guint i = 0; i < grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (grounds, i);
    g_string_append_printf (to, "%s%u:%s[", i == 0 ? "" : " ", ground->candidate, names[ground->kind]);
    for (guint j = 0; j < ground->sources.len; j++)
      g_string_append_printf (to, "%s%s", j == 0 ? "" : ",",
                              g_array_index (&ground->sources, RemarkSource, j).remark->article);
    g_string_append_c (to, ']');
  }
  return g_string_free (to, FALSE);
}

/* x records, conduct from, to, decision on. */
static void expect (guint x, const char *from, const char *to, const char *decided, const char *grounds)
{
  g_autofree char *inside = g_strdup_printf ("<conduct from='%s' to='%s'/><decision on='%s'/><fact id='x' value='%u'/>"
                                             "<charge offence='t/1'/>",
                                             from, to, decided, x);
  g_autoptr (Reasons) reasons = many_reasons (inside, NULL);
  g_autofree char *found = grounds_of (reasons);
  CU_ASSERT_STRING_EQUAL (found, grounds);
}

static void one_law_for_conduct_and_decision_needs_no_rule (void)
{
  expect (10, "2016-01", "2016-02", "2017-01-01", "0:same[]");
}

/* Of conduct of the year 1990 and later nothing is known; before 2000 there was no offence, before 2010 another version. */
static void no_date_leaves_every_law_open (void)
{
  g_autoptr (Reasons) reasons =
      many_reasons ("<!-- no conduct --><fact id='x' value='10'/><charge offence='t/1'/>", NULL);
  const ChargeReasons *charge = many_charge (reasons, 0);
  CU_ASSERT_TRUE (charge->verdict.floor == 0 && charge->verdict.ceiling > 0 && !charge->verdict.decided);
  CU_ASSERT_EQUAL_FATAL (charge->missing->len, 1);
  CU_ASSERT_EQUAL (g_array_index (charge->missing, Missing, 0).what, MISSING_CONDUCT_DAY);
  g_autofree char *found = grounds_of (reasons);
  CU_ASSERT_PTR_NOT_NULL (strstr (found, "0:other-days[]"));
}

static void conduct_across_an_amendment_cites_the_rule_on_continuing_acts (void)
{
  expect (10, "2009-06", "2010-06", "2011-01-01", "0:earlier-part[13] 1:presumed[13]");
}

static void what_the_case_says_of_the_later_part_is_a_ground (void)
{
  expect (60, "2009-06", "2010-06' later-part-suffices='yes", "2011-01-01",
          "0:earlier-part[13] 1:crosses[13] 1:crosses-heavier[13]");
  expect (60, "2009-06", "2010-06' later-part-suffices='no", "2011-01-01",
          "0:crosses-not[13] 0:of-act[12,12(2)] 1:not-lighter[12,12(2)]");
  expect (60, "2009-06", "2010-06' later-part-suffices='unknown", "2011-01-01",
          "0:earlier-open[13] 1:crosses-open[13]");
  expect (60, "1999-06", "2001-06", "2002-01-01", "0:crosses-open[13] 0:new-offence[12]");
}

static void newer_figures_apply_in_any_case_where_they_are_not_heavier (void)
{
  expect (7, "2014-06", "2015-06", "2016-01-01", "0:older-not-lighter[15] 1:figures-at-end[15]");
}

static void lighter_older_figures_are_left_to_a_person (void)
{
  g_autoptr (Reasons) reasons = many_reasons ("<conduct from='2014-06' to='2015-06'/><fact id='gains' value='50'/>"
                                              "<charge offence='t/1'/>",
                                              NULL);
  g_autofree char *found = grounds_of (reasons);
  CU_ASSERT_STRING_EQUAL (found, "0:older-open[] 1:figures-open[]");
  const ChargeReasons *charge = many_charge (reasons, 0);
  CU_ASSERT_FALSE (charge->verdict.decided);
  CU_ASSERT_EQUAL (charge->missing->len, 1);
  CU_ASSERT_EQUAL (g_array_index (charge->missing, Missing, 0).what, MISSING_FIGURES);
}

static void of_ranges_it_is_open_which_law_is_lighter (void)
{
  static const char *const insides[] = {
    "<conduct from='2014-06' to='2014-07'/><decision on='2016-01-01'/><fact id='x' min='1' max='60'/>",
    "<conduct from='2009-06' to='2009-07'/><decision on='2011-01-01'/><fact id='x' min='1' max='60'/>"
  };
  static const char *const grounds[] = { "0:figures-compared[15] 1:figures-compared[15]",
                                         "0:statutes-open[12,12(2)] 1:statutes-open[12,12(2)]" };
  for (guint i = 0; i < G_N_ELEMENTS (insides); i++) {
    g_autofree char *inside = g_strconcat (insides[i], "<charge offence='t/1'/>", NULL);
    g_autoptr (Reasons) reasons = many_reasons (inside, NULL);
    g_autofree char *found = grounds_of (reasons);
    CU_ASSERT_FALSE (many_charge (reasons, 0)->verdict.decided);
    CU_ASSERT_STRING_EQUAL (found, grounds[i]);
  }
}

static void a_day_before_the_end_of_the_conduct_is_said_to_be (void)
{
  const Question question = { .dated = TRUE, .as_of = { 5000, 5000 } };
  g_autoptr (Reasons) reasons =
      many_reasons ("<conduct from='2016-01'/><fact id='x' value='10'/><charge offence='t/1'/>", &question);
  g_autofree char *found = grounds_of (reasons);
  CU_ASSERT_STRING_EQUAL (found, "0:before-end[]");
}

static void a_first_interpretation_cites_the_rule_on_it (void)
{
  expect (10, "2002", "2003", "2006-01-01", "0:first-figures[14]");
}

static void the_old_statute_stays_where_the_new_one_is_not_lighter (void)
{
  expect (60, "2006", "2007", "2012-01-01", "0:of-act[12,12(2)] 1:not-lighter[12,12(2)]");
}

static void a_lighter_interpretation_takes_the_place_of_the_old_one (void)
{
  expect (7, "2011", "2012", "2016-01-01", "0:figures-heavier[15] 1:figures-newer[15]");
}

static void the_old_interpretation_stays_where_the_new_one_is_not_lighter (void)
{
  expect (10, "2011", "2012", "2016-01-01", "0:figures-of-act[15] 1:figures-not-lighter[15]");
}

static void statute_and_interpretation_are_considered_apart (void)
{
  expect (60, "2006", "2007", "2016-01-01",
          "0:of-act[12,12(2)] 0:figures-of-act[15] 1:figures-not-lighter[15] 2:not-lighter[12,12(2)] "
          "3:not-lighter[12,12(2)]");
}

static void rules_of_another_jurisdiction_are_not_cited (void)
{
  g_autoptr (Reasons) reasons = many_reasons (
      "<conduct from='2006'/><decision on='2012-01-01'/><fact id='x' value='60'/><charge offence='t/1'/>", NULL);
  const Ground *ground = g_ptr_array_index (many_charge (reasons, 0)->grounds, 0);
  for (guint i = 0; i < ground->sources.len; i++)
    CU_ASSERT_STRING_EQUAL (g_array_index (&ground->sources, RemarkSource, i).instrument->id, "t/law");
  g_autofree char *line = phrase_ground (ground, SILL_ZH);
  CU_ASSERT_STRING_EQUAL (line, "适用行为时的法律：新法并不较轻（《法》第十二条、第十二条第二款）");
}

/* The rules of comparison are said with the law that applies, not again with each that was refused. */
static void rules_are_told_with_the_law_that_applies (void)
{
  g_autoptr (Reasons) reasons = many_reasons (
      "<conduct from='2006'/><decision on='2012-01-01'/><fact id='x' value='60'/><charge offence='t/1'/>", NULL);
  const SillReport options = { .format = SILL_TEXT };
  g_autofree char *text = sill_reasons_write (reasons, &options);
  const char *first = strstr (text, "《法》第十二条、第十二条第二款");
  CU_ASSERT_PTR_NOT_NULL_FATAL (first);
  CU_ASSERT_PTR_NULL (strstr (first + 1, "《法》第十二条、第十二条第二款"));
  CU_ASSERT_PTR_NOT_NULL (strstr (text, "\n    不适用：并不较轻\n"));
}

static void every_possible_tier_has_its_period_of_limitation (void)
{
  g_autoptr (Reasons) reasons = many_reasons ("<fact id='z' min='5' max='100'/><charge offence='t/3'/>", NULL);
  const GPtrArray *limitations = many_charge (reasons, 0)->limitations;
  CU_ASSERT_EQUAL (limitations->len, 2);
  CU_ASSERT_EQUAL (((const LimitationReason *) g_ptr_array_index (limitations, 0))->limitation->years, 5);
  CU_ASSERT_EQUAL (((const LimitationReason *) g_ptr_array_index (limitations, 1))->limitation->years, 15);
  g_autofree char *line = phrase_limitations (many_charge (reasons, 0), SILL_EN);
  CU_ASSERT_STRING_EQUAL (line, "Limitation: 5 years for “low”, 15 years for “high” (law art. 87)");
}

SUITE (law, { "one law for conduct and decision needs no rule", one_law_for_conduct_and_decision_needs_no_rule },
       { "no date leaves every law open", no_date_leaves_every_law_open },
       { "conduct across an amendment cites the rule on continuing acts",
         conduct_across_an_amendment_cites_the_rule_on_continuing_acts },
       { "of ranges it is open which law is lighter", of_ranges_it_is_open_which_law_is_lighter },
       { "what the case says of the later part is a ground", what_the_case_says_of_the_later_part_is_a_ground },
       { "newer figures apply in any case where they are not heavier",
         newer_figures_apply_in_any_case_where_they_are_not_heavier },
       { "lighter older figures are left to a person", lighter_older_figures_are_left_to_a_person },
       { "a day before the end of the conduct is said to be", a_day_before_the_end_of_the_conduct_is_said_to_be },
       { "a first interpretation cites the rule on it", a_first_interpretation_cites_the_rule_on_it },
       { "the old statute stays where the new one is not lighter",
         the_old_statute_stays_where_the_new_one_is_not_lighter },
       { "a lighter interpretation takes the place of the old one",
         a_lighter_interpretation_takes_the_place_of_the_old_one },
       { "the old interpretation stays where the new one is not lighter",
         the_old_interpretation_stays_where_the_new_one_is_not_lighter },
       { "statute and interpretation are considered apart", statute_and_interpretation_are_considered_apart },
       { "rules of another jurisdiction are not cited", rules_of_another_jurisdiction_are_not_cited },
       { "the rules of comparison are told with the law that applies", rules_are_told_with_the_law_that_applies },
       { "every possible tier has its period of limitation", every_possible_tier_has_its_period_of_limitation })
