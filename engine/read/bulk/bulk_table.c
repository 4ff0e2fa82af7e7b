/* A row in, a Case out. What the columns are is made out once, from the head; a column that is nearly something known is a fault
 * of every row, one that is like nothing is passed over. */
#include "read/bulk/bulk_table.h"
#include <string.h>
#include "base/text.h"
#include "read/bulk/row_cells.h"
#include "read/document/byte_escape.h"
#include "read/document/text_window.h"
#include "read/format/json_number.h"

typedef struct {
  guint kind;
  char *name;       /* of the fact, else as it was written */
  char *unit;       /* NULL: not said */
  FindingCode code; /* of a wrong one */
  Place place;
} BulkColumn;

struct Table {
  CaseDraft *draft;
  const BulkForm *form;
  GArray *columns; /* of BulkColumn */
  Cells cells;
  GString *value; /* of a cell with its unit */
  Span row;
  Place place;
  Place told; /* of the cell that was asked for last, from which those behind it are counted */
  gsize told_at;
  guint from[MOST_PARTS]; /* the cell of each part of the element at hand */
};

/* ---- the head ---- */

static const Fact *fact_of (CaseDraft *draft, Span name)
{
  const gint slot = draft_slot (draft, name);
  return slot < 0 ? NULL : vocabulary_fact (draft->law->vocabulary, (guint) slot);
}

/* As a name, or as a name with its unit. */
static gboolean take_fact (CaseDraft *draft, Span name, BulkColumn *ret)
{
  const Fact *fact = fact_of (draft, name);
  if (fact == NULL) {
    ret->unit = column_take_unit (&name);
    fact = fact_of (draft, name);
  }
  if (fact == NULL)
    return FALSE;
  g_free (ret->name);
  ret->name = g_strdup (fact->id);
  return TRUE;
}

static BulkColumn column_of (Table *table, Span name, Place place)
{
  CaseDraft *draft = table->draft;
  const Span said = column_said (draft->usual != NULL ? draft->usual->columns : NULL, name);
  BulkColumn column = { .name = span_copy (name), .place = place, .code = FINDING_UNKNOWN_FACT };
  column.kind = name.length == 0 ? COLUMN_NAMELESS : span_is (said, "-") ? COLUMN_FOREIGN : column_named (said);
  if (column.kind != COLUMN_FACT || take_fact (draft, said, &column))
    return column;
  gboolean several;
  const char *nearest = names_nearest (draft_names (draft), NAMES_FACT, column.name, NULL, &several);
  column.kind = nearest != NULL || several || said.text != name.text ? COLUMN_WRONG : COLUMN_FOREIGN;
  if (column.kind == COLUMN_FOREIGN && draft->foreign != NULL)
    g_ptr_array_add (draft->foreign, g_strdup (column.name));
  return column;
}

/* Of a head that names nothing known no row says anything, whatever stands in it. */
static void refuse_foreign (Table *table)
{
  BulkColumn *foreign = NULL;
  for (guint i = 0; i < table->columns->len; i++) {
    BulkColumn *column = &g_array_index (table->columns, BulkColumn, i);
    if (column->kind <= COLUMN_FACT || column->kind == COLUMN_WRONG)
      return;
    foreign = foreign == NULL && column->kind == COLUMN_FOREIGN ? column : foreign;
  }
  if (foreign != NULL)
    foreign->kind = COLUMN_WRONG;
}

/* The second of two columns of one meaning. */
static void refuse_repeated (Table *table, BulkColumn *column)
{
  for (guint i = 0; column->kind <= COLUMN_FACT && i < table->columns->len; i++) {
    const BulkColumn *other = &g_array_index (table->columns, BulkColumn, i);
    if (column->kind != other->kind || (column->kind == COLUMN_FACT && !g_str_equal (column->name, other->name)))
      continue;
    column->kind = COLUMN_WRONG;
    column->code = FINDING_REPEATED_FACT;
    return;
  }
}

static Place place_in (Span text, Place place, gsize offset)
{
  place_move (&place, text.text, MIN (offset, text.length));
  return place;
}

/* `begin`: of the row, or the head, whose cells stand in table->cells. */
static void begin_row (Table *table, Span row, Place begin)
{
  table->row = row;
  table->place = table->told = begin;
  table->told_at = 0;
}

static Place place_of_cell (Table *table, guint index)
{
  const gsize at = MIN (g_array_index (table->cells.cells, Cell, index).offset, table->row.length);
  Place place = table->place;
  if (table->form->is_sheet) {
    place.column = index + 1;
    return place;
  }
  if (at < table->told_at)
    begin_row (table, table->row, table->place);
  place_move (&table->told, table->row.text + table->told_at, at - table->told_at);
  table->told_at = at;
  return table->told;
}

Table *table_new (CaseDraft *draft, const BulkForm *form)
{
  Table *table = g_new0 (Table, 1);
  const Span head = { form->head, form->head_length };
  table->draft = draft;
  table->form = form;
  table->columns = g_array_new (FALSE, FALSE, sizeof (BulkColumn));
  table->value = g_string_new (NULL);
  cells_init (&table->cells);
  cells_split (&table->cells, head, form->between);
  begin_row (table, head, form->head_place);
  for (guint i = 0; i < table->cells.cells->len; i++) {
    BulkColumn column = column_of (table, cells_get (&table->cells, i), place_of_cell (table, i));
    refuse_repeated (table, &column);
    g_array_append_val (table->columns, column);
  }
  refuse_foreign (table);
  return table;
}

void table_free (Table *table)
{
  if (table == NULL)
    return;
  for (guint i = 0; i < table->columns->len; i++) {
    g_free (g_array_index (table->columns, BulkColumn, i).name);
    g_free (g_array_index (table->columns, BulkColumn, i).unit);
  }
  g_array_unref (table->columns);
  g_string_free (table->value, TRUE);
  cells_clear (&table->cells);
  g_free (table);
}

guint table_size (const Table *table) { return table->columns->len; }

HeadColumn table_column (const Table *table, guint index)
{
  const BulkColumn *column = &g_array_index (table->columns, BulkColumn, index);
  return (HeadColumn) { column->kind, column->name, column->unit };
}

/* ---- a row ---- */

static Place place_of (gpointer source, gint part)
{
  Table *table = source;
  return part == WHOLE ? table->place : place_of_cell (table, table->from[part]);
}

/* Parts of an element from the columns that have them. FALSE: none of them has anything. */
static gboolean gather (Table *table, const gint *parts_of, Span *ret)
{
  gboolean any = FALSE;
  for (guint i = 0; i < table->columns->len; i++) {
    const guint kind = g_array_index (table->columns, BulkColumn, i).kind;
    const Span cell = cells_get (&table->cells, i);
    if (kind >= N_COLUMNS || parts_of[kind] < 0 || cell.length == 0)
      continue;
    ret[parts_of[kind]] = cell;
    table->from[parts_of[kind]] = i;
    any = TRUE;
  }
  return any;
}

enum { NOWHERE = -1 };

static const gint in_head[N_COLUMNS] = { HEAD_ID, HEAD_TITLE, HEAD_SOURCE, HEAD_FINDINGS, HEAD_REGION, NOWHERE,
                                         NOWHERE, NOWHERE,    NOWHERE,     NOWHERE,       NOWHERE };
static const gint in_conduct[N_COLUMNS] = { NOWHERE,    NOWHERE, NOWHERE, NOWHERE, NOWHERE, CONDUCT_FROM,
                                            CONDUCT_TO, NOWHERE, NOWHERE, NOWHERE, NOWHERE };
static const gint in_decision[N_COLUMNS] = { NOWHERE, NOWHERE,     NOWHERE, NOWHERE, NOWHERE, NOWHERE,
                                             NOWHERE, DECISION_ON, NOWHERE, NOWHERE, NOWHERE };
static const gint in_defendant[N_COLUMNS] = { NOWHERE, NOWHERE, NOWHERE,        NOWHERE,        NOWHERE, NOWHERE,
                                              NOWHERE, NOWHERE, DEFENDANT_NAME, DEFENDANT_KIND, NOWHERE };
static const gint in_charge[N_COLUMNS] = { NOWHERE, NOWHERE, NOWHERE, NOWHERE, NOWHERE,       NOWHERE,
                                           NOWHERE, NOWHERE, NOWHERE, NOWHERE, CHARGE_OFFENCE };

static void read_defendant (Table *table, const Origin *origin)
{
  Span parts[N_DEFENDANT] = { { NULL, 0 } };
  if (!gather (table, in_defendant, parts))
    return;
  parts[DEFENDANT_ID] = parts[DEFENDANT_NAME].text != NULL ? parts[DEFENDANT_NAME] : (Span) { "1", 1 };
  draft_defendant (table->draft, parts, origin);
  draft_defendant_end (table->draft);
}

/* Several offences stand behind each other with a sign between them. */
static void read_charges (Table *table, const Origin *origin)
{
  Span parts[N_CHARGE] = { { NULL, 0 } };
  if (!gather (table, in_charge, parts))
    return;
  g_autofree char *all = span_copy (parts[CHARGE_OFFENCE]);
  static const char *const between[] = { "、", "；", ";" };
  for (guint i = 0; i < G_N_ELEMENTS (between); i++)
    for (char *at; (at = strstr (all, between[i])) != NULL;)
      memset (at, '\n', strlen (between[i]));
  for (const char *at = all + strspn (all, "\n "); *at != '\0'; at += strspn (at, "\n ")) {
    parts[CHARGE_OFFENCE] = (Span) { at, strcspn (at, "\n") };
    draft_charge (table->draft, parts, origin);
    draft_charge_end (table->draft);
    at += parts[CHARGE_OFFENCE].length;
  }
}

/* A figure with an exponent, as spreadsheets write it, is the plain decimal that it stands for. text NULL, with a fault: it is none that
 * could be meant. */
static Span plain_cell (Table *table, Span cell)
{
  if (!json_number_is_all_raised (cell))
    return cell;
  const Span plain = json_number_plain (cell, table->draft->fact_case->text);
  if (plain.text == NULL) {
    g_autofree char *found = span_copy (cell);
    draft_fault (table->draft, FINDING_TOO_LARGE, place_of (table, FACT_VALUE), found, NULL, NULL);
  }
  return plain;
}

static void read_fact (Table *table, const BulkColumn *column, Span written, const Origin *origin)
{
  Span parts[N_FACT] = { { NULL, 0 } };
  const Span cell = plain_cell (table, written);
  if (cell.text == NULL)
    return;
  const gboolean bare = column->unit != NULL && g_ascii_isdigit (cell.text[cell.length - 1]);
  g_string_truncate (table->value, 0);
  g_string_append_len (table->value, cell.text, (gssize) cell.length);
  g_string_append (table->value, bare ? column->unit : "");
  parts[FACT_ID] = (Span) { column->name, strlen (column->name) };
  parts[FACT_VALUE] = (Span) { table->value->str, table->value->len };
  draft_fact (table->draft, parts, origin);
}

/* Something in a column without a name: it is called by its number. */
static void note_nameless (Table *table, guint index)
{
  if (table->draft->foreign != NULL)
    g_ptr_array_add (table->draft->foreign, g_strdup_printf ("#%u", index + 1));
}

static void read_columns (Table *table, const Origin *origin)
{
  for (guint i = 0; i < table->columns->len; i++) {
    const BulkColumn *column = &g_array_index (table->columns, BulkColumn, i);
    const Span cell = cells_get (&table->cells, i);
    table->from[FACT_ID] = table->from[FACT_VALUE] = i;
    if (column->kind == COLUMN_WRONG && column->code == FINDING_UNKNOWN_FACT)
      draft_miss_fact (table->draft, (Span) { column->name, strlen (column->name) }, column->place);
    else if (column->kind == COLUMN_WRONG)
      draft_fault (table->draft, column->code, column->place, column->name, NULL, NULL);
    else if (column->kind == COLUMN_FACT && cell.length > 0)
      read_fact (table, column, cell, origin);
    else if (column->kind == COLUMN_NAMELESS && cell.length > 0)
      note_nameless (table, i);
  }
}

static void read_parts (Table *table)
{
  const Origin origin = {
    .source = table, .place = place_of, .line = table->place.line, .missing = FINDING_MISSING_KEY
  };
  Span head[N_HEAD] = { { NULL, 0 } }, conduct[N_CONDUCT] = { { NULL, 0 } }, decision[N_DECISION] = { { NULL, 0 } };
  gather (table, in_head, head);
  draft_head (table->draft, head, &origin);
  if (gather (table, in_conduct, conduct))
    draft_conduct (table->draft, conduct, &origin);
  if (gather (table, in_decision, decision))
    draft_decision (table->draft, decision, &origin);
  read_defendant (table, &origin);
  read_charges (table, &origin);
  read_columns (table, &origin);
}

/* What such a cell begins with is enough to find it by. */
static void refuse_quote (Table *table, guint index)
{
  enum { LONGEST = 32 };
  const gsize at = g_array_index (table->cells.cells, Cell, index).offset;
  const Span cell = { table->row.text + at, table->row.length - at };
  gsize n = MIN (cell.length, LONGEST);
  while (n < cell.length && ((guchar) cell.text[n] & 0xC0) == 0x80)
    n--;
  g_autofree char *found = g_strndup (cell.text, n);
  draft_fault (table->draft, FINDING_BAD_VALUE, place_of_cell (table, index), g_strstrip (found), "\"…\"", NULL);
}

/* FALSE, with a fault: the cells cannot be told apart, or are no text. */
static gboolean is_row (Table *table)
{
  const guint n = table->cells.cells->len, wanted = table->columns->len;
  const char *bad;
  if (!g_utf8_validate_len (table->row.text, table->row.length, &bad)) {
    const gsize at = (gsize) (bad - table->row.text);
    const char *encoding = table->draft->encoding;
    g_autofree char *byte = byte_escape_name (bad, table->row.length - at, encoding);
    draft_fault (table->draft, FINDING_BAD_ENCODING, place_in (table->row, table->place, at), byte,
                 encoding != NULL ? encoding : "UTF-8", NULL);
    return FALSE;
  }
  if (n == wanted && table->cells.broken < 0)
    return TRUE;
  if (n == wanted) {
    refuse_quote (table, (guint) table->cells.broken);
    return FALSE;
  }
  g_autofree char *found = g_strdup_printf ("%u", n), *expected = g_strdup_printf ("%u", wanted);
  draft_fault (table->draft, FINDING_ROW_LENGTH, table->place, found, expected, NULL);
  return FALSE;
}

const Case *table_read (Table *table, Span row, Place place)
{
  draft_begin (table->draft, table->form->path, place.line);
  begin_row (table, row, place);
  cells_split (&table->cells, row, table->form->between);
  if (!is_row (table))
    return NULL;
  read_parts (table);
  return draft_end (table->draft);
}
