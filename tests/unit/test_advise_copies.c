/* Figures that are a multiple of those of the tier below: when that is taken for a relation that somebody has worked out. */
#include "pipeline.h"
#include "rules.h"
#include "test.h"

static guint n_told (const char *low, const char *high)
{
  guint n = 0;
  g_autoptr (Program) program = rules_small (low, high);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  pipeline_advise (program, findings, NULL, (SillProgress) { NULL });
  for (guint i = 0; i < sill_findings_size (findings); i++)
    n += g_str_equal (sill_findings_code (findings, i), "copied-relation");
  return n;
}

#define X(figure) "<limit of='x' at-least='" figure "'/>"
#define Y(figure) "<limit of='y' at-least='" figure "'/>"
#define Z(figure) "<limit of='z' at-least='" figure "'/>"
#define ONE(inside) "<item n='1'>" inside "</item>"
#define TWO(inside) "<item n='2'>" inside "</item>"

static void items (void)
{
  CU_ASSERT_EQUAL (n_told (ONE (X ("5")), ONE (X ("50"))), 0);
  CU_ASSERT_EQUAL (n_told (ONE (X ("5")) TWO (Y ("7")), ONE (X ("50")) TWO (Y ("70"))), 1);
  CU_ASSERT_EQUAL (n_told (ONE (X ("5")) TWO (Y ("7")), ONE (X ("50")) TWO (Y ("71"))), 0);
  CU_ASSERT_EQUAL (n_told (ONE (X ("5")) TWO (Y ("7")), ONE (X ("50")) TWO (Y ("35"))), 0);
}

static void one_item (void)
{
#define ANY(inside) ONE ("<any>" inside "</any>")
  CU_ASSERT_EQUAL (n_told (ANY (X ("5") Y ("7")), ANY (X ("50") Y ("70"))), 0);
  CU_ASSERT_EQUAL (n_told (ANY (X ("5") Y ("7") Z ("9")), ANY (X ("50") Y ("70") Z ("90"))), 1);
}

SUITE (advise_copies, { "two items that go up alike are a relation", items },
       { "of one item it takes three figures", one_item })
