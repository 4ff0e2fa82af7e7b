/* In: a table. Out: the same in columns. These get what they need; where that is more than there is, the widest give way. */
#include "report/document/text_table.h"

enum { GAP = 2, STEP = 2, NARROWEST = 6, MOST_COLUMNS = 8 };

static void append_repeated (GString *to, const char *piece, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (to, piece);
}

static const char *head_text (const Grid *grid, guint column)
{
  return ((const Block *) g_ptr_array_index (grid->heads, column))->text;
}

static guint natural_width (const Grid *grid, guint column)
{
  guint width = text_width (head_text (grid, column));
  for (guint row = 0; row < grid->rows; row++) {
    const Block *cell = grid_cell (grid, row, column);
    width = MAX (width, text_width (cell->text) + STEP * cell->depth);
  }
  return width;
}

/* What the column needs so that no word of it is cut. */
static guint least_width (const Grid *grid, guint column)
{
  guint width = text_widest_word (head_text (grid, column));
  for (guint row = 0; row < grid->rows; row++) {
    const Block *cell = grid_cell (grid, row, column);
    width = MAX (width, text_widest_word (cell->text) + STEP * cell->depth);
  }
  return MAX (width, NARROWEST);
}

/* The widest column that is wider than its least; `n` if there is none. */
static guint widest (const guint *widths, const guint *least, guint n)
{
  guint found = n;
  for (guint i = 0; i < n; i++)
    if (widths[i] > least[i] && (found == n || widths[i] > widths[found]))
      found = i;
  return found;
}

/* `widths` of empty columns are 0: they take no gap either. */
static guint total_width (const guint *widths, guint n)
{
  guint total = 0;
  for (guint i = 0; i < n; i++)
    total += widths[i] > 0 ? widths[i] + (total > 0 ? GAP : 0) : 0;
  return total;
}

/* The widest give way, as far as `least`. */
static void narrow (guint *widths, const guint *least, guint n, guint columns)
{
  for (guint i = widest (widths, least, n); i < n && total_width (widths, n) > columns; i = widest (widths, least, n))
    widths[i]--;
}

static void fit_widths (const Grid *grid, guint columns, guint *widths)
{
  static const guint narrowest[MOST_COLUMNS] = { NARROWEST, NARROWEST, NARROWEST, NARROWEST,
                                                 NARROWEST, NARROWEST, NARROWEST, NARROWEST };
  guint n = grid->columns, least[MOST_COLUMNS] = { 0 };
  for (guint i = 0; i < n; i++) {
    widths[i] = grid_is_empty (grid, i) ? 0 : natural_width (grid, i);
    least[i] = widths[i] == 0 ? 0 : least_width (grid, i);
  }
  narrow (widths, least, n, columns);
  narrow (widths, narrowest, n, columns);
}

/* The lines of a cell within its column. Returns: yours (g_strfreev). */
static char **cell_lines (const char *text, guint depth, guint width)
{
  g_autoptr (GString) lines = g_string_new (NULL);
  guint indent = MIN (STEP * depth, width / 2);
  append_repeated (lines, " ", indent);
  g_autoptr (GString) wrapped = g_string_new (NULL);
  text_wrap (wrapped, text, width - indent, 0);
  for (const char *c = wrapped->str; *c != '\0'; c++) {
    g_string_append_c (lines, *c);
    if (*c == '\n')
      append_repeated (lines, " ", indent);
  }
  return g_strsplit (lines->str, "\n", -1);
}

/* One printed line of a row; `lines` hold one cell each, NULL where the column is empty. FALSE: none had this line. */
static gboolean write_line (GString *to, char ***lines, const guint *widths, guint n, guint index)
{
  gboolean any = FALSE;
  g_autoptr (GString) line = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    if (widths[i] == 0)
      continue;
    gboolean has = g_strv_length (lines[i]) > index;
    const char *text = has ? lines[i][index] : "";
    any = any || has;
    g_string_append (line, text);
    guint width = text_width (text);
    append_repeated (line, " ", (width < widths[i] ? widths[i] - width : 0) + GAP);
  }
  while (line->len > 0 && line->str[line->len - 1] == ' ')
    g_string_truncate (line, line->len - 1);
  if (any)
    g_string_append_printf (to, "%s\n", line->str);
  return any;
}

static void write_row (GString *to, const Grid *grid, gpointer *cells, const guint *widths)
{
  char **lines[MOST_COLUMNS];
  for (guint i = 0; i < grid->columns; i++) {
    const Block *cell = cells[i];
    lines[i] = cell_lines (cell->text, cell->depth, MAX (widths[i], 1));
  }
  for (guint index = 0; write_line (to, lines, widths, grid->columns, index); index++)
    ;
  for (guint i = 0; i < grid->columns; i++)
    g_strfreev (lines[i]);
}

void text_table (GString *to, const Block *table, guint columns)
{
  guint widths[MOST_COLUMNS];
  g_auto (Grid) grid = grid_of (table);
  g_assert (grid.columns <= MOST_COLUMNS);
  if (grid.rows == 0)
    return;
  fit_widths (&grid, columns, widths);
  write_row (to, &grid, grid.heads->pdata, widths);
  append_repeated (to, "─", total_width (widths, grid.columns));
  g_string_append_c (to, '\n');
  for (guint row = 0; row < grid.rows; row++)
    write_row (to, &grid, grid.cells->pdata + row * grid.columns, widths);
}
