/* In: a document. Out: the same as Markdown: headings, paragraphs, nested lists, pipe tables. */
#include "report/document/escape.h"
#include "report/document/block.h"

enum { CASE_LEVEL = 2, CHARGE_LEVEL, HEADING_LEVEL, STEP = 2 };

static void write_block (GString *to, const Block *block, SillLanguage language, guint indent);

static void write_heading (GString *to, guint level, const char *text)
{
  g_string_append (to, to->len > 0 ? "\n" : "");
  for (guint i = 0; i < level; i++)
    g_string_append_c (to, '#');
  g_string_append_c (to, ' ');
  escape_markdown (to, text);
  g_string_append_c (to, '\n');
}

static void write_paragraph (GString *to, const char *text)
{
  g_string_append_c (to, '\n');
  escape_markdown (to, text);
  g_string_append_c (to, '\n');
}

/* What hangs together stands in one list: `  - ✓ text`. */
static void write_entry (GString *to, const char *mark, const char *text, guint indent)
{
  if (!g_str_has_suffix (to->str, "\n\n") && indent <= STEP && to->len > 0)
    g_string_append_c (to, '\n');
  g_string_append_printf (to, "%*s- ", (int) (indent - MIN (indent, STEP)), "");
  if (*mark != '\0' && g_strcmp0 (mark, "·") != 0) {
    escape_markdown (to, mark);
    g_string_append_c (to, ' ');
  }
  escape_markdown (to, text);
  g_string_append_c (to, '\n');
}

static void write_line (GString *to, const Block *block, SillLanguage language, guint indent)
{
  const Layout layout = block_style (block)->layout;
  g_autofree char *line = block_line (block, language);
  if (layout == LAYOUT_HEAD || layout == LAYOUT_HEADING)
    write_heading (to, layout == LAYOUT_HEAD ? CHARGE_LEVEL : HEADING_LEVEL, line);
  else if (block->role == ROLE_CASE_NAME)
    write_heading (to, CASE_LEVEL, line);
  else if (*line != '\0' && indent == 0)
    write_paragraph (to, line);
  else if (*line != '\0')
    write_entry (to, block_mark (block), line, indent);
}

static void write_cell (GString *to, const char *text, guint depth)
{
  g_string_append (to, " ");
  for (guint i = 0; i < depth; i++)
    g_string_append (to, "&emsp;");
  escape_markdown (to, text);
  g_string_append (to, " |");
}

/* The cells of one row but those of empty columns. */
static void write_row (GString *to, const Grid *grid, gpointer *cells)
{
  g_string_append_c (to, '|');
  for (guint i = 0; i < grid->columns; i++) {
    const Block *cell = cells[i];
    if (!grid_is_empty (grid, i))
      write_cell (to, cell->text, cell->depth);
  }
  g_string_append_c (to, '\n');
}

static void write_table (GString *to, const Block *table)
{
  g_auto (Grid) grid = grid_of (table);
  if (grid.rows == 0)
    return;
  g_string_append_c (to, '\n');
  write_row (to, &grid, grid.heads->pdata);
  g_string_append_c (to, '|');
  for (guint i = 0; i < grid.columns; i++)
    g_string_append (to, grid_is_empty (&grid, i) ? "" : " --- |");
  g_string_append_c (to, '\n');
  for (guint row = 0; row < grid.rows; row++)
    write_row (to, &grid, grid.cells->pdata + row * grid.columns);
}

static void write_inside (GString *to, const Block *block, SillLanguage language, guint indent)
{
  for (const Block *child = block->first; child != NULL; child = child->next)
    if (block_style (child)->layout < LAYOUT_INLINE)
      write_block (to, child, language, indent);
}

static void write_block (GString *to, const Block *block, SillLanguage language, guint indent)
{
  const Style *style = block_style (block);
  if (style->layout == LAYOUT_TITLE)
    write_heading (to, style->step, block->text);
  if (style->layout == LAYOUT_PARAGRAPH)
    write_paragraph (to, block->text);
  if (style->layout == LAYOUT_TABLE)
    write_table (to, block);
  if (style->layout == LAYOUT_LINE || style->layout == LAYOUT_HEAD || style->layout == LAYOUT_HEADING)
    write_line (to, block, language, indent);
  if (style->layout == LAYOUT_LINE || style->layout == LAYOUT_GROUP)
    write_inside (to, block, language, indent + style->step);
}

char *document_write_markdown (const Document *document)
{
  GString *to = g_string_new (NULL);
  write_inside (to, g_ptr_array_index (document->blocks, 0), document->language, 0);
  return g_string_free (to, FALSE);
}
