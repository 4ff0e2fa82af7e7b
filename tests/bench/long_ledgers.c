/* In: rules. Out: what an act of a long ledger costs over what one of a short ledger costs, in pairs: how far counting is from
 * growing with the square of the acts. Both ledgers are read, decided and explained, in processor time.
 *   long_ledgers RULES FOLDER ROUNDS  */
#include "timing.h"

#include <sill.h>

enum { FEW = 5000, MANY = 50000, YEARS = 10 };

/* Half of the acts are batches with windows to choose, half are given of one batch to one person after another. */
static char *write_case (guint n)
{
  GString *to =
      g_string_new ("<case xmlns=\"urn:sill:case:1\" findings=\"complete\"><conduct from=\"2015\" to=\"2024\"/>"
                    "<acts><batch id=\"b\" of=\"ordinary\" count=\"9000000\" obtained=\"bought\"/>");
  for (guint i = 0; i < n / 2; i++) {
    guint shuffled = i * 7919 % (n / 2);
    g_string_append_printf (to, "<batch id=\"b%u\" of=\"settlement\" count=\"%u\" on=\"%u-%02u-%02u\"/>", i,
                            1 + i % 300000, 2015 + shuffled % YEARS, 1 + shuffled % 12, 1 + shuffled % 28);
    g_string_append_printf (to, "<given batch=\"b\" to=\"r%u\" count=\"2\" price=\"1\"/>", i);
  }
  g_string_append (to, "</acts><charge offence=\"cn/287-2\"/><charge offence=\"cn/253-1\"/></case>");
  return g_string_free (to, FALSE);
}

static double used (void)
{
  struct timespec now;
  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double) now.tv_sec + 1e-9 * (double) now.tv_nsec;
}

static gboolean decide (const SillCase *fact_case, gpointer data)
{
  SillReasons *reasons = sill_case_explain (data, fact_case);
  sill_reasons_free (reasons);
  return TRUE;
}

/* Seconds for each act. */
static double cost (SillRules *rules, const char *path, guint n)
{
  SillFindings *findings = sill_findings_new ();
  double start = used ();
  if (!sill_cases_read (rules, path, findings, decide, rules, NULL) || sill_findings_size (findings) > 0)
    g_error ("the ledger was refused");
  double seconds = used () - start;
  sill_findings_free (findings);
  return seconds / (double) n;
}

static char *write_file (const char *folder, guint n)
{
  char *path = g_strdup_printf ("%s/acts-%u.xml", folder, n);
  char *text = write_case (n);
  if (!g_file_set_contents (path, text, -1, NULL))
    g_error ("cannot write %s", path);
  g_free (text);
  return path;
}

int main (int argc, char **argv)
{
  if (argc != 4)
    return 2;
  SillFindings *findings = sill_findings_new ();
  SillRules *rules = sill_rules_new ((const char *const[]) { argv[1], NULL }, findings, NULL);
  guint rounds = (guint) strtoul (argv[3], NULL, 10);
  if (rules == NULL)
    return 1;
  char *few = write_file (argv[2], FEW), *many = write_file (argv[2], MANY);
  double *above = g_new (double, rounds), *below = g_new (double, rounds);
  for (guint i = 0; i < rounds; i++) {
    below[i] = cost (rules, few, FEW);
    above[i] = cost (rules, many, MANY);
  }
  measure_tell ("an act of 50,000 / an act of 5,000", measure_ratio (above, below, rounds), "x", "<= 2");
  g_free (few);
  g_free (many);
  g_free (above);
  g_free (below);
  sill_rules_unref (rules);
  sill_findings_free (findings);
  return 0;
}
