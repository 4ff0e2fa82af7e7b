/* What a batch was in, a receipt out, and back: JSON, so that other programs can read it. */
#include "cli/bulk/cli_receipt.h"
#include "cli/bulk/cli_asked.h"
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

const char *const receipt_details[] = {
  [SILL_DETAIL_FULL] = "full", [SILL_DETAIL_ITEMS] = "items", [SILL_DETAIL_VERDICT] = "verdict", NULL
};

static void clear_file (gpointer file)
{
  g_free (((ReceiptFile *) file)->path);
  g_free (((ReceiptFile *) file)->sha256);
}

Receipt *receipt_empty (void)
{
  Receipt *receipt = g_new0 (Receipt, 1);
  receipt->inputs = g_array_new (FALSE, TRUE, sizeof (ReceiptFile));
  g_array_set_clear_func (receipt->inputs, clear_file);
  return receipt;
}

Receipt *receipt_new (const SillRules *rules, const SillBatch *batch, const char *output)
{
  Receipt *receipt = receipt_empty ();
  receipt->engine = g_strdup (sill_version ());
  receipt->rules = g_strdup (sill_rules_hash (rules));
  receipt->detail = batch->detail;
  receipt->form = batch->form;
  receipt->language = batch->language;
  receipt->bom = batch->bom;
  receipt->only = batch->only;
  receipt->sort = batch->sort;
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

const char *receipt_cannot_say (const SillBatch *batch, const char *output)
{
  const char *const words[] = { output, batch->charge, batch->encoding, batch->sheet };
  const char *const *const lists[] = { batch->paths, batch->columns };
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (words[i] != NULL && !g_utf8_validate (words[i], -1, NULL))
      return words[i];
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (const char *const *word = lists[i]; word != NULL && *word != NULL; word++)
      if (!g_utf8_validate (*word, -1, NULL))
        return *word;
  return NULL;
}

static void free_blocks (ReceiptBlocks *blocks)
{
  if (blocks == NULL)
    return;
  g_array_unref (blocks->files);
  g_ptr_array_unref (blocks->foreign);
  g_free (blocks->paths);
  g_free (blocks->summary);
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

ReceiptBlocks *receipt_blocks_empty (void)
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
  receipt->blocks = receipt_blocks_empty ();
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
                       .form = receipt->form,
                       .language = receipt->language,
                       .bom = receipt->bom,
                       .only = receipt->only,
                       .sort = receipt->sort,
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

static json_t *write_needs (guint needs)
{
  json_t *list = json_array ();
  for (guint i = 0; asked_needs[i] != NULL; i++)
    if ((needs >> i & 1) != 0)
      json_array_append_new (list, json_string (asked_needs[i]));
  return list;
}

static json_t *write_form (const Receipt *receipt)
{
  const gboolean table = receipt->form == SILL_BATCH_CSV;
  return json_pack ("{s:s, s:o, s:b, s:o, s:o}", "format", asked_forms[receipt->form], "lang",
                    words_or_null (!table                         ? NULL
                                   : receipt->language == SILL_ZH ? "zh"
                                                                  : "en"),
                    "bom", receipt->bom, "only", write_needs (receipt->only), "sort",
                    words_or_null (receipt->sort == SILL_SORT_NOT ? NULL : asked_sorts[receipt->sort]));
}

static json_t *write_options (const Receipt *receipt)
{
  const char *findings = !receipt->has_findings ? NULL : receipt->complete ? "complete" : "partial";
  json_t *object = json_pack ("{s:s, s:o, s:o, s:o, s:o, s:b, s:o}", "detail", receipt_details[receipt->detail],
                              "charge", words_or_null (receipt->charge), "findings", words_or_null (findings),
                              "encoding", words_or_null (receipt->encoding), "sheet", words_or_null (receipt->sheet),
                              "table", receipt->tables, "columns", write_columns (receipt->columns));
  json_t *form = write_form (receipt);
  json_object_update (object, form);
  json_decref (form);
  return object;
}

static json_t *write_counts (const SillBatchCounts *counts)
{
  json_t *ranks = json_array ();
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    json_array_append_new (ranks, json_integer ((json_int_t) counts->charges[i]));
  json_t *object = json_pack ("{s:I, s:I, s:I, s:o, s:I, s:I, s:I}", "records", (json_int_t) counts->records, "refused",
                              (json_int_t) counts->refused, "undecided", (json_int_t) counts->undecided,
                              "charges_by_rank", ranks, "charges_open", (json_int_t) counts->open, "facts_unused",
                              (json_int_t) counts->notes, "files_broken", (json_int_t) counts->broken);
  if (counts->unnamed > 0)
    json_object_set_new (object, "without_offence", json_integer ((json_int_t) counts->unnamed));
  if (counts->titles > 0)
    json_object_set_new (object, "rows_above_head", json_integer ((json_int_t) counts->titles));
  return object;
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
  json_object_set_new (object, "summary", words_or_null (blocks->summary));
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
  char *text = json_dumps (object, JSON_INDENT (1));
  if (text == NULL)
    g_error ("out of memory");
  char *ret = g_strconcat (text, "\n", NULL);
  free (text);
  json_decref (object);
  return ret;
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
  if (a->blocks == NULL || b->blocks == NULL)
    return NULL;
  return a->blocks->n_paths == b->blocks->n_paths && g_str_equal (a->blocks->paths, b->blocks->paths) ? NULL : "inputs";
}
