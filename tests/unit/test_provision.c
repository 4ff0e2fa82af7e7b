#include "explain/trace/provision.h"
#include <string.h>
#include "read/format/read_case.h"
#include "rules.h"
#include "test.h"
#include <sill.h>

/* Cases of one law, explained one after the other in one record, which keeps what the documents say, and each in its own. */
typedef struct {
  Program *program;
  Reasons *kept;
  guint n, differing, kept_laws, changes;
} Cases;

static gboolean is_written_alike (const Reasons *one, const Reasons *other)
{
  const SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  g_autofree char *first = sill_reasons_write ((const SillReasons *) (const void *) one, &report);
  g_autofree char *second = sill_reasons_write ((const SillReasons *) (const void *) other, &report);
  return strcmp (first, second) == 0;
}

static gboolean compare (const Case *fact_case, gpointer data)
{
  Cases *cases = data;
  g_autoptr (Reasons) alone = reasons_new (cases->program);
  pipeline_explain_into (fact_case, SILL_DETAIL_FULL, alone);
  pipeline_explain_into (fact_case, SILL_DETAIL_FULL, cases->kept);
  const ChargeReasons *charge = g_ptr_array_index (cases->kept->charges, 0);
  cases->kept_laws += charge->kept != NULL;
  cases->changes += charge->changes->len;
  cases->differing += !is_written_alike (alone, cases->kept);
  cases->n++;
  return TRUE;
}

/* An amount that is nothing, small, near a limit, far above it, or a range. */
static char *amount_of (GRand *random)
{
  static const gint64 most[] = { 1, 60, 600, 6000, 60000 };
  const gint64 to = most[g_rand_int_range (random, 0, G_N_ELEMENTS (most))];
  const gint32 value = g_rand_int_range (random, 0, (gint32) to);
  return g_rand_int_range (random, 0, 9) == 0 ? g_strdup_printf ("%d至%d", value, value + 9)
                                              : g_strdup_printf ("%d", value);
}

static void add_case (GString *text, GRand *random, guint index)
{
  static const char *const amounts[] = { "track", "content", "credit", "property", "lodging", "ordinary", "gains" };
  static const char *const said[] = { "given", "on-duty", "track-used-in-crime", "convicted-before", "major-loss" };
  g_string_append_printf (text, "<case id='c%u' findings='%s'><conduct from='2024-03-01' to='2024-03-31'/>", index,
                          index % 4 == 0 ? "partial" : "complete");
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    if (g_rand_int_range (random, 0, 3) > 0) {
      g_autofree char *amount = amount_of (random);
      g_string_append_printf (text, "<fact id='%s' value='%s'/>", amounts[i], amount);
    }
  for (guint i = 0; i < G_N_ELEMENTS (said); i++)
    if (g_rand_int_range (random, 0, 3) == 0)
      g_string_append_printf (text, "<fact id='%s' value='yes'/>", said[i]);
  g_string_append (text, "<charge offence='cn/253-1'/></case>");
}

static void what_is_kept_is_what_is_read_anew (void)
{
  enum { CASES = 60 };
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GString) text = g_string_new ("<cases xmlns='urn:sill:case:1'>");
  Cases cases = { .program = rules_shipped () };
  CU_ASSERT_PTR_NOT_NULL_FATAL (cases.program);
  cases.kept = reasons_new (cases.program);
  for (guint i = 0; i < CASES; i++)
    add_case (text, random, i);
  g_string_append (text, "</cases>");
  CU_ASSERT_TRUE (
      read_cases_bytes (cases.program->law, text->str, text->len, "cases.xml", findings, compare, &cases, NULL));
  CU_ASSERT_EQUAL (sill_findings_faults (findings), 0);
  CU_ASSERT_EQUAL (cases.n, CASES);
  CU_ASSERT_EQUAL (cases.differing, 0);
  CU_ASSERT_EQUAL (cases.kept_laws, CASES - 2);
  CU_ASSERT_TRUE (cases.changes > CASES);
  reasons_free (cases.kept);
  program_unref (cases.program);
}

SUITE (provision, { "what is kept of the documents is what is read anew", what_is_kept_is_what_is_read_anew })
