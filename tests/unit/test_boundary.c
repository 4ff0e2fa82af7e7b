/* Critical points of every construct, small enough to be told by hand: the cases on both sides, and what has none. */
#include <string.h>
#include "probe/boundary/boundary.h"
#include "rules.h"
#include "test.h"

static SillBoundary *small (const char *low, const char *high)
{
  g_autoptr (Program) program = rules_small (low, high);
  return boundary_new (program, NULL, BOUNDARY_BOXES);
}

/* "x=49 p|x=50 p|x=51 p", a point a line. */
static char *tell (const SillBoundary *boundary)
{
  GString *to = g_string_new (NULL);
  const Vocabulary *vocabulary = boundary->program->law->vocabulary;
  const OffencePoints *offence = boundary->offences->len == 0 ? NULL : g_ptr_array_index (boundary->offences, 0);
  for (guint i = 0; offence != NULL && i < offence->points->len; i++) {
    const Critical *point = g_ptr_array_index (offence->points, i);
    for (guint side = 0; side < N_SIDES; side++) {
      const Case *fact_case = point->cases[side];
      g_string_append (to, side > 0 ? "|" : "");
      for (guint k = 0; fact_case != NULL && k < fact_case->stated->len; k++) {
        const Stated *stated = &g_array_index (fact_case->stated, Stated, k);
        const Fact *fact = vocabulary_fact (vocabulary, stated->fact);
        g_autofree char *day = fact->kind == FACT_DATE ? civil_write (stated->value.lo) : NULL;
        g_string_append_printf (to, "%s%s", k > 0 ? " " : "", fact->id);
        if (fact->kind == FACT_QUANTITY)
          g_string_append_printf (to, "=%" G_GINT64_FORMAT, stated->value.lo);
        if (day != NULL)
          g_string_append_printf (to, "=%s", day);
      }
    }
    g_string_append_c (to, '\n');
  }
  return g_string_free (to, FALSE);
}

static void expect (const char *low, const char *high, const char *points)
{
  g_autoptr (SillBoundary) boundary = small (low, high);
  g_autofree char *told = tell (boundary);
  CU_ASSERT_STRING_EQUAL (told, points);
}

#define ITEM(inside) "<item n='1'>" inside "</item>"

static void a_limit_has_three_sides (void)
{
  expect (ITEM ("<limit of='x' at-least='50'/>"), NULL, "x=49|x=50|x=51\n");
  expect (ITEM ("<limit of='x' above='50'/>"), NULL, "x=50|x=51|x=52\n");
}

static void each_fact_of_a_sum_has_its_own (void)
{
  expect (ITEM ("<limit of='x y' at-least='5'/>"), NULL, "y=4|y=5|y=6\nx=4|x=5|x=6\n");
}

static void a_yes_or_no_has_two (void) { expect (ITEM ("<yes of='p'/>"), NULL, "|p|\n"); }

static void what_must_not_hold_turns_the_other_way (void)
{
  expect ("<item n='1' unless='p'><limit of='x' at-least='5'/></item>", NULL, "x=5|x=5 p|\nx=4|x=5|x=6\n");
  expect (ITEM ("<all><yes of='p'/><limit of='x' below='7'/></all>"), NULL, "|p|\nx=6 p|x=7 p|x=8 p\n");
}

static void a_multiplied_limit_has_sides_of_its_own (void)
{
  expect (ITEM ("<limit of='x' at-least='50'/>"), ITEM ("<scale items='1(1)(1)' by='10'/>"),
          "x=49|x=50|x=51\nx=499|x=500|x=501\n");
}

static void a_sum_of_shares_is_met_together (void)
{
  expect ("<item n='1'><limit of='x' at-least='2'/></item><item n='2'><limit of='y' at-least='4'/></item>"
          "<item n='3'><proportional items='1-2'/></item>",
          NULL, "x=1|x=2|x=3\ny=3|y=4|y=5\ny=2|x=1 y=2|x=2 y=2\n");
}

static void a_span_turns_by_the_day (void)
{
  expect (ITEM ("<within of='d' years='2'/>"), NULL, "d=1998-12-31|d=1999-01-01|d=1999-01-02\n");
}

/* What it is divided by must be there; then half of it. */
static void a_share_turns_where_the_sum_does (void)
{
  expect (ITEM ("<limit of='x' over='y' at-least='50%'/>"), NULL, "x=1|x=1 y=1|x=1 y=2\ny=2|x=1 y=2|x=2 y=2\n");
}

static void only_the_item_decides (void)
{
  g_autoptr (SillBoundary) boundary =
      small ("<item n='1'><limit of='x' at-least='5'/></item><item n='2'><yes of='p'/></item>", NULL);
  const OffencePoints *offence = g_ptr_array_index (boundary->offences, 0);
  for (guint i = 0; i < offence->points->len; i++)
    CU_ASSERT_TRUE (((const Critical *) g_ptr_array_index (offence->points, i))->isolated);
  CU_ASSERT_EQUAL (sill_boundary_count (boundary), 5);
  CU_ASSERT_EQUAL (sill_boundary_missing (boundary), 0);
}

static const char days_vocabulary[] =
    "<vocabulary xmlns='urn:sill:rules:1' id='t/facts'><unit id='records' zh='条' en='records'/>"
    "<fact id='x' kind='quantity' unit='records' zh='甲' en='x' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='y' kind='quantity' unit='records' zh='乙' en='y' ask-zh='?' ask-en='?' provision='t'/>"
    "<fact id='d' kind='date' times='2' zh='己' en='d' ask-zh='?' ask-en='?' provision='t'/></vocabulary>";

static const char days_statute[] =
    "<instrument xmlns='urn:sill:rules:1' id='t/law' kind='statute' zh='法' en='law' effective='2000-01-01'>"
    "<offence id='t/1' article='1' zh='罪' en='offence'><version effective='2000-01-01' subjects='person'>"
    "<tier id='low' rank='1' zh='低' en='low' no-figure='yes'><penalty to-months='36' fine='with'/></tier>"
    "</version></offence></instrument>";

/* A standard with one item, in force from a day to a day. Returns: yours. */
static char *days_standard (const char *id, const char *from, const char *until, const char *item)
{
  return g_strdup_printf ("<instrument xmlns='urn:sill:rules:1' id='t/%s' kind='interpretation' zh='解释%s' "
                          "en='standard %s' effective='%s'%s><standard offence='t/1'><article n='1'>"
                          "<tier reach='low' paragraph='1'><item n='1'>%s</item></tier></article></standard>"
                          "</instrument>",
                          id, id, id, from, until, item);
}

static SillBoundary *two_laws (const char *old, const char *now)
{
  g_autofree char *first = days_standard ("old", "2001-01-01", " until='2010-03-01'", old);
  g_autofree char *second = days_standard ("now", "2010-03-01", "", now);
  g_autoptr (Program) program =
      rules_program ((const char *const[]) { days_vocabulary, days_statute, first, second, NULL });
  return boundary_new (program, NULL, BOUNDARY_BOXES);
}

/* "2010-02-28 x=5 > 2010-03-01 x=5", a pair a line. */
static char *tell_days (const SillBoundary *boundary)
{
  const OffencePoints *offence = g_ptr_array_index (boundary->offences, 0);
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < offence->turns->len; i++) {
    const DayTurn *turn = g_ptr_array_index (offence->turns, i);
    for (guint side = 0; side < N_PAIR; side++) {
      const Case *of = turn->cases[side];
      g_autofree char *done = civil_write (of->conduct_from.lo), *decided = civil_write (of->decided.lo);
      g_string_append_printf (to, "%s%s %s %u:", side > 0 ? " > " : "", done, decided, turn->ranks[side]);
      for (guint k = 0; k < of->stated->len; k++) {
        const Stated *stated = &g_array_index (of->stated, Stated, k);
        g_string_append_printf (to, " %s=%" G_GINT64_FORMAT,
                                vocabulary_fact (boundary->program->law->vocabulary, stated->fact)->id,
                                stated->value.lo);
      }
    }
    g_string_append_c (to, '\n');
  }
  return g_string_free (to, FALSE);
}

static void expect_days (const char *old, const char *now, const char *pairs)
{
  g_autoptr (SillBoundary) boundary = two_laws (old, now);
  g_autofree char *told = tell_days (boundary);
  CU_ASSERT_STRING_EQUAL (told, pairs);
}

static void laws_part_between_two_days (void)
{
  expect_days ("<limit of='x' at-least='5'/>", "<limit of='x' at-least='9'/>",
               "2010-02-28 2010-02-28 1: x=5 > 2010-03-01 2010-03-01 0: x=5\n");
  expect_days ("<limit of='x' at-least='9'/>", "<limit of='x' at-least='5'/>",
               "2010-02-28 2010-02-28 0: x=5 > 2010-03-01 2010-03-01 1: x=5\n");
}

/* Each direction has its pair; what one law does not ask for is stated under both. */
static void both_laws_meet_the_same_facts (void)
{
  g_autoptr (SillBoundary) boundary = two_laws ("<limit of='x' at-least='5'/>", "<limit of='y' at-least='7'/>");
  g_autofree char *told = tell_days (boundary);
  CU_ASSERT_PTR_NOT_NULL (strstr (told, "2010-02-28 2010-02-28 1: x=5 > 2010-03-01 2010-03-01 0: x=5\n"));
  CU_ASSERT_PTR_NOT_NULL (strstr (told, "2010-02-28 2010-02-28 0: y=7 > 2010-03-01 2010-03-01 1: y=7\n"));
  g_autofree char *cases = sill_boundary_cases (boundary, 0, SILL_EN);
  CU_ASSERT_PTR_NOT_NULL (strstr (cases, "<case id=\"old-1-1-1-2010-03-01-"));
  CU_ASSERT_PTR_NOT_NULL (strstr (cases, "on the last day of the old law (2010-02-28): x 5 records"));
  CU_ASSERT_PTR_NULL (strstr (cases, "<expect"));
}

static void what_was_not_found_in_time_is_said (void)
{
  g_autoptr (SillBoundary) all = two_laws ("<limit of='x' at-least='5'/>", "<limit of='y' at-least='7'/>");
  g_autoptr (SillBoundary) some = boundary_new (all->program, NULL, 1);
  const SillReport report = { .language = SILL_EN, .columns = 80 };
  g_autofree char *whole = boundary_paper (all, &report), *part = boundary_paper (some, &report);
  CU_ASSERT_EQUAL (sill_boundary_missing (all), 0);
  CU_ASSERT_TRUE (sill_boundary_missing (some) > 0);
  CU_ASSERT_PTR_NULL (strstr (whole, "too many combinations"));
  CU_ASSERT_PTR_NOT_NULL (strstr (part, "too many combinations"));
}

static void laws_that_never_part_have_no_days (void)
{
  expect_days ("<limit of='x' at-least='5'/>", "<limit of='x' above='4'/>", "");
}

static void the_last_day_is_the_latest (void)
{
  expect (ITEM ("<within of='d' years='2'/>"), NULL, "d=1998-12-31|d=1999-01-01|d=1999-01-02\n");
  g_autoptr (SillBoundary) boundary =
      two_laws ("<within of='d' years='2' times='2'/>", "<within of='d' years='2' times='2'/>");
  g_autofree char *told = tell (boundary);
  CU_ASSERT_STRING_EQUAL (told,
                          "d=2008-03-01 d.2=2008-02-29|d=2008-03-01 d.2=2008-03-01|d=2008-03-02 d.2=2008-03-01\n"
                          "d=1999-01-01 d.2=1998-12-31|d=1999-01-01 d.2=1999-01-01|d=1999-01-02 d.2=1999-01-01\n");
}

static void what_nothing_hangs_on_is_named (void)
{
  g_autoptr (SillBoundary) boundary =
      small (ITEM ("<all><limit of='x' at-least='5'/><limit of='x' at-least='3'/></all>"), NULL);
  const SillReport report = { .language = SILL_EN, .columns = 80 };
  g_autofree char *paper = boundary_paper (boundary, &report);
  CU_ASSERT_EQUAL (sill_boundary_count (boundary), 3);
  CU_ASSERT_EQUAL (sill_boundary_missing (boundary), 1);
  CU_ASSERT_PTR_NOT_NULL (strstr (paper, "x: at its figure another condition of the item decides"));
}

/* The second item holds wherever the first one does: the mark decides where the second one asks for it, too. */
static void what_several_items_ask_for_turns_with_all_of_them (void)
{
  expect ("<item n='1'><all><yes of='p'/><limit of='x' at-least='5'/></all></item>"
          "<item n='2'><all><limit of='x' at-least='5'/><any><yes of='p'/><no of='q'/></any></all></item>",
          NULL, "x=5 q|x=5 p q|\nx=4 p|x=5 p|x=6 p\nx=4|x=5|x=6\nx=5 q|x=5 p q|\nx=5|x=5 q|\n");
}

/* 法释〔2011〕7号 art. 1: a large amount begins between 3,000 and 10,000 yuan; Jiangsu set 6,000 from 2011-07-26 on. Before, nobody can say
 * what 6,000 come to there. */
static void a_figure_of_a_region_has_its_first_day (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (SillBoundary) boundary =
      boundary_new (program, (const char *const[]) { "rules/cn/fashi-2011-7.xml", NULL }, BOUNDARY_BOXES);
  const OffencePoints *offence = g_ptr_array_index (boundary->offences, 0);
  guint found = 0;
  for (guint i = 0; i < offence->turns->len; i++) {
    const DayTurn *turn = g_ptr_array_index (offence->turns, i);
    const Case *first = turn->cases[PAIR_NOW];
    g_autofree char *day = civil_write (first->decided.lo);
    if (g_strcmp0 (first->region, "cn-32") != 0)
      continue;
    found++;
    CU_ASSERT_STRING_EQUAL (day, "2011-07-26");
    CU_ASSERT_TRUE (turn->ranks[PAIR_OLD] == 0 && turn->ranks[PAIR_NOW] == 1);
    CU_ASSERT_EQUAL (g_array_index (first->stated, Stated, 0).value.lo, 600000);
    CU_ASSERT_TRUE (first->figures->len == 0 && turn->cases[PAIR_OLD]->figures->len == 0);
  }
  CU_ASSERT_EQUAL (found, 1);
}

SUITE (boundary, { "a limit has three sides", a_limit_has_three_sides },
       { "each fact of a sum has its own", each_fact_of_a_sum_has_its_own },
       { "a yes or no has two", a_yes_or_no_has_two },
       { "what must not hold turns the other way", what_must_not_hold_turns_the_other_way },
       { "a multiplied limit has sides of its own", a_multiplied_limit_has_sides_of_its_own },
       { "a sum of shares is met together", a_sum_of_shares_is_met_together },
       { "a span turns by the day", a_span_turns_by_the_day },
       { "a share turns where the sum does", a_share_turns_where_the_sum_does },
       { "laws part between two days", laws_part_between_two_days },
       { "both laws meet the same facts", both_laws_meet_the_same_facts },
       { "what was not found in time is said", what_was_not_found_in_time_is_said },
       { "laws that never part have no days", laws_that_never_part_have_no_days },
       { "the last day is the latest", the_last_day_is_the_latest },
       { "a figure of a region has its first day", a_figure_of_a_region_has_its_first_day },
       { "only the item decides", only_the_item_decides },
       { "what nothing hangs on is named", what_nothing_hangs_on_is_named },
       { "what several items ask for turns with all of them", what_several_items_ask_for_turns_with_all_of_them })
