#include "rules.h"
#include "test.h"
#include <string.h>

static void plans_follow_the_law_in_time (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x' at-least='50'/></item>", NULL);
  CU_ASSERT_EQUAL (program->plans->len, 2);
  const Plan *before = g_ptr_array_index (program->plans, 0), *after = g_ptr_array_index (program->plans, 1);
  CU_ASSERT_EQUAL (before->instruments->len, 0);
  CU_ASSERT_EQUAL (before->until, after->from);
  CU_ASSERT_EQUAL (after->until, 0);
}

static void equal_conditions_become_one_step (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x' at-least='50'/></item>"
                                             "<item n='2'><all><limit of='x' at-least='50'/><yes of='p'/></all></item>",
                                             NULL);
  const Plan *plan = rules_plan (program);
  guint reach = 0;
  for (guint i = 0; i < plan->code.n_steps; i++)
    reach += plan_step (plan, i)->code == STEP_REACH;
  CU_ASSERT_EQUAL (reach, 2);
}

static void steps_only_use_steps_before_them (void)
{
  g_autoptr (Program) program = rules_small (
      "<item n='1'><limit of='x' at-least='5'/></item><item n='2'><limit of='y' at-least='7'/></item>"
      "<item n='3'><proportional items='1 2'/></item><item n='4' when='p' unless='q'><scale items='1-3' "
      "by='1/2'/></item>",
      "<item n='1'><scale items='1(1)(1)-1(1)(4)' by='10'/></item><item n='2'><within of='d' years='2'/></item>");
  const Plan *plan = rules_plan (program);
  for (guint i = 0; i < plan->code.n_steps; i++) {
    const Step *step = plan_step (plan, i);
    for (guint j = 0; step->code == STEP_COUNT && j < step->count; j++)
      CU_ASSERT_TRUE (plan->code.inputs[step->first + j] < i);
  }
  CU_ASSERT_EQUAL (plan->places.items->len, 6);
}

static void sum_beside_its_parts_leaves_no_mixed_slot (void)
{
  g_autoptr (Program) program =
      rules_small ("<item n='1'><limit of='x' at-least='5'/></item><item n='2'><limit of='y' at-least='7'/></item>"
                   "<item n='3'><proportional items='1 2'/></item>",
                   "<item n='1'><scale items='1(1)(1)-1(1)(3)' by='10'/></item>");
  CU_ASSERT_EQUAL (rules_plan (program)->code.n_mixed, 0);
}

static void sum_without_its_parts_is_mixed (void)
{
  g_autoptr (Program) program = rules_small (
      "<item n='1' when='p'><limit of='x' at-least='5'/></item><item n='2'><limit of='y' at-least='7'/></item>",
      "<item n='3'><proportional items='1(1)(1) 1(1)(2)'/></item>");
  CU_ASSERT_TRUE (rules_plan (program)->code.n_mixed > 0);
}

static void limits_multiply_out_into_whole_numbers (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x' at-least='25'/></item>"
                                             "<item n='2'><scale items='1' by='1/2'/></item>",
                                             NULL);
  g_autofree char *listing = program_write (program);
  CU_ASSERT_PTR_NOT_NULL (strstr (listing, "x >= 13"));
}

static void stages_can_be_dumped (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x' at-least='25'/></item>", NULL);
  g_autofree char *words = dump_stage (program, "vocabulary");
  g_autofree char *book = dump_stage (program, "rulebook");
  CU_ASSERT_PTR_NOT_NULL (strstr (words, "quantity records"));
  CU_ASSERT_PTR_NOT_NULL (strstr (book, "(limit x >= 25)"));
  CU_ASSERT_PTR_NULL (dump_stage (program, "nothing"));
}

SUITE (compile, { "plans follow the law in time", plans_follow_the_law_in_time },
       { "equal conditions become one step", equal_conditions_become_one_step },
       { "steps only use steps before them", steps_only_use_steps_before_them },
       { "a sum beside its parts leaves no mixed slot", sum_beside_its_parts_leaves_no_mixed_slot },
       { "a sum without its parts is mixed", sum_without_its_parts_is_mixed },
       { "limits multiply out into whole numbers", limits_multiply_out_into_whole_numbers },
       { "every stage can be dumped", stages_can_be_dumped })
