/* What came of case files as a noun: made empty, filled by those who run and decide, counted, given back. */
#include "suite/suite.h"

static void outcome_clear (ExpectSide *outcome)
{
  g_free (outcome->floor);
  g_free (outcome->ceiling);
  g_free (outcome->items);
}

void suite_failure_free (gpointer data)
{
  SuiteFailure *failure = data;
  g_free (failure->offence);
  g_free (failure->defendant);
  g_free (failure->charge);
  g_free (failure->text);
  outcome_clear (&failure->expected);
  outcome_clear (&failure->came);
  g_ptr_array_unref (failure->because);
  g_free (failure);
}

static void case_clear_outcome (gpointer data)
{
  SuiteCase *outcome = data;
  g_free (outcome->name);
  g_clear_pointer (&outcome->failures, g_ptr_array_unref);
}

SuiteFile *suite_file_new (const char *path)
{
  SuiteFile *file = g_new0 (SuiteFile, 1);
  file->path = g_strdup (path);
  file->cases = g_array_new (FALSE, FALSE, sizeof (SuiteCase));
  g_array_set_clear_func (file->cases, case_clear_outcome);
  file->findings = sill_findings_new ();
  file->acceptance = acceptance_new ();
  return file;
}

static void file_free (gpointer data)
{
  SuiteFile *file = data;
  g_free (file->path);
  g_array_unref (file->cases);
  sill_findings_free (file->findings);
  g_clear_error (&file->error);
  acceptance_free (file->acceptance);
  g_free (file);
}

SillSuite *suite_new (Program *program, SillLanguage language, const char *filter)
{
  g_autofree char *pattern = filter == NULL ? NULL : g_strconcat ("*", filter, "*", NULL);
  SillSuite *suite = g_new0 (SillSuite, 1);
  suite->program = program_ref (program);
  suite->language = language;
  suite->filter = pattern == NULL ? NULL : g_pattern_spec_new (pattern);
  suite->files = g_ptr_array_new_with_free_func (file_free);
  return suite;
}

void sill_suite_free (SillSuite *suite)
{
  if (suite == NULL)
    return;
  program_unref (suite->program);
  g_clear_pointer (&suite->filter, g_pattern_spec_free);
  g_ptr_array_unref (suite->files);
  g_free (suite);
}

void sill_suite_add_missing (SillSuite *suite) { suite->adds = TRUE; }

void sill_suite_tell (SillSuite *suite, SillProgress progress) { suite->progress = progress; }

const SuiteFile *suite_file (const SillSuite *suite, guint index) { return g_ptr_array_index (suite->files, index); }

const SuiteCase *suite_case (const SuiteFile *file, guint index)
{
  return &g_array_index (file->cases, SuiteCase, index);
}

SillSuiteCounts sill_suite_counts (const SillSuite *suite)
{
  SillSuiteCounts counts = { 0, 0, 0, 0 };
  for (guint i = 0; i < suite->files->len; i++) {
    const SuiteFile *file = suite_file (suite, i);
    counts.cases += file->cases->len;
    for (guint k = 0; k < file->cases->len; k++) {
      const SuiteCase *outcome = suite_case (file, k);
      counts.silent += outcome->expectations == 0;
      counts.expectations += outcome->expectations;
      counts.unmet += outcome->failures == NULL ? 0 : outcome->failures->len;
    }
  }
  return counts;
}

gboolean suite_has_fault (const SuiteFile *file)
{
  return sill_findings_faults (file->findings) > 0 || file->error != NULL;
}

guint sill_suite_files (const SillSuite *suite) { return suite->files->len; }

const char *sill_suite_path (const SillSuite *suite, guint file) { return suite_file (suite, file)->path; }

const SillFindings *sill_suite_findings (const SillSuite *suite, guint file)
{
  return suite_file (suite, file)->findings;
}

const GError *sill_suite_error (const SillSuite *suite, guint file) { return suite_file (suite, file)->error; }

guint sill_suite_unmet (const SillSuite *suite, guint file)
{
  return acceptance_size (suite_file (suite, file)->acceptance);
}

char *sill_suite_accept (const SillSuite *suite, guint file, const char *text, gsize length)
{
  return acceptance_write (suite_file (suite, file)->acceptance, text, length);
}
