/* In: rules, a file of cases, and the right rank of each. Out: how fast cases that are already in memory are decided, and
 * how fast they are decided with the full reasons and their JSON.
 *   decide RULES CASES RANKS ROUNDS  */
#include "measure.h"
#include "model/case/case.h"

#include <sill.h>
#include <string.h>

typedef struct {
  SillRules *rules;
  SillVerdict *verdict;
  GPtrArray *cases; /* of Case */
  const char *ranks;
} Docket;

static void copy (GArray *to, const GArray *from)
{
  if (from->len > 0)
    g_array_append_vals (to, from->data, from->len);
}

/* A case of the generator has no texts but its id and its offence. */
static gboolean keep (const SillCase *fact_case, gpointer data)
{
  const Case *from = (const Case *) (const void *) fact_case;
  Case *kept = case_new ();
  kept->path = "cases.xml";
  kept->line = from->line;
  kept->id = case_keep (kept, from->id, strlen (from->id));
  kept->complete = from->complete;
  kept->conduct_from = from->conduct_from;
  kept->conduct_to = from->conduct_to;
  kept->decided = from->decided;
  copy (kept->stated, from->stated);
  copy (kept->charges, from->charges);
  for (guint i = 0; i < kept->stated->len; i++)
    g_array_index (kept->stated, Stated, i).written = NULL;
  g_array_index (kept->charges, Charge, 0).offence = "cn/253-1";
  g_ptr_array_add (((Docket *) data)->cases, kept);
  return TRUE;
}

static const SillCase *case_at (const Docket *docket, guint i) { return g_ptr_array_index (docket->cases, i); }

static double decide (const Docket *docket, gsize *ret_wrong)
{
  double start = measure_now ();
  for (guint i = 0; i < docket->cases->len; i++) {
    sill_case_check (docket->rules, case_at (docket, i), docket->verdict);
    *ret_wrong += sill_verdict_floor (docket->verdict, 0) != (guint) (docket->ranks[i] - '0');
  }
  return measure_now () - start;
}

static double explain (const Docket *docket, gsize *ret_wrong)
{
  double start = measure_now ();
  for (guint i = 0; i < docket->cases->len; i++) {
    SillReasons *reasons = sill_case_explain (docket->rules, case_at (docket, i));
    *ret_wrong += !sill_reasons_decided (reasons);
    sill_reasons_free (reasons);
  }
  return measure_now () - start;
}

static double explain_and_write (const Docket *docket, gsize *ret_bytes)
{
  const SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  double start = measure_now ();
  for (guint i = 0; i < docket->cases->len; i++) {
    SillReasons *reasons = sill_case_explain (docket->rules, case_at (docket, i));
    char *text = sill_reasons_write (reasons, &report);
    *ret_bytes += strlen (text);
    g_free (text);
    sill_reasons_free (reasons);
  }
  return measure_now () - start;
}

static gsize measure (const Docket *docket, guint rounds)
{
  double *plain = g_new (double, rounds), *explained = g_new (double, rounds), *written = g_new (double, rounds);
  gsize wrong = 0, bytes = 0;
  for (guint i = 0; i < rounds; i++) {
    plain[i] = decide (docket, &wrong);
    explained[i] = explain (docket, &wrong);
    written[i] = explain_and_write (docket, &bytes);
  }
  double n = (double) docket->cases->len;
  measure_tell ("in memory, decide", measure_rate (plain, rounds, n), "cases/s", ">= 20e6");
  measure_tell ("in memory, decide with full reasons", measure_rate (explained, rounds, n), "cases/s", ">= 1e6");
  measure_tell ("in memory, reasons written as JSON", measure_rate (written, rounds, n), "cases/s", NULL);
  g_free (plain);
  g_free (explained);
  g_free (written);
  return wrong;
}

int main (int argc, char **argv)
{
  if (argc != 5)
    return 2;
  char *ranks = NULL;
  SillFindings *findings = sill_findings_new ();
  SillRules *rules = sill_rules_new ((const char *const[]) { argv[1], NULL }, findings, NULL);
  if (rules == NULL || !g_file_get_contents (argv[3], &ranks, NULL, NULL))
    return 1;
  Docket docket = { rules, sill_verdict_new (rules), g_ptr_array_new_with_free_func ((GDestroyNotify) case_free),
                    ranks };
  gboolean read = sill_cases_read (rules, argv[2], findings, keep, &docket, NULL);
  gsize wrong = read ? measure (&docket, (guint) strtoul (argv[4], NULL, 10)) : 1;
  g_ptr_array_unref (docket.cases);
  sill_verdict_free (docket.verdict);
  sill_rules_unref (rules);
  sill_findings_free (findings);
  g_free (ranks);
  return wrong == 0 ? 0 : 1;
}
