/* In: parts as they come, each with its role and its text. Out: a tree of them, for the three that write it. */
#include "report/document/block.h"

static const Style styles[] = {
#define STYLE(id, tag, class, more, layout, tone, mark, step)                                                          \
  [ROLE_##id] = { tag, class, more, LAYOUT_##layout, TONE_##tone, mark, step },
#include "report/document/styles.def"
#undef STYLE
};

const Style *block_style (const Block *block) { return &styles[block->role]; }

static void free_block (gpointer data)
{
  Block *block = data;
  g_free (block->text);
  g_free (block);
}

static Block *block_new (Document *document, Role role)
{
  Block *block = g_new0 (Block, 1);
  *block = (Block) { .role = role, .rank = -1, .truth = -1, .left = -1, .width = -1 };
  g_ptr_array_add (document->blocks, block);
  return block;
}

Document *document_new (Medium medium, SillLanguage language)
{
  Document *document = g_new0 (Document, 1);
  document->medium = medium;
  document->language = language;
  document->blocks = g_ptr_array_new_with_free_func (free_block);
  document->open = g_ptr_array_new ();
  g_ptr_array_add (document->open, block_new (document, ROLE_TEXT));
  return document;
}

void document_free (Document *document)
{
  if (document == NULL)
    return;
  g_ptr_array_unref (document->open);
  g_ptr_array_unref (document->blocks);
  g_free (document);
}

static gboolean is_left_out (const Document *document, Role role)
{
  const Style *style = &styles[role];
  return document->left_out > 0 || (document->medium == PAGE ? style->tag == NULL : style->layout == LAYOUT_SKIPPED);
}

static Block *nowhere (Document *document)
{
  document->nowhere = (Block) { .rank = -1, .truth = -1, .left = -1, .width = -1 };
  return &document->nowhere;
}

/* Takes `text`; what a case or a rule file says may not steer what shows it. */
static Block *append (Document *document, Role role, char *text)
{
  Block *in = g_ptr_array_index (document->open, document->open->len - 1);
  Block *block = block_new (document, role);
  g_autofree char *taken = text;
  block->text = taken == NULL ? NULL : text_harmless (taken, TRUE);
  if (in->last != NULL)
    in->last->next = block;
  else
    in->first = block;
  in->last = block;
  return block;
}

static void end_cells (Document *document)
{
  if (document->cells)
    g_ptr_array_set_size (document->open, (gint) document->open->len - 1);
  document->cells = FALSE;
}

Block *document_start (Document *document, Role role)
{
  end_cells (document);
  if (is_left_out (document, role)) {
    document->left_out++;
    return nowhere (document);
  }
  Block *block = append (document, role, NULL);
  g_ptr_array_add (document->open, block);
  return block;
}

void document_end (Document *document)
{
  end_cells (document);
  if (document->left_out > 0)
    document->left_out--;
  else
    g_ptr_array_set_size (document->open, (gint) document->open->len - 1);
}

void document_resume (Document *document, Block *block)
{
  end_cells (document);
  g_ptr_array_add (document->open, block);
}

void document_drop (Document *document, const Block *block)
{
  Block *in = g_ptr_array_index (document->open, document->open->len - 1);
  Block *before = NULL;
  g_assert (in->last == block);
  for (Block *child = in->first; child != block; child = child->next)
    before = child;
  in->last = before;
  *(before != NULL ? &before->next : &in->first) = NULL;
  /* Parts are kept in the order in which they began: behind this one there is only what stands in it. */
  guint kept = document->blocks->len - 1;
  while (g_ptr_array_index (document->blocks, kept) != block)
    kept--;
  g_ptr_array_set_size (document->blocks, (gint) kept);
}

/* With its end, so that two texts in a row are no other two. */
static void digest_text (GChecksum *checksum, const char *text)
{
  if (text != NULL)
    g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static void digest (GChecksum *checksum, const Block *block)
{
  const gint about[] = { (gint) block->role, block->rank, block->truth, block->text != NULL };
  g_checksum_update (checksum, (const guchar *) about, sizeof about);
  digest_text (checksum, block->mark);
  digest_text (checksum, block->text);
  for (const Block *child = block->first; child != NULL; child = child->next)
    digest (checksum, child);
  g_checksum_update (checksum, (const guchar *) "", 1);
}

char *document_digest (const Block *block)
{
  if (block->first == NULL)
    return NULL;
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  digest (checksum, block);
  return g_strdup (g_checksum_get_string (checksum));
}

Block *document_add (Document *document, Role role, char *text)
{
  if (text == NULL)
    return nowhere (document);
  end_cells (document);
  if (!is_left_out (document, role))
    return append (document, role, text);
  g_free (text);
  return nowhere (document);
}

Block *document_put (Document *document, Role role, const char *text)
{
  return document_add (document, role, g_strdup (text));
}

Block *document_word (Document *document, Role role, Word word)
{
  return document_put (document, role, word_text (word, document->language));
}

void document_heading (Document *document, guint level, char *text)
{
  static const Role roles[] = { ROLE_TITLE, ROLE_CHAPTER, ROLE_SECTION, ROLE_SUBSECTION };
  document_add (document, roles[CLAMP (level, 1, G_N_ELEMENTS (roles)) - 1], text);
}

void document_table (Document *document, Role role, const Word *heads, guint n)
{
  document_start (document, role);
  for (guint i = 0; i < n; i++)
    document_word (document, ROLE_HEAD_CELL, heads[i]);
}

void document_cells (Document *document, const Word *heads, guint n)
{
  document_table (document, ROLE_TABLE, heads, n);
  document->cells = document->left_out == 0;
}

void document_cell (Document *document, char *text, guint depth)
{
  g_assert (document->cells);
  append (document, ROLE_CELL, text != NULL ? text : g_strdup (""))->depth = depth;
}

/* ---- for those who write ---- */

const char *block_mark (const Block *block)
{
  static const char *const marks[] = { [NO] = "✗", [UNKNOWN] = "?", [YES] = "✓" };
  return *block->mark != '\0' ? block->mark : block->truth >= 0 ? marks[block->truth] : block_style (block)->mark;
}

static void append_inline (GString *to, const Block *block, SillLanguage language)
{
  g_autofree char *text = block_line (block, language);
  const Layout layout = block_style (block)->layout;
  if (layout == LAYOUT_NAMED && to->len > 0) {
    g_autofree char *named = word_fill (WORD_NAMED, language, to->str, text, NULL);
    g_string_assign (to, named);
  } else if (layout == LAYOUT_BRACKETED) {
    g_autofree char *inside = word_fill (WORD_BRACKETS, language, text, NULL);
    g_string_append (to, inside);
  } else {
    const char *between = layout == LAYOUT_AFTER_CLAUSE               ? word_text (WORD_CLAUSE, language)
                          : layout == LAYOUT_AFTER_DOT && to->len > 0 ? word_text (WORD_DOT, language)
                                                                      : "";
    g_string_append_printf (to, "%s%s", between, text);
  }
}

char *block_line (const Block *block, SillLanguage language)
{
  GString *to = g_string_new (block->text);
  for (const Block *child = block->first; child != NULL; child = child->next)
    if (block_style (child)->layout >= LAYOUT_INLINE)
      append_inline (to, child, language);
  return g_string_free (to, FALSE);
}

static void add_row (Grid *grid, const Block *row)
{
  for (const Block *cell = row->first; cell != NULL; cell = cell->next)
    g_ptr_array_add (grid->cells, (gpointer) cell);
}

Grid grid_of (const Block *table)
{
  Grid grid = { g_ptr_array_new (), g_ptr_array_new (), 0, 0 };
  for (const Block *part = table->first; part != NULL; part = part->next)
    if (part->role == ROLE_ROW)
      add_row (&grid, part);
    else
      g_ptr_array_add (part->role == ROLE_HEAD_CELL ? grid.heads : grid.cells, (gpointer) part);
  grid.columns = grid.heads->len;
  grid.rows = grid.columns > 0 ? grid.cells->len / grid.columns : 0;
  return grid;
}

void grid_clear (Grid *grid)
{
  g_ptr_array_unref (grid->heads);
  g_ptr_array_unref (grid->cells);
}

const Block *grid_cell (const Grid *grid, guint row, guint column)
{
  return g_ptr_array_index (grid->cells, row * grid->columns + column);
}

gboolean grid_is_empty (const Grid *grid, guint column)
{
  for (guint row = 0; row < grid->rows; row++) {
    const char *text = grid_cell (grid, row, column)->text;
    if (text != NULL && *text != '\0')
      return FALSE;
  }
  return TRUE;
}
