/* In: a sheet. Out: a whole page; a first cell that is empty belongs to the row head above it. */
#include "report/document/html_style.h"
#include "report/document/page.h"
#include "report/document/sheet_block.h"

static void write_heading (Page *page, const Block *block)
{
  static const char *const tags[] = { "h2", "h2", "h3", "h4", "h5" };
  page_element (page, tags[MIN (block->level, 4)], NULL, block->text);
}

static void write_paragraph (Page *page, const Block *block) { page_element (page, "p", NULL, block->text); }

static guint rows_below (const Block *block, guint row)
{
  guint n = 1;
  while (row + n < block_rows (block) && block_cell (block, row + n, 0)->text[0] == '\0')
    n++;
  return n;
}

static void write_head_cell (Page *page, const Block *block, guint row)
{
  const Cell *cell = block_cell (block, row, 0);
  if (cell->text[0] == '\0')
    return;
  g_string_append_printf (page->to, "<th scope=\"row\" class=\"n\" rowspan=\"%u\">", rows_below (block, row));
  page_text (page, cell->text);
  g_string_append (page->to, "</th>");
}

static void write_cell (Page *page, const Cell *cell)
{
  if (cell->depth == 0) {
    page_element (page, "td", NULL, cell->text);
    return;
  }
  g_string_append_printf (page->to, "<td style=\"padding-left:%u.2em\">", cell->depth);
  page_text (page, cell->text);
  page_end (page, "td");
}

static void write_row (Page *page, const Block *block, guint row)
{
  page_start (page, "tr", block_cell (block, row, 0)->text[0] != '\0' ? "first" : NULL);
  write_head_cell (page, block, row);
  for (guint i = 1; i < block->heads->len; i++)
    if (!block_is_empty (block, i))
      write_cell (page, block_cell (block, row, i));
  page_end (page, "tr");
}

static void write_heads (Page *page, const Block *block)
{
  g_string_append (page->to, "<thead><tr>");
  for (guint i = 0; i < block->heads->len; i++)
    if (!block_is_empty (block, i))
      g_string_append_printf (page->to, "<th scope=\"col\">%s</th>", (char *) g_ptr_array_index (block->heads, i));
  g_string_append (page->to, "</tr></thead>\n");
}

static void write_table (Page *page, const Block *block)
{
  if (block_rows (block) == 0)
    return;
  page_start (page, "table", "show");
  write_heads (page, block);
  page_start (page, "tbody", NULL);
  for (guint row = 0; row < block_rows (block); row++)
    write_row (page, block, row);
  page_table_end (page);
}

static const char *title (const Sheet *sheet)
{
  const Block *first = sheet->blocks->len > 0 ? g_ptr_array_index (sheet->blocks, 0) : NULL;
  return first != NULL ? first->text : "";
}

char *sheet_write_html (const Sheet *sheet)
{
  static void (*const writers[]) (Page *, const Block *) = { write_heading, write_paragraph, write_table };
  Page page = { g_string_new (NULL), sheet->language, NULL, NULL, NULL };
  html_head (page.to, title (sheet), NULL, sheet->language);
  for (guint i = 1; i < sheet->blocks->len; i++) {
    const Block *block = g_ptr_array_index (sheet->blocks, i);
    writers[block->kind](&page, block);
  }
  html_tail (page.to, sheet->language);
  return g_string_free (page.to, FALSE);
}
