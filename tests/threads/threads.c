/* Four threads read, decide and explain the samples with one set of rules, again and again. What each of them writes
 * must be what one thread alone writes, and so must be what a batch of four threads does. Run under ThreadSanitizer, this also proves that compiled rules are written once,
 * under a lock. pthread, not GThread: the sanitizer does not see into GLib's locks. */
#include <pthread.h>
#include <sill.h>
#include <stdio.h>

enum { N_THREADS = 4, N_ROUNDS = 3 };

static SillRules *rules;
static GPtrArray *paths; /* of char * */
static char *alone;      /* what one thread writes */

typedef struct {
  SillVerdict *verdict;
  GString *written;
  gboolean same; /* verdict and reasons agree on what is decided */
} Work;

static gboolean decide (const SillCase *fact_case, gpointer data)
{
  Work *work = data;
  SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  g_autoptr (SillReasons) reasons = sill_case_explain (rules, fact_case);
  g_autofree char *text = sill_reasons_write (reasons, &report);
  sill_case_check (rules, fact_case, work->verdict);
  work->same = work->same && sill_verdict_decided (work->verdict) == sill_reasons_decided (reasons);
  g_string_append (work->written, text);
  return TRUE;
}

/* Returns: yours; NULL if a file could not be read, was rejected, or verdict and reasons differ. */
static char *decide_all (void)
{
  g_autoptr (SillVerdict) verdict = sill_verdict_new (rules);
  g_autoptr (SillFindings) findings = sill_findings_new ();
  Work work = { verdict, g_string_new (NULL), TRUE };
  gboolean read = TRUE;
  for (guint i = 0; i < paths->len; i++)
    read = read && sill_cases_read (rules, g_ptr_array_index (paths, i), findings, decide, &work, NULL);
  for (guint i = 0; i < sill_findings_size (findings); i++) {
    g_autofree char *line = sill_findings_write (findings, i, SILL_EN);
    fprintf (stderr, "%s\n", line);
  }
  return g_string_free (work.written, !read || !work.same || sill_findings_faults (findings) > 0);
}

/* Returns: `data` if every round wrote what one thread alone wrote, else NULL. */
static void *run (void *data)
{
  for (guint round = 0; round < N_ROUNDS; round++) {
    g_autofree char *written = decide_all ();
    if (g_strcmp0 (written, alone) != 0)
      return NULL;
  }
  return data;
}

static gboolean run_threads (void)
{
  pthread_t threads[N_THREADS];
  gboolean good = TRUE;
  for (guint i = 0; i < N_THREADS; i++)
    if (pthread_create (&threads[i], NULL, run, alone) != 0)
      return FALSE;
  for (guint i = 0; i < N_THREADS; i++) {
    void *result = NULL;
    good = pthread_join (threads[i], &result) == 0 && result != NULL && good;
  }
  return good;
}

static void find_samples (void)
{
  g_autoptr (GDir) folder = g_dir_open ("samples", 0, NULL);
  paths = g_ptr_array_new_with_free_func (g_free);
  for (const char *name; folder != NULL && (name = g_dir_read_name (folder)) != NULL;)
    if (g_str_has_suffix (name, ".xml") || g_str_has_suffix (name, ".json"))
      g_ptr_array_add (paths, g_build_filename ("samples", name, NULL));
}

static gboolean take (const SillBatchPart *part, gpointer data)
{
  g_string_append_len (data, part->lines, (gssize) part->length);
  return TRUE;
}

/* Every sample as often as there are rounds. Returns: yours; empty if the batch was broken. */
static GString *decide_batch (guint threads)
{
  GString *lines = g_string_new (NULL);
  g_autofree const char **all = g_new0 (const char *, N_ROUNDS * paths->len + 1);
  for (guint i = 0; i < N_ROUNDS * paths->len; i++)
    all[i] = g_ptr_array_index (paths, i % paths->len);
  const SillBatch batch = { .paths = all, .threads = threads };
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  if (!sill_batch_run (rules, &batch, take, lines, &counts, &foreign, NULL) || counts.refused > 0)
    g_string_truncate (lines, 0);
  return lines;
}

static gboolean batches_agree (void)
{
  g_autoptr (GString) one = decide_batch (1), many = decide_batch (N_THREADS);
  return one->len > 0 && g_string_equal (one, many);
}

int main (void)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  rules = sill_rules_new ((const char *const[]) { "rules", NULL }, findings, NULL);
  if (rules == NULL)
    return 1;
  find_samples ();
  alone = decide_all ();
  gboolean good = alone != NULL && *alone != '\0' && run_threads () && batches_agree ();
  printf ("threads: %d threads, %u files, %d rounds: %s\n", N_THREADS, paths->len, N_ROUNDS, good ? "alike" : "DIFFER");
  g_free (alone);
  g_ptr_array_unref (paths);
  sill_rules_unref (rules);
  return good ? 0 : 1;
}
