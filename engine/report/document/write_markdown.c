/* In: a document. Out: the same as Markdown: headings, paragraphs, nested lists, pipe tables. */
#include "report/document/escape.h"
#include "report/document/block.h"
#include <string.h>

enum { CASE_LEVEL = 2, CHARGE_LEVEL, HEADING_LEVEL, STEP = 2 };

typedef struct {
  GString *to;
  SillLanguage language;
  gboolean *in_list; /* what was written last was an entry of a list */
} Markdown;

static void write_block (const Markdown *markdown, const Block *block, guint indent);

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

/* A line to paste reads the same raw and shown. */
static void write_said (GString *to, const Block *block, const char *text)
{
  if (block->role == ROLE_CODE && strchr (text, '`') == NULL)
    g_string_append_printf (to, "`%s`", text);
  else
    escape_markdown (to, text);
}

/* What hangs together stands in one list: `  - ✓ text`, or `1. text`. */
static void write_entry (const Markdown *markdown, const Block *block, const char *text, guint indent)
{
  GString *to = markdown->to;
  const char *mark = block_mark (block);
  gboolean numbered = g_ascii_isdigit (*mark);
  g_string_append_printf (to, "%s%*s%s ", *markdown->in_list ? "" : "\n", (int) (indent - MIN (indent, STEP)), "",
                          numbered ? mark : "-");
  if (*mark != '\0' && !numbered && g_utf8_strchr ("·-", -1, g_utf8_get_char (mark)) == NULL) {
    escape_markdown (to, mark);
    g_string_append_c (to, ' ');
  }
  write_said (to, block, text);
  g_string_append_c (to, '\n');
  *markdown->in_list = TRUE;
}

static void write_line (const Markdown *markdown, const Block *block, guint indent)
{
  const Layout layout = block_style (block)->layout;
  g_autofree char *line = block_line (block, markdown->language);
  if (*line == '\0')
    return;
  if (indent > 0 && layout == LAYOUT_LINE) {
    write_entry (markdown, block, line, indent);
    return;
  }
  *markdown->in_list = FALSE;
  if (layout == LAYOUT_LINE && block->role != ROLE_CASE_NAME)
    write_paragraph (markdown->to, line);
  else
    write_heading (markdown->to,
                   layout == LAYOUT_LINE   ? CASE_LEVEL
                   : layout == LAYOUT_HEAD ? CHARGE_LEVEL
                                           : HEADING_LEVEL,
                   line);
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

static void write_inside (const Markdown *markdown, const Block *block, guint indent)
{
  for (const Block *child = block->first; child != NULL; child = child->next)
    if (block_style (child)->layout < LAYOUT_INLINE)
      write_block (markdown, child, indent);
}

static void write_block (const Markdown *markdown, const Block *block, guint indent)
{
  const Style *style = block_style (block);
  if (style->layout == LAYOUT_TITLE)
    write_heading (markdown->to, style->step, block->text);
  if (style->layout == LAYOUT_PARAGRAPH)
    write_paragraph (markdown->to, block->text);
  if (style->layout == LAYOUT_TABLE)
    write_table (markdown->to, block);
  if (style->layout == LAYOUT_LINE || style->layout == LAYOUT_HEAD || style->layout == LAYOUT_HEADING)
    write_line (markdown, block, indent);
  else if (style->layout != LAYOUT_GROUP)
    *markdown->in_list = FALSE;
  if (style->layout == LAYOUT_LINE || style->layout == LAYOUT_GROUP)
    write_inside (markdown, block, indent + style->step);
}

char *document_write_markdown (const Document *document)
{
  gboolean in_list = FALSE;
  const Markdown markdown = { g_string_new (NULL), document->language, &in_list };
  write_inside (&markdown, g_ptr_array_index (document->blocks, 0), 0);
  return g_string_free (markdown.to, FALSE);
}
