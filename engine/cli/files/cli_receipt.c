/* What a batch was in, a receipt out, and back: JSON, so that other programs can read it. */
#include "cli/files/cli_receipt.h"
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
  receipt->columns = g_strdupv ((char **) batch->columns);
  receipt->output.path = g_strdup (output);
  return receipt;
}

void receipt_free (Receipt *receipt)
{
  if (receipt == NULL)
    return;
  g_free (receipt->engine);
  g_free (receipt->rules);
  g_free (receipt->charge);
  g_free (receipt->encoding);
  g_strfreev (receipt->columns);
  g_array_unref (receipt->inputs);
  clear_file (&receipt->output);
  g_free (receipt);
}

void receipt_add_input (Receipt *receipt, const char *path, const char *sha256, guint64 bytes)
{
  const ReceiptFile file = { g_strdup (path), g_strdup (sha256), bytes };
  g_array_append_val (receipt->inputs, file);
}

SillBatch receipt_batch (const Receipt *receipt, const char ***ret_paths)
{
  const char **paths = g_new0 (const char *, receipt->inputs->len + 1);
  for (guint i = 0; i < receipt->inputs->len; i++)
    paths[i] = g_array_index (receipt->inputs, ReceiptFile, i).path;
  *ret_paths = paths;
  return (SillBatch) { .paths = paths,
                       .encoding = receipt->encoding,
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
  return json_pack ("{s:s, s:o, s:o, s:o, s:b, s:o}", "detail", details[receipt->detail], "charge",
                    words_or_null (receipt->charge), "findings", words_or_null (findings), "encoding",
                    words_or_null (receipt->encoding), "table", receipt->tables, "columns",
                    write_columns (receipt->columns));
}

static json_t *write_counts (const SillBatchCounts *counts)
{
  json_t *ranks = json_array ();
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    json_array_append_new (ranks, json_integer ((json_int_t) counts->charges[i]));
  return json_pack ("{s:I, s:I, s:I, s:o, s:I}", "records", (json_int_t) counts->records, "refused",
                    (json_int_t) counts->refused, "undecided", (json_int_t) counts->undecided, "charges_by_rank", ranks,
                    "charges_open", (json_int_t) counts->open);
}

char *receipt_write (const Receipt *receipt)
{
  json_t *object =
      json_pack ("{s:i, s:s, s:s, s:o, s:o, s:o, s:o}", "receipt", RECEIPT_VERSION, "engine", receipt->engine, "rules",
                 receipt->rules, "options", write_options (receipt), "inputs", write_files (receipt->inputs), "output",
                 write_file (&receipt->output), "counts", write_counts (&receipt->counts));
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

static gboolean read_inputs (json_t *list, Receipt *receipt)
{
  gsize i;
  json_t *object;
  json_array_foreach (list, i, object)
  {
    ReceiptFile file;
    const gboolean good = read_file (object, &file) && file.path != NULL;
    g_array_append_val (receipt->inputs, file);
    if (!good)
      return FALSE;
  }
  return json_is_array (list) && receipt->inputs->len > 0;
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
  return details[index] != NULL && (findings == NULL || receipt->complete || g_str_equal (findings, "partial")) &&
         read_columns (json_object_get (object, "columns"), receipt);
}

static gboolean read_members (json_t *object, Receipt *receipt)
{
  receipt->engine = copy_member (object, "engine");
  receipt->rules = copy_member (object, "rules");
  return json_integer_value (json_object_get (object, "receipt")) == RECEIPT_VERSION && receipt->engine != NULL &&
         receipt->rules != NULL && read_options (json_object_get (object, "options"), receipt) &&
         read_inputs (json_object_get (object, "inputs"), receipt) &&
         read_file (json_object_get (object, "output"), &receipt->output) && receipt->output.sha256 != NULL;
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
