/* Every sample says what must come of it; here it does. */
#include "pipeline.h"
#include "read/read_case.h"
#include "test.h"
#include <string.h>

typedef struct {
  Program *program;
  Verdict *verdict;
  guint n_cases, n_expects;
} Samples;

static void complain (const Case *fact_case, const Expect *expect, const char *what)
{
  g_printerr ("%s:%u: %s: %s\n", fact_case->path, expect->line, fact_case->id, what);
  CU_FAIL ("a sample does not come out as it says");
}

static gboolean is_met (const Reasons *reasons, guint charge, const char *path)
{
  const ChargeReasons *why = g_ptr_array_index (reasons->charges, charge);
  for (guint i = 0; i < why->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (why->items, i);
    if (strcmp (item->item->path, path) == 0 && item->truth == YES)
      return TRUE;
  }
  return FALSE;
}

static void check_items (const Case *fact_case, const Expect *expect, const Reasons *reasons, guint charge)
{
  g_auto (GStrv) paths = g_strsplit (expect->items == NULL ? "" : expect->items, " ", -1);
  for (guint i = 0; paths[i] != NULL; i++)
    if (*paths[i] != '\0' && !is_met (reasons, charge, paths[i]))
      complain (fact_case, expect, paths[i]);
}

/* The rank of a tier id in any version of the offence; 0 for "none". */
static gint rank_of (const Offence *offence, const char *tier)
{
  for (guint i = 0; i < offence->versions->len; i++) {
    const Tier *found = version_tier (g_ptr_array_index (offence->versions, i), tier);
    if (found != NULL)
      return (gint) found->rank;
  }
  CU_ASSERT_STRING_EQUAL (tier, "none");
  return 0;
}

static void check_ranks (const Case *fact_case, const Expect *expect, const ChargeVerdict *charge)
{
  gint tier = expect->tier == NULL ? -1 : rank_of (charge->offence, expect->tier);
  gint floor = expect->tier == NULL ? expect->floor : tier, ceiling = expect->tier == NULL ? expect->ceiling : tier;
  if (floor >= 0 && charge->floor != (guint) floor)
    complain (fact_case, expect, "another floor");
  if (ceiling >= 0 && charge->ceiling != (guint) ceiling)
    complain (fact_case, expect, "another ceiling");
}

static void check_expect (Samples *samples, const Case *fact_case, const Expect *expect, const Reasons *reasons)
{
  const GArray *charges = samples->verdict->charges;
  samples->n_expects++;
  for (guint i = 0; i < charges->len; i++)
    if (expect->charge == -1 || expect->charge == (gint) i) {
      check_ranks (fact_case, expect, &g_array_index (charges, ChargeVerdict, i));
      check_items (fact_case, expect, reasons, i);
    }
}

static gboolean check_case (const Case *fact_case, gpointer data)
{
  Samples *samples = data;
  g_autoptr (Reasons) reasons = pipeline_explain (samples->program, fact_case);
  pipeline_check (samples->program, fact_case, samples->verdict);
  samples->n_cases++;
  if (fact_case->charges->len > 0 && fact_case->expects->len == 0)
    complain (fact_case, &(Expect) { .line = fact_case->line }, "expects nothing");
  for (guint i = 0; i < fact_case->expects->len; i++)
    check_expect (samples, fact_case, &g_array_index (fact_case->expects, Expect, i), reasons);
  return TRUE;
}

static void check_file (Samples *samples, const char *name)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *path = g_build_filename ("samples", name, NULL);
  CU_ASSERT_TRUE (read_cases (samples->program->book, path, findings, check_case, samples, NULL));
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
}

static void every_sample_comes_out_as_it_says (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Program) program = pipeline_rules ((const char *const[]) { "rules", NULL }, findings, NULL);
  g_autoptr (GDir) folder = g_dir_open ("samples", 0, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  g_autoptr (Verdict) verdict = verdict_new (program);
  Samples samples = { program, verdict, 0, 0 };
  const char *name;
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".json"))
      check_file (&samples, name);
  CU_ASSERT_TRUE (samples.n_cases >= 18);
  CU_ASSERT_TRUE (samples.n_expects >= 18);
}

SUITE (samples, { "every sample comes out as it says", every_sample_comes_out_as_it_says })
