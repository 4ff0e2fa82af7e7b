/* What a batch was in, a receipt out, and back: JSON, so that other programs can read it. */
#include "cli/bulk/cli_receipt.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

enum { RECEIPT_VERSION = 1 };

static const char *const details[] = {
  [SILL_DETAIL_FULL] = "full", [SILL_DETAIL_ITEMS] = "items", [SILL_DETAIL_VERDICT] = "verdict", NULL
};

static void clear_file (gpointer file)
{
  g_free (((ReceiptFile *) file)->path);
  g_free (((ReceiptFile *) file)->sha256);
}

static Receipt *empty_receipt (void)
{
  Receipt *receipt = g_new0 (Receipt, 1);
  receipt->inputs = g_array_new (FALSE, TRUE, sizeof (ReceiptFile));
  g_array_set_clear_func (receipt->inputs, clear_file);
  return receipt;
}

Receipt *receipt_new (const SillRules *rules, const SillBatch *batch, const char *output)
{
  Receipt *receipt = empty_receipt ();
  receipt->engine = g_strdup (sill_version ());
  receipt->rules = g_strdup (sill_rules_hash (rules));
  receipt->detail = batch->detail;
  receipt->has_findings = batch->has_findings;
  receipt->complete = batch->complete;
  receipt->tables = batch->tables;
  receipt->charge = g_strdup (batch->charge);
  receipt->encoding = g_strdup (batch->encoding);
  receipt->sheet = g_strdup (batch->sheet);
  receipt->columns = g_strdupv ((char **) batch->columns);
  receipt->output.path = g_strdup (output);
  return receipt;
}

static void free_blocks (ReceiptBlocks *blocks)
{
  if (blocks == NULL)
    return;
  g_array_unref (blocks->files);
  g_ptr_array_unref (blocks->foreign);
  g_free (blocks->paths);
  g_free (blocks);
}

void receipt_free (Receipt *receipt)
{
  if (receipt == NULL)
    return;
  free_blocks (receipt->blocks);
  g_free (receipt->engine);
  g_free (receipt->rules);
  g_free (receipt->charge);
  g_free (receipt->encoding);
  g_free (receipt->sheet);
  g_strfreev (receipt->columns);
  g_array_unref (receipt->inputs);
  clear_file (&receipt->output);
  g_free (receipt);
}

static ReceiptBlocks *empty_blocks (void)
{
  ReceiptBlocks *blocks = g_new0 (ReceiptBlocks, 1);
  blocks->files = g_array_new (FALSE, TRUE, sizeof (ReceiptFile));
  g_array_set_clear_func (blocks->files, clear_file);
  blocks->foreign = g_ptr_array_new_with_free_func (g_free);
  return blocks;
}

void receipt_be_in_blocks (Receipt *receipt, const char *const *paths)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  receipt->blocks = empty_blocks ();
  for (; paths[receipt->blocks->n_paths] != NULL; receipt->blocks->n_paths++) {
    const char *path = paths[receipt->blocks->n_paths];
    g_checksum_update (sum, (const guchar *) path, (gssize) strlen (path) + 1);
  }
  receipt->blocks->paths = g_strdup (g_checksum_get_string (sum));
}

static void add_file (GArray *files, const char *path, const char *sha256, guint64 bytes)
{
  const ReceiptFile file = { g_strdup (path), g_strdup (sha256), bytes };
  g_array_append_val (files, file);
}

void receipt_add_block (Receipt *receipt, const char *name, const char *sha256, guint64 bytes)
{
  add_file (receipt->blocks->files, name, sha256, bytes);
}

void receipt_add_input (Receipt *receipt, const char *path, const char *sha256, guint64 bytes)
{
  add_file (receipt->inputs, path, sha256, bytes);
}

SillBatch receipt_batch (const Receipt *receipt, const char ***ret_paths)
{
  const char **paths = g_new0 (const char *, receipt->inputs->len + 1);
  for (guint i = 0; i < receipt->inputs->len; i++)
    paths[i] = g_array_index (receipt->inputs, ReceiptFile, i).path;
  *ret_paths = paths;
  return (SillBatch) { .paths = paths,
                       .encoding = receipt->encoding,
                       .sheet = receipt->sheet,
                       .detail = receipt->detail,
                       .charge = receipt->charge,
                       .tables = receipt->tables,
                       .columns = (const char *const *) receipt->columns,
                       .has_findings = receipt->has_findings,
                       .complete = receipt->complete };
}

/* ---- writing ---- */

static json_t *words_or_null (const char *text) { return text != NULL ? json_string (text) : json_null (); }

static json_t *write_file (const ReceiptFile *file)
{
  return json_pack ("{s:o, s:o, s:I}", "path", words_or_null (file->path), "sha256", words_or_null (file->sha256),
                    "bytes", (json_int_t) file->bytes);
}

static json_t *write_files (const GArray *files)
{
  json_t *list = json_array ();
  for (guint i = 0; i < files->len; i++)
    json_array_append_new (list, write_file (&g_array_index (files, ReceiptFile, i)));
  return list;
}

static json_t *write_columns (GStrv columns)
{
  json_t *list = json_array ();
  for (char **word = columns; word != NULL && *word != NULL; word++)
    json_array_append_new (list, json_string (*word));
  return list;
}

static json_t *write_options (const Receipt *receipt)
{
  const char *findings = !receipt->has_findings ? NULL : receipt->complete ? "complete" : "partial";
  return json_pack ("{s:s, s:o, s:o, s:o, s:o, s:b, s:o}", "detail", details[receipt->detail], "charge",
                    words_or_null (receipt->charge), "findings", words_or_null (findings), "encoding",
                    words_or_null (receipt->encoding), "sheet", words_or_null (receipt->sheet), "table",
                    receipt->tables, "columns", write_columns (receipt->columns));
}

static json_t *write_counts (const SillBatchCounts *counts)
{
  json_t *ranks = json_array ();
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    json_array_append_new (ranks, json_integer ((json_int_t) counts->charges[i]));
  return json_pack ("{s:I, s:I, s:I, s:o, s:I, s:I, s:I}", "records", (json_int_t) counts->records, "refused",
                    (json_int_t) counts->refused, "undecided", (json_int_t) counts->undecided, "charges_by_rank", ranks,
                    "charges_open", (json_int_t) counts->open, "facts_unused", (json_int_t) counts->notes,
                    "files_broken", (json_int_t) counts->broken);
}

static json_t *write_words (const GPtrArray *words)
{
  json_t *list = json_array ();
  for (guint i = 0; i < words->len; i++)
    json_array_append_new (list, json_string (g_ptr_array_index (words, i)));
  return list;
}

/* What only a run that goes on needs is left out of one that is over. */
static void write_blocks (json_t *object, const ReceiptBlocks *blocks)
{
  if (blocks == NULL)
    return;
  json_object_set_new (object, "whole", json_boolean (blocks->whole));
  json_object_set_new (object, "blocks", write_files (blocks->files));
  json_object_set_new (object, "paths",
                       json_pack ("{s:i, s:s}", "files", (int) blocks->n_paths, "sha256", blocks->paths));
  json_object_set_new (object, "foreign", write_words (blocks->foreign));
  if (!blocks->whole)
    json_object_set_new (object, "at",
                         json_pack ("{s:i, s:s}", "input", (int) blocks->at.input, "sha256", blocks->at.sha256));
}

char *receipt_write (const Receipt *receipt)
{
  const gboolean running = receipt->blocks != NULL && !receipt->blocks->whole;
  json_t *object = json_pack ("{s:i, s:s, s:s, s:o, s:o, s:o, s:o}", "receipt", RECEIPT_VERSION, "engine",
                              receipt->engine, "rules", receipt->rules, "options", write_options (receipt), "inputs",
                              running ? json_array () : write_files (receipt->inputs), "output",
                              write_file (&receipt->output), "counts", write_counts (&receipt->counts));
  write_blocks (object, receipt->blocks);
  char *text = json_dumps (object, JSON_INDENT (1)), *ret = g_strconcat (text, "\n", NULL);
  free (text);
  json_decref (object);
  return ret;
}

/* ---- reading ---- */

static char *copy_member (json_t *object, const char *key)
{
  return g_strdup (json_string_value (json_object_get (object, key)));
}

/* FALSE: it is no file of a receipt. */
static gboolean read_file (json_t *object, ReceiptFile *ret)
{
  *ret = (ReceiptFile) { copy_member (object, "path"), copy_member (object, "sha256"),
                         (guint64) json_integer_value (json_object_get (object, "bytes")) };
  return json_is_object (object);
}

static gboolean read_files (json_t *list, GArray *ret)
{
  gsize i;
  json_t *object;
  json_array_foreach (list, i, object)
  {
    ReceiptFile file;
    const gboolean good = read_file (object, &file) && file.path != NULL;
    g_array_append_val (ret, file);
    if (!good)
      return FALSE;
  }
  return json_is_array (list);
}

static guint64 read_number (json_t *object, const char *key)
{
  return (guint64) MAX (json_integer_value (json_object_get (object, key)), 0);
}

static void read_counts (json_t *object, SillBatchCounts *ret)
{
  json_t *ranks = json_object_get (object, "charges_by_rank");
  *ret = (SillBatchCounts) { .records = read_number (object, "records"),
                             .refused = read_number (object, "refused"),
                             .undecided = read_number (object, "undecided"),
                             .open = read_number (object, "charges_open"),
                             .notes = read_number (object, "facts_unused"),
                             .broken = read_number (object, "files_broken") };
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    ret->charges[i] = (guint64) MAX (json_integer_value (json_array_get (ranks, i)), 0);
}

static gboolean read_foreign (json_t *list, GPtrArray *ret)
{
  gsize i;
  json_t *word;
  json_array_foreach (list, i, word)
  {
    if (!json_is_string (word))
      return FALSE;
    g_ptr_array_add (ret, g_strdup (json_string_value (word)));
  }
  return json_is_array (list);
}

/* Where the output is one text there is nothing to read. */
static gboolean read_blocks (json_t *object, Receipt *receipt)
{
  json_t *at = json_object_get (object, "at"), *paths = json_object_get (object, "paths");
  if (json_object_get (object, "blocks") == NULL)
    return receipt->inputs->len > 0;
  ReceiptBlocks *blocks = receipt->blocks = empty_blocks ();
  const char *sha256 = json_string_value (json_object_get (at, "sha256"));
  blocks->whole = json_is_true (json_object_get (object, "whole"));
  blocks->n_paths = (guint) read_number (paths, "files");
  blocks->paths = copy_member (paths, "sha256");
  blocks->at.input = (guint) read_number (at, "input");
  blocks->at.counts = receipt->counts;
  g_strlcpy (blocks->at.sha256, sha256 != NULL ? sha256 : "", sizeof blocks->at.sha256);
  return blocks->paths != NULL && (blocks->whole || sha256 != NULL) &&
         read_files (json_object_get (object, "blocks"), blocks->files) &&
         read_foreign (json_object_get (object, "foreign"), blocks->foreign);
}

static gboolean read_columns (json_t *list, Receipt *receipt)
{
  const gsize n = json_array_size (list);
  if (n == 0)
    return json_is_array (list);
  receipt->columns = g_new0 (char *, n + 1);
  for (gsize i = 0; i < n; i++)
    if ((receipt->columns[i] = g_strdup (json_string_value (json_array_get (list, i)))) == NULL)
      return FALSE;
  return n % 2 == 0;
}

static gboolean read_options (json_t *object, Receipt *receipt)
{
  const char *detail = json_string_value (json_object_get (object, "detail"));
  const char *findings = json_string_value (json_object_get (object, "findings"));
  guint index = 0;
  while (details[index] != NULL && g_strcmp0 (details[index], detail) != 0)
    index++;
  receipt->detail = (SillDetail) index;
  receipt->has_findings = findings != NULL;
  receipt->complete = g_strcmp0 (findings, "complete") == 0;
  receipt->tables = json_is_true (json_object_get (object, "table"));
  receipt->charge = copy_member (object, "charge");
  receipt->encoding = copy_member (object, "encoding");
  receipt->sheet = copy_member (object, "sheet");
  return details[index] != NULL && (findings == NULL || receipt->complete || g_str_equal (findings, "partial")) &&
         read_columns (json_object_get (object, "columns"), receipt);
}

static gboolean read_members (json_t *object, Receipt *receipt)
{
  receipt->engine = copy_member (object, "engine");
  receipt->rules = copy_member (object, "rules");
  read_counts (json_object_get (object, "counts"), &receipt->counts);
  return json_integer_value (json_object_get (object, "receipt")) == RECEIPT_VERSION && receipt->engine != NULL &&
         receipt->rules != NULL && read_options (json_object_get (object, "options"), receipt) &&
         read_files (json_object_get (object, "inputs"), receipt->inputs) &&
         read_file (json_object_get (object, "output"), &receipt->output) && read_blocks (object, receipt) &&
         (receipt->output.sha256 != NULL || (receipt->blocks != NULL && !receipt->blocks->whole));
}

Receipt *receipt_read (const char *text, gsize length, char **ret_words)
{
  json_error_t error;
  json_t *object = json_loadb (text, length, JSON_REJECT_DUPLICATES, &error);
  Receipt *receipt = empty_receipt ();
  if (object == NULL)
    *ret_words = g_strdup_printf ("%d:%d: %s", error.line, error.column, error.text);
  else if (!read_members (object, receipt))
    *ret_words = g_strdup ("receipt, engine, rules, options, inputs, output");
  else
    *ret_words = NULL;
  json_decref (object);
  if (*ret_words != NULL)
    g_clear_pointer (&receipt, receipt_free);
  return receipt;
}

/* ---- two of them ---- */

const char *receipt_differs (const Receipt *a, const Receipt *b)
{
  json_t *one = write_options (a), *other = write_options (b);
  const gboolean same = json_equal (one, other);
  json_decref (one);
  json_decref (other);
  if (!same)
    return "options";
  if (!g_str_equal (a->engine, b->engine))
    return "engine";
  if (!g_str_equal (a->rules, b->rules))
    return "rules";
  return a->blocks->n_paths == b->blocks->n_paths && g_str_equal (a->blocks->paths, b->blocks->paths) ? NULL : "inputs";
}
