/* The first rows of a table in, where its head stands out: people write a title above it. */
#include "read/bulk/table_head.h"
#include "read/bulk/cells.h"
#include <string.h>

enum { MOST_TITLES = 8, SURELY = 2 };

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
  guint filled, named; /* cells with something in them, with the name of a part of a case */
} RowSeen;

static RowSeen look_at_row (Cells *cells, Span row)
{
  RowSeen seen = { 0, 0 };
  cells_split (cells, row, row_between (row));
  for (guint i = 0; i < cells->cells->len; i++) {
    const Span cell = cells_get (cells, i);
    seen.filled += cell.length > 0;
    seen.named += cell.length > 0 && column_named (cell) < N_COLUMNS;
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

static gsize find_head (Cells *cells, Span rows)
{
  Span rest = rows, row;
  gboolean only_titles = TRUE; /* so far: no row with more than one cell filled */
  for (guint i = 0; i <= MOST_TITLES && take_row (&rest, &row); i++) {
    const RowSeen seen = look_at_row (cells, row);
    if (seen.named > 0)
      return seen.named >= SURELY || only_titles ? (gsize) (row.text - rows.text) : 0;
    only_titles = only_titles && seen.filled <= 1;
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
