/* sill batch: files of many cases in, a line for each case out, and what came of them all on standard error. */
#include "cli/files/cli_files.h"
#include "cli/bulk/cli_asked.h"
#include "cli/bulk/cli_blocks.h"
#include "cli/files/cli_interrupt.h"
#include "cli/files/cli_output.h"
#include "cli/bulk/cli_progress.h"
#include "cli/bulk/cli_receipt.h"
#include "cli/bulk/cli_reports.h"
#include "cli/bulk/cli_sorter.h"
#include "cli/cli_rules.h"
#include "cli/command/cli_commands.h"

typedef struct {
  const Options *options;
  Output *output; /* NULL: into blocks */
  Blocks *blocks; /* NULL: into the output */
  Sorter *sorter; /* NULL: as they come */
  Progress *progress;
  SillSummary *summary; /* NULL: none is wanted */
  gboolean failed;      /* a report could not be written, or lines could not be sorted */
  Receipt *receipt;     /* NULL: none is wanted */
  GChecksum *sum;       /* of the lines of the output; the same */
} BatchRun;

static void take_input (const char *path, const char *sha256, guint64 bytes, gpointer data)
{
  receipt_add_input (((BatchRun *) data)->receipt, path, sha256, bytes);
}

static gboolean write_out (const char *bytes, gsize length, gpointer data)
{
  BatchRun *batch = data;
  output_write_bytes (batch->output, bytes, length);
  if (batch->receipt != NULL) {
    g_checksum_update (batch->sum, (const guchar *) bytes, (gssize) length);
    batch->receipt->output.bytes += length;
  }
  return !output_failed (batch->output) && interrupt_came () == 0;
}

static gboolean add_to_output (BatchRun *batch, const SillBatchPart *part)
{
  return batch->sorter != NULL ? sorter_take (batch->sorter, part) : write_out (part->lines, part->length, batch);
}

static gboolean add_to_blocks (BatchRun *batch, const SillBatchPart *part)
{
  return blocks_take (batch->blocks, part) && !(interrupt_came () != 0 && blocks_stand (batch->blocks));
}

static gboolean take_part (const SillBatchPart *part, gpointer data)
{
  BatchRun *batch = data;
  const Options *options = batch->options;
  progress_show (batch->progress, part->so_far);
  if (options->batch.reports != NULL &&
      !reports_take (options->language, options->batch.reports, part, batch->blocks != NULL)) {
    batch->failed = TRUE;
    return FALSE;
  }
  return batch->blocks != NULL ? add_to_blocks (batch, part) : add_to_output (batch, part);
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

/* Nothing where there is none. */
static void print_number (const Options *options, guint64 n, Text what)
{
  g_autofree char *number = g_strdup_printf ("%" G_GUINT64_FORMAT, n);
  if (n > 0)
    print_problem (options->language, what, number);
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
  print_number (options, counts->unnamed,
                (Text) { "%s 个案件没有写明罪名，没有可以认定的：写在案件里（表格用“罪名”一列），或者用 --charge=罪名",
                         "cases that name no offence, so that nothing of them is decided: %s; name it in each (a "
                         "table in the column offence), or say --charge=OFFENCE" });
  print_number (options, counts->titles,
                (Text) { "表头之上的 %s 行作为标题，没有读作记录",
                         "rows above the heads of tables that were taken for titles and not read as records: %s" });
  print_number (options, counts->broken,
                (Text) { "%s 个文件没有读完：其中的记录可能没有全部认定",
                         "files that could not be read to their end: %s; not all of their records have a line" });
}

/* ---- the command ---- */

/* FALSE: none can be written of this batch, which has been told. */
static gboolean begin_receipt (BatchRun *work, const SillRules *rules, SillBatch *batch)
{
  const Options *options = work->options;
  const char *output = options->batch.blocks != NULL ? options->batch.blocks : options->output;
  if (options->batch.receipt == NULL && options->batch.blocks == NULL)
    return TRUE;
  const char *unsaid = receipt_cannot_say (batch, output);
  if (unsaid != NULL) {
    print_problem (options->language,
                   (Text) { "凭据只能写 UTF-8 的名称，“%s”不是：改名，或者不要 --receipt、--blocks",
                            "a receipt can only name what is UTF-8, and %s is not: rename it, or leave --receipt and "
                            "--blocks out" },
                   unsaid);
    return FALSE;
  }
  work->receipt = receipt_new (rules, batch, output);
  work->sum = g_checksum_new (G_CHECKSUM_SHA256);
  batch->input = take_input;
  return TRUE;
}

static void forget_receipt (BatchRun *work)
{
  g_clear_pointer (&work->receipt, receipt_free);
  g_clear_pointer (&work->sum, g_checksum_free);
}

/* Written when the results stand in their place: a receipt is of what is there. */
static Status write_receipt (const BatchRun *work)
{
  if (work->options->batch.receipt == NULL)
    return STATUS_DONE;
  g_autofree char *text = receipt_write (work->receipt);
  return output_text (work->options, work->options->batch.receipt, text);
}

/* Named after how it is written. */
static Status write_summary (const BatchRun *work)
{
  static const struct {
    const char *ending;
    SillFormat format;
  } formats[] = { { ".html", SILL_HTML }, { ".htm", SILL_HTML }, { ".json", SILL_JSON }, { ".md", SILL_MARKDOWN } };
  const char *path = work->options->batch.summary;
  SillReport report = { .format = SILL_TEXT, .language = work->options->language };
  if (path == NULL)
    return STATUS_DONE;
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (path, formats[i].ending))
      report.format = formats[i].format;
  g_autofree char *text = sill_summary_write (work->summary, &report);
  return output_text (work->options, path, text);
}

/* One text: the results are in their place, or a file stays as it was. */
static Status end_output (BatchRun *work, const SillBatchCounts *counts, gboolean good)
{
  if (good && work->sorter != NULL && !work->failed)
    work->failed = !sorter_write (work->sorter, write_out, work) && !output_failed (work->output);
  good = good && !work->failed;
  const Status closed = output_close (work->output, good);
  if (work->failed)
    return STATUS_FAILED;
  if (!good || closed != STATUS_DONE || work->receipt == NULL)
    return closed;
  work->receipt->counts = *counts;
  work->receipt->output.sha256 = g_strdup (g_checksum_get_string (work->sum));
  return write_receipt (work);
}

static Status end_blocks (BatchRun *work, const SillBatchCounts *counts, gboolean good)
{
  const Status ended = good && !work->failed ? blocks_end (work->blocks, counts) : STATUS_FAILED;
  return ended == STATUS_DONE ? write_receipt (work) : ended;
}

/* A signal ended it before its end. */
static void die_if_interrupted (const BatchRun *work)
{
  if (interrupt_came () == 0)
    return;
  if (work->blocks != NULL)
    print_problem (work->options->language,
                   (Text) { "已中断：“%s”中的结果没有写完，加上 --resume 接着写",
                            "ended by a signal: the results in %s are not whole, go on with --resume" },
                   work->options->batch.blocks);
  interrupt_die ();
}

static void tell (const BatchRun *work, const SillBatchCounts *counts, char **foreign)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  const GPtrArray *of_blocks = work->blocks != NULL ? work->receipt->blocks->foreign : NULL;
  for (guint i = 0; of_blocks != NULL && i < of_blocks->len; i++)
    g_ptr_array_add (names, g_ptr_array_index (of_blocks, i));
  g_ptr_array_add (names, NULL);
  print_foreign (work->options, of_blocks != NULL ? (char **) names->pdata : foreign);
  print_counts (work->options, counts);
}

/* Not all that was to be read has a line. */
static Status judge (const SillBatchCounts *counts) { return counts->broken > 0 ? STATUS_REJECTED : STATUS_DONE; }

static Status decide (BatchRun *work, SillRules *rules, const SillBatch *batch)
{
  SillBatchCounts counts = { 0 };
  g_auto (GStrv) foreign = NULL;
  g_autoptr (GError) error = NULL;
  if (work->options->output == NULL)
    interrupt_watch ();
  const gboolean good = sill_batch_run (rules, batch, take_part, work, &counts, &foreign, &error);
  g_clear_pointer (&work->progress, progress_free);
  const gboolean ended = good && interrupt_came () == 0;
  const Status status = work->blocks != NULL ? end_blocks (work, &counts, ended) : end_output (work, &counts, good);
  if (good)
    die_if_interrupted (work);
  const Status summed = good && status == STATUS_DONE ? write_summary (work) : STATUS_DONE;
  if (!good) {
    print_error (work->options->language, error);
    return error->code == SILL_ERROR_CHANGED ? STATUS_REJECTED : STATUS_FAILED;
  }
  tell (work, &counts, foreign);
  return status_worse (status_worse (status, summed), judge (&counts));
}

/* What was whole before is told again. */
static Status run_into_blocks (BatchRun *work, SillRules *rules, SillBatch *batch)
{
  Status status;
  receipt_be_in_blocks (work->receipt, batch->paths);
  work->blocks = blocks_open (work->options, work->receipt, work->summary, &status);
  if (work->blocks == NULL)
    return status;
  const Receipt *receipt = work->receipt;
  const SillBatchAt after = receipt->blocks->at;
  batch->step = BLOCKS_STEP;
  batch->after = receipt->blocks->files->len > 0 ? &after : NULL;
  if (blocks_are_whole (work->blocks)) {
    tell (work, &receipt->counts, NULL);
    status = status_worse (status_worse (write_receipt (work), write_summary (work)), judge (&receipt->counts));
  } else
    status = decide (work, rules, batch);
  blocks_free (work->blocks);
  return status;
}

static Status run (const Options *options, SillRules *rules, SillBatch *batch)
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  for (char **path = options->operands; *path != NULL; path++)
    files_add (paths, *path, FILES_OF_RECORDS);
  g_ptr_array_add (paths, NULL);
  batch->paths = (const char *const *) paths->pdata;
  BatchRun work = { .options = options };
  if (!begin_receipt (&work, rules, batch))
    return STATUS_USAGE;
  if ((options->batch.reports != NULL && !reports_begin (options->language, options->batch.reports)) ||
      (options->batch.blocks == NULL && (work.output = output_open (options, options->output)) == NULL)) {
    forget_receipt (&work);
    return STATUS_FAILED;
  }
  work.sorter = options->batch.sort != NULL ? sorter_new (options->language) : NULL;
  work.summary = batch->summary = options->batch.summary != NULL ? sill_summary_new (rules) : NULL;
  work.progress = progress_new (batch->paths, paths->len - 1, options->language);
  const Status status =
      options->batch.blocks != NULL ? run_into_blocks (&work, rules, batch) : decide (&work, rules, batch);
  progress_free (work.progress);
  forget_receipt (&work);
  sorter_free (work.sorter);
  sill_summary_free (work.summary);
  return status;
}

Status batch_command_run (const Options *options)
{
  g_auto (Asked) asked = { 0 };
  Status status = STATUS_DONE;
  if (!asked_begin (options, &asked))
    return STATUS_USAGE;
  g_autoptr (SillRules) rules =
      options->batch.summary != NULL ? rules_open (options, &status) : rules_open_as_named (options, &status);
  if (rules == NULL)
    return status;
  status = asked_finish (options, rules, &asked);
  return status == STATUS_DONE ? run (options, rules, &asked.batch) : status;
}
