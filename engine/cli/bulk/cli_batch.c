/* sill batch: files of many cases in, a line for each case out, and what came of them all on standard error. */
#include "cli/files/cli_files.h"
#include "cli/bulk/cli_blocks.h"
#include "cli/files/cli_interrupt.h"
#include "cli/files/cli_output.h"
#include "cli/bulk/cli_progress.h"
#include "cli/bulk/cli_receipt.h"
#include "cli/cli_rules.h"
#include "cli/command/cli_commands.h"

typedef struct {
  const Options *options;
  Output *output; /* NULL: into blocks */
  Blocks *blocks; /* NULL: into the output */
  Progress *progress;
  Receipt *receipt; /* NULL: none is wanted */
  GChecksum *sum;   /* of the lines of the output; the same */
} Batch;

static void take_input (const char *path, const char *sha256, guint64 bytes, gpointer data)
{
  receipt_add_input (((Batch *) data)->receipt, path, sha256, bytes);
}

static gboolean add_to_output (Batch *batch, const SillBatchPart *part)
{
  output_write_bytes (batch->output, part->lines, part->length);
  if (batch->receipt != NULL) {
    g_checksum_update (batch->sum, (const guchar *) part->lines, (gssize) part->length);
    batch->receipt->output.bytes += part->length;
  }
  return !output_failed (batch->output) && interrupt_came () == 0;
}

static gboolean add_to_blocks (Batch *batch, const SillBatchPart *part)
{
  return blocks_take (batch->blocks, part) && !(interrupt_came () != 0 && blocks_stand (batch->blocks));
}

static gboolean take_part (const SillBatchPart *part, gpointer data)
{
  Batch *batch = data;
  progress_show (batch->progress, part->so_far);
  return batch->blocks != NULL ? add_to_blocks (batch, part) : add_to_output (batch, part);
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

/* Blocks are a place of their own. */
static gboolean is_one_place (const Options *options)
{
  if (options->blocks != NULL && options->output != NULL) {
    print_problem (options->language, (Text) { "--blocks 与 --output 只能写一个", "--blocks or --output, not both" });
    return FALSE;
  }
  if (options->resume && options->blocks == NULL) {
    print_problem (options->language, (Text) { "--resume 接着写的是 --blocks=DIR 中的结果：请写明目录",
                                               "--resume goes on with what is in --blocks=DIR: name the folder" });
    return FALSE;
  }
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
  const Options *options = work->options;
  if (options->receipt == NULL && options->blocks == NULL)
    return;
  work->receipt = receipt_new (rules, batch, options->blocks != NULL ? options->blocks : options->output);
  work->sum = g_checksum_new (G_CHECKSUM_SHA256);
  batch->input = take_input;
}

static void forget_receipt (Batch *work)
{
  g_clear_pointer (&work->receipt, receipt_free);
  g_clear_pointer (&work->sum, g_checksum_free);
}

/* Written when the results stand in their place: a receipt is of what is there. */
static Status write_receipt (const Batch *work)
{
  if (work->options->receipt == NULL)
    return STATUS_DONE;
  g_autofree char *text = receipt_write (work->receipt);
  Output *output = output_open (work->options, work->options->receipt);
  if (output == NULL)
    return STATUS_FAILED;
  output_write (output, text);
  return output_close (output, TRUE);
}

/* One text: the results are in their place, or a file stays as it was. */
static Status end_output (Batch *work, const SillBatchCounts *counts, gboolean good)
{
  const Status closed = output_close (work->output, good);
  if (!good || closed != STATUS_DONE || work->receipt == NULL)
    return closed;
  work->receipt->counts = *counts;
  work->receipt->output.sha256 = g_strdup (g_checksum_get_string (work->sum));
  return write_receipt (work);
}

static Status end_blocks (Batch *work, const SillBatchCounts *counts, gboolean good)
{
  const Status ended = good ? blocks_end (work->blocks, counts) : STATUS_FAILED;
  return ended == STATUS_DONE ? write_receipt (work) : ended;
}

/* A signal ended it before its end. */
static void die_if_interrupted (const Batch *work)
{
  if (interrupt_came () == 0)
    return;
  if (work->blocks != NULL)
    print_problem (work->options->language,
                   (Text) { "已中断：“%s”中的结果没有写完，加上 --resume 接着写",
                            "ended by a signal: the results in %s are not whole, go on with --resume" },
                   work->options->blocks);
  interrupt_die ();
}

static void tell (const Batch *work, const SillBatchCounts *counts, char **foreign)
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

static Status decide (Batch *work, SillRules *rules, const SillBatch *batch)
{
  SillBatchCounts counts = { 0 };
  g_auto (GStrv) foreign = NULL;
  g_autoptr (GError) error = NULL;
  if (work->options->output == NULL)
    interrupt_watch ();
  const gboolean good = sill_batch_run (rules, batch, take_part, work, &counts, &foreign, &error);
  progress_free (work->progress);
  const gboolean ended = good && interrupt_came () == 0;
  const Status status = work->blocks != NULL ? end_blocks (work, &counts, ended) : end_output (work, &counts, good);
  if (good)
    die_if_interrupted (work);
  if (!good) {
    print_error (work->options->language, error);
    return error->code == SILL_ERROR_CHANGED ? STATUS_REJECTED : STATUS_FAILED;
  }
  tell (work, &counts, foreign);
  return status_worse (status, judge (&counts));
}

/* What was whole before is told again. */
static Status run_into_blocks (Batch *work, SillRules *rules, SillBatch *batch)
{
  Status status;
  receipt_be_in_blocks (work->receipt, batch->paths);
  work->blocks = blocks_open (work->options, work->receipt, &status);
  if (work->blocks == NULL)
    return status;
  const Receipt *receipt = work->receipt;
  const SillBatchAt after = receipt->blocks->at;
  batch->step = BLOCKS_STEP;
  batch->after = receipt->blocks->files->len > 0 ? &after : NULL;
  if (blocks_are_whole (work->blocks)) {
    tell (work, &receipt->counts, NULL);
    status = status_worse (write_receipt (work), judge (&receipt->counts));
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
  Batch work = { .options = options,
                 .output = options->blocks == NULL ? output_open (options, options->output) : NULL };
  if (work.output == NULL && options->blocks == NULL)
    return STATUS_FAILED;
  work.progress = progress_new ((const char *const *) paths->pdata, paths->len, options->language);
  g_ptr_array_add (paths, NULL);
  batch->paths = (const char *const *) paths->pdata;
  begin_receipt (&work, rules, batch);
  const Status status = options->blocks != NULL ? run_into_blocks (&work, rules, batch) : decide (&work, rules, batch);
  forget_receipt (&work);
  return status;
}

Status batch_command_run (const Options *options)
{
  SillBatch batch = { .detail = options->question.detail,
                      .has_findings = options->complete || options->partial,
                      .complete = options->complete,
                      .encoding = options->encoding,
                      .sheet = options->sheet,
                      .tables = options->table };
  Status status = STATUS_DONE;
  if (!is_one_reading (options) || !is_receipt_apart (options) || !is_one_place (options) ||
      !options_threads (options, &batch.threads))
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
