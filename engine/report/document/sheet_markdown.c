/* In: a sheet. Out: the same as Markdown with pipe tables. */
#include "report/document/escape.h"
#include "report/document/sheet_block.h"

static void write_heading (GString *to, const Block *block)
{
  g_string_append (to, to->len > 0 ? "\n" : "");
  for (guint i = 0; i < block->level; i++)
    g_string_append_c (to, '#');
  g_string_append_c (to, ' ');
  escape_markdown (to, block->text);
  g_string_append_c (to, '\n');
}

static void write_paragraph (GString *to, const Block *block)
{
  g_string_append_c (to, '\n');
  escape_markdown (to, block->text);
  g_string_append_c (to, '\n');
}

static void write_cell (GString *to, const char *text, guint depth)
{
  g_string_append (to, " ");
  for (guint i = 0; i < depth; i++)
    g_string_append (to, "&emsp;");
  escape_markdown (to, text);
  g_string_append (to, " |");
}

static void write_heads (GString *to, const Block *block)
{
  g_string_append (to, "\n|");
  for (guint i = 0; i < block->heads->len; i++)
    if (!block_is_empty (block, i))
      write_cell (to, g_ptr_array_index (block->heads, i), 0);
  g_string_append (to, "\n|");
  for (guint i = 0; i < block->heads->len; i++)
    if (!block_is_empty (block, i))
      g_string_append (to, " --- |");
  g_string_append_c (to, '\n');
}

static void write_table (GString *to, const Block *block)
{
  guint rows = block_rows (block);
  if (rows == 0)
    return;
  write_heads (to, block);
  for (guint row = 0; row < rows; row++) {
    g_string_append_c (to, '|');
    for (guint i = 0; i < block->heads->len; i++)
      if (!block_is_empty (block, i))
        write_cell (to, block_cell (block, row, i)->text, block_cell (block, row, i)->depth);
    g_string_append_c (to, '\n');
  }
}

char *sheet_write_markdown (const Sheet *sheet)
{
  static void (*const writers[]) (GString *, const Block *) = { write_heading, write_paragraph, write_table };
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < sheet->blocks->len; i++) {
    const Block *block = g_ptr_array_index (sheet->blocks, i);
    writers[block->kind](to, block);
  }
  return g_string_free (to, FALSE);
}
