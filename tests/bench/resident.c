/* In: rules and a big file of cases. Out: the most memory that reading and deciding all of it ever had resident.
 *   resident RULES CASES  */
#include "timing.h"

#include <sill.h>
#include <sys/resource.h>

static gboolean decide (const SillCase *fact_case, gpointer data)
{
  gpointer *both = data;
  sill_case_check (both[0], fact_case, both[1]);
  return TRUE;
}

int main (int argc, char **argv)
{
  if (argc != 3)
    return 2;
  SillFindings *findings = sill_findings_new ();
  SillRules *rules = sill_rules_new ((const char *const[]) { argv[1], NULL }, findings, NULL);
  if (rules == NULL)
    return 1;
  SillVerdict *verdict = sill_verdict_new (rules);
  gpointer both[] = { rules, verdict };
  gboolean read = sill_cases_read (rules, argv[2], findings, decide, both, NULL);
  struct rusage used;
  getrusage (RUSAGE_SELF, &used);
  double megabytes = (double) used.ru_maxrss / 1024;
  measure_tell ("resident memory of the bulk run", (Spread) { megabytes, megabytes, megabytes }, "MiB", "<= 12");
  sill_verdict_free (verdict);
  sill_rules_unref (rules);
  sill_findings_free (findings);
  return read ? 0 : 1;
}
