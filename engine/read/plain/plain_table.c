/* The text of a row in, a plain record out. What each column is was made out once; a figure is read where it stands, of other
 * cells only where they end is looked for. */
#include "read/plain/plain_table.h"
#include <string.h>
#include "base/digits.h"
#include "read/bulk/bulk_table.h"

/* What nearly all cells of a column are. */
typedef enum { USUALLY_OTHER, USUALLY_FIGURE, USUALLY_ANSWER } Usually;

typedef struct {
  guint kind;
  guint slot; /* COLUMN_FACT */
  const Fact *fact;
  gint64 parts; /* base units in one of what the head says */
  gint64 most;  /* USUALLY_FIGURE: whole ones that are read at a glance */
  gboolean scaled;
  Usually usually;
  guint more; /* columns behind it of which the same is usual */
} PlainColumn;

struct PlainTable {
  PlainWords *words;
  Table *table;
  PlainColumn *columns;
  guint n;
  char between;
  gboolean is_plain; /* some row can be */
  guint8 ordinary[256];
};

/* A row at hand. */
typedef struct {
  const char *at, *end;
  char between;
} PlainRow;

/* ---- the head ---- */

static gboolean is_times (const Fact *fact, const char *figure, const char *unit, gint64 value)
{
  g_autofree char *text = g_strconcat (figure, unit, NULL);
  Interval read;
  gboolean plain;
  return value_read (fact, (Span) { text, strlen (text) }, &read, &plain) == NO_FAULT && interval_is_point (read) &&
         read.lo == value;
}

/* How much one of the unit in the head is. FALSE: it is more than a unit. */
static gboolean measure_unit (const Fact *fact, const char *unit, gint64 *ret)
{
  g_autofree char *one = g_strconcat ("1", unit, NULL);
  Interval read;
  gboolean plain;
  if (!fact_is_counted (fact) || value_read (fact, (Span) { one, strlen (one) }, &read, &plain) != NO_FAULT)
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
  ret->most = UNBOUNDED / ret->parts - 1;
  if (!ret->scaled && fact_is_counted (ret->fact))
    ret->usually = USUALLY_FIGURE;
  else if (!ret->scaled && ret->fact->kind == FACT_YES_NO)
    ret->usually = USUALLY_ANSWER;
  return head->unit == NULL || measure_unit (ret->fact, head->unit, &ret->parts);
}

/* Signs that may stand anywhere in a cell. */
static void learn_signs (PlainTable *table)
{
  for (guint c = ' ' + 1; c < 0x7F; c++)
    table->ordinary[c] = c != '"' && c != (guchar) table->between;
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
  learn_signs (table);
  for (guint i = 0; i < table->n; i++) {
    const HeadColumn head = table_column (table->table, i);
    table->columns[i].kind = head.kind;
    if (head.kind == COLUMN_WRONG || (head.kind == COLUMN_FACT && !take_fact (table, &head, &table->columns[i])))
      table->is_plain = FALSE;
  }
  for (guint i = table->n; i > 1; i--)
    if (table->columns[i - 2].usually != USUALLY_OTHER &&
        table->columns[i - 2].usually == table->columns[i - 1].usually)
      table->columns[i - 2].more = table->columns[i - 1].more + 1;
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
static gboolean take_quoted (PlainRow *row, Span *ret)
{
  const char *from = row->at + 1, *to = memchr (from, '"', (gsize) (row->end - from));
  if (to == NULL || (to + 1 != row->end && to[1] != row->between) || memchr (from, '\n', (gsize) (to - from)) != NULL)
    return FALSE;
  *ret = trim (from, to);
  row->at = to + 1;
  return g_utf8_validate_len (ret->text, ret->length, NULL);
}

/* A cell of ordinary signs. FALSE: the row is where it was. */
static gboolean take_word (const PlainTable *table, PlainRow *row, Span *ret)
{
  const char *to = row->at;
  while (table->ordinary[(guchar) *to])
    to++;
  if (*to != row->between)
    return FALSE;
  *ret = (Span) { row->at, (gsize) (to - row->at) };
  row->at = to;
  return TRUE;
}

/* Blanks around it are taken off; the row is at what ends the cell then. */
static gboolean take_cell (PlainRow *row, Span *ret)
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

static inline gboolean ends (const PlainRow *row, const char *at) { return *at == row->between || at == row->end; }

/* Digits and nothing else, or with two behind a point of what has a hundred parts. Returns: behind them; NULL: it is not so. */
static inline const char *take_figure (const PlainRow *row, const char *from, const PlainColumn *column, gint64 *ret)
{
  gint64 number, cents = 0;
  if (digits_has (*from) && ends (row, from + 1)) {
    *ret = (*from - '0') * column->parts;
    return *from - '0' <= column->most ? from + 1 : NULL;
  }
  const char *at = digits_take (from, row->end, &number);
  const gboolean good = at > from && number <= column->most;
  if (*at == '.' && column->parts == 100)
    at = digits_cents (at, row->end, &cents);
  *ret = number * column->parts + cents;
  return good && ends (row, at) ? at : NULL;
}

/* One sign that is yes or no, which what ends a row is not. */
static inline const char *take_answer (const PlainRow *row, const char *from, const guint8 *answers, gint64 *ret)
{
  *ret = answers[(guchar) *from];
  return *ret < PLAIN_NO_ANSWER && ends (row, from + 1) ? from + 1 : NULL;
}

/* The day that was read last. */
static gboolean take_known_day (PlainRow *row, const PlainWords *words)
{
  if (words->day == 0 || row->end - row->at < PLAIN_DATE || memcmp (row->at, words->date, PLAIN_DATE) != 0 ||
      !ends (row, row->at + PLAIN_DATE))
    return FALSE;
  row->at += PLAIN_DATE;
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
  default: return FALSE; /* of a defendant, or without a name */
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

/* A cell that is not what nearly all are. */
static gboolean read_other (const PlainTable *table, const PlainColumn *column, PlainRow *row)
{
  PlainWords *words = table->words;
  Span cell;
  if (column->kind == COLUMN_FROM && take_known_day (row, words)) {
    words->record.from = words->day;
    return TRUE;
  }
  if (!take_word (table, row, &cell) && !take_cell (row, &cell))
    return FALSE;
  if (cell.length == 0)
    return TRUE;
  return column->kind == COLUMN_FACT ? read_fact (words, column, cell) : read_part (words, column->kind, cell);
}

/* Cells from the one at hand on, of columns like its own, as long as they are what nearly all are. `figures`: known where it is
 * called, so that there is a loop of its own for each. Returns: how many. */
static inline guint read_usual (PlainWords *words, const PlainColumn *columns, gboolean figures, PlainRow *row)
{
  const PlainRow here = *row;
  const guint n = columns->more + 1;
  guint *slots = words->record.slots + words->record.n, found = 0;
  Interval *values = words->record.values + words->record.n;
  const char *at = here.at, *done = at, *behind;
  gint64 value;
  while ((behind = figures ? take_figure (&here, at, &columns[found], &value)
                           : take_answer (&here, at, words->answers, &value)) != NULL) {
    slots[found] = columns[found].slot;
    values[found++] = interval_point (value);
    done = behind;
    if (found == n || *behind != here.between)
      break;
    at = behind + 1;
  }
  row->at = done;
  words->record.n += found;
  return found;
}

/* Returns: how many cells; 0: the row is not plain. */
static guint read_cells (const PlainTable *table, const PlainColumn *columns, PlainRow *row)
{
  const guint n = columns->usually == USUALLY_FIGURE   ? read_usual (table->words, columns, TRUE, row)
                  : columns->usually == USUALLY_ANSWER ? read_usual (table->words, columns, FALSE, row)
                                                       : 0;
  return n > 0 ? n : (guint) read_other (table, columns, row);
}

/* What ends a row is no sign between cells. */
gboolean plain_table_read (PlainTable *table, Span text)
{
  PlainRow row = { text.text, text.text + text.length, table->between };
  while (row.end > row.at && row.end[-1] == '\r')
    row.end--;
  if (!table->is_plain || table->n == 0)
    return FALSE;
  for (guint i = 0; i < table->n;) {
    if (i > 0 && *row.at++ != row.between)
      return FALSE;
    const guint n = read_cells (table, &table->columns[i], &row);
    if (n == 0)
      return FALSE;
    i += n;
  }
  return row.at == row.end;
}
