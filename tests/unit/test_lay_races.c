/* Which branches are told apart by their degrees alone, and which of these have one order. */
#include "compile/lay_races.h"
#include "compile/lay_brief.h"
#include "rules.h"
#include "test.h"

static const char shares[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
    "<item n='3'><proportional items='1 2'/></item><item n='4' when='p'><scale items='1-3' by='1/2'/></item>";
static const char tenfold[] = "<item n='1'><scale items='1(1)(1)-1(1)(4)' by='10'/></item>";
static const char alone[] = "<item n='1'><limit of='z' at-least='1000'/></item>";

static BriefCode *lay (const char *low, const char *high, Program **ret_program)
{
  *ret_program = rules_small (low, high);
  return lay_brief (rules_plan (*ret_program), (*ret_program)->law->vocabulary, (*ret_program)->unknown, NULL);
}

static void sum_stands_once (void)
{
  g_autoptr (Program) program = NULL;
  BriefCode *code = lay (shares, tenfold, &program);
  CU_ASSERT_EQUAL (code->n_sums, 3); /* x, y, and both in proportion */
  CU_ASSERT_TRUE (code->n_figures > 12);
  brief_code_free (code);
}

static void scaled_lists_have_one_order (void)
{
  g_autoptr (Program) program = NULL;
  BriefCode *code = lay (shares, tenfold, &program);
  CU_ASSERT_EQUAL (code->n_races, 3); /* item 4; tenfold those before it; tenfold item 4 */
  CU_ASSERT_EQUAL (code->n_orders, 1);
  for (guint i = 0; i < code->n_races; i++)
    CU_ASSERT_EQUAL (code->races[i].n_runners, 2); /* what is proportional holds only where neither is reached alone */
  brief_code_free (code);
}

/* One list has its figures in another proportion than the other. */
static void lists_that_are_not_scaled_have_orders_of_their_own (void)
{
  g_autoptr (Program) program = NULL;
  BriefCode *code = lay ("<item n='1'><any><limit of='x' at-least='50'/><limit of='y' at-least='500'/></any></item>"
                         "<item n='2'><any><limit of='x' at-least='60'/><limit of='y' at-least='500'/></any></item>"
                         "<item n='3'><any><limit of='x' at-least='6'/><limit of='y' at-least='50'/></any></item>",
                         alone, &program);
  CU_ASSERT_EQUAL (code->n_races, 3);
  CU_ASSERT_EQUAL (code->n_orders, 2); /* the third is a tenth of the second */
  brief_code_free (code);
}

static guint runners (const char *low)
{
  g_autoptr (Program) program = NULL;
  BriefCode *code = lay (low, alone, &program);
  guint n = code->n_runners;
  brief_code_free (code);
  return n;
}

static void only_what_holds_where_it_is_reached_runs (void)
{
  CU_ASSERT_EQUAL (
      runners ("<item n='1'><any><limit of='x' at-least='50'/><limit of='y' at-least='500'/></any></item>"), 2);
  CU_ASSERT_EQUAL (runners ("<item n='1'><any><limit of='x' at-least='50'/><limit of='y' above='500'/></any></item>"),
                   1); /* the degree is one, and it does not hold */
  CU_ASSERT_EQUAL (runners ("<item n='1'><any><limit of='x' at-least='50'/>"
                            "<all><limit of='y' at-least='500'/><yes of='p'/></all></any></item>"),
                   1);
  CU_ASSERT_EQUAL (
      runners ("<item n='1'><all><limit of='x' at-least='50'/><limit of='y' at-least='500'/></all></item>"), 0);
}

/* Through groups of one it is asked at once. */
static void only_way_is_cut_short (void)
{
  g_autoptr (Program) program = NULL;
  BriefCode *code =
      lay ("<item n='1'><all><yes of='p'/><any><limit of='x' at-least='50'/><yes of='q'/></any></all></item>", alone,
           &program);
  const BriefNode *item = &code->nodes[code->items[0].node];
  CU_ASSERT_EQUAL (item->figure, BRIEF_NONE);
  CU_ASSERT_NOT_EQUAL (code->nodes[item->from].figure, BRIEF_NONE);
  brief_code_free (code);
}

SUITE (lay_races, { "a sum stands once", sum_stands_once },
       { "scaled lists have one order", scaled_lists_have_one_order },
       { "lists that are not scaled have orders of their own", lists_that_are_not_scaled_have_orders_of_their_own },
       { "only what holds where it is reached runs", only_what_holds_where_it_is_reached_runs },
       { "the only way is cut short", only_way_is_cut_short })
