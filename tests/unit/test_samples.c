/* Every sample says what must come of it; here it does. */
#include "pipeline.h"
#include "read/format/read_case.h"
#include "report/words/phrases_expect.h"
#include "rules.h"
#include "test.h"

typedef struct {
  Program *program;
  guint n_cases, n_expects;
} Samples;

static void complain (const Reasons *reasons, const Expectation *expectation)
{
  g_autofree char *line = phrase_unmet (reasons, expectation, SILL_EN);
  g_printerr ("%s\n", line);
  CU_FAIL ("a sample does not come out as it says");
}

static gboolean check_case (const Case *fact_case, gpointer data)
{
  Samples *samples = data;
  g_autoptr (Reasons) reasons = pipeline_explain (samples->program, fact_case);
  samples->n_cases++;
  samples->n_expects += reasons->expectations->len;
  CU_ASSERT_TRUE (fact_case->charges->len == 0 || reasons->expectations->len > 0);
  for (guint i = 0; i < reasons->expectations->len; i++) {
    const Expectation *expectation = g_ptr_array_index (reasons->expectations, i);
    if (!expectation->met)
      complain (reasons, expectation);
  }
  return TRUE;
}

static void check_file (Samples *samples, const char *name)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autofree char *path = g_build_filename ("samples", name, NULL);
  CU_ASSERT_TRUE (read_cases (samples->program->law, path, findings, check_case, samples, NULL));
  CU_ASSERT_EQUAL (sill_findings_size (findings), 0);
}

static void every_sample_comes_out_as_it_says (void)
{
  g_autoptr (Program) program = rules_shipped ();
  g_autoptr (GDir) folder = g_dir_open ("samples", 0, NULL);
  CU_ASSERT_PTR_NOT_NULL_FATAL (program);
  CU_ASSERT_PTR_NOT_NULL_FATAL (folder);
  Samples samples = { program, 0, 0 };
  const char *name;
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".json"))
      check_file (&samples, name);
  CU_ASSERT_TRUE (samples.n_cases >= 18);
  CU_ASSERT_TRUE (samples.n_expects >= 18);
}

SUITE (samples, { "every sample comes out as it says", every_sample_comes_out_as_it_says })
