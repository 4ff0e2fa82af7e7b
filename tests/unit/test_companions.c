/* What comes with something that was found is open until the case says something of it, and only then; a supposition of the one is
 * one of the other. */
#include "select/companions.h"
#include <string.h>
#include "decide/charge.h"
#include "decide/open.h"
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

static const char law_of_two[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='低' en='low'><penalty to-months='36'/></tier>"
    "<tier id='high' rank='2' zh='高' en='high'><penalty from-months='36' to-months='84'/></tier>"
    "</version></offence></instrument>";
/* Where there were any it was low, until 2010: what they are worth says it since. */
static const char older[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/old' kind='interpretation' zh='旧' en='old' effective='2001-01-01'>"
    "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'><yes of='had'/></item></tier>"
    "<tier reach='high' paragraph='2'><item n='1'><limit of='many' at-least='9'/></item></tier>"
    "</article></standard></instrument>";
static const char newer[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/new' kind='interpretation' zh='新' en='new' effective='2010-01-01'>"
    "<standard offence='t/1'><article n='1' instead-of='t/old 1'><tier reach='low' paragraph='1'>"
    "<item n='1'><limit of='worth' at-least='50' below='90'/></item></tier>"
    "<tier reach='high' paragraph='2'><item n='1'><limit of='worth' at-least='90'/></item></tier>"
    "</article></standard></instrument>";

/* Who did it again is charged with all that was a crime by itself, and with what was done within two years. */
static const char adding[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/add' kind='interpretation' zh='加' en='add' effective='2001-01-01'>"
    "<standard offence='t/1'><article n='1'><tier reach='low' paragraph='1'><item n='1'><all>"
    "<limit of='many' at-least='5'/><limit of='worth' at-least='50'/></all></item></tier>"
    "<tier reach='high' paragraph='2'><item n='1'><limit of='many' at-least='10'/></item></tier></article>"
    "<cumulation article='2' of='many' years='2' crimes-add='yes'/></standard></instrument>";

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

/* What is missing of the first charge, in its order, each with the ranks at its least and most. Returns: yours. */
static char *missing_of (Decided *decided)
{
  ChargeVerdict verdict = { 0 };
  GString *to = g_string_new (NULL);
  decide_charge (&decided->trial, &verdict, decided_work (decided));
  open_of_charge (&decided->trial, &verdict, decided_work (decided));
  const GArray *missing = decided_work (decided)->missing;
  for (guint i = 0; i < missing->len; i++) {
    const Missing *question = &g_array_index (missing, Missing, i);
    g_string_append_printf (
        to, "%s %u..%u %u..%u;", vocabulary_fact (decided->program->law->vocabulary, question->slot)->id,
        question->floor_if_least, question->ceiling_if_least, question->floor_if_most, question->ceiling_if_most);
  }
  g_string_append_printf (to, " idle %u", decided_work (decided)->idle->len);
  return g_string_free (to, FALSE);
}

static void expect_missing (const char *const *texts, const char *inside, const char *expected)
{
  Decided decided = decided_by (rules_program (texts), "complete", inside);
  g_autofree char *missing = missing_of (&decided);
  CU_ASSERT_STRING_EQUAL (missing, expected);
  decided_clear (&decided);
}

static void what_it_comes_with_is_missing_too (void)
{
  static const char *const texts[] = { facts, law, NULL };
  expect_missing (texts, "<fact id='had' value='unknown'/>", "worth 0..0 1..1;had 0..0 0..1; idle 0");
  expect_missing (texts, "<fact id='had' value='yes'/>", "worth 0..0 1..1; idle 0");
  expect_missing (texts, "<fact id='had' value='yes'/><fact id='many' value='unknown'/>", "worth 0..0 1..1; idle 0");
  expect_missing (texts, "<fact id='had' value='unknown'/><fact id='many' value='unknown'/>",
                  "worth 0..0 1..1;many 0..1 0..1;had 0..1 0..1; idle 0");
  expect_missing (texts, "<fact id='had' value='unknown'/><fact id='worth' value='60'/>", " idle 0");
  expect_missing (texts, "<fact id='had' value='unknown'/><fact id='worth' value='unknown'/>",
                  "worth 0..0 1..1; idle 0");
}

/* A weight and a value are there together, and where there is a third thing. */
static const char of_each_other[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='yuan' zh='元' en='yuan'/>"
    "<fact id='had' kind='yes-no' zh='有' en='had' ask-zh='？' ask-en='?' provision='t/law 1'/>"
    "<fact id='many' kind='quantity' unit='yuan' comes-with='worth had' zh='数' en='many' ask-zh='？' ask-en='?'"
    " provision='t/law 1'/>"
    "<fact id='worth' kind='quantity' unit='yuan' comes-with='had many' zh='值' en='worth' ask-zh='？' ask-en='?'"
    " provision='t/law 1'/></vocabulary>";

static Decided decided_together (const char *inside)
{
  return decided_by (rules_program ((const char *const[]) { of_each_other, law, NULL }), "complete", inside);
}

static void expect_together (Decided *decided, gint64 many, gint64 worth)
{
  slots_fill (&decided->trial, rules_plan (decided->program), 0, decided_work (decided));
  CU_ASSERT_EQUAL (decided_work (decided)->slots[rules_slot (decided->program, "many")].hi, many);
  CU_ASSERT_EQUAL (decided_work (decided)->slots[rules_slot (decided->program, "worth")].hi, worth);
}

static void expect_both (const char *inside, gint64 many, gint64 worth)
{
  Decided decided = decided_together (inside);
  expect_together (&decided, many, worth);
  decided_clear (&decided);
}

static void what_is_there_together_is_open_together (void)
{
  expect_both ("", 0, 0);
  expect_both ("<fact id='many' value='2'/>", 2, UNBOUNDED);
  expect_both ("<fact id='worth' value='3'/>", UNBOUNDED, 3);
  expect_both ("<fact id='worth' value='0'/>", 0, 0);
  expect_both ("<fact id='had' value='yes'/>", UNBOUNDED, UNBOUNDED);
  expect_both ("<fact id='had' value='yes'/><fact id='many' value='0'/>", 0, UNBOUNDED);
}

/* Two suppositions: of the first fact, and of the second one where it is named. */
static void expect_supposed_both (const char *inside, const char *one, gint64 is, const char *other, gint64 other_is,
                                  gint64 many, gint64 worth)
{
  Decided decided = decided_together (inside);
  Supposed supposed[] = { { .kind = SUPPOSED_VALUE, .value = interval_point (is) },
                          { .kind = SUPPOSED_VALUE, .value = interval_point (other_is) } };
  supposed[0].slot = rules_slot (decided.program, one);
  supposed[1].slot = other == NULL ? 0 : rules_slot (decided.program, other);
  decided.trial.supposed.facts = supposed;
  decided.trial.supposed.n = other == NULL ? 1 : 2;
  expect_together (&decided, many, worth);
  decided_clear (&decided);
}

static void neither_is_open_by_the_other_alone (void)
{
  expect_supposed_both ("<fact id='had' value='yes'/>", "had", 0, NULL, 0, 0, 0);
  expect_supposed_both ("", "many", 4, NULL, 0, 4, UNBOUNDED);
  expect_supposed_both ("", "many", 4, "worth", 5, 4, 5);
  expect_supposed_both ("", "worth", 5, "had", 1, UNBOUNDED, 5);
  expect_supposed_both ("<fact id='many' value='2'/>", "many", 0, NULL, 0, 0, 0);
}

static void several_laws_answer_together (void)
{
  static const char *const texts[] = { facts, law_of_two, older, newer, NULL };
  expect_missing (texts, "<conduct from='2009-05-01'/><decision on='2011-05-01'/><fact id='had' value='yes'/>",
                  "worth 0..0 1..1; idle 0");
  expect_missing (texts, "<conduct from='2010-05-01'/><decision on='2011-05-01'/><fact id='had' value='yes'/>",
                  "worth 0..0 2..2; idle 0");
}

static void expect_many (const char *inside, gint64 lo, gint64 hi)
{
  static const char *const texts[] = { facts, law_of_two, adding, NULL };
  g_autofree char *acts = g_strconcat ("<conduct from='2015-01-01' to='2020-01-01'/>", inside,
                                       "<acts><batch id='1' of='many' count='5' on='2015-01-01'/>"
                                       "<batch id='2' of='many' count='5' on='2020-01-01'/></acts>",
                                       NULL);
  Decided decided = decided_by (rules_program (texts), "complete", acts);
  slots_fill (&decided.trial, rules_plan (decided.program), 0, decided_work (&decided));
  const Interval many = decided_work (&decided)->slots[rules_slot (decided.program, "many")];
  CU_ASSERT_EQUAL (many.lo, lo);
  CU_ASSERT_EQUAL (many.hi, hi);
  decided_clear (&decided);
}

static void one_act_has_some_too (void)
{
  expect_many ("", 5, 10);
  expect_many ("<fact id='worth' value='0'/>", 5, 5);
}

SUITE (companions, { "what was found has some of what comes with it", what_was_found_has_some },
       { "what the case says of it counts", what_is_stated_is_stated },
       { "what is supposed of the one carries the other along", what_is_supposed_carries_it_along },
       { "what it comes with is asked for where that may settle it", what_it_comes_with_is_missing_too },
       { "an answer is told by what all laws come to that may apply", several_laws_answer_together },
       { "things that are there together are open together", what_is_there_together_is_open_together },
       { "neither is open because the other one is", neither_is_open_by_the_other_alone },
       { "an act that is weighed alone has some of what comes with it", one_act_has_some_too })
