/* What comes with something that was found is open until the case says something of it, and only then; a supposition of the one is
 * one of the other. */
#include "select/companions.h"
#include <string.h>
#include "decide/slots.h"
#include "decided.h"
#include "test.h"

static const char facts[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='yuan' zh='元' en='yuan'/>"
    "<fact id='had' kind='yes-no' zh='有' en='had' ask-zh='？' ask-en='?' provision='t/law 1'/>"
    "<fact id='many' kind='quantity' unit='yuan' zh='数' en='many' ask-zh='？' ask-en='?' provision='t/law 1'/>"
    "<fact id='worth' kind='quantity' unit='yuan' comes-with='had many' zh='值' en='worth' ask-zh='？' ask-en='?'"
    " provision='t/law 1'/></vocabulary>";
static const char law[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier></version></offence>"
    "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='worth' at-least='50'/></item></tier></article></standard></instrument>";

static Decided decided_of (const char *findings, const char *inside)
{
  return decided_by (rules_program ((const char *const[]) { facts, law, NULL }), findings, inside);
}

static void expect_worth (const char *findings, const char *inside, gint64 lo, gint64 hi)
{
  Decided decided = decided_of (findings, inside);
  slots_fill (&decided.trial, rules_plan (decided.program), 0, decided_work (&decided));
  const Interval worth = decided_work (&decided)->slots[rules_slot (decided.program, "worth")];
  CU_ASSERT_EQUAL (worth.lo, lo);
  CU_ASSERT_EQUAL (worth.hi, hi);
  decided_clear (&decided);
}

static void what_was_found_has_some (void)
{
  expect_worth ("complete", "", 0, 0);
  expect_worth ("complete", "<fact id='had' value='no'/>", 0, 0);
  expect_worth ("complete", "<fact id='had' value='yes'/>", 0, UNBOUNDED);
  expect_worth ("complete", "<fact id='had' value='unknown'/>", 0, UNBOUNDED);
  expect_worth ("complete", "<fact id='many' value='1'/>", 0, UNBOUNDED);
  expect_worth ("complete", "<fact id='many' value='0'/>", 0, 0);
  expect_worth ("partial", "<fact id='had' value='no'/>", 0, UNBOUNDED);
}

static void what_is_stated_is_stated (void)
{
  expect_worth ("complete", "<fact id='had' value='yes'/><fact id='worth' value='0'/>", 0, 0);
  expect_worth ("complete", "<fact id='had' value='yes'/><fact id='worth' min='3' max='5'/>", 3, 5);
  expect_worth ("complete",
                "<fact id='had' value='yes'/><acts><batch id='1' of='worth' count='7' on='2020-01-01'/></acts>", 7, 7);
}

static void expect_supposed (const char *inside, const char *fact, Supposed supposed, gint64 hi)
{
  Decided decided = decided_of ("complete", inside);
  supposed.slot = rules_slot (decided.program, fact);
  decided.trial.supposed.facts = &supposed;
  decided.trial.supposed.n = 1;
  slots_fill (&decided.trial, rules_plan (decided.program), 0, decided_work (&decided));
  CU_ASSERT_EQUAL (decided_work (&decided)->slots[rules_slot (decided.program, "worth")].hi, hi);
  decided_clear (&decided);
}

static void what_is_supposed_carries_it_along (void)
{
  const Supposed no = { .kind = SUPPOSED_VALUE, .value = interval_point (0) };
  const Supposed yes = { .kind = SUPPOSED_VALUE, .value = interval_point (1) };
  const Supposed more = { .kind = SUPPOSED_MORE, .value = interval_point (1) };
  const Supposed less = { .kind = SUPPOSED_LESS, .value = interval_point (2) };
  expect_supposed ("<fact id='had' value='yes'/>", "had", no, 0);
  expect_supposed ("", "had", yes, UNBOUNDED);
  expect_supposed ("", "many", more, UNBOUNDED);
  expect_supposed ("<fact id='many' value='2'/>", "many", less, 0);
  expect_supposed ("<fact id='many' value='3'/>", "many", less, UNBOUNDED);
  expect_supposed ("<fact id='had' value='yes'/><fact id='many' value='2'/>", "many", less, UNBOUNDED);
  expect_supposed ("<fact id='worth' value='9'/>", "had", yes, 9);
}

SUITE (companions, { "what was found has some of what comes with it", what_was_found_has_some },
       { "what the case says of it counts", what_is_stated_is_stated },
       { "what is supposed of the one carries the other along", what_is_supposed_carries_it_along })
