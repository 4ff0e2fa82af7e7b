/* The text of a row in, a plain record out. What each column is was made out once; a figure is read where it stands, of other
 * cells only where they end is looked for. */
#include "read/plain/plain_table.h"
#include <string.h>
#include "base/digits.h"
#include "read/bulk/bulk_table.h"

typedef struct {
  guint kind;
  guint slot; /* COLUMN_FACT */
  const Fact *fact;
  gint64 parts; /* base units in one of what the head says */
  gint64 most;  /* whole ones that are read at a glance; 0: none */
  gboolean scaled;
  gboolean is_answer; /* yes or no */
} PlainColumn;

struct PlainTable {
  PlainWords *words;
  Table *table;
  PlainColumn *columns;
  guint n;
  char between;
  gboolean is_plain; /* some row can be */
};

/* A row at hand. */
typedef struct {
  const char *at, *end;
  char between;
} Row;

/* ---- the head ---- */

static gboolean is_times (const Fact *fact, const char *figure, const char *unit, gint64 value)
{
  g_autofree char *text = g_strconcat (figure, unit, NULL);
  Interval read;
  gboolean plain;
  return value_read (fact, (Span) { text, strlen (text) }, &read, &plain) == VALUE_GOOD && interval_is_point (read) &&
         read.lo == value;
}

/* How much one of the unit in the head is. FALSE: it is more than a unit. */
static gboolean measure_unit (const Fact *fact, const char *unit, gint64 *ret)
{
  g_autofree char *one = g_strconcat ("1", unit, NULL);
  Interval read;
  gboolean plain;
  if (fact->kind != FACT_QUANTITY || value_read (fact, (Span) { one, strlen (one) }, &read, &plain) != VALUE_GOOD)
    return FALSE;
  *ret = read.lo;
  return interval_is_point (read) && *ret > 0 && *ret < UNBOUNDED / 1000 && is_times (fact, "0", unit, 0) &&
         is_times (fact, "2", unit, 2 * *ret) && is_times (fact, "12", unit, 12 * *ret) &&
         is_times (fact, "300", unit, 300 * *ret) && (*ret % 4 != 0 || is_times (fact, "1.25", unit, *ret / 4 * 5));
}

static gboolean take_fact (PlainTable *table, const HeadColumn *head, PlainColumn *ret)
{
  CaseDraft *draft = table->words->draft;
  const gint slot = draft_slot (draft, (Span) { head->name, strlen (head->name) });
  if (slot < 0)
    return FALSE;
  ret->slot = (guint) slot;
  ret->fact = draft->facts[slot].fact;
  ret->parts = ret->fact->unit != NULL ? ret->fact->unit->parts : 1;
  ret->scaled = head->unit != NULL;
  ret->is_answer = ret->fact->kind == FACT_YES_NO && !ret->scaled;
  ret->most = ret->fact->kind == FACT_QUANTITY && !ret->scaled ? UNBOUNDED / ret->parts - 1 : 0;
  return head->unit == NULL || measure_unit (ret->fact, head->unit, &ret->parts);
}

PlainTable *plain_table_new (PlainWords *words, const BulkForm *form)
{
  PlainTable *table = g_new0 (PlainTable, 1);
  table->words = words;
  table->table = table_new (words->draft, form);
  table->n = table_size (table->table);
  table->columns = g_new0 (PlainColumn, table->n + 1);
  table->between = form->between;
  table->is_plain = TRUE;
  for (guint i = 0; i < table->n; i++) {
    const HeadColumn head = table_column (table->table, i);
    table->columns[i].kind = head.kind;
    if (head.kind == COLUMN_WRONG || (head.kind == COLUMN_FACT && !take_fact (table, &head, &table->columns[i])))
      table->is_plain = FALSE;
  }
  return table;
}

void plain_table_free (PlainTable *table)
{
  if (table == NULL)
    return;
  table_free (table->table);
  g_free (table->columns);
  g_free (table);
}

/* ---- cells ---- */

static gboolean is_blank (char c) { return c == ' ' || c == '\t' || c == '\r'; }

static Span trim (const char *from, const char *to)
{
  while (from < to && is_blank (*from))
    from++;
  while (to > from && is_blank (to[-1]))
    to--;
  return (Span) { from, (gsize) (to - from) };
}

/* With quotes around all of it and none inside. */
static gboolean take_quoted (Row *row, Span *ret)
{
  const char *from = row->at + 1, *to = memchr (from, '"', (gsize) (row->end - from));
  if (to == NULL || (to + 1 != row->end && to[1] != row->between) || memchr (from, '\n', (gsize) (to - from)) != NULL)
    return FALSE;
  *ret = trim (from, to);
  row->at = to + 1;
  return g_utf8_validate_len (ret->text, ret->length, NULL);
}

/* Blanks around it are taken off; the row is at what ends the cell then. */
static gboolean take_cell (Row *row, Span *ret)
{
  const char *to = row->at;
  guchar all = 0;
  if (to < row->end && *to == '"')
    return take_quoted (row, ret);
  while (to < row->end && *to != row->between && *to != '"' && *to != '\n')
    all |= (guchar) *to++;
  if (to < row->end && *to != row->between)
    return FALSE;
  *ret = trim (row->at, to);
  row->at = to;
  return all < 0x80 || g_utf8_validate_len (ret->text, ret->length, NULL);
}

static gboolean ends (const Row *row, const char *at) { return *at == row->between || at == row->end; }

/* Digits and nothing else, or with two behind a point of what has a hundred parts. FALSE: the row is where it was. */
static gboolean take_figure (Row *row, const PlainColumn *column, gint64 *ret)
{
  gint64 number;
  const char *at = digits_take (row->at, row->end, &number);
  const gboolean good = at > row->at && number <= column->most;
  gint64 cents = 0;
  if (*at == '.' && column->parts == 100)
    at = digits_cents (at, row->end, &cents);
  if (!good || !ends (row, at))
    return FALSE;
  row->at = at;
  *ret = number * column->parts + cents;
  return TRUE;
}

/* The day that was read last. */
static gboolean take_known_day (Row *row, const PlainWords *words)
{
  if (words->day == 0 || row->end - row->at < PLAIN_DATE || memcmp (row->at, words->date, PLAIN_DATE) != 0 ||
      !ends (row, row->at + PLAIN_DATE))
    return FALSE;
  row->at += PLAIN_DATE;
  return TRUE;
}

/* One sign that is yes or no. */
static gboolean take_answer (Row *row, const guint8 *answers, gint64 *ret)
{
  if (row->at == row->end || !ends (row, row->at + 1) || answers[(guchar) *row->at] > 1)
    return FALSE;
  *ret = answers[(guchar) *row->at++];
  return TRUE;
}

/* ---- what they say ---- */

static gboolean has_control (Span text)
{
  for (gsize i = 0; i < text.length; i++)
    if ((guchar) text.text[i] < ' ')
      return TRUE;
  return FALSE;
}

static gboolean is_several (Span offences)
{
  return memchr (offences.text, ';', offences.length) != NULL ||
         g_strstr_len (offences.text, (gssize) offences.length, "、") != NULL ||
         g_strstr_len (offences.text, (gssize) offences.length, "；") != NULL;
}

static gboolean read_part (PlainWords *words, guint kind, Span cell)
{
  switch (kind) {
  case COLUMN_ID: words->record.id = cell; return !has_control (cell);
  case COLUMN_TITLE:
  case COLUMN_SOURCE: return TRUE;
  case COLUMN_FINDINGS: return plain_findings (words, cell);
  case COLUMN_REGION: return plain_region (words, cell);
  case COLUMN_FROM: return plain_day (words, cell, &words->record.from);
  case COLUMN_TO: return plain_day (words, cell, &words->record.to);
  case COLUMN_DECISION: return plain_day (words, cell, &words->record.decided);
  case COLUMN_OFFENCE: return !is_several (cell) && plain_offence (words, cell);
  case COLUMN_FOREIGN: return TRUE;
  default: return FALSE; /* of a defendant */
  }
}

/* A figure of several digits that begins with nought is left to others: beside a unit it may be more than a figure. */
static gboolean read_fact (PlainWords *words, const PlainColumn *column, Span cell)
{
  Interval value;
  if (column->scaled && cell.length > 1 && cell.text[0] == '0' && cell.text[1] != '.')
    return FALSE;
  return plain_value (words, column->fact, column->parts, cell, &value) && plain_state (words, column->slot, value);
}

/* Nearly all cells. FALSE: it is to be looked at. */
static gboolean read_quick (PlainWords *words, const PlainColumn *column, Row *row)
{
  gint64 value;
  if (column->most > 0 ? !take_figure (row, column, &value)
                       : !column->is_answer || !take_answer (row, words->answers, &value))
    return FALSE;
  plain_enter (words, column->slot, value);
  return TRUE;
}

static gboolean read_cell (PlainWords *words, const PlainColumn *column, Row *row)
{
  Span cell;
  if (read_quick (words, column, row))
    return TRUE;
  if (column->kind == COLUMN_FROM && take_known_day (row, words)) {
    words->record.from = words->day;
    return TRUE;
  }
  if (!take_cell (row, &cell))
    return FALSE;
  if (cell.length == 0)
    return TRUE;
  return column->kind == COLUMN_FACT ? read_fact (words, column, cell) : read_part (words, column->kind, cell);
}

gboolean plain_table_read (PlainTable *table, Span text)
{
  Row row = { text.text, text.text + text.length, table->between };
  while (row.end > row.at && row.end[-1] == '\r')
    row.end--;
  if (!table->is_plain || table->n == 0)
    return FALSE;
  for (guint i = 0; i < table->n; i++) {
    if (i > 0 && (row.at == row.end || *row.at++ != row.between))
      return FALSE;
    if (!read_cell (table->words, &table->columns[i], &row))
      return FALSE;
  }
  return row.at == row.end;
}
