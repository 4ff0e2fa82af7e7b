/* What a plan is written as: equal parts of it once. */
#include "rules.h"
#include "test.h"

static gboolean are_equal (const Code *code, const Step *a, const Step *b)
{
  gboolean equal = a->count == b->count;
  for (guint i = 0; equal && i < a->count; i++) {
    const Term *one = code_terms (code, a) + i, *other = code_terms (code, b) + i;
    equal = one->slot == other->slot && one->weight == other->weight;
  }
  return equal;
}

/* Pairs of sums of which the terms are equal; `ret_apart`: those that stand at two places. */
static guint count_equal (const Code *code, guint *ret_apart)
{
  guint equal = 0;
  for (guint i = 0; i < code->n_steps; i++)
    for (guint j = 0; code->steps[i].code == STEP_REACH && j < i; j++)
      if (code->steps[j].code == STEP_REACH && are_equal (code, &code->steps[i], &code->steps[j])) {
        equal++;
        *ret_apart += code->steps[i].first != code->steps[j].first;
      }
  return equal;
}

static void sum_of_several_figures_stands_once (void)
{
  g_autoptr (Program) program = rules_small ("<item n='1'><limit of='x y' at-least='50'/></item>",
                                             "<item n='1'><limit of='x y' at-least='500'/></item>"
                                             "<item n='2'><limit of='x' at-least='600'/></item>");
  const Code *code = &rules_plan (program)->code;
  guint apart = 0;
  CU_ASSERT_EQUAL (count_equal (code, &apart), 1);
  CU_ASSERT_EQUAL (apart, 0);
  CU_ASSERT_EQUAL (code->n_terms, 3); /* x, y; x */
}

/* More of them than there is room for at first. */
static void sums_of_shipped_laws_stand_once (void)
{
  g_autoptr (Program) program = rules_shipped ();
  guint equal = 0, apart = 0;
  for (guint i = 0; i < program->plans->len; i++)
    equal += count_equal (&((const Plan *) g_ptr_array_index (program->plans, i))->code, &apart);
  CU_ASSERT_TRUE (equal > 1000);
  CU_ASSERT_EQUAL (apart, 0);
}

SUITE (emit, { "a sum of several figures stands once", sum_of_several_figures_stands_once },
       { "the sums of the shipped laws stand once", sums_of_shipped_laws_stand_once })
