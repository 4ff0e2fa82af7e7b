/* sill test: case files and folders of them in, every expectation that is not met and a count out.
 * The one idea: a test that finds nothing to test fails. */
#include "cli/command/cli_commands.h"
#include "cli/cli_files.h"
#include "cli/cli_output.h"
#include "cli/cli_rules.h"

typedef struct {
  const Options *options;
  SillRules *rules;
  Output *output;
  guint cases, silent; /* cases read, and those of them that expect nothing */
  guint expectations, unmet;
  Status status;
} Test;

static gboolean test_case (const SillCase *fact_case, gpointer data)
{
  Test *test = data;
  g_autoptr (SillReasons) reasons = sill_case_explain (test->rules, fact_case);
  const guint n = sill_reasons_expectations (reasons);
  test->cases++;
  test->silent += n == 0;
  test->expectations += n;
  for (guint i = 0; i < n; i++) {
    g_autofree char *failure = sill_reasons_unmet (reasons, i, test->options->language);
    if (failure == NULL)
      continue;
    test->unmet++;
    output_write (test->output, failure);
    output_write (test->output, "\n");
  }
  return !output_failed (test->output);
}

static void test_file (Test *test, const char *path)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (GError) error = NULL;
  gboolean read = sill_cases_read (test->rules, path, findings, test_case, test, &error);
  test->status = status_worse (test->status, print_findings (findings, NULL, test->options->language));
  if (read)
    return;
  test->status = STATUS_FAILED;
  print_error (test->options->language, error);
}

static void test_all (Test *test)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (char **path = test->options->operands; *path != NULL; path++)
    files_add (paths, *path, FILES_OF_CASES);
  for (guint i = 0; i < paths->len && !output_failed (test->output); i++)
    test_file (test, g_ptr_array_index (paths, i));
}

static void write_summary (const Test *test)
{
  const guint met = test->expectations - test->unmet;
  g_autofree char *line =
      test->options->language == SILL_ZH
          ? g_strdup_printf ("案件 %u 个（其中没有写预期的 %u 个），预期 %u 项：符合 %u 项，不符 %u 项\n", test->cases,
                             test->silent, test->expectations, met, test->unmet)
          : g_strdup_printf ("cases: %u (%u of them expect nothing); expectations: %u, met: %u, not met: %u\n",
                             test->cases, test->silent, test->expectations, met, test->unmet);
  output_write (test->output, line);
}

Status test_run (const Options *options)
{
  Test test = { .options = options, .status = STATUS_DONE };
  g_autoptr (SillRules) rules = rules_open (options, &test.status);
  if (rules == NULL)
    return test.status;
  test.rules = rules;
  test.output = output_open (options, options->output);
  if (test.output == NULL)
    return STATUS_FAILED;
  test_all (&test);
  write_summary (&test);
  if (test.expectations == 0)
    print_problem (options->language,
                   (Text) { "没有找到写有预期（expect）的案件", "no case with an <expect> was found" });
  if (test.unmet > 0 || test.expectations == 0)
    test.status = status_worse (test.status, STATUS_UNDECIDED);
  return status_worse (test.status, output_close (test.output, TRUE));
}
