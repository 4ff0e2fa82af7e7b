/* sill batch: files of many cases in, a line for each case out, and what came of them all on standard error. */
#include "cli/cli_files.h"
#include "cli/cli_output.h"
#include "cli/cli_progress.h"
#include "cli/cli_rules.h"
#include "cli/command/cli_commands.h"

typedef struct {
  const Options *options;
  Output *output;
  Progress *progress;
} Batch;

static gboolean write_lines (const char *lines, gsize length, const SillBatchCounts *so_far, gpointer data)
{
  Batch *batch = data;
  output_write_bytes (batch->output, lines, length);
  progress_show (batch->progress, so_far);
  return !output_failed (batch->output);
}

/* ---- what the options say ---- */

/* The id of the one offence that --charge names. Returns: yours; NULL, with a message, if it names none or several. */
static char *read_charge (const Options *options, const SillRules *rules)
{
  g_auto (GStrv) ids = sill_rules_offences_named (rules, options->charge);
  if (g_strv_length (ids) == 1)
    return g_strdup (ids[0]);
  rules_list_offences (rules, options->charge, options->language);
  return NULL;
}

static gboolean is_one_reading (const Options *options)
{
  if (!options->complete || !options->partial)
    return TRUE;
  print_problem (options->language, (Text) { "--complete 与 --partial 只能写一个：没有写的是没有查明（complete），还是"
                                             "不知道（partial）",
                                             "--complete or --partial, not both: what a record does not say was not "
                                             "found (complete), or is not known (partial)" });
  return FALSE;
}

/* ---- what came of it ---- */

static void print_foreign (const Options *options, char **foreign)
{
  if (*foreign == NULL)
    return;
  g_autofree char *names = join_names ((const char *const *) foreign, options->language);
  print_problem (options->language,
                 (Text) { "案件中不认识、与已知的键都不相近的键，未予理会：%s",
                          "keys of cases that are like none that is known were passed over: %s" },
                 names);
}

static void print_counts (const Options *options, const SillBatchCounts *counts)
{
  g_autofree char *line =
      options->language == SILL_ZH
          ? g_strdup_printf ("记录 %" G_GUINT64_FORMAT " 条：有误 %" G_GUINT64_FORMAT
                             " 条，尚不能认定 %" G_GUINT64_FORMAT " 条；没有用到的事实 %" G_GUINT64_FORMAT " 处",
                             counts->records, counts->refused, counts->undecided, counts->notes)
          : g_strdup_printf ("records: %" G_GUINT64_FORMAT ", refused: %" G_GUINT64_FORMAT
                             ", undecided: %" G_GUINT64_FORMAT "; facts that no charge asks for: %" G_GUINT64_FORMAT,
                             counts->records, counts->refused, counts->undecided, counts->notes);
  print_line (line);
  if (counts->broken > 0) {
    g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, counts->broken);
    print_problem (options->language,
                   (Text) { "%s 个文件没有读完：其中的记录可能没有全部认定",
                            "files that could not be read to their end: %s; not all of their records have a line" },
                   number);
  }
}

/* ---- the command ---- */

static Status run (const Options *options, SillRules *rules, SillBatch *batch)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (char **path = options->operands; *path != NULL; path++)
    files_add (paths, *path);
  Batch work = { options, output_open (options, options->output), NULL };
  if (work.output == NULL)
    return STATUS_FAILED;
  work.progress = progress_new ((const char *const *) paths->pdata, paths->len, options->language);
  g_ptr_array_add (paths, NULL);
  batch->paths = (const char *const *) paths->pdata;
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean good = sill_batch_run (rules, batch, write_lines, &work, &counts, &foreign, &error);
  progress_free (work.progress);
  const Status closed = output_close (work.output, good);
  if (!good) {
    print_error (options->language, error);
    return STATUS_FAILED;
  }
  print_foreign (options, foreign);
  print_counts (options, &counts);
  return status_worse (closed, counts.broken > 0 ? STATUS_REJECTED : STATUS_DONE);
}

Status batch_command_run (const Options *options)
{
  SillBatch batch = { .detail = options->question.detail,
                      .has_findings = options->complete || options->partial,
                      .complete = options->complete,
                      .encoding = options->encoding };
  Status status = STATUS_DONE;
  if (!is_one_reading (options) || !options_threads (options, &batch.threads))
    return STATUS_USAGE;
  g_autoptr (SillRules) rules = rules_open (options, &status);
  if (rules == NULL)
    return status;
  g_autofree char *charge = options->charge != NULL ? read_charge (options, rules) : NULL;
  if (options->charge != NULL && charge == NULL)
    return STATUS_USAGE;
  batch.charge = charge;
  return run (options, rules, &batch);
}
