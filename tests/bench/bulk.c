/* In: rules, one big XML file of cases, and the right rank of each. Out: how fast they are read and decided, against
 * libxml2's SAX2 push parser doing nothing else with the same bytes, in alternating pairs; and how many ranks are wrong.
 *   bulk RULES CASES RANKS ROUNDS  */
#include "timing.h"

#include <libxml/parser.h>
#include <sill.h>
#include <string.h>

enum { CHUNK = 65536 };

static void start_element (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space,
                           int n_spaces, const xmlChar **spaces, int n_attributes, int n_defaulted,
                           const xmlChar **attributes)
{
  (void) name, (void) prefix, (void) space, (void) n_spaces, (void) spaces, (void) n_attributes, (void) n_defaulted,
      (void) attributes;
  guint *n_elements = context;
  ++*n_elements;
}

static double parse_only (const char *bytes, gsize length)
{
  double start = measure_now ();
  guint n_elements = 0;
  xmlSAXHandler handler = { .initialized = XML_SAX2_MAGIC, .startElementNs = start_element };
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt (&handler, &n_elements, NULL, 0, NULL);
  for (gsize at = 0; at < length; at += CHUNK)
    xmlParseChunk (parser, bytes + at, (int) MIN (CHUNK, length - at), 0);
  xmlParseChunk (parser, NULL, 0, 1);
  g_assert (parser->wellFormed && n_elements > 0);
  xmlFreeParserCtxt (parser);
  return measure_now () - start;
}

typedef struct {
  const SillRules *rules;
  SillVerdict *verdict;
  const char *ranks; /* expected */
  gsize n, wrong;
} Bulk;

static gboolean decide (const SillCase *fact_case, gpointer data)
{
  Bulk *bulk = data;
  sill_case_check (bulk->rules, fact_case, bulk->verdict);
  guint expected = (guint) (bulk->ranks[bulk->n++] - '0');
  gboolean right = sill_verdict_size (bulk->verdict) == 1 && sill_verdict_floor (bulk->verdict, 0) == expected &&
                   sill_verdict_ceiling (bulk->verdict, 0) == expected;
  bulk->wrong += !right;
  return TRUE;
}

static double read_and_decide (Bulk *bulk, const char *bytes, gsize length)
{
  double start = measure_now ();
  SillFindings *findings = sill_findings_new ();
  bulk->n = bulk->wrong = 0;
  gboolean read = sill_cases_read_bytes (bulk->rules, bytes, length, "cases.xml", findings, decide, bulk, NULL);
  g_assert (read && sill_findings_size (findings) == 0);
  sill_findings_free (findings);
  return measure_now () - start;
}

static void tell (const double *ours, const double *floors, guint rounds, const Bulk *bulk)
{
  double n = (double) bulk->n;
  measure_tell ("one XML file, read and decide", measure_rate (ours, rounds, n), "cases/s", NULL);
  measure_tell ("libxml2 SAX2 push, parse only", measure_rate (floors, rounds, n), "cases/s", NULL);
  measure_tell ("read and decide / parse only, as rates", measure_ratio (floors, ours, rounds), "x", ">= 0.85");
  double wrong = (double) bulk->wrong;
  measure_tell ("wrong tiers", (Spread) { wrong, wrong, wrong }, "cases", "0");
}

int main (int argc, char **argv)
{
  if (argc != 5)
    return 2;
  char *bytes = NULL, *ranks = NULL;
  gsize length = 0, n_ranks = 0;
  SillFindings *findings = sill_findings_new ();
  SillRules *rules = sill_rules_new ((const char *const[]) { argv[1], NULL }, findings, NULL);
  if (rules == NULL || !g_file_get_contents (argv[2], &bytes, &length, NULL) ||
      !g_file_get_contents (argv[3], &ranks, &n_ranks, NULL))
    return 1;
  guint rounds = (guint) strtoul (argv[4], NULL, 10);
  double *ours = g_new (double, rounds), *floors = g_new (double, rounds);
  Bulk bulk = { .rules = rules, .verdict = sill_verdict_new (rules), .ranks = ranks };
  parse_only (bytes, length);
  read_and_decide (&bulk, bytes, length);
  for (guint i = 0; i < rounds; i++) {
    if (i % 2 == 0)
      floors[i] = parse_only (bytes, length);
    ours[i] = read_and_decide (&bulk, bytes, length);
    if (i % 2 != 0)
      floors[i] = parse_only (bytes, length);
  }
  tell (ours, floors, rounds, &bulk);
  gboolean right = bulk.wrong == 0 && bulk.n == n_ranks;
  g_free (ours);
  g_free (floors);
  g_free (bytes);
  g_free (ranks);
  sill_verdict_free (bulk.verdict);
  sill_rules_unref (rules);
  sill_findings_free (findings);
  return right ? 0 : 1;
}
