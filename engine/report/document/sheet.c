/* In: headings, paragraphs and cells as they come. Out: blocks in order, for the three that write them. */
#include "report/document/sheet.h"
#include "base/text.h"
#include "report/document/sheet_block.h"

static void free_block (gpointer data)
{
  Block *block = data;
  g_free (block->text);
  g_ptr_array_unref (block->heads);
  for (guint i = 0; i < block->cells->len; i++)
    g_free (g_array_index (block->cells, Cell, i).text);
  g_array_unref (block->cells);
  g_free (block);
}

Sheet *sheet_new (SillLanguage language)
{
  Sheet *sheet = g_new0 (Sheet, 1);
  sheet->language = language;
  sheet->blocks = g_ptr_array_new_with_free_func (free_block);
  return sheet;
}

void sheet_free (Sheet *sheet)
{
  if (sheet == NULL)
    return;
  g_ptr_array_unref (sheet->blocks);
  g_free (sheet);
}

/* Takes a text; what a rule file says may not steer what shows it. */
static char *take (char *text)
{
  g_autofree char *taken = text;
  return taken != NULL ? text_harmless (taken, TRUE) : g_strdup ("");
}

/* Takes the text. */
static Block *add_block (Sheet *sheet, BlockKind kind, char *text)
{
  Block *block = g_new0 (Block, 1);
  block->kind = kind;
  block->text = take (text);
  block->heads = g_ptr_array_new ();
  block->cells = g_array_new (FALSE, FALSE, sizeof (Cell));
  g_ptr_array_add (sheet->blocks, block);
  return block;
}

void sheet_heading (Sheet *sheet, guint level, char *text) { add_block (sheet, BLOCK_HEADING, text)->level = level; }

void sheet_paragraph (Sheet *sheet, char *text) { add_block (sheet, BLOCK_PARAGRAPH, text); }

void sheet_table (Sheet *sheet, const char *const *heads, guint n)
{
  Block *block = add_block (sheet, BLOCK_TABLE, NULL);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (block->heads, (gpointer) heads[i]);
}

void sheet_cell (Sheet *sheet, char *text, guint depth)
{
  Block *block = g_ptr_array_index (sheet->blocks, sheet->blocks->len - 1);
  g_assert (block->kind == BLOCK_TABLE);
  Cell cell = { .depth = depth, .text = take (text) };
  g_array_append_val (block->cells, cell);
}

guint block_rows (const Block *block) { return block->heads->len > 0 ? block->cells->len / block->heads->len : 0; }

const Cell *block_cell (const Block *block, guint row, guint column)
{
  return &g_array_index (block->cells, Cell, row * block->heads->len + column);
}

gboolean block_is_empty (const Block *block, guint column)
{
  for (guint row = 0; row < block_rows (block); row++)
    if (block_cell (block, row, column)->text[0] != '\0')
      return FALSE;
  return TRUE;
}
