/* Paths in, what came of the cases in each file out. The idea: files are handed to threads one by one and their outcomes lie
 * in the order of the paths, so that it does not show who was first. */
#include "suite/suite.h"
#include "base/progress.h"
#include "pipeline.h"
#include "read/format/read_case.h"

/* What one thread works with. */
typedef struct {
  SillSuite *suite;
  CaseReader *reader;
  Reasons *reasons;      /* of one case after the other */
  SuiteFile *file;       /* at hand */
  gint *next;            /* the first file that nobody has taken; shared */
  SillProgress progress; /* of the thread that called */
} SuiteWorker;

static gboolean is_wanted (const SillSuite *suite, const SuiteFile *file, const Case *fact_case)
{
  if (suite->filter == NULL)
    return TRUE;
  g_autofree char *name = g_strdup_printf ("%s: %s", file->path, fact_case->label);
  return g_pattern_spec_match_string (suite->filter, name);
}

static gboolean test_case (const Case *fact_case, gpointer data)
{
  const SuiteWorker *worker = data;
  if (!is_wanted (worker->suite, worker->file, fact_case))
    return TRUE;
  const gboolean is_to_add = worker->suite->adds && fact_case->expects->len == 0;
  if (!pipeline_meets (fact_case, worker->reasons) || is_to_add)
    pipeline_explain_into (fact_case, SILL_DETAIL_VERDICT, worker->reasons);
  suite_add_case (worker->file, worker->reasons, fact_case, worker->suite->language);
  if (is_to_add)
    acceptance_add_missing (worker->file->acceptance, worker->reasons, fact_case->number);
  return TRUE;
}

static void test_file (SuiteWorker *worker, SuiteFile *file)
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
  const SuiteWorker *shared = data;
  SuiteWorker worker = *shared;
  guint index;
  worker.reader = case_reader_new (worker.suite->program->law);
  worker.reasons = reasons_new (worker.suite->program);
  while ((index = (guint) g_atomic_int_add (worker.next, 1)) < worker.suite->files->len) {
    progress_tell (worker.progress, index, worker.suite->files->len);
    test_file (&worker, g_ptr_array_index (worker.suite->files, index));
  }
  case_reader_free (worker.reader);
  reasons_free (worker.reasons);
  return NULL;
}

void sill_suite_run (SillSuite *suite, const char *const *paths, guint threads)
{
  gint next = (gint) suite->files->len;
  SuiteWorker worker = { .suite = suite, .next = &next };
  g_autoptr (GPtrArray) helpers = g_ptr_array_new ();
  for (guint i = 0; paths[i] != NULL; i++)
    g_ptr_array_add (suite->files, suite_file_new (paths[i]));
  SuiteWorker helper = worker;
  for (guint i = 1; i < MIN (threads, suite->files->len); i++)
    g_ptr_array_add (helpers, g_thread_new ("test", work, &helper));
  worker.progress = suite->progress;
  work (&worker);
  for (guint i = 0; i < helpers->len; i++)
    g_thread_join (g_ptr_array_index (helpers, i));
}
