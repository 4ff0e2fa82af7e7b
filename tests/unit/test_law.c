#include "many_charges.h"
#include "report/phrases.h"
#include "test.h"

/* Candidate, consideration and cited articles of every ground of a charge with t/1: `0:crosses[13]`. Returns: yours. */
static char *grounds_of (const Reasons *reasons)
{
  static const char *const names[N_GROUNDS] = { "same",
                                                "crosses",
                                                "of-act",
                                                "newer",
                                                "first-figures",
                                                "figures-of-act",
                                                "figures-newer",
                                                "not-lighter",
                                                "heavier",
                                                "figures-not-lighter",
                                                "figures-heavier",
                                                "no-date" };
  GString *to = g_string_new (NULL);
  const GPtrArray *grounds = many_charge (reasons, 0)->grounds;
  for (guint i = 0; i < grounds->len; i++) {
    const Ground *ground = g_ptr_array_index (grounds, i);
    g_string_append_printf (to, "%s%u:%s[", i == 0 ? "" : " ", ground->candidate, names[ground->kind]);
    for (guint j = 0; j < ground->sources->len; j++)
      g_string_append_printf (to, "%s%s", j == 0 ? "" : ",",
                              g_array_index (ground->sources, Source, j).remark->article);
    g_string_append_c (to, ']');
  }
  return g_string_free (to, FALSE);
}

/* x records, conduct from, to, decision on. */
static void expect (guint x, const char *from, const char *to, const char *decided, const char *grounds)
{
  g_autofree char *inside =
      from == NULL ? g_strdup_printf ("<fact id='x' value='%u'/><charge offence='t/1'/>", x)
                   : g_strdup_printf ("<conduct from='%s' to='%s'/><decision on='%s'/><fact id='x' value='%u'/>"
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

static void no_date_leaves_nothing_to_choose_by (void) { expect (10, NULL, NULL, NULL, "0:no-date[]"); }

static void conduct_across_an_amendment_cites_the_rule_on_continuing_acts (void)
{
  expect (10, "2009-06", "2010-06", "2011-01-01", "0:crosses[13]");
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
  for (guint i = 0; i < ground->sources->len; i++)
    CU_ASSERT_STRING_EQUAL (g_array_index (ground->sources, Source, i).instrument->id, "t/law");
  g_autofree char *line = phrase_ground (ground, SILL_ZH);
  CU_ASSERT_STRING_EQUAL (line, "适用行为时的法律：新法并不较轻（法第十二条、第十二条第二款）");
}

static void every_possible_tier_has_its_period_of_limitation (void)
{
  g_autoptr (Reasons) reasons = many_reasons ("<fact id='z' min='5' max='100'/><charge offence='t/3'/>", NULL);
  const GPtrArray *limitations = many_charge (reasons, 0)->limitations;
  CU_ASSERT_EQUAL (limitations->len, 2);
  CU_ASSERT_EQUAL (((const LimitationReason *) g_ptr_array_index (limitations, 0))->limitation->years, 5);
  CU_ASSERT_EQUAL (((const LimitationReason *) g_ptr_array_index (limitations, 1))->limitation->years, 15);
  g_autofree char *line = phrase_limitation (g_ptr_array_index (limitations, 1), SILL_EN);
  CU_ASSERT_STRING_EQUAL (line, "Limitation for “high”: 15 years (law art. 87)");
}

SUITE (law, { "one law for conduct and decision needs no rule", one_law_for_conduct_and_decision_needs_no_rule },
       { "no date leaves nothing to choose by", no_date_leaves_nothing_to_choose_by },
       { "conduct across an amendment cites the rule on continuing acts",
         conduct_across_an_amendment_cites_the_rule_on_continuing_acts },
       { "a first interpretation cites the rule on it", a_first_interpretation_cites_the_rule_on_it },
       { "the old statute stays where the new one is not lighter",
         the_old_statute_stays_where_the_new_one_is_not_lighter },
       { "a lighter interpretation takes the place of the old one",
         a_lighter_interpretation_takes_the_place_of_the_old_one },
       { "the old interpretation stays where the new one is not lighter",
         the_old_interpretation_stays_where_the_new_one_is_not_lighter },
       { "statute and interpretation are considered apart", statute_and_interpretation_are_considered_apart },
       { "rules of another jurisdiction are not cited", rules_of_another_jurisdiction_are_not_cited },
       { "every possible tier has its period of limitation", every_possible_tier_has_its_period_of_limitation })
