/* The mutation of a set of rules as a noun: its mutants are handed to threads one by one, each thread with a book of its own to alter,
 * and the outcomes lie in the order of the documents. */
#include "probe/mutate/mutate.h"
#include <string.h>
#include "base/progress.h"
#include "pipeline.h"

static void outcome_clear (gpointer data)
{
  MutantOutcome *outcome = data;
  if (outcome->proposal == NULL)
    return;
  case_free (outcome->proposal->witness);
  g_free (outcome->proposal);
}

/* ---- the rules ---- */

/* A book that says what the rules say, to be altered. */
static Mutants *read_mutants (const SillMutation *mutation, GError **error)
{
  g_autoptr (SillFindings) findings = sill_findings_new ();
  g_autoptr (Rulebook) book = pipeline_book ((const char *const *) mutation->paths->pdata, findings, error);
  if (book == NULL)
    return NULL;
  if (sill_findings_faults (findings) == 0 && g_strcmp0 (book->hash, mutation->program->law->hash) == 0)
    return mutants_new (book);
  g_set_error (error, SILL_ERROR, SILL_ERROR_DOCUMENT, "the rule files have changed meanwhile");
  return NULL;
}

static gboolean is_same_file (const char *a, const char *b)
{
  g_autofree char *left = g_canonicalize_filename (a, NULL), *right = g_canonicalize_filename (b, NULL);
  return g_str_equal (left, right);
}

static gboolean is_among (const GPtrArray *files, const char *path)
{
  for (guint i = 0; i < files->len; i++)
    if (is_same_file (g_ptr_array_index (files, i), path))
      return TRUE;
  return files->len == 0;
}

static void choose (SillMutation *mutation)
{
  const char *last = NULL;
  gboolean wanted = FALSE;
  for (guint i = 0; i < mutation->mutants->mutants->len; i++) {
    const char *path = mutants_at (mutation->mutants, i)->place.path;
    if (path != last)
      wanted = is_among (mutation->only, path);
    last = path;
    if (wanted)
      g_array_append_val (mutation->tried, i);
  }
}

static GPtrArray *copy_paths (const char *const *paths)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    g_ptr_array_add (copies, g_strdup (paths[i]));
  return copies;
}

SillMutation *mutation_new (Program *program, const char *const *files, GError **error)
{
  SillMutation *mutation = g_new0 (SillMutation, 1);
  mutation->program = program_ref (program);
  mutation->paths = g_ptr_array_new_with_free_func (g_free);
  mutation->only = copy_paths (files);
  mutation->archive = archive_new (program);
  mutation->outcomes = g_array_new (FALSE, TRUE, sizeof (MutantOutcome));
  g_array_set_clear_func (mutation->outcomes, outcome_clear);
  mutation->tried = g_array_new (FALSE, FALSE, sizeof (guint));
  const Rulebook *book = program->law->book;
  for (guint i = 0; book != NULL && i < book->files->len; i++)
    g_ptr_array_add (mutation->paths, g_strdup (g_array_index (book->files, RuleFile, i).path));
  g_ptr_array_add (mutation->paths, NULL);
  mutation->mutants = read_mutants (mutation, error);
  if (mutation->mutants == NULL) {
    sill_mutation_free (mutation);
    return NULL;
  }
  choose (mutation);
  return mutation;
}

void sill_mutation_free (SillMutation *mutation)
{
  if (mutation == NULL)
    return;
  g_array_unref (mutation->outcomes);
  g_array_unref (mutation->tried);
  mutants_free (mutation->mutants);
  archive_free (mutation->archive);
  g_ptr_array_unref (mutation->only);
  g_ptr_array_unref (mutation->paths);
  program_unref (mutation->program);
  g_free (mutation);
}

gboolean sill_mutation_only (SillMutation *mutation, const char *mistake)
{
  const Mistake wanted = mistake_find (mistake);
  guint kept = 0;
  if (wanted == N_MISTAKES)
    return FALSE;
  for (guint i = 0; i < mutation->tried->len; i++)
    if (mutation_mutant (mutation, i)->mistake == wanted)
      g_array_index (mutation->tried, guint, kept++) = g_array_index (mutation->tried, guint, i);
  g_array_set_size (mutation->tried, kept);
  return TRUE;
}

const char **sill_mutation_mistakes (void) { return mistake_names (); }

void sill_mutation_tell (SillMutation *mutation, SillProgress progress) { mutation->progress = progress; }

/* ---- cases ---- */

/* What is not met by the rules as they are tells nothing: it is expected no longer. */
static void drop_unmet (SillMutation *mutation)
{
  for (guint i = 0; i < mutation->archive->cases->len; i++) {
    const Case *fact_case = g_ptr_array_index (mutation->archive->cases, i);
    if (fact_case->expects->len == 0 || !mutate_is_missed (mutation->program, fact_case))
      continue;
    g_array_set_size (fact_case->expects, 0);
    mutation->n_unmet++;
  }
}

/* ---- threads ---- */

typedef struct {
  const SillMutation *mutation;
  Mutants *mutants;
  gint *next;            /* the first mutant that nobody has taken; shared */
  SillProgress progress; /* of the thread that called */
} MutationWorker;

static gpointer work (gpointer data)
{
  const MutationWorker *worker = data;
  guint index;
  while ((index = (guint) g_atomic_int_add (worker->next, 1)) < worker->mutation->tried->len) {
    progress_tell (worker->progress, index, worker->mutation->tried->len);
    mutate_judge (worker->mutation, worker->mutants, g_array_index (worker->mutation->tried, guint, index),
                  mutation_outcome (worker->mutation, index));
  }
  return NULL;
}

/* A thread that cannot read the rules once more leaves its share to the others. */
static void work_together (const SillMutation *mutation, guint threads)
{
  gint next = 0;
  g_autofree MutationWorker *workers = g_new0 (MutationWorker, threads);
  g_autoptr (GPtrArray) helpers = g_ptr_array_new ();
  for (guint i = 0; i < threads; i++) {
    workers[i] = (MutationWorker) { .mutation = mutation,
                                    .mutants = i == 0 ? mutation->mutants : read_mutants (mutation, NULL),
                                    .next = &next };
    if (i > 0 && workers[i].mutants != NULL)
      g_ptr_array_add (helpers, g_thread_new ("mutate", work, &workers[i]));
  }
  workers[0].progress = mutation->progress;
  work (&workers[0]);
  for (guint i = 0; i < helpers->len; i++)
    g_thread_join (g_ptr_array_index (helpers, i));
  for (guint i = 1; i < threads; i++)
    mutants_free (workers[i].mutants);
}

void sill_mutation_run (SillMutation *mutation, guint threads)
{
  drop_unmet (mutation);
  g_array_set_size (mutation->outcomes, 0);
  g_array_set_size (mutation->outcomes, mutation->tried->len);
  work_together (mutation, MAX (threads, 1));
  mutate_share (mutation);
}
