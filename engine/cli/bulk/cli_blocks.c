/* Parts of a result in, files of it out. The one idea: a block counts when the manifest names it, and the manifest names it when
 * it is on the disk; what is there besides is written again. A block has a thousandth of what came before it, at least
 * BLOCKS_STEP records, so that the manifest stays small however long it goes on. */
#include "cli/bulk/cli_blocks.h"
#include "cli/bulk/cli_asked.h"
#include "cli/bulk/cli_manifest.h"

enum { BLOCKS_OF_A_SIZE = 1000 };

struct Blocks {
  Manifest manifest;
  Receipt *receipt; /* borrowed */
  Store *store;
  GHashTable *foreign; /* of char *, borrowed from the receipt */
  GChecksum *all, *of_block;
  guint64 bytes, ends_at; /* of the block; records before its end */
  gboolean open;
  gboolean failed;
};

static GArray *files_of (const Blocks *blocks) { return blocks->receipt->blocks->files; }

/* ---- opening ---- */

/* The `index`-th from nothing. */
static guint64 size_of_block (guint index) { return (guint64) BLOCKS_STEP << MIN (index / BLOCKS_OF_A_SIZE, 40); }

/* How far the block after those that are there goes. */
static void plan_next (Blocks *blocks)
{
  blocks->ends_at = 0;
  for (guint i = 0; i <= files_of (blocks)->len; i++)
    blocks->ends_at += size_of_block (i);
}

/* Those that were met before the run went on. */
static void take_foreign (Blocks *blocks)
{
  const GPtrArray *names = blocks->receipt->blocks->foreign;
  for (guint i = 0; i < names->len; i++)
    g_hash_table_add (blocks->foreign, g_ptr_array_index (names, i));
}

Blocks *blocks_open (const Options *options, Receipt *receipt, SillSummary *summary, Status *ret_status)
{
  Blocks *blocks = g_new0 (Blocks, 1);
  blocks->receipt = receipt;
  blocks->foreign = g_hash_table_new (g_str_hash, g_str_equal);
  blocks->all = g_checksum_new (G_CHECKSUM_SHA256);
  blocks->of_block = g_checksum_new (G_CHECKSUM_SHA256);
  blocks->store = store_open (options->language, options->batch.blocks);
  blocks->manifest =
      (Manifest) { options->language, options->batch.blocks, receipt, summary, blocks->store, blocks->all };
  *ret_status = blocks->store == NULL ? STATUS_FAILED : manifest_begin (&blocks->manifest, options->batch.resume);
  if (*ret_status == STATUS_DONE) {
    take_foreign (blocks);
    plan_next (blocks);
    return blocks;
  }
  blocks_free (blocks);
  return NULL;
}

void blocks_free (Blocks *blocks)
{
  if (blocks == NULL)
    return;
  store_free (blocks->store);
  g_hash_table_unref (blocks->foreign);
  g_checksum_free (blocks->all);
  g_checksum_free (blocks->of_block);
  g_free (blocks);
}

gboolean blocks_are_whole (const Blocks *blocks) { return blocks->receipt->blocks->whole; }

gboolean blocks_stand (const Blocks *blocks) { return !blocks->open; }

/* ---- writing ---- */

static char *name_of_block (const Blocks *blocks)
{
  return g_strdup_printf ("%06u.%s", files_of (blocks)->len + 1, asked_forms[blocks->receipt->form]);
}

static gboolean open_block (Blocks *blocks)
{
  if (blocks->open)
    return TRUE;
  g_autofree char *name = name_of_block (blocks);
  g_checksum_reset (blocks->of_block);
  blocks->bytes = 0;
  blocks->open = store_begin (blocks->store, name);
  return blocks->open;
}

/* On the disk first, in the manifest then. */
static gboolean close_block (Blocks *blocks)
{
  if (!blocks->open)
    return TRUE;
  g_autofree char *name = name_of_block (blocks);
  blocks->open = FALSE;
  if (!store_end (blocks->store))
    return FALSE;
  receipt_add_block (blocks->receipt, name, g_checksum_get_string (blocks->of_block), blocks->bytes);
  blocks->receipt->output.bytes += blocks->bytes;
  plan_next (blocks);
  return TRUE;
}

static void note_foreign (Blocks *blocks, const SillBatchPart *part)
{
  GPtrArray *names = blocks->receipt->blocks->foreign;
  for (guint i = 0; i < part->n_foreign && names->len < SILL_BATCH_MOST_FOREIGN; i++) {
    if (g_hash_table_contains (blocks->foreign, part->foreign[i]))
      continue;
    g_ptr_array_add (names, g_strdup (part->foreign[i]));
    g_hash_table_add (blocks->foreign, g_ptr_array_index (names, names->len - 1));
  }
}

static gboolean add_part (Blocks *blocks, const SillBatchPart *part)
{
  if (!open_block (blocks) || !store_write (blocks->store, part->lines, part->length))
    return FALSE;
  g_checksum_update (blocks->of_block, (const guchar *) part->lines, (gssize) part->length);
  g_checksum_update (blocks->all, (const guchar *) part->lines, (gssize) part->length);
  blocks->bytes += part->length;
  note_foreign (blocks, part);
  if (part->at == NULL || part->at->counts.records != blocks->ends_at)
    return TRUE;
  blocks->receipt->blocks->at = *part->at;
  blocks->receipt->counts = part->at->counts;
  return close_block (blocks) && manifest_write (&blocks->manifest);
}

gboolean blocks_take (Blocks *blocks, const SillBatchPart *part)
{
  blocks->failed = blocks->failed || !add_part (blocks, part);
  return !blocks->failed;
}

Status blocks_end (Blocks *blocks, const SillBatchCounts *counts)
{
  Receipt *receipt = blocks->receipt;
  if (blocks->failed || !close_block (blocks))
    return STATUS_FAILED;
  receipt->counts = *counts;
  receipt->blocks->whole = TRUE;
  g_free (receipt->output.sha256);
  receipt->output.sha256 = g_strdup (g_checksum_get_string (blocks->all));
  return manifest_write (&blocks->manifest) ? STATUS_DONE : STATUS_FAILED;
}
