/* In: a document. Out: its parts as elements, each with its class; in a table of plain cells a first cell that is empty
 * belongs to the row head above it. */
#include "report/document/escape.h"
#include "report/document/block.h"
#include <string.h>

static void write_inside (GString *to, const Block *block);

static void write_text (GString *to, const char *text)
{
  g_autofree char *shown = text != NULL ? text_harmless (text, FALSE) : NULL;
  escape_xml (to, shown);
}

/* Its class, its truth where the class asks for it, its rank, and what else it is. */
static char *class_of (const Block *block)
{
  static const char *const truths[] = { [NO] = "no", [UNKNOWN] = "unknown", [YES] = "yes" };
  static const char *const ranks[] = { "rank-0", "rank-1", "rank-2", "rank-3" };
  const char *class = block_style (block)->class;
  GString *to = g_string_new (class);
  gboolean tells = g_str_has_suffix (to->str, "+");
  if (tells)
    g_string_truncate (to, to->len - 1);
  const char *const others[] = { tells && block->truth >= 0 ? truths[block->truth] : NULL,
                                 block->rank >= 0 ? ranks[MIN (block->rank, 3)] : NULL, block->also };
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (others[i] != NULL)
      g_string_append_printf (to, "%s%s", to->len > 0 ? " " : "", others[i]);
  return g_string_free (to, FALSE);
}

static void start_tag (GString *to, const Block *block)
{
  const Style *style = block_style (block);
  g_autofree char *class = class_of (block);
  g_string_append_printf (to, "<%s", style->tag);
  if (*class != '\0')
    g_string_append_printf (to, " class=\"%s\"", class);
  g_string_append_printf (to, "%s%s", style->more, block->current ? " aria-current=\"step\"" : "");
  if (block->left >= 0)
    g_string_append_printf (to, " style=\"left:%d.%d%%", block->left / 10, block->left % 10);
  if (block->width >= 0)
    g_string_append_printf (to, ";width:%d.%d%%", block->width / 10, block->width % 10);
  g_string_append (to, block->left >= 0 ? "\">" : ">");
}

/* What is drawn and heads without anything in them stand close. */
static gboolean ends_line (const Block *block)
{
  const Layout layout = block_style (block)->layout;
  gboolean is_head = layout == LAYOUT_CELL && g_str_has_prefix (block_style (block)->tag, "th ");
  return block->left < 0 && (!is_head || block->first != NULL);
}

static void write_element (GString *to, const Block *block)
{
  const char *tag = block_style (block)->tag;
  if (*tag != '\0')
    start_tag (to, block);
  if (block->role == ROLE_TRUTH)
    g_string_append_printf (to, "<b aria-hidden=\"true\">%s</b> ", block_mark (block));
  write_text (to, block->role == ROLE_SIGN && *block_mark (block) != '\0' ? block_mark (block) : block->text);
  write_inside (to, block);
  if (*tag != '\0')
    g_string_append_printf (to, "</%.*s>%s", (int) strcspn (tag, " "), tag, ends_line (block) ? "\n" : "");
}

/* ---- tables ---- */

static void write_table (GString *to, const Block *table)
{
  g_auto (Grid) grid = grid_of (table);
  start_tag (to, table);
  g_string_append (to, "<thead><tr>");
  for (guint i = 0; i < grid.columns; i++)
    write_element (to, g_ptr_array_index (grid.heads, i));
  g_string_append (to, "</tr></thead>\n<tbody>\n");
  for (const Block *part = table->first; part != NULL; part = part->next)
    if (part->role == ROLE_ROW)
      write_element (to, part);
  g_string_append (to, "</tbody></table>\n");
}

static const char *head_of (const Grid *grid, guint row) { return grid_cell (grid, row, 0)->text; }

static guint rows_below (const Grid *grid, guint row)
{
  guint n = 1;
  while (row + n < grid->rows && *head_of (grid, row + n) == '\0')
    n++;
  return n;
}

static void write_row (GString *to, const Grid *grid, guint row)
{
  gboolean first = *head_of (grid, row) != '\0';
  g_string_append (to, first ? "<tr class=\"first\">" : "<tr>");
  if (first) {
    g_string_append_printf (to, "<th scope=\"row\" class=\"n\" rowspan=\"%u\">", rows_below (grid, row));
    write_text (to, head_of (grid, row));
    g_string_append (to, "</th>");
  }
  for (guint i = 1; i < grid->columns; i++) {
    const Block *cell = grid_cell (grid, row, i);
    if (grid_is_empty (grid, i))
      continue;
    g_string_append (to, "<td");
    if (cell->depth > 0)
      g_string_append_printf (to, " style=\"padding-left:%u.2em\"", cell->depth);
    g_string_append_c (to, '>');
    write_text (to, cell->text);
    g_string_append (to, "</td>\n");
  }
  g_string_append (to, "</tr>\n");
}

static void write_cells (GString *to, const Block *table)
{
  g_auto (Grid) grid = grid_of (table);
  if (grid.rows == 0)
    return;
  start_tag (to, table);
  g_string_append (to, "<thead><tr>");
  for (guint i = 0; i < grid.columns; i++)
    if (!grid_is_empty (&grid, i))
      write_element (to, g_ptr_array_index (grid.heads, i));
  g_string_append (to, "</tr></thead>\n<tbody>");
  for (guint row = 0; row < grid.rows; row++)
    write_row (to, &grid, row);
  g_string_append (to, "</tbody></table>\n");
}

static void write_inside (GString *to, const Block *block)
{
  for (const Block *child = block->first; child != NULL; child = child->next)
    if (child->role == ROLE_TABLE)
      write_cells (to, child);
    else if (child->first != NULL && child->first->role == ROLE_HEAD_CELL)
      write_table (to, child);
    else
      write_element (to, child);
}

char *document_write_html (const Document *document)
{
  GString *to = g_string_new (NULL);
  write_inside (to, g_ptr_array_index (document->blocks, 0));
  return g_string_free (to, FALSE);
}
