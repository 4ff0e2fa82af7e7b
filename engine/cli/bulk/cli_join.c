/* Parts of a batch in, each with its receipt; out comes the receipt that the whole would have, if it was written in blocks. */
#include "cli/bulk/cli_join.h"
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>

gboolean hash_file (GChecksum *sum, const char *path)
{
  enum { PIECE = 64 * 1024 };
  g_autofree guchar *piece = g_malloc (PIECE);
  FILE *file = g_fopen (path, "rb");
  if (file == NULL)
    return FALSE;
  for (gsize n; (n = fread (piece, 1, PIECE, file)) > 0;)
    g_checksum_update (sum, piece, (gssize) n);
  const gboolean good = ferror (file) == 0;
  fclose (file);
  return good;
}

static void add_counts (SillBatchCounts *to, const SillBatchCounts *counts)
{
  to->records += counts->records;
  to->refused += counts->refused;
  to->undecided += counts->undecided;
  to->open += counts->open;
  to->notes += counts->notes;
  to->unnamed += counts->unnamed;
  to->titles += counts->titles;
  to->broken += counts->broken;
  to->bytes += counts->bytes;
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    to->charges[i] += counts->charges[i];
}

/* Whether a part can follow others of the batch that `first` is of, with results in that folder. */
static gboolean is_part (const Receipt *first, const Receipt *part, const char *folder, Text *ret_why,
                         const char **ret_name)
{
  g_autofree char *other = part->output.path != NULL ? g_path_get_dirname (part->output.path) : NULL;
  *ret_name = part->output.path != NULL ? part->output.path : "-";
  if (other == NULL || part->blocks != NULL)
    *ret_why = (Text) { "“%s”：只能合并各写成一个结果文件的收据",
                        "%s: only receipts of results in one file each can be joined" };
  else if (part->form != SILL_BATCH_NDJSON || part->sort != SILL_SORT_NOT)
    *ret_why =
        (Text) { "“%s”：表格和排过序的结果不能合并", "%s: tables and results that were put in order cannot be joined" };
  else if (!g_str_equal (other, folder))
    *ret_why = (Text) { "“%s”不在其他结果所在的目录", "%s does not lie in the folder of the others" };
  else if ((*ret_name = receipt_differs (first, part)) != NULL)
    *ret_why = (Text) { "不是同一批：不同的是 %s", "they are not of one batch, what differs is: %s" };
  else
    return TRUE;
  return FALSE;
}

static void add_inputs (Receipt *to, const Receipt *part)
{
  for (guint i = 0; i < part->inputs->len; i++) {
    const ReceiptFile *file = &g_array_index (part->inputs, ReceiptFile, i);
    receipt_add_input (to, file->path, file->sha256, file->bytes);
  }
}

/* The inputs are all there. */
static void begin_blocks (Receipt *whole)
{
  g_autofree const char **paths = NULL;
  receipt_batch (whole, &paths);
  receipt_be_in_blocks (whole, paths);
  whole->blocks->whole = TRUE;
}

/* An output becomes the next block. */
static gboolean add_output (Receipt *whole, const Receipt *part, GChecksum *sum)
{
  g_autofree char *name = g_path_get_basename (part->output.path);
  receipt_add_block (whole, name, part->output.sha256, part->output.bytes);
  whole->output.bytes += part->output.bytes;
  return hash_file (sum, part->output.path);
}

/* What all parts share, in a receipt of nothing. */
static Receipt *like (const Receipt *first, const char *folder)
{
  g_autofree char *text = receipt_write (first), *words = NULL;
  Receipt *ret = receipt_read (text, strlen (text), &words);
  g_array_set_size (ret->inputs, 0);
  g_free (ret->output.path);
  g_free (ret->output.sha256);
  ret->output = (ReceiptFile) { .path = g_strdup (folder) };
  ret->counts = (SillBatchCounts) { 0 };
  return ret;
}

Receipt *receipt_join (const GPtrArray *parts, Text *ret_why, const char **ret_name)
{
  const Receipt *first = g_ptr_array_index (parts, 0);
  g_autofree char *folder = g_path_get_dirname (first->output.path != NULL ? first->output.path : "-");
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (Receipt) whole = like (first, folder);
  for (guint i = 0; i < parts->len; i++) {
    const Receipt *part = g_ptr_array_index (parts, i);
    if (!is_part (first, part, folder, ret_why, ret_name))
      return NULL;
    add_inputs (whole, part);
    add_counts (&whole->counts, &part->counts);
  }
  begin_blocks (whole);
  for (guint i = 0; i < parts->len; i++)
    if (!add_output (whole, g_ptr_array_index (parts, i), sum)) {
      *ret_why = (Text) { "结果文件“%s”无法读取", "the output %s cannot be read" };
      *ret_name = ((const Receipt *) g_ptr_array_index (parts, i))->output.path;
      return NULL;
    }
  whole->output.sha256 = g_strdup (g_checksum_get_string (sum));
  return g_steal_pointer (&whole);
}
