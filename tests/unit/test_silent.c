#include "explain/trace/silent.h"
#include <string.h>
#include "explained.h"
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"

/* Cases that are explained one after the other in one record. */
typedef struct {
  Program *program;
  Reasons *reasons;
  GPtrArray *kept; /* of const Reason: that of item 2 in each case */
  GArray *truths;  /* of Truth: the same */
} Cases;

static gboolean explain (const Case *fact_case, gpointer data)
{
  Cases *cases = data;
  pipeline_explain_into (fact_case, SILL_DETAIL_ITEMS, cases->reasons);
  const ItemReason *item = explained_item (cases->reasons, "1(1)(2)");
  g_ptr_array_add (cases->kept, item->reason);
  g_array_append_val (cases->truths, item->truth);
  return TRUE;
}

/* What each of them says, NULL-terminated. */
static Cases explain_all (const char *low, const char *const *said)
{
  Cases cases = { .program = rules_small (low, NULL),
                  .kept = g_ptr_array_new (),
                  .truths = g_array_new (FALSE, FALSE, sizeof (Truth)) };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GString) text = g_string_new ("<cases xmlns='urn:sill:case:1'>");
  for (guint i = 0; said[i] != NULL; i++)
    g_string_append_printf (text,
                            "<case id='c%u' findings='complete'><conduct from='2018-03-01' to='2018-06-01'/>%s"
                            "<charge offence='t/1'/></case>",
                            i, said[i]);
  g_string_append (text, "</cases>");
  cases.reasons = reasons_new (cases.program);
  CU_ASSERT_TRUE (
      read_cases_bytes (cases.program->law, text->str, text->len, "cases.xml", findings, explain, &cases, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  return cases;
}

static void forget (Cases *cases)
{
  g_ptr_array_unref (cases->kept);
  g_array_unref (cases->truths);
  reasons_free (cases->reasons);
  program_unref (cases->program);
}

static const char two[] =
    "<item n='1'><limit of='x' at-least='50'/></item><item n='2'><limit of='y' at-least='50'/></item>";
#define X "<fact id='x' value='10'/>"
#define MORE "<fact id='p' value='yes'/><fact id='q' value='yes'/><fact id='z' value='7'/>"
#define Y(value) "<fact id='y' value='" value "'/>"

static void what_is_not_said_is_kept (void)
{
  Cases cases = explain_all (two, (const char *const[]) { X, X, X, X MORE, Y ("60"), MORE X, NULL });
  CU_ASSERT_EQUAL_FATAL (cases.kept->len, 6);
  CU_ASSERT_PTR_EQUAL (cases.kept->pdata[2], cases.kept->pdata[3]);
  CU_ASSERT_PTR_NOT_EQUAL (cases.kept->pdata[3], cases.kept->pdata[4]);
  CU_ASSERT_PTR_EQUAL (cases.kept->pdata[3], cases.kept->pdata[5]);
  for (guint i = 0; i < cases.truths->len; i++)
    CU_ASSERT_EQUAL (g_array_index (cases.truths, Truth, i), i == 4 ? YES : NO);
  forget (&cases);
}

/* Each figure is that of its case, though the one before said something else. */
static void what_is_said_is_traced (void)
{
  Cases cases = explain_all (two, (const char *const[]) { X, X, X, Y ("60"), Y ("49"), NULL });
  const Reason *lead = explained_item (cases.reasons, "1(1)(2)")->lead;
  CU_ASSERT_EQUAL (lead->measure_lo.numerator, 49);
  CU_ASSERT_EQUAL (lead->truth, NO);
  forget (&cases);
}

/* The item hangs on a gate too. */
static void a_gate_is_part_of_it (void)
{
  Cases cases = explain_all ("<item n='1'><limit of='x' at-least='50'/></item>"
                             "<item n='2' unless='p'><limit of='y' at-most='5'/></item>",
                             (const char *const[]) { X, X, X, X "<fact id='p' value='yes'/>", X, NULL });
  CU_ASSERT_EQUAL_FATAL (cases.truths->len, 5);
  for (guint i = 0; i < cases.truths->len; i++)
    CU_ASSERT_EQUAL (g_array_index (cases.truths, Truth, i), i == 3 ? NO : YES);
  forget (&cases);
}

/* Once or twice is not often. */
static void a_law_is_kept_when_it_is_met_often (void)
{
  Cases cases = explain_all (two, (const char *const[]) { X, NULL });
  const Plan *plan = explained_charge (cases.reasons)->plan;
  const Interval *slots = cases.reasons->work->work.slots;
  CU_ASSERT_PTR_NULL (silent_law (cases.reasons, plan, slots, NULL));
  const SilentLaw *law = silent_law (cases.reasons, plan, slots, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (law);
  const SilentNode *one = silent_root (law, explained_item (cases.reasons, "1(1)(1)")->item->node),
                   *other = silent_root (law, explained_item (cases.reasons, "1(1)(2)")->item->node);
  CU_ASSERT_FALSE (silent_holds (law, one)); /* x is said */
  CU_ASSERT_TRUE (silent_holds (law, other));
  forget (&cases);
}

SUITE (silent, { "what a case says nothing of is kept from the one before", what_is_not_said_is_kept },
       { "what it says something of is traced", what_is_said_is_traced },
       { "what an item hangs on includes its gates", a_gate_is_part_of_it },
       { "a law is kept when it is met often", a_law_is_kept_when_it_is_met_often })
