/* In: a sheet. Out: the same for a terminal or a plain file, in columns. The columns get what they need; where that is
 * more than there is, the widest give way. */
#include "base/text.h"
#include "report/document/sheet_block.h"

enum { GAP = 2, STEP = 2, NARROWEST = 6, MOST_COLUMNS = 8, USUAL_COLUMNS = 80 };

static void append_repeated (GString *to, const char *piece, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append (to, piece);
}

static void write_heading (GString *to, const Block *block, guint columns)
{
  static const char *const lines[] = { "", "═", "─" };
  if (to->len > 0)
    g_string_append_c (to, '\n');
  text_wrap (to, block->text, columns, 0);
  g_string_append_c (to, '\n');
  if (block->level < G_N_ELEMENTS (lines)) {
    append_repeated (to, lines[block->level], MIN (columns, text_width (block->text)));
    g_string_append_c (to, '\n');
  }
}

static void write_paragraph (GString *to, const Block *block, guint columns)
{
  text_wrap (to, block->text, columns, 0);
  g_string_append_c (to, '\n');
}

static guint natural_width (const Block *block, guint column)
{
  guint width = text_width (g_ptr_array_index (block->heads, column));
  for (guint row = 0; row < block_rows (block); row++) {
    const Cell *cell = block_cell (block, row, column);
    width = MAX (width, text_width (cell->text) + STEP * cell->depth);
  }
  return width;
}

/* What the column needs so that no word of it is cut. */
static guint least_width (const Block *block, guint column)
{
  guint width = text_widest_word (g_ptr_array_index (block->heads, column));
  for (guint row = 0; row < block_rows (block); row++) {
    const Cell *cell = block_cell (block, row, column);
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

static void fit_widths (const Block *block, guint columns, guint *widths)
{
  static const guint narrowest[MOST_COLUMNS] = { NARROWEST, NARROWEST, NARROWEST, NARROWEST,
                                                 NARROWEST, NARROWEST, NARROWEST, NARROWEST };
  guint n = block->heads->len, least[MOST_COLUMNS] = { 0 };
  for (guint i = 0; i < n; i++) {
    widths[i] = block_is_empty (block, i) ? 0 : natural_width (block, i);
    least[i] = widths[i] == 0 ? 0 : least_width (block, i);
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

static void write_row (GString *to, const Cell *cells, const guint *widths, guint n)
{
  char **lines[MOST_COLUMNS];
  for (guint i = 0; i < n; i++)
    lines[i] = cell_lines (cells[i].text, cells[i].depth, MAX (widths[i], 1));
  for (guint index = 0; write_line (to, lines, widths, n, index); index++)
    ;
  for (guint i = 0; i < n; i++)
    g_strfreev (lines[i]);
}

static void write_heads (GString *to, const Block *block, const guint *widths)
{
  Cell heads[MOST_COLUMNS];
  for (guint i = 0; i < block->heads->len; i++)
    heads[i] = (Cell) { g_ptr_array_index (block->heads, i), 0 };
  write_row (to, heads, widths, block->heads->len);
  append_repeated (to, "─", total_width (widths, block->heads->len));
  g_string_append_c (to, '\n');
}

static void write_table (GString *to, const Block *block, guint columns)
{
  guint widths[MOST_COLUMNS];
  guint rows = block_rows (block);
  g_assert (block->heads->len <= MOST_COLUMNS);
  if (rows == 0)
    return;
  fit_widths (block, columns, widths);
  write_heads (to, block, widths);
  for (guint row = 0; row < rows; row++)
    write_row (to, block_cell (block, row, 0), widths, block->heads->len);
}

char *sheet_write_text (const Sheet *sheet, guint columns)
{
  static void (*const writers[]) (GString *, const Block *, guint) = { write_heading, write_paragraph, write_table };
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < sheet->blocks->len; i++) {
    const Block *block = g_ptr_array_index (sheet->blocks, i);
    writers[block->kind](to, block, columns > 0 ? columns : USUAL_COLUMNS);
  }
  return g_string_free (to, FALSE);
}
