/* sill batch: files of many cases in, a line for each case out, and what came of them all on standard error. */
#include "cli/files/cli_files.h"
#include "cli/files/cli_output.h"
#include "cli/files/cli_progress.h"
#include "cli/files/cli_receipt.h"
#include "cli/cli_rules.h"
#include "cli/command/cli_commands.h"

typedef struct {
  const Options *options;
  Output *output;
  Progress *progress;
  Receipt *receipt; /* NULL: none is wanted */
  GChecksum *sum;   /* of the lines; the same */
} Batch;

static void take_input (const char *path, const char *sha256, guint64 bytes, gpointer data)
{
  receipt_add_input (((Batch *) data)->receipt, path, sha256, bytes);
}

static gboolean write_lines (const char *lines, gsize length, const SillBatchCounts *so_far, gpointer data)
{
  Batch *batch = data;
  output_write_bytes (batch->output, lines, length);
  if (batch->receipt != NULL) {
    g_checksum_update (batch->sum, (const guchar *) lines, (gssize) length);
    batch->receipt->output.bytes += length;
  }
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

/* A receipt that would take the place of what it is of. */
static gboolean is_receipt_apart (const Options *options)
{
  if (options->receipt == NULL || g_strcmp0 (options->receipt, options->output) != 0)
    return TRUE;
  print_problem (options->language,
                 (Text) { "--receipt 与 --output 是同一个文件“%s”", "--receipt and --output are one file, %s" },
                 options->receipt);
  return FALSE;
}

/* Lines of COLUMN=MEANING; blank ones and those that begin with # say nothing. `ret`: yours, by turns, ended by NULL. */
static gboolean read_columns (const Options *options, GStrv *ret)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  *ret = NULL;
  if (options->column_names == NULL)
    return TRUE;
  if (!g_file_get_contents (options->column_names, &text, NULL, &error)) {
    print_problem (options->language, (Text) { "无法读取：%s", "cannot be read: %s" }, error->message);
    return FALSE;
  }
  g_autoptr (GStrvBuilder) columns = g_strv_builder_new ();
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    g_auto (GStrv) sides = g_strsplit (g_strstrip (*line), "=", 2);
    if (**line == '\0' || **line == '#')
      continue;
    if (sides[1] == NULL) {
      print_problem (options->language,
                     (Text) { "--columns：“%s”应写作“列名=编号、罪名等或者事实”，不用的列写“列名=-”",
                              "--columns: write \"%s\" as COLUMN=id, offence … or a fact; COLUMN=- is passed over" },
                     *line);
      return FALSE;
    }
    g_strv_builder_add_many (columns, g_strstrip (sides[0]), g_strstrip (sides[1]), NULL);
  }
  *ret = g_strv_builder_end (columns);
  return TRUE;
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

static void begin_receipt (Batch *work, const SillRules *rules, SillBatch *batch)
{
  if (work->options->receipt == NULL)
    return;
  work->receipt = receipt_new (rules, batch, work->options->output);
  work->sum = g_checksum_new (G_CHECKSUM_SHA256);
  batch->input = take_input;
}

/* Written when the results stand in their place: a receipt is of what is there. */
static Status end_receipt (Batch *work, const SillBatchCounts *counts, gboolean good)
{
  Status status = STATUS_DONE;
  if (work->receipt == NULL)
    return status;
  if (good) {
    work->receipt->counts = *counts;
    work->receipt->output.sha256 = g_strdup (g_checksum_get_string (work->sum));
    g_autofree char *text = receipt_write (work->receipt);
    Output *output = output_open (work->options, work->options->receipt);
    if (output != NULL)
      output_write (output, text);
    status = output == NULL ? STATUS_FAILED : output_close (output, TRUE);
  }
  g_clear_pointer (&work->receipt, receipt_free);
  g_clear_pointer (&work->sum, g_checksum_free);
  return status;
}

static Status run (const Options *options, SillRules *rules, SillBatch *batch)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (char **path = options->operands; *path != NULL; path++)
    files_add (paths, *path, FILES_OF_RECORDS);
  Batch work = { .options = options, .output = output_open (options, options->output) };
  if (work.output == NULL)
    return STATUS_FAILED;
  work.progress = progress_new ((const char *const *) paths->pdata, paths->len, options->language);
  g_ptr_array_add (paths, NULL);
  batch->paths = (const char *const *) paths->pdata;
  begin_receipt (&work, rules, batch);
  SillBatchCounts counts;
  g_auto (GStrv) foreign = NULL;
  g_autoptr (GError) error = NULL;
  const gboolean good = sill_batch_run (rules, batch, write_lines, &work, &counts, &foreign, &error);
  progress_free (work.progress);
  const Status closed = output_close (work.output, good);
  const Status receipted = end_receipt (&work, &counts, good && closed == STATUS_DONE);
  if (!good) {
    print_error (options->language, error);
    return STATUS_FAILED;
  }
  print_foreign (options, foreign);
  print_counts (options, &counts);
  return status_worse (status_worse (closed, receipted), counts.broken > 0 ? STATUS_REJECTED : STATUS_DONE);
}

Status batch_command_run (const Options *options)
{
  SillBatch batch = { .detail = options->question.detail,
                      .has_findings = options->complete || options->partial,
                      .complete = options->complete,
                      .encoding = options->encoding,
                      .tables = options->table };
  Status status = STATUS_DONE;
  if (!is_one_reading (options) || !is_receipt_apart (options) || !options_threads (options, &batch.threads))
    return STATUS_USAGE;
  g_autoptr (SillRules) rules = rules_open (options, &status);
  if (rules == NULL)
    return status;
  g_autofree char *charge = options->charge != NULL ? read_charge (options, rules) : NULL;
  if (options->charge != NULL && charge == NULL)
    return STATUS_USAGE;
  g_auto (GStrv) columns = NULL;
  if (!read_columns (options, &columns))
    return STATUS_FAILED;
  batch.charge = charge;
  batch.columns = (const char *const *) columns;
  return run (options, rules, &batch);
}
