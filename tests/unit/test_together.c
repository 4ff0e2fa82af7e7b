#include "many_charges.h"
#include "report/report.h"
#include "report/words/phrases.h"
#include <string.h>
#include "test.h"

#define BOTH(a, b) "<charge offence='t/" a "'/><charge offence='t/" b "'/>"

static const ConcurrenceReason *pair (const Reasons *reasons, guint i)
{
  return g_ptr_array_index (reasons->concurrences, i);
}

/* The rule and every outcome: `8 11this`. Returns: yours. */
static char *describe (const ConcurrenceReason *reason)
{
  static const char *const names[] = { "first", "second", "both", "open" };
  GString *to = g_string_new (reason->rule == NULL ? "-" : reason->rule->article);
  g_string_append (to, reason->certain ? " certain" : "");
  for (guint i = 0; i < reason->outcomes.len; i++) {
    const Outcome *outcome = &g_array_index (&reason->outcomes, Outcome, i);
    g_string_append_printf (to, " %u%u%s", outcome->first, outcome->second, names[outcome->prevails]);
  }
  return g_string_free (to, FALSE);
}

/* The one pair of the case; NULL: there is none. */
static void expect (const char *inside, const char *described)
{
  g_autoptr (Reasons) reasons = many_reasons (inside, NULL);
  CU_ASSERT_EQUAL (reasons->concurrences->len, described == NULL ? 0 : 1);
  if (reasons->concurrences->len != 1 || described == NULL)
    return;
  g_autofree char *found = describe (pair (reasons, 0));
  CU_ASSERT_STRING_EQUAL (found, described);
}

static void the_rule_that_names_the_other_goes_before_the_one_on_any (void)
{
  expect ("<fact id='x' value='10'/><fact id='y' value='5'/>" BOTH ("1", "2"), "8 certain 11first");
  expect ("<fact id='x' value='10'/><fact id='y' value='5'/>" BOTH ("2", "1"), "8 certain 11second");
}

static void the_heavier_one_is_that_with_the_higher_maximum (void)
{
  expect ("<fact id='y' value='5'/><fact id='z' value='10'/>" BOTH ("2", "3"), "2(3) certain 11first");
  expect ("<fact id='y' value='5'/><fact id='z' value='100'/>" BOTH ("3", "2"), "2(3) certain 21first");
}

static void equal_ranges_are_left_to_a_person (void)
{
  expect ("<fact id='y' value='5'/><fact id='p' value='yes'/>" BOTH ("2", "4"), "2(3) certain 11open");
}

static void both_may_be_punished_together (void)
{
  expect ("<fact id='x' value='10'/><fact id='p' value='yes'/>" BOTH ("1", "4"), "4(2) certain 11both");
}

static void open_tiers_give_every_outcome (void)
{
  expect ("<fact id='y' value='5'/><fact id='z' min='10' max='100'/>" BOTH ("2", "3"), "2(3) certain 11first 12second");
}

static void what_may_not_be_reached_is_not_certain (void)
{
  expect ("<fact id='x' min='9' max='11'/><fact id='y' value='5'/>" BOTH ("1", "2"), "8 11first");
}

static void offences_without_a_rule_are_said_to_have_none (void)
{
  expect ("<fact id='z' value='10'/><fact id='p' value='yes'/>" BOTH ("3", "4"), "- certain");
}

static void a_rule_applies_where_its_gates_hold (void)
{
  expect ("<fact id='z' value='10'/><fact id='p' value='yes'/><fact id='q' value='yes'/>" BOTH ("3", "4"),
          "4(3) certain 11both");
  expect ("<fact id='z' value='10'/><fact id='p' value='yes'/><fact id='q' value='unknown'/>" BOTH ("3", "4"),
          "4(3) 11both");
}

static void what_is_not_reached_competes_with_nothing (void)
{
  expect ("<fact id='x' value='9'/><fact id='y' value='5'/>" BOTH ("1", "2"), NULL);
}

static void charges_of_different_defendants_do_not_compete (void)
{
  expect ("<defendant id='a'/><defendant id='b'/><fact id='x' value='10'/><fact id='y' value='5'/>"
          "<charge offence='t/1' defendant='a'/><charge offence='t/2' defendant='b'/>",
          NULL);
}

static void a_rule_not_yet_in_force_does_not_decide (void)
{
  expect ("<conduct from='2012'/><decision on='2013-01-01'/><fact id='x' value='10'/>" BOTH ("1", "2"), "2(3) 11open");
}

static void several_charges_are_found_side_by_side (void)
{
  g_autoptr (Reasons) reasons = many_reasons ("<fact id='x' value='10'/>" BOTH ("1", "2"), NULL);
  CU_ASSERT_TRUE (reasons_leads_several (reasons, 0));
  CU_ASSERT_FALSE (reasons_leads_several (reasons, 1));
  CU_ASSERT_FALSE (reasons_has_uncharged (reasons, -1));
}

static void outcomes_are_said_in_words (void)
{
  g_autoptr (Reasons) reasons =
      many_reasons ("<fact id='y' value='5'/><fact id='z' min='10' max='100'/>" BOTH ("2", "3"), NULL);
  g_autoptr (GPtrArray) lines = phrase_outcomes (pair (reasons, 0), SILL_EN);
  CU_ASSERT_EQUAL (lines->len, 3);
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (lines, 0), "Where one act is both: it depends on the tiers reached");
  CU_ASSERT_STRING_EQUAL (g_ptr_array_index (lines, 2), "second “low” with third “high”: third prevails");
}

/* Articles of the rules on organizations for charge `i`. Returns: yours. */
static char *organization_of (const Reasons *reasons, guint i)
{
  GString *to = g_string_new (NULL);
  const ArenaArray *sources = &many_charge (reasons, i)->organization;
  for (guint j = 0; j < sources->len; j++)
    g_string_append_printf (to, "%s ", g_array_index (sources, RemarkSource, j).remark->article);
  return g_string_free (to, FALSE);
}

static void expect_organization (const char *inside, const char *first, const char *second)
{
  g_autoptr (Reasons) reasons = many_reasons (inside, NULL);
  g_autofree char *found = organization_of (reasons, 0), *other = organization_of (reasons, 1);
  CU_ASSERT_STRING_EQUAL (found, first);
  CU_ASSERT_STRING_EQUAL (other, second);
}

#define ORGANIZATION                                                                                                   \
  "<defendant id='o' kind='organization'/><defendant id='a'/><fact id='x' value='10'/><fact id='z' value='10'/>"

static void an_organization_and_those_in_charge_see_the_rules_on_both (void)
{
  expect_organization (ORGANIZATION "<charge offence='t/1'/>", "31 1(2) ", "31 1(2) ");
}

static void persons_alone_see_no_rule_on_organizations (void)
{
  expect_organization (ORGANIZATION "<charge offence='t/1' defendant='a'/><charge offence='t/3' defendant='a'/>", "",
                       "");
}

static void an_offence_of_persons_only_refers_to_the_persons_behind (void)
{
  expect_organization (ORGANIZATION "<charge offence='t/3'/>", "30 ", "30 ");
}

#define OFFICER                                                                                                        \
  "<defendant id='o' kind='organization'/><defendant id='a' for='o'/><fact id='x' value='10'/><fact id='z' "           \
  "value='10'/>"

static void who_acted_for_an_organization_sees_them_though_only_persons_are_charged (void)
{
  expect_organization (OFFICER "<charge offence='t/1' defendant='a'/><charge offence='t/3' defendant='a'/>", "31 1(2) ",
                       "30 ");
}

static void only_a_crime_that_organizations_can_commit_is_one_of_the_organization (void)
{
  g_autoptr (Reasons) reasons =
      many_reasons (OFFICER "<charge offence='t/1' defendant='a'/><charge offence='t/3' defendant='a'/>", NULL);
  CU_ASSERT_STRING_EQUAL (many_charge (reasons, 0)->acted_for, "o");
  CU_ASSERT_TRUE (charge_is_of_organization (many_charge (reasons, 0)));
  CU_ASSERT_FALSE (charge_is_of_organization (many_charge (reasons, 1)));
}

static void an_organization_gets_a_fine_and_no_time_runs_by_imprisonment (void)
{
  g_autoptr (Reasons) reasons = many_reasons (OFFICER "<charge offence='t/1'/>", NULL);
  const ChargeReasons *company = many_charge (reasons, 0), *officer = many_charge (reasons, 1);
  g_autofree char *fine = phrase_provided (company, company->floor, SILL_EN);
  g_autofree char *prison = phrase_provided (officer, officer->floor, SILL_EN);
  CU_ASSERT_STRING_EQUAL (fine, "a fine");
  CU_ASSERT_STRING_NOT_EQUAL (prison, "a fine");
  CU_ASSERT_EQUAL (company->limitations->len, 0);
}

static char *written (const char *inside)
{
  g_autoptr (Reasons) reasons = many_reasons (inside, NULL);
  const SillReport options = { .format = SILL_TEXT };
  return sill_reasons_write (reasons, &options);
}

/* They are said of the organization and of who acted for it, not of somebody who stands outside. */
static void rules_on_organizations_are_told_to_those_inside (void)
{
  g_autofree char *outside = written (ORGANIZATION "<charge offence='t/1' defendant='a'/>"
                                                   "<charge offence='t/1' defendant='o'/>");
  const char *first = strstr (outside, "关于单位犯罪的规定");
  CU_ASSERT_PTR_NOT_NULL_FATAL (first);
  CU_ASSERT_PTR_NULL (strstr (first + 1, "关于单位犯罪的规定"));
  CU_ASSERT_TRUE (strstr (outside, "（单位）") < first); /* the organization comes second */
  g_autofree char *inside = written (OFFICER "<charge offence='t/1' defendant='a'/>");
  CU_ASSERT_PTR_NOT_NULL (strstr (inside, "关于单位犯罪的规定"));
}

/* No threshold reached is no punishment: the column of punishments does not name it. */
static void only_punishments_stand_among_the_punishments (void)
{
  g_autoptr (Reasons) reasons =
      many_reasons ("<fact id='y' value='5'/><fact id='z' min='0' max='100'/>" BOTH ("2", "3"), NULL);
  const ChargeReasons *charge = many_charge (reasons, 1);
  CU_ASSERT_EQUAL_FATAL (charge->verdict.floor, 0);
  CU_ASSERT_EQUAL_FATAL (charge->verdict.ceiling, 2);
  g_autofree char *punishments = phrase_charge_punishments (charge, SILL_ZH);
  CU_ASSERT_PTR_NULL (strstr (punishments, "未达到"));
  CU_ASSERT_PTR_NOT_NULL (strstr (punishments, "；"));
}

SUITE (together,
       { "the rule that names the other offence goes before the one on any",
         the_rule_that_names_the_other_goes_before_the_one_on_any },
       { "the heavier one is that with the higher maximum", the_heavier_one_is_that_with_the_higher_maximum },
       { "equal ranges are left to a person", equal_ranges_are_left_to_a_person },
       { "both may be punished together", both_may_be_punished_together },
       { "open tiers give every outcome", open_tiers_give_every_outcome },
       { "what may not be reached is not certain", what_may_not_be_reached_is_not_certain },
       { "a rule applies where its gates hold", a_rule_applies_where_its_gates_hold },
       { "offences without a rule are said to have none", offences_without_a_rule_are_said_to_have_none },
       { "what is not reached competes with nothing", what_is_not_reached_competes_with_nothing },
       { "charges of different defendants do not compete", charges_of_different_defendants_do_not_compete },
       { "a rule not yet in force does not decide", a_rule_not_yet_in_force_does_not_decide },
       { "several charges are found side by side", several_charges_are_found_side_by_side },
       { "outcomes are said in words", outcomes_are_said_in_words },
       { "an organization and those in charge see the rules on both",
         an_organization_and_those_in_charge_see_the_rules_on_both },
       { "persons alone see no rule on organizations", persons_alone_see_no_rule_on_organizations },
       { "an offence of persons only refers to the persons behind",
         an_offence_of_persons_only_refers_to_the_persons_behind },
       { "who acted for an organization sees them though only persons are charged",
         who_acted_for_an_organization_sees_them_though_only_persons_are_charged },
       { "only a crime that organizations can commit is one of the organization",
         only_a_crime_that_organizations_can_commit_is_one_of_the_organization },
       { "an organization gets a fine and no time runs by imprisonment",
         an_organization_gets_a_fine_and_no_time_runs_by_imprisonment },
       { "rules on organizations are told to those inside", rules_on_organizations_are_told_to_those_inside },
       { "only punishments stand among the punishments", only_punishments_stand_among_the_punishments })
