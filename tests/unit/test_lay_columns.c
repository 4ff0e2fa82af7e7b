#include "compile/lay_columns.h"
#include "rules.h"
#include "test.h"

static const char shares[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='500'/></item>"
    "<item n='3'><proportional items='1 2'/></item><item n='4' when='p'><scale items='1-3' by='1/2'/></item>";
static const char tenfold[] = "<item n='1'><scale items='1(1)(1)-1(1)(4)' by='10'/></item>";

static ColumnCode *lay (const char *low, const char *high, Program **ret_program)
{
  *ret_program = rules_small (low, high);
  return lay_columns (&rules_plan (*ret_program)->code, NULL, 0);
}

static void sum_is_added_up_once_for_all_figures (void)
{
  g_autoptr (Program) program = NULL;
  ColumnCode *code = lay (shares, tenfold, &program);
  guint sums = 0;
  for (guint i = 0; i < code->n_values; i++)
    if (code->values[i].n_terms > 1) {
      sums++;
      CU_ASSERT_EQUAL (code->values[i].n_marks, 4); /* whole, half, tenfold, five times */
    }
  CU_ASSERT_EQUAL (sums, 1);
  column_code_free (code);
}

static void figure_stands_once (void)
{
  g_autoptr (Program) program = NULL;
  ColumnCode *code = lay (shares, tenfold, &program);
  for (guint i = 0; i < code->n_values; i++)
    for (guint j = 1; j < code->values[i].n_marks; j++)
      CU_ASSERT_TRUE (code->marks[code->values[i].first_mark + j - 1] < code->marks[code->values[i].first_mark + j]);
  column_code_free (code);
}

static void every_sum_stays_within_62_bits (void)
{
  g_autoptr (Program) program = NULL;
  ColumnCode *code = lay (shares, tenfold, &program);
  for (guint i = 0; i < code->n_values; i++) {
    Wide most = 0;
    for (guint j = 0; j < code->values[i].n_terms; j++) {
      const Term *term = &code->terms[code->values[i].first_term + j];
      for (guint k = 0; k < code->n_needed; k++)
        if (code->slots[k].slot == term->slot)
          most += (Wide) code->slots[k].limit * ABS (term->weight);
    }
    CU_ASSERT_TRUE (most > 0 && most <= (Wide) 1 << 62);
  }
  column_code_free (code);
}

static void only_what_is_wanted_is_laid (void)
{
  g_autoptr (Program) program = rules_small (shares, tenfold);
  const Code *code = &rules_plan (program)->code;
  ColumnCode *laid = lay_columns (code, NULL, 0);
  CU_ASSERT_TRUE (laid->n_steps < code->n_steps);
  for (guint i = 0; i < code->n_steps; i++) {
    ColumnCode *with = lay_columns (code, (const uint32_t[]) { i }, 1);
    CU_ASSERT_TRUE (with->n_steps >= laid->n_steps && with->wanted[0] < with->n_steps);
    CU_ASSERT_EQUAL (with->steps[with->wanted[0]].code, code->steps[i].code);
    column_code_free (with);
  }
  column_code_free (laid);
}

SUITE (lay_columns, { "a sum is added up once for all its figures", sum_is_added_up_once_for_all_figures },
       { "a figure stands once", figure_stands_once },
       { "every sum stays within 62 bits", every_sum_stays_within_62_bits },
       { "only what is wanted is laid", only_what_is_wanted_is_laid })
