/* Critical points of every construct, small enough to be told by hand: the cases on both sides, and what has none. */
#include <string.h>
#include "probe/boundary/boundary.h"
#include "rules.h"
#include "test.h"

static SillBoundary *small (const char *low, const char *high)
{
  g_autoptr (Program) program = rules_small (low, high);
  return boundary_new (program, NULL);
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
        g_autofree char *day = fact->kind == FACT_DATE ? date_write (stated->value.lo) : NULL;
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

static void what_nothing_hangs_on_is_named (void)
{
  g_autoptr (SillBoundary) boundary =
      small (ITEM ("<all><limit of='x' at-least='5'/><limit of='x' at-least='3'/></all>"), NULL);
  CU_ASSERT_EQUAL (sill_boundary_count (boundary), 3);
  CU_ASSERT_EQUAL (sill_boundary_missing (boundary), 1);
}

SUITE (boundary, { "a limit has three sides", a_limit_has_three_sides },
       { "each fact of a sum has its own", each_fact_of_a_sum_has_its_own },
       { "a yes or no has two", a_yes_or_no_has_two },
       { "what must not hold turns the other way", what_must_not_hold_turns_the_other_way },
       { "a multiplied limit has sides of its own", a_multiplied_limit_has_sides_of_its_own },
       { "a sum of shares is met together", a_sum_of_shares_is_met_together },
       { "a span turns by the day", a_span_turns_by_the_day },
       { "a share turns where the sum does", a_share_turns_where_the_sum_does },
       { "only the item decides", only_the_item_decides },
       { "what nothing hangs on is named", what_nothing_hangs_on_is_named })
