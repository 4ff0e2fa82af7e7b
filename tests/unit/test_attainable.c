/* Which tiers a case can come to for certain: none that no item leads to, and none of a version in whose time a text was in force that is
 * not held. */
#include "probe/cover/attainable.h"
#include "rules.h"
#include "test.h"

static const char vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'>"
    "<fact id='p' kind='yes-no' zh='丁' en='p' ask-zh='？' ask-en='?' provision='t'/></vocabulary>";

#define VERSION(effective)                                                                                             \
  "<version effective='" effective "' subjects='person'><tier id='low' rank='1' zh='严重' en='serious'>"             \
  "<penalty to-months='36' fine='with'/></tier><tier id='high' rank='2' zh='特别严重' en='very serious'>"          \
  "<penalty from-months='36' to-months='84' fine='with'/></tier></version>"
static const char statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='某法' en='Some Law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='某罪' en='some offence'>" VERSION ("2000-01-01")
        VERSION ("2010-01-01") "</offence></instrument>";
static const char standard[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/standard' kind='interpretation' zh='某解释' en='Some Interpretation' "
    "effective='2015-01-01'><standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'>"
    "<yes of='p'/></item></tier></article></standard></instrument>";

/* A text that is not held, for so long. */
#define MISSING(from, until)                                                                                           \
  "<instrument xmlns='urn:sill:rules:1' id='t/missing' kind='interpretation' zh='旧解释' en='Old Interpretation' "  \
  "effective='" from "' until='" until "' held='no'><standard offence='t/1'/></instrument>"

/* In how many laws of that version the tier can be come to. */
static guint laws_that_attain (const char *missing, guint version, guint rank)
{
  g_autoptr (Program) program = rules_program ((const char *const[]) { vocabulary, statute, standard, missing, NULL });
  guint laws = 0;
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    if (plan->version == g_ptr_array_index (plan->offence->stated->versions, version))
      laws += plan_attains (program, plan, rank);
  }
  return laws;
}

static void no_item_leads_to_the_higher_tier (void)
{
  CU_ASSERT_EQUAL (laws_that_attain (NULL, 1, 1), 1);
  CU_ASSERT_EQUAL (laws_that_attain (NULL, 1, 2), 0);
}

static void a_later_text_is_applied_to_what_was_done_without_any (void)
{
  CU_ASSERT_EQUAL (laws_that_attain (NULL, 0, 1), 1);
}

static void what_was_done_under_a_text_that_is_not_held_stays_open (void)
{
  CU_ASSERT_EQUAL (laws_that_attain (MISSING ("2005-01-01", "2015-01-01"), 0, 1), 0);
  CU_ASSERT_EQUAL (laws_that_attain (MISSING ("2012-01-01", "2015-01-01"), 0, 1), 0); /* in between: it is compared */
  CU_ASSERT_EQUAL (laws_that_attain (MISSING ("2003-01-01", "2005-01-01"), 0, 1), 1); /* done after it */
  CU_ASSERT_EQUAL (laws_that_attain (MISSING ("2005-01-01", "2015-01-01"), 1, 1), 1); /* done after 2015 */
}

SUITE (attainable, { "no item leads to the higher tier", no_item_leads_to_the_higher_tier },
       { "a later text is applied to what was done without any", a_later_text_is_applied_to_what_was_done_without_any },
       { "what was done under a text that is not held stays open",
         what_was_done_under_a_text_that_is_not_held_stays_open })
