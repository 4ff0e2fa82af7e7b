/* The way back through the steps of every shipped law, against looking through all of them. */
#include "compile/plan.h"
#include "pipeline.h"
#include "rules.h"
#include "test.h"

static gint64 weight_in (const Code *code, const Step *step, guint slot, gboolean *ret_there)
{
  gint64 weight = 0;
  *ret_there = FALSE;
  for (guint i = 0; step->code == STEP_REACH && i < step->count; i++)
    if (code_terms (code, step)[i].slot == slot) {
      weight += code_terms (code, step)[i].weight;
      *ret_there = TRUE;
    }
  return weight;
}

static void each_sum (const Code *code)
{
  for (guint slot = 0; slot < code->n_slots; slot++) {
    const UseRow sums = code_summed (code, slot);
    guint at = 0;
    for (guint i = 0; i < code->n_steps; i++) {
      gboolean there;
      const gint64 weight = weight_in (code, &code->steps[i], slot, &there);
      if (!there)
        continue;
      CU_ASSERT_TRUE_FATAL (at < sums.n);
      CU_ASSERT_EQUAL (sums.by[at].step, i);
      CU_ASSERT_EQUAL (sums.by[at].weight, weight);
      at++;
    }
    CU_ASSERT_EQUAL (at, sums.n);
  }
}

static guint times_used (const Code *code, const Step *by, guint step)
{
  guint n = by->code == STEP_NOT && by->first == step;
  for (guint i = 0; by->code == STEP_COUNT && i < by->count; i++)
    n += code->inputs[by->first + i] == step;
  return n;
}

static void each_step (const Code *code)
{
  for (guint step = 0; step < code->n_steps; step++) {
    guint at = code->used.first[step];
    for (guint i = step + 1; i < code->n_steps; i++)
      for (guint n = times_used (code, &code->steps[i], step); n > 0; n--, at++) {
        CU_ASSERT_TRUE_FATAL (at < code->used.first[step + 1]);
        CU_ASSERT_EQUAL (code->used.by[at].step, i);
      }
    CU_ASSERT_EQUAL (at, code->used.first[step + 1]);
  }
}

static void leads_back (void)
{
  g_autoptr (Program) program = rules_shipped ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  guint n_steps = 0;
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    each_sum (&plan->code);
    each_step (&plan->code);
    n_steps += plan->code.n_steps;
  }
  CU_ASSERT_TRUE (n_steps > program->plans->len);
}

static void a_slot_twice_in_a_sum_is_one_summand (void)
{
  Step step = { .code = STEP_REACH, .first = 0, .count = 3, .bound = 1 };
  Term terms[] = { { 1, 2 }, { 0, 5 }, { 1, 3 } };
  Code code = { .steps = &step, .terms = terms, .n_steps = 1, .n_terms = 3, .n_slots = 2 };
  code_find_slots (&code);
  code_find_uses (&code);
  for (guint slot = 0; slot < 2; slot++) {
    CU_ASSERT_EQUAL_FATAL (code_summed (&code, slot).n, 1);
    CU_ASSERT_EQUAL (code_summed (&code, slot).by->weight, 5);
  }
  g_free (code.words);
  g_free (code.summed.first);
  g_free (code.summed.by);
  g_free (code.used.first);
  g_free (code.used.by);
}

/* ---- what is asked for ---- */

static gboolean is_asked (const Code *code, guint slot)
{
  for (guint i = 0; i < code->n_asked; i++)
    if (code->asked[i] == slot)
      return TRUE;
  return FALSE;
}

static void each_slot_of (const Plan *plan, const Node *node)
{
  const gboolean of_fact = node->condition == NULL || node->kind == CONDITION_YES || node->kind == CONDITION_WITHIN;
  CU_ASSERT_TRUE (!of_fact || is_asked (&plan->code, node->asked));
  for (guint i = 0; i < node->n_terms; i++)
    CU_ASSERT_TRUE (is_asked (&plan->code, plan_term (plan, node->first_term + i)->slot));
  for (guint i = 0; i < node->n_divisors; i++)
    CU_ASSERT_TRUE (is_asked (&plan->code, plan_term (plan, node->first_divisor + i)->slot));
  for (guint i = 0; i < node->children->len; i++)
    each_slot_of (plan, g_ptr_array_index (node->children, i));
}

static void each_place_of (const Plan *plan)
{
  const Places *places = &plan->places;
  for (guint i = 0; i < places->items->len; i++)
    each_slot_of (plan, places_item (places, i)->node);
  for (guint i = 0; i < places->gates->len; i++)
    if (((const PlanGate *) g_ptr_array_index (places->gates, i))->when != NULL)
      each_slot_of (plan, ((const PlanGate *) g_ptr_array_index (places->gates, i))->when);
  for (guint i = 0; i < places->leniencies->len; i++)
    each_slot_of (plan, g_ptr_array_index (places->leniencies, i));
}

static void a_law_asks_for_what_its_places_speak_of (void)
{
  g_autoptr (Program) program = rules_shipped ();
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  for (guint i = 0; i < program->plans->len; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    const Code *code = &plan->code;
    CU_ASSERT_TRUE (code->n_asked < code->n_slots);
    for (guint k = 1; k < code->n_asked; k++)
      CU_ASSERT_TRUE (code->asked[k - 1] < code->asked[k]);
    for (guint slot = 0; slot < code->n_slots; slot++)
      CU_ASSERT_TRUE (code_polarity (code, slot) == 0 || is_asked (code, slot));
    each_place_of (plan);
  }
}

SUITE (used, { "every use of a slot and of a step leads back to it", leads_back },
       { "a law asks for what its places speak of", a_law_asks_for_what_its_places_speak_of },
       { "a slot that stands in a sum twice is one summand", a_slot_twice_in_a_sum_is_one_summand })
