/* sill verify: a receipt in; the batch is run again, and whatever is not as it was is named. */
#include "cli/bulk/cli_join.h"
#include <string.h>
#include "base/reason.h"
#include "cli/bulk/cli_sorter.h"
#include "cli/cli_rules.h"
#include "cli/command/cli_commands.h"
#include "cli/files/cli_inputs.h"
#include "cli/files/cli_output.h"
#include <stdio.h>

typedef struct {
  const Options *options;
  const Receipt *receipt;
  Sorter *sorter; /* NULL: lines come in their order */
  GChecksum *sum; /* of the lines */
  guint64 bytes;
  guint inputs;  /* seen so far */
  guint changed; /* what is not as it was */
} Verify;

static void tell (Verify *verify, Text what, const char *name)
{
  print_problem (verify->options->language, what, name);
  verify->changed++;
}

static gboolean take_bytes (const char *bytes, gsize length, gpointer data)
{
  Verify *verify = data;
  g_checksum_update (verify->sum, (const guchar *) bytes, (gssize) length);
  verify->bytes += length;
  return TRUE;
}

static gboolean take_part (const SillBatchPart *part, gpointer data)
{
  Verify *verify = data;
  return verify->sorter != NULL ? sorter_take (verify->sorter, part) : take_bytes (part->lines, part->length, verify);
}

static void take_input (const char *path, const char *sha256, guint64 bytes, gpointer data)
{
  Verify *verify = data;
  if (verify->inputs >= verify->receipt->inputs->len)
    return;
  const ReceiptFile *file = &g_array_index (verify->receipt->inputs, ReceiptFile, verify->inputs++);
  if (g_strcmp0 (file->sha256, sha256) == 0 && (sha256 == NULL || file->bytes == bytes))
    return;
  if (sha256 == NULL)
    tell (verify, (Text) { "输入文件“%s”无法读取", "the input %s cannot be read" }, path);
  else
    tell (verify, (Text) { "输入文件“%s”已改变", "the input %s has changed" }, path);
}

/* A file that was written then, as it lies there now. */
static void look_at_file (Verify *verify, const char *path, const char *sha256)
{
  g_autoptr (GChecksum) now = g_checksum_new (G_CHECKSUM_SHA256);
  if (!hash_file (now, path))
    tell (verify, (Text) { "结果文件“%s”无法读取", "the output %s cannot be read" }, path);
  else if (g_strcmp0 (g_checksum_get_string (now), sha256) != 0)
    tell (verify, (Text) { "结果文件“%s”已改变", "the output %s has changed" }, path);
}

static void look_at_output (Verify *verify)
{
  const Receipt *receipt = verify->receipt;
  if (receipt->blocks == NULL && receipt->output.path != NULL)
    look_at_file (verify, receipt->output.path, receipt->output.sha256);
  for (guint i = 0; receipt->blocks != NULL && i < receipt->blocks->files->len; i++) {
    const ReceiptFile *block = &g_array_index (receipt->blocks->files, ReceiptFile, i);
    g_autofree char *path = g_build_filename (receipt->output.path, block->path, NULL);
    look_at_file (verify, path, block->sha256);
  }
}

/* But for the bytes that were read, of which a receipt says nothing. */
static gboolean are_counts (const SillBatchCounts *counts, const SillBatchCounts *said)
{
  SillBatchCounts with_bytes = *said;
  with_bytes.bytes = counts->bytes;
  return memcmp (counts, &with_bytes, sizeof *counts) == 0;
}

static Status run (Verify *verify, SillRules *rules)
{
  const Receipt *receipt = verify->receipt;
  g_autofree const char **paths = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) foreign = NULL;
  SillBatchCounts counts;
  SillBatch batch = receipt_batch (receipt, &paths);
  batch.threads = CLAMP (g_get_num_processors (), 1, SILL_BATCH_MOST_THREADS);
  batch.input = take_input;
  if (!sill_batch_run (rules, &batch, take_part, verify, &counts, &foreign, &error)) {
    print_error (verify->options->language, error);
    return STATUS_FAILED;
  }
  if (verify->sorter != NULL && !sorter_write (verify->sorter, take_bytes, verify))
    return STATUS_FAILED;
  if (verify->bytes != receipt->output.bytes ||
      !g_str_equal (g_checksum_get_string (verify->sum), receipt->output.sha256))
    tell (verify, (Text) { "重新认定的结果与当时不同%s", "the results are not what they were%s" }, "");
  else if (!are_counts (&counts, &receipt->counts))
    tell (verify, (Text) { "收据上的数目不对%s", "the counts of the receipt are wrong%s" }, "");
  look_at_output (verify);
  return STATUS_DONE;
}

/* What the rules and the engine are now. */
static void look_at_rules (Verify *verify, const SillRules *rules)
{
  if (!g_str_equal (verify->receipt->engine, sill_version ()))
    tell (verify, (Text) { "程序的版本不同：当时是 %s", "another version of the program: it was %s" },
          verify->receipt->engine);
  if (!g_str_equal (verify->receipt->rules, sill_rules_hash (rules)))
    tell (verify, (Text) { "规则不同：当时是 sha256:%s", "other rules: they were sha256:%s" }, verify->receipt->rules);
}

static Receipt *open_receipt (const Options *options, const char *path)
{
  g_autofree char *text = NULL, *words = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;
  if (!g_file_get_contents (path, &text, &length, &error)) {
    g_autofree char *reason = reason_in (error->message, options->language);
    print_problem (options->language, (Text) { "无法读取：%s", "cannot be read: %s" }, reason);
    return NULL;
  }
  Receipt *receipt = receipt_read (text, length, &words);
  if (receipt == NULL)
    print_problem (
        options->language,
        (Text) { "“%s”不是 sill batch --receipt 写的收据：%s", "%s is no receipt that sill batch --receipt wrote: %s" },
        path, words);
  return receipt;
}

/* The receipt is kept in `receipts`. */
static Status verify_one (const Options *options, SillRules *rules, const char *path, GPtrArray *receipts)
{
  Receipt *receipt = open_receipt (options, path);
  if (receipt == NULL)
    return STATUS_REJECTED;
  g_ptr_array_add (receipts, receipt);
  if (receipt->blocks != NULL && !receipt->blocks->whole) {
    print_problem (options->language,
                   (Text) { "“%s”所说的结果还没有写完：先用 sill batch --resume 写完",
                            "the results that %s is of are not whole: finish them with sill batch --resume" },
                   path);
    return STATUS_UNDECIDED;
  }
  if (receipt->charge != NULL && sill_rules_name (rules, receipt->charge, options->language) == NULL) {
    print_problem (options->language, (Text) { "规则中没有罪名“%s”", "the rules have no offence %s" }, receipt->charge);
    return STATUS_UNDECIDED;
  }
  Verify verify = { .options = options, .receipt = receipt, .sum = g_checksum_new (G_CHECKSUM_SHA256) };
  verify.sorter = receipt->sort != SILL_SORT_NOT ? sorter_new (options->language) : NULL;
  look_at_rules (&verify, rules);
  Status status = run (&verify, rules);
  g_checksum_free (verify.sum);
  sorter_free (verify.sorter);
  return status == STATUS_DONE && verify.changed > 0 ? STATUS_UNDECIDED : status;
}

/* What the receipts are of stays as it is. */
static gboolean are_spared (const Options *options, const GPtrArray *receipts)
{
  for (guint i = 0; i < receipts->len; i++) {
    const Receipt *receipt = g_ptr_array_index (receipts, i);
    if (!inputs_spare (options, options->batch.receipt, receipt->output.path))
      return FALSE;
    for (guint k = 0; k < receipt->inputs->len; k++)
      if (!inputs_spare (options, options->batch.receipt, g_array_index (receipt->inputs, ReceiptFile, k).path))
        return FALSE;
  }
  return TRUE;
}

/* One receipt of all of them, which were as they were. */
static Status write_joined (const Options *options, const GPtrArray *receipts)
{
  Text why;
  const char *name = NULL;
  g_autoptr (Receipt) whole = receipt_join (receipts, &why, &name);
  if (whole == NULL) {
    print_problem (options->language, why, name);
    return STATUS_REJECTED;
  }
  if (!are_spared (options, receipts))
    return STATUS_FAILED;
  g_autofree char *text = receipt_write (whole);
  return output_text (options, options->batch.receipt, text);
}

Status verify_run (const Options *options)
{
  Status status = STATUS_DONE;
  g_autoptr (SillRules) rules = rules_open (options, &status);
  g_autoptr (GPtrArray) receipts = g_ptr_array_new_with_free_func ((GDestroyNotify) receipt_free);
  for (char **path = options->operands; rules != NULL && *path != NULL; path++)
    status = status_worse (status, verify_one (options, rules, *path, receipts));
  return status == STATUS_DONE && options->batch.receipt != NULL ? write_joined (options, receipts) : status;
}
