#include "select/select.h"
#include "rules.h"
#include "test.h"
#include <string.h>

/* An offence that exists from 2000, gets heavier in 2010 (a second rank), and has interpretations from 2005 and 2015. */
static const char *const texts[] = {
  "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
  "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/></vocabulary>",
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
  "<offence id='t/1' article='1' zh='罪' en='offence'>"
  "<version effective='2000-01-01' subjects='person'><tier id='low' rank='1' zh='低' en='low'><penalty "
  "to-months='36'/></tier>"
  "</version><version effective='2010-01-01' subjects='person'>"
  "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier>"
  "<tier id='high' rank='2' zh='高' en='high'><penalty from-months='36' "
  "to-months='84'/></tier></version></offence></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='t/old' kind='interpretation' zh='旧' en='old' effective='2005-01-01' "
  "until='2015-01-01'>"
  "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' "
  "at-least='10'/></item></tier>"
  "<tier reach='high' paragraph='2'><item n='1'><scale items='1(1)(1)' "
  "by='10'/></item></tier></article></standard></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='t/new' kind='interpretation' zh='新' en='new' effective='2015-01-01'>"
  "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' "
  "at-least='20'/></item></tier>"
  "<tier reach='high' paragraph='2'><item n='1'><scale items='1(1)(1)' "
  "by='10'/></item></tier></article></standard></instrument>",
  NULL
};

static Interval day (const char *text)
{
  Interval day = { 0, DAY_MAX };
  g_assert (text == NULL || date_read (text, strlen (text), &day.lo, &day.hi));
  return day;
}

/* The verdict on x records, conduct and decision as given (NULL: unknown). */
static ChargeVerdict decide (gint64 x, const char *from, const char *to, const char *decided)
{
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (Verdict) verdict = verdict_new (program);
  Case *fact_case = case_new ();
  const Charge charge = { "t/1", -1, 0 };
  const Stated stated = { rules_slot (program, "x"), -1, interval_point (x), NULL, 0, SHARE_UNSAID };
  fact_case->complete = TRUE;
  fact_case->conduct_from = day (from);
  fact_case->conduct_to = day (to);
  fact_case->decided = day (decided);
  g_array_append_val (fact_case->charges, charge);
  g_array_append_val (fact_case->stated, stated);
  pipeline_check (program, fact_case, verdict);
  ChargeVerdict found = g_array_index (verdict->charges, ChargeVerdict, 0);
  case_free (fact_case);
  for (guint i = 0; i < MOST_CANDIDATES; i++)
    found.candidates[i].plan = NULL; /* dies with the program */
  return found;
}

static void conduct_before_the_offence_existed_is_none (void)
{
  ChargeVerdict found = decide (1000, "1999-01", "1999-12-31", "2020-01-01");
  CU_ASSERT_EQUAL (found.n_candidates, 0);
  CU_ASSERT_EQUAL (found.ceiling, 0);
  CU_ASSERT_TRUE (found.decided);
}

static void old_conduct_keeps_the_lighter_old_statute (void)
{
  ChargeVerdict found = decide (300, "2006", "2007", "2012-01-01");
  CU_ASSERT_EQUAL (found.n_candidates, 2);
  CU_ASSERT_EQUAL (found.applied, 0);
  CU_ASSERT_EQUAL (found.floor, 1);
  CU_ASSERT_EQUAL (found.candidates[0].choice, CHOICE_OF_THE_ACT);
  CU_ASSERT_EQUAL (found.candidates[1].ceiling, 2);
  CU_ASSERT_EQUAL (found.candidates[1].choice, CHOICE_NOT_LIGHTER);
}

static void newer_interpretation_applies_where_it_is_lighter (void)
{
  ChargeVerdict found = decide (15, "2011", "2012", "2016-01-01");
  CU_ASSERT_EQUAL (found.n_candidates, 2);
  CU_ASSERT_EQUAL (found.floor, 0);
  CU_ASSERT_EQUAL (found.candidates[0].choice, CHOICE_HEAVIER);
  CU_ASSERT_EQUAL (found.candidates[found.applied].choice, CHOICE_NEWER_LIGHTER);
}

static void newer_interpretation_applies_where_none_was (void)
{
  ChargeVerdict found = decide (10, "2001", "2002", "2006-01-01");
  CU_ASSERT_EQUAL (found.n_candidates, 1);
  CU_ASSERT_EQUAL (found.candidates[0].choice, CHOICE_NEWER_FIRST);
  CU_ASSERT_EQUAL (found.floor, 1);
}

static void conduct_across_an_amendment_meets_the_later_law (void)
{
  ChargeVerdict found = decide (100, "2009-06", "2010-06", "2012-01-01");
  CU_ASSERT_EQUAL (found.n_candidates, 1);
  CU_ASSERT_TRUE (found.candidates[0].crosses);
  CU_ASSERT_EQUAL (found.floor, 2);
}

static void unknown_conduct_takes_the_newest_law_and_says_so (void)
{
  ChargeVerdict found = decide (20, NULL, NULL, NULL);
  CU_ASSERT_EQUAL (found.n_candidates, 1);
  CU_ASSERT_EQUAL (found.candidates[0].choice, CHOICE_DATE_UNKNOWN);
  CU_ASSERT_EQUAL (found.floor, 1);
}

static void no_figure_in_force_leaves_every_tier_open (void)
{
  ChargeVerdict found = decide (100, "2001", "2002", "2003-01-01");
  CU_ASSERT_EQUAL (found.floor, 0);
  CU_ASSERT_EQUAL (found.ceiling, 1);
  CU_ASSERT_FALSE (found.decided);
}

SUITE (select, { "conduct before the offence existed is none", conduct_before_the_offence_existed_is_none },
       { "old conduct keeps the lighter old statute", old_conduct_keeps_the_lighter_old_statute },
       { "a newer interpretation applies where it is lighter", newer_interpretation_applies_where_it_is_lighter },
       { "a newer interpretation applies where there was none", newer_interpretation_applies_where_none_was },
       { "conduct across an amendment meets the later law", conduct_across_an_amendment_meets_the_later_law },
       { "unknown conduct takes the newest law and says so", unknown_conduct_takes_the_newest_law_and_says_so },
       { "no figure in force leaves every tier open", no_figure_in_force_leaves_every_tier_open })
