/* The first rows of a table in, where its head stands out: people write a title above it. */
#include "read/bulk/table_head.h"
#include "read/bulk/cells.h"
#include <string.h>

enum { MOST_TITLES = 8, LEAST_TITLE = 4 /* bytes */, LEAST_DATED = 16 };

static const char *const column_names[] = {
#define COLUMN(code, names) names,
#include "read/bulk/table_columns.def"
#undef COLUMN
};

static gboolean is_called (const char *names, Span name)
{
  const gsize length = name.length;
  for (const char *at = names; *at != '\0'; at += strspn (at, " ")) {
    const gsize n = strcspn (at, " ");
    if (n == length && g_ascii_strncasecmp (at, name.text, n) == 0)
      return TRUE;
    at += n;
  }
  return FALSE;
}

guint column_named (Span name)
{
  for (guint i = 0; i < N_COLUMNS; i++)
    if (is_called (column_names[i], name))
      return i;
  return COLUMN_FACT;
}

typedef struct {
  guint cells, filled, named; /* filled: with something in them; named: with the name of a part of a case */
  gboolean titles, labelled; /* all that are filled may be titles; the first says what stands behind it: 制表：某院 */
} RowSeen;

/* No number, no date, no word such as 是; a title may begin with the year. */
static gboolean is_title (Span cell)
{
  return cell.length >= LEAST_TITLE && (!g_ascii_isdigit (*cell.text) || cell.length >= LEAST_DATED);
}

static gboolean is_label (Span cell)
{
  return memchr (cell.text, ':', cell.length) != NULL || memmem (cell.text, cell.length, "：", strlen ("：")) != NULL;
}

static RowSeen look_at_row (Cells *cells, Span row)
{
  RowSeen seen = { .titles = TRUE };
  cells_split (cells, row, row_between (row));
  seen.cells = cells->cells->len;
  for (guint i = 0; i < cells->cells->len; i++) {
    const Span cell = cells_get (cells, i);
    if (cell.length == 0)
      continue;
    seen.labelled = seen.filled++ == 0 ? is_label (cell) : seen.labelled;
    seen.named += column_named (cell) < N_COLUMNS;
    seen.titles = seen.titles && is_title (cell);
  }
  return seen;
}

/* FALSE: it has no end in the text. */
static gboolean take_row (Span *rest, Span *ret)
{
  RowExtent extent = { .between = '\0' };
  if (!row_follow (&extent, rest->text, rest->length))
    return FALSE;
  *ret = (Span) { rest->text, extent.at };
  *rest = (Span) { rest->text + extent.at + 1, rest->length - extent.at - 1 };
  return TRUE;
}

/* The first row is a title only where it fills one cell; below it, what has as many cells as a table. */
static gboolean stands_above (const RowSeen *seen, guint row)
{
  return seen->filled == 0 || (seen->filled == 1 && seen->titles && (row == 0 || seen->cells > 1)) ||
         (row > 0 && seen->labelled);
}

static gsize find_head (Cells *cells, Span rows)
{
  Span rest = rows, row;
  for (guint i = 0; i <= MOST_TITLES && take_row (&rest, &row); i++) {
    const RowSeen seen = look_at_row (cells, row);
    if (seen.named > 0)
      return seen.filled > 1 ? (gsize) (row.text - rows.text) : 0;
    if (!stands_above (&seen, i))
      return 0;
  }
  return 0;
}

gsize head_begins (Span rows)
{
  Cells cells;
  cells_init (&cells);
  const gsize begin = find_head (&cells, rows);
  cells_clear (&cells);
  return begin;
}
