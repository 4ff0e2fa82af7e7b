/* Parts of a result in, files of it out. The one idea: a block counts when the manifest names it, and the manifest names it when
 * it is on the disk; what is there besides is written again. A block has a thousandth of what came before it, at least
 * BLOCKS_STEP records, so that the manifest stays small however long it goes on. */
#include "cli/bulk/cli_blocks.h"
#include "cli/bulk/cli_store.h"
#include <string.h>

enum { BLOCKS_OF_A_SIZE = 1000 };

struct Blocks {
  SillLanguage language;
  const char *folder; /* borrowed */
  Receipt *receipt;   /* borrowed */
  Store *store;
  GHashTable *foreign; /* of char *, borrowed from the receipt */
  GChecksum *all, *of_block;
  guint64 bytes, ends_at; /* of the block; records before its end */
  gboolean open;
  gboolean failed;
};

static GArray *files_of (const Blocks *blocks) { return blocks->receipt->blocks->files; }

/* ---- what is there ---- */

typedef struct {
  GChecksum *all, *one;
  guint64 bytes;
} Look;

static void look (const char *bytes, gsize length, gpointer data)
{
  Look *seen = data;
  g_checksum_update (seen->all, (const guchar *) bytes, (gssize) length);
  g_checksum_update (seen->one, (const guchar *) bytes, (gssize) length);
  seen->bytes += length;
}

/* Goes into the sum of all, too. */
static gboolean is_as_it_was (Blocks *blocks, const ReceiptFile *file)
{
  g_autoptr (GChecksum) one = g_checksum_new (G_CHECKSUM_SHA256);
  Look seen = { blocks->all, one, 0 };
  return store_look (blocks->store, file->path, look, &seen) && seen.bytes == file->bytes &&
         g_strcmp0 (g_checksum_get_string (one), file->sha256) == 0;
}

static Status refuse (const Blocks *blocks, Status status, Text words, const char *what)
{
  print_problem (blocks->language, words, blocks->folder, what);
  return status;
}

static Status compare (Blocks *blocks, const Receipt *old)
{
  const char *differs = receipt_differs (old, blocks->receipt);
  if (differs != NULL)
    return refuse (blocks, STATUS_USAGE,
                   (Text) { "“%s”中的结果出自另外的 %s，不能接着写：请照原样运行，或者换一个目录",
                            "the results in %s are of other %s and cannot be gone on with: run it as it was, or name "
                            "another folder" },
                   differs);
  for (guint i = 0; i < old->blocks->files->len; i++) {
    const ReceiptFile *file = &g_array_index (old->blocks->files, ReceiptFile, i);
    if (!is_as_it_was (blocks, file))
      return refuse (blocks, STATUS_REJECTED,
                     (Text) { "“%s”中的 %s 已改变，不能接着写：请换一个目录重新开始",
                              "in %s, %s is not as it was written and cannot be gone on with: begin anew in another "
                              "folder" },
                     file->path);
  }
  return STATUS_DONE;
}

/* The receipt takes over what was done. */
static void adopt (Blocks *blocks, Receipt *old)
{
  Receipt *receipt = blocks->receipt;
  ReceiptBlocks *kept = receipt->blocks;
  receipt->blocks = old->blocks;
  old->blocks = kept;
  receipt->counts = old->counts;
  receipt->output.bytes = old->output.bytes;
  if (receipt->blocks->whole) {
    GArray *inputs = receipt->inputs;
    receipt->inputs = old->inputs;
    old->inputs = inputs;
    receipt->output.sha256 = g_steal_pointer (&old->output.sha256);
  }
  for (guint i = 0; i < receipt->blocks->foreign->len; i++)
    g_hash_table_add (blocks->foreign, g_ptr_array_index (receipt->blocks->foreign, i));
}

static Status take_up (Blocks *blocks, const char *text, gsize length)
{
  g_autofree char *words = NULL;
  g_autoptr (Receipt) old = receipt_read (text, length, &words);
  if (old == NULL || old->blocks == NULL)
    return refuse (
        blocks, STATUS_REJECTED,
        (Text) { "“%s”中的 " BLOCKS_MANIFEST " 无法读懂：%s", "in %s, " BLOCKS_MANIFEST " cannot be read: %s" },
        words != NULL ? words : "blocks");
  const Status status = compare (blocks, old);
  if (status == STATUS_DONE)
    adopt (blocks, old);
  return status;
}

static Status begin (Blocks *blocks, gboolean resume)
{
  gsize length;
  g_autofree char *text = store_read (blocks->store, BLOCKS_MANIFEST, &length);
  if (text != NULL && resume)
    return take_up (blocks, text, length);
  if (text != NULL)
    return refuse (blocks, STATUS_USAGE,
                   (Text) { "“%s”中已有结果：加上 --resume 接着写，或者换一个目录%s",
                            "%s holds results already: go on with --resume, or name another folder%s" },
                   "");
  if (store_is_strange (blocks->store, BLOCKS_MANIFEST))
    return refuse (blocks, STATUS_USAGE,
                   (Text) { "“%s”中有别的文件：请换一个空目录%s", "%s holds other files: name an empty folder%s" }, "");
  g_autofree char *first = receipt_write (blocks->receipt);
  return store_replace (blocks->store, BLOCKS_MANIFEST, first) ? STATUS_DONE : STATUS_FAILED;
}

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

Blocks *blocks_open (const Options *options, Receipt *receipt, Status *ret_status)
{
  Blocks *blocks = g_new0 (Blocks, 1);
  *blocks = (Blocks) { .language = options->language, .folder = options->blocks, .receipt = receipt };
  blocks->foreign = g_hash_table_new (g_str_hash, g_str_equal);
  blocks->all = g_checksum_new (G_CHECKSUM_SHA256);
  blocks->of_block = g_checksum_new (G_CHECKSUM_SHA256);
  blocks->store = store_open (options->language, options->blocks);
  *ret_status = blocks->store == NULL ? STATUS_FAILED : begin (blocks, options->resume);
  if (*ret_status == STATUS_DONE) {
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
  return g_strdup_printf ("%06u.ndjson", files_of (blocks)->len + 1);
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

static gboolean write_manifest (Blocks *blocks)
{
  g_autofree char *text = receipt_write (blocks->receipt);
  return store_replace (blocks->store, BLOCKS_MANIFEST, text);
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
  return close_block (blocks) && write_manifest (blocks);
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
  return write_manifest (blocks) ? STATUS_DONE : STATUS_FAILED;
}
