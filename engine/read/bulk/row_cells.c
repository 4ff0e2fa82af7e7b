/* A row in, its cells out. A cell that begins with a quote ends with one and may hold newlines and signs between cells; two
 * quotes in it are one. */
#include "read/bulk/row_cells.h"
#include "base/text.h"
#include <string.h>

void cells_init (Cells *cells) { *cells = (Cells) { NULL, 0, g_array_new (FALSE, FALSE, sizeof (Cell)), -1 }; }

void cells_clear (Cells *cells)
{
  g_free (cells->text);
  g_array_unref (cells->cells);
}

/* ---- where a row ends ---- */

static const char parting[] = { ',', '\t', ';' };

static gboolean parts (const RowExtent *extent, char c)
{
  return extent->between != '\0' ? c == extent->between : memchr (parting, c, sizeof parting) != NULL;
}

gboolean row_follow (RowExtent *extent, const char *text, gsize length)
{
  for (; extent->at < length; extent->at++) {
    const char c = text[extent->at];
    if (c == '\n' && extent->first_line == 0)
      extent->first_line = extent->at;
    if (c == '\n' && !extent->inside)
      return TRUE;
    if (c == '"' && (extent->quoted || !extent->begun)) {
      extent->quoted = TRUE;
      extent->inside = !extent->inside;
    } else if (extent->quoted && !extent->inside && !parts (extent, c) && strchr (" \t\r\n", c) == NULL)
      extent->torn = TRUE;
    extent->begun = extent->begun || (c != ' ' && c != '\r');
    if (extent->inside || !parts (extent, c))
      continue;
    extent->n_cells++;
    extent->begun = extent->quoted = FALSE;
  }
  return FALSE;
}

char row_between (Span head)
{
  char best = ',';
  guint most = 0;
  for (guint i = 0; i < sizeof parting; i++) {
    RowExtent extent = { .between = parting[i] };
    row_follow (&extent, head.text, head.length);
    if (extent.n_cells <= most)
      continue;
    most = extent.n_cells;
    best = parting[i];
  }
  return best;
}

/* ---- its cells ---- */

static void trim (const char *text, Cell *cell)
{
  while (cell->length > 0 && text_is_blank (text[cell->at])) {
    cell->at++;
    cell->length--;
  }
  while (cell->length > 0 && text_is_blank (text[cell->at + cell->length - 1]))
    cell->length--;
}

/* Copies one cell without its quotes. Returns: where it ends in the row. */
static gsize take_cell (Cells *cells, Span row, gsize from, char between, gsize *to)
{
  Cell cell = { *to, 0, from };
  gsize at = from;
  while (at < row.length && row.text[at] == ' ')
    at++;
  const gboolean quoted = at < row.length && row.text[at] == '"';
  gboolean inside = FALSE, opened = FALSE, broken = FALSE;
  for (at = quoted ? at : from; at < row.length && (inside || row.text[at] != between); at++) {
    const gboolean quote = quoted && row.text[at] == '"';
    inside ^= quote;
    if (!quote || (inside && opened))
      cells->text[(*to)++] = row.text[at];
    broken = broken || (opened && !inside && !quote && !text_is_blank (row.text[at]));
    opened = opened || quote;
  }
  if ((broken || inside) && cells->broken < 0)
    cells->broken = (gint) cells->cells->len;
  cell.length = *to - cell.at;
  trim (cells->text, &cell);
  g_array_append_val (cells->cells, cell);
  return at;
}

void cells_split (Cells *cells, Span row, char between)
{
  gsize to = 0;
  cells->broken = -1;
  g_array_set_size (cells->cells, 0);
  if (cells->room < row.length + 1) {
    cells->room = 2 * (row.length + 1);
    cells->text = g_realloc (cells->text, cells->room);
  }
  for (gsize at = 0; at <= row.length; at++)
    at = take_cell (cells, row, at, between, &to);
}

Span cells_get (const Cells *cells, guint index)
{
  const Cell *cell = &g_array_index (cells->cells, Cell, index);
  return (Span) { cells->text + cell->at, cell->length };
}
