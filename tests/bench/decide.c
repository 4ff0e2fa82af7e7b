/* In: rules, a file of cases, and the right rank of each. Out: how fast cases that are already in memory are decided, and
 * how fast they are decided with the full reasons and their JSON.
 *   decide RULES CASES RANKS ROUNDS  */
#include "timing.h"
#include "model/case/said.h"

#include <sill.h>
#include <string.h>

typedef struct {
  SillRules *rules;
  SillVerdict *verdict;
  SillReasons *reasons; /* used again from case to case */
  GPtrArray *cases;     /* of Case */
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
  said_sort (kept);
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

static SillReasons *explain_case (const Docket *docket, guint i, SillDetail detail)
{
  const SillQuestion question = { .detail = detail };
  return sill_case_explain_with (docket->rules, case_at (docket, i), &question);
}

static gsize write_case (const SillReasons *reasons)
{
  const SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  char *text = sill_reasons_write (reasons, &report);
  gsize bytes = strlen (text);
  g_free (text);
  return bytes;
}

/* `written`: with their JSON. */
static double explain (const Docket *docket, SillDetail detail, gboolean written, gsize *ret_bytes)
{
  double start = measure_now ();
  const SillQuestion question = { .detail = detail };
  for (guint i = 0; i < docket->cases->len; i++) {
    sill_reasons_explain (docket->reasons, case_at (docket, i), &question);
    *ret_bytes += written ? write_case (docket->reasons) : (gsize) sill_reasons_decided (docket->reasons);
  }
  return measure_now () - start;
}

/* Reasons that are there already: what the writer alone takes. */
static double write_again (const Docket *docket, gsize *ret_bytes)
{
  enum { FEW = 100, TIMES = 20 };
  SillReasons *few[FEW];
  guint n = MIN (docket->cases->len, FEW);
  for (guint i = 0; i < n; i++)
    few[i] = explain_case (docket, i, SILL_DETAIL_FULL);
  double start = measure_now ();
  for (guint i = 0; i < n * TIMES; i++)
    *ret_bytes += write_case (few[i % n]);
  double taken = measure_now () - start;
  for (guint i = 0; i < n; i++)
    sill_reasons_free (few[i]);
  return taken * (double) docket->cases->len / (double) (n * TIMES);
}

/* How long a case takes that says nothing but the offence: the slowest of all offences, in ms. */
static double explain_empty (SillRules *rules)
{
  const SillQuestion question = { .detail = SILL_DETAIL_FULL };
  g_auto (GStrv) offences = sill_rules_offences (rules);
  double slowest = 0;
  for (guint i = 0; offences[i] != NULL; i++) {
    const Charge charge = { .offence = offences[i], .defendant = -1 };
    Case *empty = case_new ();
    g_array_append_val (empty->charges, charge);
    double start = measure_now ();
    sill_reasons_free (sill_case_explain_with (rules, (const SillCase *) (const void *) empty, &question));
    slowest = MAX (slowest, measure_now () - start);
    case_free (empty);
  }
  return slowest * 1e3;
}

static void measure_empty (SillRules *rules, guint rounds)
{
  g_autofree double *times = g_new (double, rounds);
  for (guint i = 0; i < rounds; i++)
    times[i] = explain_empty (rules);
  measure_tell ("full reasons of an empty partial case, slowest", measure_spread (times, rounds), "ms", "<= 2");
}

/* What is measured, in this order in each round. */
static double take (const Docket *docket, guint what, gsize *ret_wrong, gsize *ret_bytes)
{
  switch (what) {
  case 0: return decide (docket, ret_wrong);
  case 1: return explain (docket, SILL_DETAIL_FULL, FALSE, ret_bytes);
  case 2: return explain (docket, SILL_DETAIL_FULL, TRUE, ret_bytes);
  case 3: return explain (docket, SILL_DETAIL_ITEMS, TRUE, ret_bytes);
  case 4: return explain (docket, SILL_DETAIL_VERDICT, TRUE, ret_bytes);
  default: return write_again (docket, ret_bytes);
  }
}

static gsize measure (const Docket *docket, guint rounds)
{
  static const struct {
    const char *name, *aim;
  } all[] = { { "in memory, decide", ">= 20e6" },
              { "in memory, decide with full reasons", ">= 100e3" },
              { "in memory, reasons written as JSON", ">= 40e3" },
              { "the same of --detail=items", NULL },
              { "the same of --detail=verdict", NULL },
              { "writing full reasons as JSON alone", NULL } };
  double *times[G_N_ELEMENTS (all)];
  gsize wrong = 0, bytes = 0;
  for (guint what = 0; what < G_N_ELEMENTS (all); what++)
    times[what] = g_new (double, rounds);
  for (guint i = 0; i < rounds; i++)
    for (guint what = 0; what < G_N_ELEMENTS (all); what++)
      times[what][i] = take (docket, what, &wrong, &bytes);
  for (guint what = 0; what < G_N_ELEMENTS (all); what++) {
    measure_tell (all[what].name, measure_rate (times[what], rounds, (double) docket->cases->len), "cases/s",
                  all[what].aim);
    g_free (times[what]);
  }
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
  Docket docket = { rules, sill_verdict_new (rules), sill_reasons_new (rules),
                    g_ptr_array_new_with_free_func ((GDestroyNotify) case_free), ranks };
  gboolean read = sill_cases_read (rules, argv[2], findings, keep, &docket, NULL);
  gsize wrong = read ? measure (&docket, (guint) strtoul (argv[4], NULL, 10)) : 1;
  measure_empty (rules, (guint) strtoul (argv[4], NULL, 10));
  g_ptr_array_unref (docket.cases);
  sill_verdict_free (docket.verdict);
  sill_reasons_free (docket.reasons);
  sill_rules_unref (rules);
  sill_findings_free (findings);
  g_free (ranks);
  return wrong == 0 ? 0 : 1;
}
