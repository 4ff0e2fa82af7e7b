/* Cells in, lines out. A row goes out when it has ended; rows and cells that are not written are lines and cells without
 * anything. */
#include "read/sheet/sheet.h"
#include <string.h>
#include "read/sheet/part.h"
#include "read/sheet/workbook.h"

enum { MOST_ROWS = 1048576, MOST_COLUMNS = 16384, MOST_ROW = 2 * 1024 * 1024 };

typedef enum { CELL_NUMBER, CELL_SHARED, CELL_TEXT, CELL_YES_NO } CellKind;

struct TableSheet {
  ZipFile *zip;
  Workbook *workbook;
  SheetPart *part;
  GString *text;      /* lines that are to be handed out */
  gint64 row, column; /* the last one that was begun, from 1 */
  gint64 width;       /* cells of the first row that has any, which is the head */
  gint64 head;        /* that row; 0: none yet */
  gint64 written;     /* cells of the row at hand */
  GString *line;      /* of the row at hand */
  GString *value;     /* of the cell at hand */
  CellKind kind;
  gint64 style;
  gboolean in_row, in_value;
  gboolean has_formula, has_value; /* the cell at hand */
  guint aside;
  gboolean found; /* looking only for whether there is anything: there is */
};

gboolean sheet_begins (const char *bytes, gsize length) { return length >= 4 && memcmp (bytes, "PK\x03\x04", 4) == 0; }

/* ---- a row ---- */

static void row_begin (TableSheet *sheet, SheetPart *part, const PartAttributes *attributes)
{
  const gint64 row = part_number (attributes, "r", sheet->row + 1);
  if (row <= sheet->row || row > MOST_ROWS) {
    part_refuse (part, "a row out of its place");
    return;
  }
  for (; sheet->row + 1 < row; sheet->row++)
    g_string_append_c (sheet->text, '\n');
  sheet->row = row;
  sheet->column = sheet->written = 0;
  sheet->in_row = TRUE;
  g_string_truncate (sheet->line, 0);
}

static void row_end (TableSheet *sheet)
{
  if (sheet->width == 0 && sheet->written > 0) {
    sheet->width = sheet->written;
    sheet->head = sheet->row;
  }
  for (; sheet->written > 0 && sheet->written < sheet->width; sheet->written++)
    g_string_append_c (sheet->line, ',');
  g_string_append_len (sheet->text, sheet->line->str, (gssize) sheet->line->len);
  g_string_append_c (sheet->text, '\n');
  sheet->in_row = FALSE;
}

/* ---- a cell ---- */

/* Of `BC12`; 0: none. */
static gint64 column_of (const char *reference)
{
  gint64 column = 0;
  for (; g_ascii_isalpha (*reference) && column <= MOST_COLUMNS; reference++)
    column = column * 26 + (g_ascii_toupper (*reference) - 'A' + 1);
  return column;
}

static CellKind kind_of (const char *type)
{
  if (type == NULL || strcmp (type, "n") == 0)
    return CELL_NUMBER;
  return strcmp (type, "s") == 0 ? CELL_SHARED : strcmp (type, "b") == 0 ? CELL_YES_NO : CELL_TEXT;
}

static void cell_begin (TableSheet *sheet, SheetPart *part, const PartAttributes *attributes)
{
  g_autofree char *reference = part_attribute (attributes, "r"), *type = part_attribute (attributes, "t");
  const gint64 column = reference != NULL ? column_of (reference) : sheet->column + 1;
  if (column <= sheet->column || column > MOST_COLUMNS || !sheet->in_row) {
    part_refuse (part, "a cell out of its place");
    return;
  }
  sheet->column = column;
  sheet->has_formula = sheet->has_value = FALSE;
  sheet->kind = kind_of (type);
  sheet->style = part_number (attributes, "s", 0);
  g_string_truncate (sheet->value, 0);
}

static void write_cell (TableSheet *sheet, const char *text)
{
  const gboolean quoted = strpbrk (text, ",;\t\"") != NULL;
  for (gint64 i = MAX (sheet->written, 1); i < sheet->column; i++)
    g_string_append_c (sheet->line, ',');
  sheet->written = sheet->column;
  if (quoted)
    g_string_append_c (sheet->line, '"');
  for (; *text != '\0'; text++)
    g_string_append (sheet->line,
                     *text == '"' ? "\"\"" : (char[]) { strchr ("\r\n", *text) != NULL ? ' ' : *text, '\0' });
  if (quoted)
    g_string_append_c (sheet->line, '"');
}

/* What it comes to nobody has written down: the record would be without it. */
static void refuse_formula (TableSheet *sheet, SheetPart *part)
{
  g_autofree char *words =
      g_strdup_printf ("a formula without its value in row %" G_GINT64_FORMAT ", cell %" G_GINT64_FORMAT
                       ": open the workbook in a spreadsheet and save it",
                       sheet->row, sheet->column);
  part_refuse (part, words);
}

/* An empty cell is none: its style makes no column. */
static void cell_end (TableSheet *sheet, SheetPart *part)
{
  const char *text = sheet->value->str;
  g_autofree char *made = NULL;
  if (sheet->has_formula && !sheet->has_value)
    refuse_formula (sheet, part);
  if (sheet->value->len == 0)
    return;
  if (sheet->kind == CELL_NUMBER)
    text = made = sheet_number (text, workbook_form (sheet->workbook, sheet->style), sheet->workbook->from_1904);
  else if (sheet->kind == CELL_YES_NO)
    text = strcmp (text, "1") == 0 ? "true" : "false";
  else if (sheet->kind == CELL_TEXT)
    workbook_unescape (sheet->value, 0);
  else {
    gint64 index = -1;
    if (!g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &index, NULL) ||
        (text = workbook_text (sheet->workbook, index)) == NULL) {
      part_refuse (part, "a text that is not among the shared ones");
      return;
    }
  }
  sheet->found = sheet->found || *text != '\0';
  if (*text != '\0')
    write_cell (sheet, sheet->kind == CELL_TEXT ? sheet->value->str : text);
}

/* ---- merged cells ---- */

/* Of `B2:C3`; 0: none. */
static gint64 last_row_of (const char *range)
{
  const char *last = strrchr (range, ':');
  gint64 row = 0;
  last = last == NULL ? range : last + 1;
  while (g_ascii_isalpha (*last))
    last++;
  return g_ascii_string_to_signed (last, 10, 1, MOST_ROWS, &row, NULL) ? row : 0;
}

/* What a table shows in all of them stands in the first alone: below the head a record would be without what it seems to have. The part
 * names them behind the rows. */
static void merge_begin (TableSheet *sheet, SheetPart *part, const PartAttributes *attributes)
{
  g_autofree char *range = part_attribute (attributes, "ref");
  if (range == NULL || sheet->head == 0 || last_row_of (range) <= sheet->head)
    return;
  g_autofree char *words =
      g_strdup_printf ("the merged cells %s have one value, that of the first: part them and fill each", range);
  part_refuse (part, words);
}

/* ---- what the part tells ---- */

static void on_begin (SheetPart *part, const char *name, const PartAttributes *attributes, gpointer data)
{
  TableSheet *sheet = data;
  if (strcmp (name, "row") == 0)
    row_begin (sheet, part, attributes);
  else if (strcmp (name, "c") == 0)
    cell_begin (sheet, part, attributes);
  else if (strcmp (name, "mergeCell") == 0)
    merge_begin (sheet, part, attributes);
  sheet->has_formula = sheet->has_formula || strcmp (name, "f") == 0;
  sheet->has_value = sheet->has_value || strcmp (name, "v") == 0 || strcmp (name, "is") == 0;
  sheet->aside += strcmp (name, "rPh") == 0;
  sheet->in_value = sheet->in_row && sheet->aside == 0 && (strcmp (name, "v") == 0 || strcmp (name, "t") == 0);
}

static void on_end (SheetPart *part, const char *name, gpointer data)
{
  TableSheet *sheet = data;
  sheet->in_value = FALSE;
  if (strcmp (name, "rPh") == 0 && sheet->aside > 0)
    sheet->aside--;
  if (strcmp (name, "c") == 0)
    cell_end (sheet, part);
  else if (strcmp (name, "row") == 0)
    row_end (sheet);
}

/* What is too long is longer than a record may be, and its end makes no difference. */
static void on_text (const char *text, gsize length, gpointer data)
{
  TableSheet *sheet = data;
  if (sheet->in_value && sheet->value->len + sheet->line->len < MOST_ROW)
    g_string_append_len (sheet->value, text, (gssize) length);
}

static const PartHandler handler = { on_begin, on_end, on_text };

/* ---- which sheet ---- */

static gboolean open_part (TableSheet *sheet, const SheetName *name, GError **error)
{
  g_clear_pointer (&sheet->part, part_free);
  sheet->row = sheet->column = sheet->width = sheet->head = 0;
  sheet->found = FALSE;
  g_string_truncate (sheet->text, 0);
  sheet->part = part_new (sheet->zip, name->part, &handler, sheet, error);
  return sheet->part != NULL;
}

/* Whether some cell of it has anything. */
static gboolean has_anything (TableSheet *sheet, const SheetName *name, gboolean *ret, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  if (!open_part (sheet, name, error))
    return FALSE;
  while (!sheet->found && part_step (sheet->part, &wrong))
    g_string_truncate (sheet->text, 0);
  *ret = sheet->found;
  if (wrong == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&wrong));
  return FALSE;
}

static gboolean refuse_names (const GString *names, const char *words, GError **error)
{
  g_set_error (error, SILL_ERROR, SILL_ERROR_IO, "%s: %s", words, names->str);
  return FALSE;
}

static gboolean open_named (TableSheet *sheet, const char *name, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < sheet->workbook->sheets->len; i++) {
    const SheetName *one = &g_array_index (sheet->workbook->sheets, SheetName, i);
    if (strcmp (one->name, name) == 0)
      return open_part (sheet, one, error);
    g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", one->name);
  }
  return refuse_names (names, "no such sheet; there are", error);
}

/* Of those that are seen; nobody would notice it if the records of another one were passed over. */
static gboolean open_only (TableSheet *sheet, GError **error)
{
  const SheetName *only = NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < sheet->workbook->sheets->len; i++) {
    const SheetName *one = &g_array_index (sheet->workbook->sheets, SheetName, i);
    gboolean any = FALSE;
    if (one->hidden || strstr (one->part, "worksheets/") == NULL)
      continue;
    if (!has_anything (sheet, one, &any, error))
      return FALSE;
    if (only == NULL || (any && n == 0))
      only = one;
    n += any;
    if (any)
      g_string_append_printf (names, "%s%s", n > 1 ? ", " : "", one->name);
  }
  if (n > 1)
    return refuse_names (names, "--sheet=NAME must say which", error);
  if (only != NULL)
    return open_part (sheet, only, error);
  g_set_error_literal (error, SILL_ERROR, SILL_ERROR_IO, "the workbook has no sheet");
  return FALSE;
}

TableSheet *sheet_new (int file, const char *name, GError **error)
{
  g_autoptr (TableSheet) sheet = g_new0 (TableSheet, 1);
  sheet->text = g_string_new (NULL);
  sheet->line = g_string_new (NULL);
  sheet->value = g_string_new (NULL);
  sheet->zip = zip_file_new (file, error);
  if (sheet->zip == NULL || (sheet->workbook = workbook_read (sheet->zip, error)) == NULL)
    return NULL;
  return (name != NULL ? open_named (sheet, name, error) : open_only (sheet, error)) ? g_steal_pointer (&sheet) : NULL;
}

void sheet_free (TableSheet *sheet)
{
  if (sheet == NULL)
    return;
  part_free (sheet->part);
  workbook_free (sheet->workbook);
  zip_file_free (sheet->zip);
  g_string_free (sheet->text, TRUE);
  g_string_free (sheet->line, TRUE);
  g_string_free (sheet->value, TRUE);
  g_free (sheet);
}

gboolean sheet_read (TableSheet *sheet, const char **ret_text, gsize *ret_length, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_string_truncate (sheet->text, 0);
  while (sheet->text->len == 0 && part_step (sheet->part, &wrong)) {
  }
  *ret_text = sheet->text->str;
  *ret_length = sheet->text->len;
  if (wrong == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&wrong));
  return FALSE;
}
