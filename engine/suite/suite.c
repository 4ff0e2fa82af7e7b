/* Paths in, what came of the cases in each file out. The idea: files are handed to threads one by one and their outcomes lie
 * in the order of the paths, so that it does not show who was first. */
#include "suite/suite.h"
#include "pipeline.h"
#include "read/format/read_case.h"

/* What one thread works with. */
typedef struct {
  SillSuite *suite;
  CaseReader *reader;
  SuiteFile *file; /* at hand */
  gint *next;      /* the first file that nobody has taken; shared */
} Worker;

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

static SuiteFile *file_new (const char *path)
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

void suite_free (SillSuite *suite)
{
  if (suite == NULL)
    return;
  program_unref (suite->program);
  g_clear_pointer (&suite->filter, g_pattern_spec_free);
  g_ptr_array_unref (suite->files);
  g_free (suite);
}

const SuiteFile *suite_file (const SillSuite *suite, guint index) { return g_ptr_array_index (suite->files, index); }

const SuiteCase *suite_case (const SuiteFile *file, guint index)
{
  return &g_array_index (file->cases, SuiteCase, index);
}

SillSuiteCounts suite_counts (const SillSuite *suite)
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

static gboolean is_wanted (const SillSuite *suite, const SuiteFile *file, const Case *fact_case)
{
  if (suite->filter == NULL)
    return TRUE;
  g_autofree char *name = g_strdup_printf ("%s: %s", file->path, fact_case->label);
  return g_pattern_spec_match_string (suite->filter, name);
}

static gboolean test_case (const Case *fact_case, gpointer data)
{
  const Worker *worker = data;
  if (!is_wanted (worker->suite, worker->file, fact_case))
    return TRUE;
  g_autoptr (Reasons) reasons = pipeline_explain_to (worker->suite->program, fact_case, SILL_DETAIL_VERDICT);
  suite_add_case (worker->file, reasons, fact_case, worker->suite->language);
  return TRUE;
}

static void test_file (Worker *worker, SuiteFile *file)
{
  g_autoptr (GError) reason = NULL;
  worker->file = file;
  if (case_reader_read (worker->reader, file->path, file->findings, test_case, worker, &reason))
    return;
  if (g_error_matches (reason, SILL_ERROR, SILL_ERROR_IO))
    pipeline_refuse (file->path, reason, file->findings);
  else
    file->error = g_steal_pointer (&reason);
}

static gpointer work (gpointer data)
{
  const Worker *shared = data;
  Worker worker = *shared;
  guint index;
  worker.reader = case_reader_new (worker.suite->program->book);
  while ((index = (guint) g_atomic_int_add (worker.next, 1)) < worker.suite->files->len)
    test_file (&worker, g_ptr_array_index (worker.suite->files, index));
  case_reader_free (worker.reader);
  return NULL;
}

void suite_run (SillSuite *suite, const char *const *paths, guint threads)
{
  gint next = (gint) suite->files->len;
  Worker worker = { .suite = suite, .next = &next };
  g_autoptr (GPtrArray) helpers = g_ptr_array_new ();
  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (suite->files, file_new (paths[i]));
  for (guint i = 1; i < MIN (threads, suite->files->len); i++)
    g_ptr_array_add (helpers, g_thread_new ("test", work, &worker));
  work (&worker);
  for (guint i = 0; i < helpers->len; i++)
    g_thread_join (g_ptr_array_index (helpers, i));
}
