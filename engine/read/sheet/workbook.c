/* The small parts of an archive in, what a sheet's cells refer to out. Parts are found as the format says, by their relations,
 * not by the names that one program gives them. */
#include "read/sheet/workbook.h"
#include <string.h>
#include "read/sheet/part.h"

enum { MOST_SHARED = 16 * 1024 * 1024, MOST_TEXTS = 2 * 1024 * 1024, MOST_SHEETS = 1000, MOST_FORMS = 65536 };

static void clear_sheet (gpointer sheet)
{
  g_free (((SheetName *) sheet)->name);
  g_free (((SheetName *) sheet)->part);
}

void workbook_free (Workbook *workbook)
{
  if (workbook == NULL)
    return;
  g_array_unref (workbook->sheets);
  g_array_unref (workbook->forms);
  g_string_free (workbook->shared.text, TRUE);
  g_array_unref (workbook->shared.offsets);
  g_free (workbook);
}

static Workbook *empty_workbook (void)
{
  Workbook *workbook = g_new0 (Workbook, 1);
  workbook->sheets = g_array_new (FALSE, TRUE, sizeof (SheetName));
  g_array_set_clear_func (workbook->sheets, clear_sheet);
  workbook->forms = g_array_new (FALSE, TRUE, sizeof (NumberForm));
  workbook->shared.text = g_string_new (NULL);
  workbook->shared.offsets = g_array_new (FALSE, FALSE, sizeof (gsize));
  return workbook;
}

NumberForm workbook_form (const Workbook *workbook, gint64 style)
{
  return style >= 0 && style < workbook->forms->len ? g_array_index (workbook->forms, NumberForm, style) : NUMBER_PLAIN;
}

const char *workbook_text (const Workbook *workbook, gint64 index)
{
  const SharedTexts *shared = &workbook->shared;
  if (index < 0 || index >= shared->offsets->len)
    return NULL;
  return shared->text->str + g_array_index (shared->offsets, gsize, index);
}

/* ---- relations ---- */

typedef struct {
  GHashTable *by_id, *by_kind; /* of char *: parts; a kind is the last word of its address */
  const char *folder;
} Relations;

static void relation_begin (SheetPart *part, const char *name, const PartAttributes *attributes, gpointer data)
{
  Relations *relations = data;
  g_autofree char *id = part_attribute (attributes, "Id"), *type = part_attribute (attributes, "Type"),
                  *target = part_attribute (attributes, "Target");
  if (strcmp (name, "Relationship") != 0 || id == NULL || type == NULL || target == NULL)
    return;
  if (g_hash_table_size (relations->by_id) > MOST_SHEETS) {
    part_refuse (part, "more than 1,000 parts");
    return;
  }
  const char *kind = strrchr (type, '/');
  char *path = *target == '/' ? g_strdup (target + 1) : g_strconcat (relations->folder, target, NULL);
  g_hash_table_insert (relations->by_id, g_steal_pointer (&id), path);
  g_hash_table_insert (relations->by_kind, g_strdup (kind != NULL ? kind + 1 : type), g_strdup (path));
}

static void relations_clear (Relations *relations)
{
  g_hash_table_unref (relations->by_id);
  g_hash_table_unref (relations->by_kind);
}

/* Of a part in `folder`. */
static gboolean relations_read (ZipFile *zip, const char *folder, const char *name, Relations *ret, GError **error)
{
  static const PartHandler handler = { relation_begin, NULL, NULL };
  g_autofree char *path = g_strconcat (folder, "_rels/", name, ".rels", NULL);
  *ret = (Relations) { g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
                       g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free), folder };
  return part_read (zip, path, &handler, ret, error);
}

/* ---- its sheets ---- */

typedef struct {
  Workbook *workbook;
  const Relations *relations;
} Sheets;

static void sheet_begin (SheetPart *part, const char *name, const PartAttributes *attributes, gpointer data)
{
  Sheets *to = data;
  if (strcmp (name, "workbookPr") == 0) {
    g_autofree char *flag = part_attribute (attributes, "date1904");
    to->workbook->from_1904 = flag != NULL && (strcmp (flag, "1") == 0 || strcmp (flag, "true") == 0);
  }
  if (strcmp (name, "sheet") != 0)
    return;
  g_autofree char *id = part_attribute (attributes, "id"), *state = part_attribute (attributes, "state");
  const char *path = id != NULL ? g_hash_table_lookup (to->relations->by_id, id) : NULL;
  SheetName sheet = { part_attribute (attributes, "name"), g_strdup (path),
                      state != NULL && strcmp (state, "visible") != 0 };
  g_array_append_val (to->workbook->sheets, sheet);
  if (sheet.name == NULL || path == NULL)
    part_refuse (part, "a sheet without its name or its part");
  else if (to->workbook->sheets->len > MOST_SHEETS)
    part_refuse (part, "more than 1,000 sheets");
}

/* ---- how numbers are shown ---- */

typedef struct {
  Workbook *workbook;
  GHashTable *codes; /* number of a format: its form */
  gboolean inside;   /* the formats of cells */
} Formats;

static void format_begin (SheetPart *part, const char *name, const PartAttributes *attributes, gpointer data)
{
  Formats *formats = data;
  const gint id = (gint) CLAMP (part_number (attributes, "numFmtId", 0), -1, G_MAXINT32); /* -1: of no format */
  if (strcmp (name, "numFmt") == 0) {
    g_autofree char *code = part_attribute (attributes, "formatCode");
    const NumberForm form =
        code != NULL && g_utf8_validate (code, -1, NULL) ? number_form_of_code (code) : NUMBER_PLAIN;
    g_hash_table_insert (formats->codes, GINT_TO_POINTER (id), GINT_TO_POINTER (form + 1));
  }
  formats->inside = formats->inside || strcmp (name, "cellXfs") == 0;
  if (!formats->inside || strcmp (name, "xf") != 0)
    return;
  const gint known = GPOINTER_TO_INT (g_hash_table_lookup (formats->codes, GINT_TO_POINTER (id)));
  const NumberForm form = known > 0 ? (NumberForm) (known - 1) : number_form_of_id (id);
  g_array_append_val (formats->workbook->forms, form);
  if (formats->workbook->forms->len > MOST_FORMS || g_hash_table_size (formats->codes) > MOST_FORMS)
    part_refuse (part, "more than 65,536 formats");
}

static void format_end (SheetPart *part, const char *name, gpointer data)
{
  (void) part;
  Formats *formats = data;
  formats->inside = formats->inside && strcmp (name, "cellXfs") != 0;
}

static gboolean read_formats (ZipFile *zip, const char *name, Workbook *ret, GError **error)
{
  static const PartHandler handler = { format_begin, format_end, NULL };
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  Formats formats = { ret, codes, FALSE };
  return name == NULL || part_read (zip, name, &handler, &formats, error);
}

/* ---- texts ---- */

typedef struct {
  SharedTexts *shared;
  gsize from;
  gboolean inside; /* a text that is shown; what says how it is spoken is none */
  guint aside;
} TextsRead;

/* Bytes of `_x000D_` at its beginning; 0: it is none. */
static gsize escape_read (const char *sign, const char *end, gunichar *ret)
{
  enum { LENGTH = 7, NO_CHARACTER = 0xFFFD };
  char *behind = NULL;
  if (end - sign < LENGTH || sign[0] != '_' || sign[1] != 'x' || sign[6] != '_' || !g_ascii_isxdigit (sign[2]))
    return 0;
  const gunichar c = (gunichar) g_ascii_strtoull (sign + 2, &behind, 16);
  *ret = c >= 32 && g_unichar_validate (c) ? c : c < 32 ? ' ' : NO_CHARACTER;
  return behind == sign + 6 ? LENGTH : 0;
}

void workbook_unescape (GString *text, gsize from)
{
  char *to = text->str + from;
  const char *end = text->str + text->len;
  for (const char *sign = to; sign < end;) {
    gunichar c;
    const gsize length = escape_read (sign, end, &c);
    if (length > 0)
      to += g_unichar_to_utf8 (c, to);
    else
      *to++ = *sign;
    sign += MAX (length, 1);
  }
  g_string_truncate (text, (gsize) (to - text->str));
}

static void text_begin (SheetPart *part, const char *name, const PartAttributes *attributes, gpointer data)
{
  (void) attributes;
  TextsRead *texts = data;
  if (strcmp (name, "si") == 0) {
    texts->from = texts->shared->text->len;
    g_array_append_val (texts->shared->offsets, texts->from);
  }
  texts->aside += strcmp (name, "rPh") == 0;
  texts->inside = strcmp (name, "t") == 0 && texts->aside == 0;
  if (texts->shared->text->len > MOST_SHARED || texts->shared->offsets->len > MOST_TEXTS)
    part_refuse (part, "over 16 MiB: save as CSV");
}

static void text_end (SheetPart *part, const char *name, gpointer data)
{
  (void) part;
  TextsRead *texts = data;
  texts->inside = FALSE;
  if (strcmp (name, "rPh") == 0 && texts->aside > 0)
    texts->aside--;
  if (strcmp (name, "si") != 0)
    return;
  workbook_unescape (texts->shared->text, texts->from);
  g_string_append_c (texts->shared->text, '\0');
}

static void text_text (const char *text, gsize length, gpointer data)
{
  TextsRead *texts = data;
  if (texts->inside && texts->shared->text->len <= MOST_SHARED)
    g_string_append_len (texts->shared->text, text, (gssize) length);
}

static gboolean read_texts (ZipFile *zip, const char *name, Workbook *ret, GError **error)
{
  static const PartHandler handler = { text_begin, text_end, text_text };
  TextsRead texts = { .shared = &ret->shared };
  return name == NULL || part_read (zip, name, &handler, &texts, error);
}

/* ---- all of it ---- */

static gboolean read_parts (ZipFile *zip, const Relations *root, Workbook *ret, GError **error)
{
  static const PartHandler handler = { sheet_begin, NULL, NULL };
  const char *path = g_hash_table_lookup (root->by_kind, "officeDocument");
  if (path == NULL) {
    g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO, "no workbook: save it as .xlsx or CSV");
    return FALSE;
  }
  const char *slash = strrchr (path, '/');
  g_autofree char *folder = g_strndup (path, slash != NULL ? (gsize) (slash + 1 - path) : 0);
  Relations relations;
  Sheets sheets = { ret, &relations };
  const gboolean good = relations_read (zip, folder, path + strlen (folder), &relations, error) &&
                        part_read (zip, path, &handler, &sheets, error) &&
                        read_formats (zip, g_hash_table_lookup (relations.by_kind, "styles"), ret, error) &&
                        read_texts (zip, g_hash_table_lookup (relations.by_kind, "sharedStrings"), ret, error);
  relations_clear (&relations);
  return good;
}

Workbook *workbook_read (ZipFile *zip, GError **error)
{
  g_autoptr (Workbook) workbook = empty_workbook ();
  Relations root;
  if (!zip_file_has (zip, "_rels/.rels")) {
    g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO, "a zip archive, no workbook: save it as .xlsx or CSV");
    return NULL;
  }
  const gboolean good = relations_read (zip, "", "", &root, error) && read_parts (zip, &root, workbook, error);
  relations_clear (&root);
  return good ? g_steal_pointer (&workbook) : NULL;
}
