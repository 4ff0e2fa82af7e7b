/* The outcome of a suite in, lines for a person out: each failure with what it hangs on, the numbers last. */
#include "suite/suite.h"
#include "report/words/words.h"

static void write_failure (GString *to, const SuiteFile *file, const SuiteCase *outcome, const SuiteFailure *failure,
                           SillLanguage language)
{
  const char *colon = word_text (WORD_COLON, language);
  g_string_append_printf (to, "%s:%u: %s%s%s%s%s\n", file->path, failure->line, outcome->name, colon, failure->charge,
                          colon, failure->text);
  for (guint i = 0; i < failure->because->len; i++)
    g_string_append_printf (to, "    %s\n", (const char *) g_ptr_array_index (failure->because, i));
}

static void write_file (GString *to, const SuiteFile *file, SillLanguage language)
{
  for (guint i = 0; i < file->cases->len; i++) {
    const SuiteCase *outcome = suite_case (file, i);
    for (guint k = 0; outcome->failures != NULL && k < outcome->failures->len; k++)
      write_failure (to, file, outcome, g_ptr_array_index (outcome->failures, k), language);
  }
}

static void write_counts (GString *to, const SillSuite *suite)
{
  const SillSuiteCounts counts = sill_suite_counts (suite);
  const guint numbers[] = { counts.cases, counts.silent, counts.expectations, counts.expectations - counts.unmet,
                            counts.unmet };
  char said[G_N_ELEMENTS (numbers)][16];
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_snprintf (said[i], sizeof said[i], "%u", numbers[i]);
  g_autofree char *line =
      word_fill (WORD_TEST_COUNTS, suite->language, said[0], said[1], said[2], said[3], said[4], NULL);
  g_string_append_printf (to, "%s\n", line);
}

void suite_write_text (const SillSuite *suite, GString *to)
{
  for (guint i = 0; i < suite->files->len; i++)
    write_file (to, suite_file (suite, i), suite->language);
  write_counts (to, suite);
}
