#include "compile/lay.h"
#include "rules.h"
#include "test.h"

static const char shares[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
    "<item n='3'><proportional items='1 2'/></item><item n='4' when='p'><scale items='1-3' by='1/2'/></item>";
static const char tenfold[] = "<item n='1'><scale items='1(1)(1)-1(1)(4)' by='10'/></item>";

static const Fork *fork_at (const Route *route, guint i) { return &route->forks[i]; }

static void forks_lead_back_to_what_was_laid_before (void)
{
  g_autoptr (Program) program = rules_small (shares, tenfold);
  Route *route = lay_route (rules_plan (program));
  CU_ASSERT_TRUE (route->start < route->n_forks);
  for (guint i = 0; i < route->n_forks; i++) {
    CU_ASSERT_TRUE (fork_at (route, i)->yes < i || fork_at (route, i)->yes >= ROUTE_RANK);
    CU_ASSERT_TRUE (fork_at (route, i)->no < i || fork_at (route, i)->no >= ROUTE_RANK);
    CU_ASSERT_NOT_EQUAL (fork_at (route, i)->yes, fork_at (route, i)->no);
  }
  route_free (route);
}

static void one_sum_serves_all_its_multiples (void)
{
  g_autoptr (Program) program = rules_small (shares, tenfold);
  Route *route = lay_route (rules_plan (program));
  CU_ASSERT_EQUAL (route->n_sums, 1); /* 10x + y: whole, half, tenfold and five times the standard */
  CU_ASSERT_EQUAL (route->n_terms, 2);
  route_free (route);
}

static void nothing_is_asked_twice_on_a_way (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1' when='p'><limit of='x' at-least='5'/></item>"
                                             "<item n='2' unless='p'><limit of='y' at-least='5'/></item>",
                                             NULL);
  Route *route = lay_route (rules_plan (program));
  guint p = rules_slot (program, "p"), at = route->start, asked = 0;
  for (; at < ROUTE_RANK; at = fork_at (route, at)->no)
    asked += fork_at (route, at)->value == p;
  CU_ASSERT_EQUAL (asked, 1);
  route_free (route);
}

static void plan_without_figures_is_one_fork (void)
{
  g_autoptr (Program) program = rules_small (shares, tenfold);
  Route *route = lay_route (g_ptr_array_index (program->plans, 0));
  CU_ASSERT_EQUAL (route->n_forks, 1);
  CU_ASSERT_EQUAL (fork_at (route, 0)->yes, ROUTE_RANK + 2);
  CU_ASSERT_EQUAL (fork_at (route, 0)->no, ROUTE_RANK);
  route_free (route);
}

SUITE (lay, { "forks lead back to what was laid before them", forks_lead_back_to_what_was_laid_before },
       { "one sum serves all its multiples", one_sum_serves_all_its_multiples },
       { "nothing is asked twice on one way", nothing_is_asked_twice_on_a_way },
       { "a plan without figures is one fork", plan_without_figures_is_one_fork })
