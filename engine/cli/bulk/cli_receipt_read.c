/* A text in, the receipt or manifest that it is out, or words that say why it is none. */
#include "cli/bulk/cli_asked.h"
#include "cli/bulk/cli_receipt.h"
#include <jansson.h>
#include <string.h>

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
                             .unnamed = read_number (object, "without_offence"),
                             .titles = read_number (object, "rows_above_head"),
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
  ReceiptBlocks *blocks = receipt->blocks = receipt_blocks_empty ();
  const char *sha256 = json_string_value (json_object_get (at, "sha256"));
  blocks->whole = json_is_true (json_object_get (object, "whole"));
  blocks->n_paths = (guint) read_number (paths, "files");
  blocks->paths = copy_member (paths, "sha256");
  blocks->summary = copy_member (object, "summary");
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

/* The index among `names`; -1: none of them. */
static gint index_of (json_t *word, const char *const *names)
{
  for (gint i = 0; json_is_string (word) && names[i] != NULL; i++)
    if (g_str_equal (names[i], json_string_value (word)))
      return i;
  return -1;
}

static gboolean read_form (json_t *object, Receipt *receipt)
{
  const gint form = index_of (json_object_get (object, "format"), asked_forms);
  json_t *sort = json_object_get (object, "sort"), *only = json_object_get (object, "only"), *need;
  const gint order = json_is_null (sort) ? SILL_SORT_NOT : index_of (sort, asked_sorts);
  gsize i;
  json_array_foreach (only, i, need)
  {
    const gint index = index_of (need, asked_needs);
    if (index < 0)
      return FALSE;
    receipt->only |= 1U << index;
  }
  receipt->form = (SillBatchForm) MAX (form, 0);
  receipt->sort = (SillBatchSort) MAX (order, 0);
  receipt->language = g_strcmp0 (json_string_value (json_object_get (object, "lang")), "en") == 0 ? SILL_EN : SILL_ZH;
  receipt->bom = json_is_true (json_object_get (object, "bom"));
  return form >= 0 && order >= 0 && json_is_array (only);
}

static gboolean read_options (json_t *object, Receipt *receipt)
{
  const char *detail = json_string_value (json_object_get (object, "detail"));
  const char *findings = json_string_value (json_object_get (object, "findings"));
  guint index = 0;
  while (receipt_details[index] != NULL && g_strcmp0 (receipt_details[index], detail) != 0)
    index++;
  receipt->detail = (SillDetail) index;
  receipt->has_findings = findings != NULL;
  receipt->complete = g_strcmp0 (findings, "complete") == 0;
  receipt->tables = json_is_true (json_object_get (object, "table"));
  receipt->charge = copy_member (object, "charge");
  receipt->encoding = copy_member (object, "encoding");
  receipt->sheet = copy_member (object, "sheet");
  return receipt_details[index] != NULL &&
         (findings == NULL || receipt->complete || g_str_equal (findings, "partial")) &&
         read_columns (json_object_get (object, "columns"), receipt) && read_form (object, receipt);
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
  Receipt *receipt = receipt_empty ();
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
