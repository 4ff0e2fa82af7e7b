/* In: a folder of blocks and the receipt of the run that is to fill it. Out: the manifest there, begun or gone on with. The one idea: what
 * the manifest names is looked at byte by byte before anything is added to it. */
#include "cli/bulk/cli_manifest.h"
#include <string.h>

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
static gboolean is_as_it_was (const Manifest *manifest, const ReceiptFile *file)
{
  g_autoptr (GChecksum) one = g_checksum_new (G_CHECKSUM_SHA256);
  Look seen = { manifest->all, one, 0 };
  return store_look (manifest->store, file->path, look, &seen) && seen.bytes == file->bytes &&
         g_strcmp0 (g_checksum_get_string (one), file->sha256) == 0;
}

static Status refuse (const Manifest *manifest, Status status, Text words, const char *what)
{
  print_problem (manifest->language, words, manifest->folder, what);
  return status;
}

static Status refuse_text (const Manifest *manifest, const char *why)
{
  return refuse (manifest, STATUS_REJECTED,
                 (Text) { "“%s”中的 " MANIFEST_NAME " 无法读懂：%s", "in %s, " MANIFEST_NAME " cannot be read: %s" },
                 why);
}

static Status compare (const Manifest *manifest, const Receipt *old)
{
  const char *differs = receipt_differs (old, manifest->receipt);
  const char *summary = old->blocks->summary;
  if (differs == NULL && (summary != NULL) != (manifest->summary != NULL))
    differs = "options";
  if (differs != NULL)
    return refuse (manifest, STATUS_USAGE,
                   (Text) { "“%s”中的结果出自另外的 %s，不能接着写：请照原样运行，或者换一个目录",
                            "the results in %s are of other %s and cannot be gone on with: run it as it was, or name "
                            "another folder" },
                   differs);
  for (guint i = 0; i < old->blocks->files->len; i++) {
    const ReceiptFile *file = &g_array_index (old->blocks->files, ReceiptFile, i);
    if (!is_as_it_was (manifest, file))
      return refuse (manifest, STATUS_REJECTED,
                     (Text) { "“%s”中的 %s 已改变，不能接着写：请换一个目录重新开始",
                              "in %s, %s is not as it was written and cannot be gone on with: begin anew in another "
                              "folder" },
                     file->path);
  }
  return STATUS_DONE;
}

/* The receipt takes over what was done. */
static void adopt (const Manifest *manifest, Receipt *old)
{
  Receipt *receipt = manifest->receipt;
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
}

static Status take_up (const Manifest *manifest, const char *text, gsize length)
{
  g_autofree char *words = NULL;
  g_autoptr (Receipt) old = receipt_read (text, length, &words);
  if (old == NULL || old->blocks == NULL)
    return refuse_text (manifest, words != NULL ? words : "blocks");
  const Status status = compare (manifest, old);
  if (status != STATUS_DONE)
    return status;
  if (manifest->summary != NULL && !sill_summary_take_up (manifest->summary, old->blocks->summary))
    return refuse_text (manifest, "summary");
  adopt (manifest, old);
  return STATUS_DONE;
}

gboolean manifest_write (const Manifest *manifest)
{
  ReceiptBlocks *about = manifest->receipt->blocks;
  g_free (about->summary);
  about->summary = manifest->summary != NULL ? sill_summary_keep (manifest->summary) : NULL;
  g_autofree char *text = receipt_write (manifest->receipt);
  return store_replace (manifest->store, MANIFEST_NAME, text);
}

Status manifest_begin (const Manifest *manifest, gboolean resume)
{
  gsize length;
  g_autofree char *text = store_read (manifest->store, MANIFEST_NAME, &length);
  if (text != NULL && resume)
    return take_up (manifest, text, length);
  if (text != NULL)
    return refuse (manifest, STATUS_USAGE,
                   (Text) { "“%s”中已有结果：加上 --resume 接着写，或者换一个目录%s",
                            "%s holds results already: go on with --resume, or name another folder%s" },
                   "");
  if (store_is_strange (manifest->store, MANIFEST_NAME))
    return refuse (manifest, STATUS_USAGE,
                   (Text) { "“%s”中有别的文件：请换一个空目录%s", "%s holds other files: name an empty folder%s" }, "");
  return manifest_write (manifest) ? STATUS_DONE : STATUS_FAILED;
}
