/* Other readings of what the laws of a charge say: is the result moved, whichever law they belong to? */
#include "model/verdict/reasons.h"
#include "pipeline.h"
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"
#include <string.h>

#define READ(id, is, inside) "<reading id='" id "' zh='" id "' en='" id "'" is ">" inside "</reading>"
#define LIMIT(least) "<limit of='x' at-least='" least "'/>"

/* The newer interpretation is as hard as the old one, and milder by its other reading; of the old one the other reading
 * is harder. Article 2 stands in the place of article 1 where y is found. */
static const char *const texts[] = {
  "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
  "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
  "<fact id='y' kind='yes-no' zh='乙' en='y' ask-zh='?' ask-en='?' provision='t'/></vocabulary>",
  "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
  "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"
  "<tier id='low' no-figure='yes' rank='1' zh='低' en='low'><penalty to-months='36'/></tier>"
  "<tier id='high' no-figure='yes' rank='2' zh='高' en='high'><penalty from-months='36' to-months='84'/></tier>"
  "</version></offence></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='t/old' kind='interpretation' zh='旧' en='old' effective='2005-01-01' "
  "until='2015-01-01'><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>" LIMIT (
      "10") "</item></tier><tier reach='high' paragraph='2'><item n='1'><readings>" READ ("hundred", " default='yes'",
                                                                                          LIMIT ("100"))
      READ ("fifty", "", LIMIT ("50")) "</readings></item></tier></article></standard></instrument>",
  "<instrument xmlns='urn:sill:rules:1' id='t/new' kind='interpretation' zh='新' en='new' effective='2015-01-01'>"
  "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'><readings>" READ (
      "ten", " default='yes'", LIMIT ("10"))
      READ ("thirty", "", LIMIT ("30")) "</readings></item></tier></article>"
                                        "<article n='2' instead-of='1'><when><yes of='y'/></when>"
                                        "<tier reach='low' paragraph='1'><item n='1'>" LIMIT (
                                            "1") "</item></tier></article></standard></instrument>",
  NULL
};

static gboolean says_so (const ChargeReasons *charge)
{
  for (guint i = 0; i < charge->presumptions->len; i++)
    if (g_array_index (charge->presumptions, Presumption, i).code == PRESUMED_OTHER_READING)
      return TRUE;
  return FALSE;
}

/* Asked about under that reading, the charge comes to what is told of it, by that law, and the reasons say how it is read. */
static void explain_under (Program *program, const Case *fact_case, const ReadingReason *told)
{
  const Question question = { .reading = told->alternative->reading->id };
  g_autoptr (Reasons) under = pipeline_question_explain (program, fact_case, &question);
  const ChargeReasons *charge = g_ptr_array_index (under->charges, 0);
  CU_ASSERT_EQUAL (charge->verdict.floor, told->floor);
  CU_ASSERT_EQUAL (charge->verdict.ceiling, told->ceiling);
  CU_ASSERT_EQUAL (charge->verdict.applied, told->applied);
  CU_ASSERT_TRUE (says_so (charge));
}

static gboolean explain (const Case *fact_case, gpointer data)
{
  gpointer *asked = data;
  Reasons *reasons = asked[1] = pipeline_explain (asked[0], fact_case);
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  CU_ASSERT_FALSE (says_so (charge));
  for (guint i = 0; i < charge->readings->len; i++)
    explain_under (asked[0], fact_case, &g_array_index (charge->readings, ReadingReason, i));
  return TRUE;
}

/* The readings that are told: law, reading, ranks, law that applies, `!` where the result moves. Returns: yours. */
static char *describe (const ChargeReasons *charge)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < charge->readings->len; i++) {
    const ReadingReason *reading = &g_array_index (charge->readings, ReadingReason, i);
    g_string_append_printf (to, "%s%u:%s=%u..%u by %u%s", i == 0 ? "" : " ", reading->law,
                            reading->alternative->reading->id, reading->floor, reading->ceiling, reading->applied,
                            reading->moves ? "!" : "");
  }
  return g_string_free (to, FALSE);
}

static void expect (const char *inside, guint applied, const char *readings)
{
  g_autoptr (Program) program = rules_program (texts);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *dated = rules_dated (inside);
  g_autofree char *text = g_strdup_printf ("<case xmlns='urn:sill:case:1' findings='complete'>%s"
                                           "<charge offence='t/1'/></case>",
                                           dated);
  gpointer asked[] = { program, NULL };
  CU_ASSERT_TRUE (read_cases_bytes (program->law, text, strlen (text), "case.xml", findings, explain, asked, NULL));
  g_autoptr (Reasons) reasons = asked[1];
  const ChargeReasons *charge = g_ptr_array_index (reasons->charges, 0);
  g_autofree char *found = describe (charge);
  CU_ASSERT_EQUAL (charge->verdict.applied, applied);
  CU_ASSERT_STRING_EQUAL (found, readings);
}

#define OLD "<conduct from='2010'/><decision on='2016-01-01'/>"

static void a_refused_law_whose_other_reading_is_lighter_is_told (void)
{
  expect (OLD "<fact id='x' value='20'/>", 0, "1:thirty=0..0 by 1!");
}

static void an_applied_law_that_would_lose_by_its_other_reading_is_told (void)
{
  expect (OLD "<fact id='x' value='60'/>", 0, "0:fifty=1..1 by 1");
}

static void what_moves_nothing_in_a_refused_law_is_not_told (void)
{
  expect (OLD "<fact id='x' value='40'/>", 0, "");
  expect (OLD "<fact id='x' value='100'/>", 1, "1:thirty=1..1 by 1");
}

static void an_article_that_another_takes_the_place_of_is_not_told_of (void)
{
  expect ("<conduct from='2016'/><fact id='x' value='20'/>", 0, "0:thirty=0..0 by 0!");
  expect ("<conduct from='2016'/><fact id='x' value='20'/><fact id='y' value='yes'/>", 0, "");
}

static void a_reading_is_tried_where_conduct_ran_into_new_figures (void)
{
  expect ("<conduct from='2014-06' to='2015-06'/><fact id='x' value='20'/>", 1, "1:thirty=0..0 by 1!");
}

SUITE (readings,
       { "a refused law whose other reading is lighter is told", a_refused_law_whose_other_reading_is_lighter_is_told },
       { "an applied law that would lose by its other reading is told",
         an_applied_law_that_would_lose_by_its_other_reading_is_told },
       { "what moves nothing in a refused law is not told", what_moves_nothing_in_a_refused_law_is_not_told },
       { "an article that another takes the place of is not told of",
         an_article_that_another_takes_the_place_of_is_not_told_of },
       { "a reading is tried where conduct ran into new figures",
         a_reading_is_tried_where_conduct_ran_into_new_figures })
