/* Days that are not known, hand-worked: an offence from 2000, made heavier in 2010 (a second range), with figures of 2005 (10 x), a
 * harder text of 2012 beside them (5 x), a milder one of 2015 in their place (20 x) and a region that moves its own figure. */
#include <string.h>
#include "many_charges.h"
#include "rules.h"
#include "test.h"
#include "read/format/read_case.h"

#define OPEN_INSTRUMENT "<instrument xmlns='urn:sill:rules:1' "
#define ITEM(figure) ARTICLE ("", figure)
#define ARTICLE(beside, figure)                                                                                        \
  "<article n='1'" beside "><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='" figure               \
  "'/></item></tier></article>"
#define TEXT(id, days, inside)                                                                                         \
  OPEN_INSTRUMENT "id='" id "' kind='interpretation' zh='" id "' en='" id "' " days "><standard offence='t/1'>" inside \
                  "</standard></instrument>"

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='d' kind='date' zh='己' en='d' ask-zh='?' ask-en='?' provision='t'/>"
    "<region id='r1' zh='一' en='one'/></vocabulary>";

static const char law[] =
    OPEN_INSTRUMENT "id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
                    "<offence id='t/1' article='1' zh='罪' en='offence'>"
                    "<version effective='2000-01-01' subjects='person'><tier id='low' rank='1' zh='低' en='low'>"
                    "<penalty to-months='36'/></tier></version></offence></instrument>";

static gboolean explain (const Case *fact_case, gpointer data)
{
  gpointer *asked = data;
  asked[1] = pipeline_explain (asked[0], fact_case);
  return TRUE;
}

/* The only charge of a complete case under the law and these texts. */
static Reasons *reasons_of (const char *const *texts, const char *head, const char *inside)
{
  const char *all[8] = { vocabulary, law };
  for (guint i = 0; texts[i] != NULL; i++)
    all[i + 2] = texts[i];
  g_autoptr (Program) program = rules_program (all);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  gpointer data[] = { program, NULL };
  g_autofree char *text = g_strdup_printf (
      "<case xmlns='urn:sill:case:1' findings='complete' %s>%s<charge offence='t/1'/></case>", head, inside);
  CU_ASSERT_TRUE (read_cases_bytes (program->law, text, strlen (text), "case.xml", findings, explain, data, NULL));
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
  g_assert (data[1] != NULL);
  return data[1];
}

static void comes_to (const char *const *texts, const char *head, const char *inside, guint floor, guint ceiling)
{
  g_autoptr (Reasons) reasons = reasons_of (texts, head, inside);
  const ChargeVerdict *verdict = &many_charge (reasons, 0)->verdict;
  CU_ASSERT_EQUAL (verdict->floor, floor);
  CU_ASSERT_EQUAL (verdict->ceiling, ceiling);
  CU_ASSERT_EQUAL (!verdict->decided, floor != ceiling);
}

static void asks_only (const char *const *texts, const char *inside, MissingKind what)
{
  g_autoptr (Reasons) reasons = reasons_of (texts, "", inside);
  const GArray *missing = many_charge (reasons, 0)->missing;
  CU_ASSERT_EQUAL_FATAL (missing->len, 1);
  CU_ASSERT_EQUAL (g_array_index (missing, Missing, 0).what, what);
}

/* 10 from 2005, 5 beside it from 2012, 20 in place of both from 2015. */
static const char *const figures[] = { TEXT ("t/old", "effective='2005-01-01' until='2015-01-01'", ITEM ("10")),
                                       TEXT ("t/hard", "effective='2012-01-01' until='2015-01-01'",
                                             ARTICLE (" alongside='t/old'", "5")),
                                       TEXT ("t/mild", "effective='2015-01-01'", ITEM ("20")), NULL };

static void the_first_text_governs_and_a_later_one_only_where_it_is_lighter (void)
{
  /* there was none in 2003: 10 is the first; that of 2012 is harder */
  comes_to (figures, "", "<conduct from='2003-01-01'/><decision on='2013-01-01'/><fact id='x' value='7'/>", 0, 0);
  comes_to (figures, "", "<conduct from='2003-01-01'/><decision on='2013-01-01'/><fact id='x' value='10'/>", 1, 1);
  comes_to (figures, "", "<conduct from='2013-01-01'/><decision on='2014-01-01'/><fact id='x' value='7'/>", 1, 1);
  /* no decision is stated: all texts, that of 2015 among them */
  comes_to (figures, "", "<conduct from='2013-01-01'/><fact id='x' value='7'/>", 0, 0);
}

static const char *const between[] = { TEXT ("t/a", "effective='2005-01-01' until='2010-01-01'", ITEM ("5")),
                                       TEXT ("t/b", "effective='2010-01-01' until='2015-01-01'", ITEM ("50")),
                                       TEXT ("t/c", "effective='2015-01-01'", ITEM ("5")), NULL };

static void a_text_between_conduct_and_decision_is_compared (void)
{
  comes_to (between, "", "<conduct from='2006-01-01'/><decision on='2016-01-01'/><fact id='x' value='20'/>", 0, 0);
  comes_to (between, "", "<conduct from='2015-06-01'/><decision on='2016-01-01'/><fact id='x' value='20'/>", 1, 1);
}

static void a_span_of_decisions_leaves_the_result_between_them (void)
{
  const char inside[] = "<conduct from='2013-06-01'/><decision on='2014-06至2015-06'/><fact id='x' value='7'/>";
  comes_to (figures, "", inside, 0, 1);
  asks_only (figures, inside, MISSING_DECISION_DAY);
  g_autoptr (Reasons) reasons = reasons_of (figures, "", inside);
  const Missing *day = &g_array_index (many_charge (reasons, 0)->missing, Missing, 0);
  CU_ASSERT_TRUE (day->ceiling_if_least == 0 && day->floor_if_most == 1);
  CU_ASSERT_EQUAL (day->least.lo, 735599); /* 2015-01-01 */
  CU_ASSERT_EQUAL (day->most.hi, 735598);
}

static const char *const within_a_year[] = { TEXT ("t/a", "effective='2005-01-01' until='2012-06-01'", ITEM ("10")),
                                             TEXT ("t/b", "effective='2012-06-01'", ITEM ("5")), NULL };

static void a_year_of_conduct_leaves_every_law_of_it_open (void)
{
  /* from June on 5 is enough; before it is not, and what came later is harder */
  const char inside[] = "<conduct from='2012'/><decision on='2014-01-01'/><fact id='x' value='7'/>";
  comes_to (within_a_year, "", inside, 0, 1);
  asks_only (within_a_year, inside, MISSING_CONDUCT_DAY);
}

static void conduct_of_an_unknown_end_reaches_to_the_decision (void)
{
  const char inside[] = "<conduct from='2011-07-01' to='unknown'/><decision on='2014-01-01'/><fact id='x' value='7'/>";
  comes_to (figures, "", inside, 0, 1);
}

/* Band 3 to 10; the region: 5, from 2010 8. */
static const char *const regional[] = {
  TEXT ("t/band", "effective='2005-01-01'",
        "<article n='1'><tier reach='low' paragraph='1'><item n='1'><limit of='x' at-least='3..10' "
        "local='l'/></item></tier>"
        "</article>"),
  OPEN_INSTRUMENT "id='t/l1' kind='local-standard' zh='l' en='l' effective='2005-01-01' region='r1'>"
                  "<value of='t/band' name='l' is='5'/></instrument>",
  OPEN_INSTRUMENT "id='t/l2' kind='local-standard' zh='l' en='l' effective='2010-01-01' region='r1'>"
                  "<value of='t/band' name='l' is='8'/></instrument>",
  NULL
};

static void the_figures_of_a_region_are_law_in_time (void)
{
  const char then[] = "<conduct from='2009-12-31'/><decision on='2011-01-01'/><fact id='x' value='6'/>";
  comes_to (regional, "region='r1'", then, 0, 0);
  comes_to (regional, "region='r1'", "<conduct from='2009-12-31'/><decision on='2009-12-31'/><fact id='x' value='6'/>",
            1, 1);
  /* the newer replaces the older from its day */
  comes_to (regional, "region='r1'", "<conduct from='2010-01-01'/><fact id='x' value='6'/>", 0, 0);
  comes_to (regional, "region='r1'", "<conduct from='2010-01-01'/><fact id='x' value='8'/>", 1, 1);
  comes_to (regional, "", then, 0, 1);
}

static const char *const unheld[] = {
  OPEN_INSTRUMENT "id='t/lost' kind='interpretation' zh='旧释' en='lost text' number='号' effective='2001-01-01' "
                  "until='2005-01-01' held='no'><standard offence='t/1'/></instrument>",
  TEXT ("t/old", "effective='2005-01-01'", ITEM ("10")), NULL
};

static void a_document_that_is_not_held_leaves_its_time_open_and_is_named (void)
{
  const char inside[] = "<conduct from='2003-01-01'/><decision on='2006-01-01'/><fact id='x' value='20'/>";
  comes_to (unheld, "", inside, 0, 1);
  asks_only (unheld, inside, MISSING_TEXT);
  g_autoptr (Reasons) reasons = reasons_of (unheld, "", inside);
  const ChargeReasons *charge = many_charge (reasons, 0);
  CU_ASSERT_STRING_EQUAL (g_array_index (charge->missing, Missing, 0).text->id, "t/lost");
  const Ground *ground = g_ptr_array_index (charge->grounds, 0);
  CU_ASSERT_EQUAL (ground->kind, GROUND_TEXT_NOT_HELD);
  /* where the later text makes it nothing, the lost one does not matter, nor does it afterwards or before */
  comes_to (unheld, "", "<conduct from='2003-01-01'/><decision on='2006-01-01'/><fact id='x' value='7'/>", 0, 0);
  comes_to (unheld, "", "<conduct from='2006-01-01'/><fact id='x' value='20'/>", 1, 1);
}

static const char *const plain[] = { TEXT ("t/old", "effective='2000-01-01'", ITEM ("10")), NULL };

static void figures_since_the_offence_exists_settle_what_began_before (void)
{
  const char began[] = "<conduct from='1999' to='2006-01-01' later-part-suffices='no'/><fact id='x' value='20'/>";
  comes_to (plain, "", began, 0, 0);
  const char open[] = "<conduct from='1999-06' to='2006-01-01'/><fact id='x' value='20'/>";
  comes_to (plain, "", open, 0, 1);
  comes_to (plain, "", "<conduct from='1999-06' to='2006-01-01' counted-since='2000-01-01'/><fact id='x' value='20'/>",
            1, 1);
}

/* A span of two years before the conduct ends within the days of the conduct. */
static const char *const spans[] = {
  TEXT (
      "t/span", "effective='2005-01-01'",
      "<article n='1'><tier reach='low' paragraph='1'><item n='1'><within of='d' years='2'/></item></tier></article>"),
  NULL
};

static void a_span_that_runs_out_within_the_days_is_open (void)
{
  const char inside[] = "<conduct from='2020-05'/><fact id='d' value='2018-05-10'/>";
  comes_to (spans, "", inside, 0, 1);
  asks_only (spans, inside, MISSING_CONDUCT_DAY);
  comes_to (spans, "", "<conduct from='2020-05-10'/><fact id='d' value='2018-05-10'/>", 1, 1);
  comes_to (spans, "", "<conduct from='2020-05-11'/><fact id='d' value='2018-05-10'/>", 0, 0);
}

SUITE (any_day,
       { "the first text governs and a later one only where it is lighter",
         the_first_text_governs_and_a_later_one_only_where_it_is_lighter },
       { "a text between conduct and decision is compared", a_text_between_conduct_and_decision_is_compared },
       { "a span of decisions leaves the result between them", a_span_of_decisions_leaves_the_result_between_them },
       { "a span of conduct leaves every law of it open", a_year_of_conduct_leaves_every_law_of_it_open },
       { "conduct of an unknown end reaches to the decision", conduct_of_an_unknown_end_reaches_to_the_decision },
       { "the figures of a region are law in time", the_figures_of_a_region_are_law_in_time },
       { "a document that is not held leaves its time open and is named",
         a_document_that_is_not_held_leaves_its_time_open_and_is_named },
       { "figures since the offence exists settle what began before",
         figures_since_the_offence_exists_settle_what_began_before },
       { "a span that runs out within the days is open", a_span_that_runs_out_within_the_days_is_open })
