/* A result without its reasons is, as a record, what the result with them is. */
#include "pipeline.h"
#include "read/format/read_case.h"
#include "report/record/record_case.h"
#include "test.h"
#include <string.h>

typedef struct {
  Reasons *whole, *result;
  guint n_cases;
} Pair;

static gboolean compare (const Case *fact_case, gpointer data)
{
  Pair *pair = data;
  static const SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  pipeline_explain_into (fact_case, SILL_DETAIL_VERDICT, pair->whole);
  pipeline_result_into (fact_case, pair->result);
  g_autofree char *whole = report_record (pair->whole, &report), *result = report_record (pair->result, &report);
  CU_ASSERT_STRING_EQUAL (result, whole);
  for (guint i = 0; i < pair->result->charges->len; i++) {
    const ChargeReasons *told = g_ptr_array_index (pair->result->charges, i);
    CU_ASSERT_EQUAL (told->presumptions->len,
                     ((const ChargeReasons *) g_ptr_array_index (pair->whole->charges, i))->presumptions->len);
  }
  pair->n_cases++;
  return TRUE;
}

static void compare_file (const char *rules, const char *const *files)
{
  const char *const paths[] = { rules, NULL };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules (paths, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  g_autoptr (Reasons) whole = reasons_new (program), result = reasons_new (program);
  Pair pair = { whole, result, 0 };
  for (; *files != NULL; files++)
    CU_ASSERT_TRUE (read_cases (program->law, *files, findings, compare, &pair, NULL));
  CU_ASSERT_TRUE (pair.n_cases > 5);
}

static void same (void)
{
  static const char *const samples[] = { "samples/row-01-tokens.xml",           "samples/row-02-commissions.xml",
                                         "samples/row-13-no-charge.xml",        "samples/organization-officers.xml",
                                         "samples/range-missing-fact.xml",      "samples/old-law.xml",
                                         "samples/regional-amounts.xml",        "samples/newer-is-lighter.xml",
                                         "samples/row-08-wallet-accounts.json", NULL };
  static const char *const constructs[] = { "tests/golden/every-construct/cases.xml", NULL };
  compare_file ("rules", samples);
  compare_file ("tests/golden/every-construct/rules", constructs);
}

/* What is presumed of the first charge is its own: the second was decided after it. */
static void of_two_charges (void)
{
  static const char text[] =
      "<case xmlns='urn:sill:case:1' findings='complete'><conduct from='2016-04-11'/><decision on='2016-04-11'/>"
      "<fact id='drug' of='mdma' value='0.001'/><fact id='drug' of='morphine' value='19.999'/>"
      "<charge offence='cn/347'/><charge offence='cn/350'/></case>";
  const char *const paths[] = { "rules", NULL };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules (paths, findings, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  g_autoptr (Reasons) whole = reasons_new (program), result = reasons_new (program);
  Pair pair = { whole, result, 0 };
  CU_ASSERT_TRUE (read_cases_bytes (program->law, text, strlen (text), "case.xml", findings, compare, &pair, NULL));
  CU_ASSERT_EQUAL (pair.n_cases, 1);
  CU_ASSERT_TRUE (((const ChargeReasons *) g_ptr_array_index (result->charges, 0))->presumptions->len > 0);
}

SUITE (result, { "records of samples and of every construct", same },
       { "what is presumed of the first of two charges", of_two_charges })
