/* In: a document. Out: lines for a terminal or a printout: breaking, hanging indents, colours. Colours are put on after
 * breaking, so that they take no columns. */
#include "report/document/text_table.h"
#include <string.h>

#define RESET "\033[0m"

static const char *const colors[] = {
  [TONE_PLAIN] = "",        [TONE_STRONG] = "\033[1m", [TONE_MET] = "\033[32m",
  [TONE_OPEN] = "\033[33m", [TONE_FAINT] = "\033[2m",
};

enum { USUAL_COLUMNS = 80, LEAST_COLUMNS = 20 };

typedef struct {
  GString *to;
  guint columns;
  gboolean color;
  SillLanguage language;
} Lines;

static void write_block (const Lines *lines, const Block *block, guint indent);

static void append_toned (const Lines *lines, Tone tone, const char *text)
{
  gboolean colored = lines->color && tone != TONE_PLAIN && *text != '\0';
  g_string_append_printf (lines->to, "%s%s%s", colored ? colors[tone] : "", text, colored ? RESET : "");
}

static void append_blanks (const Lines *lines, guint n) { g_string_append_printf (lines->to, "%*s", (int) n, ""); }

/* One paragraph: `indent` blanks, the mark (may be "") and the text, broken under its own beginning. A met or open tone colours the mark, a strong or faint one the whole line. */
static void add_line (const Lines *lines, guint indent, Tone tone, const char *mark, const char *text)
{
  g_autofree char *shown = text_harmless (text, FALSE);
  guint hang = *mark == '\0' ? 0 : text_width (mark) + 1;
  guint room = MAX (lines->columns, indent + hang + LEAST_COLUMNS) - indent - hang;
  Tone rest = tone == TONE_STRONG || tone == TONE_FAINT ? tone : TONE_PLAIN;
  g_autoptr (GString) wrapped = g_string_new (NULL);
  text_wrap (wrapped, shown, room, 0);
  g_auto (GStrv) rows = g_strsplit (wrapped->str, "\n", -1);
  for (guint i = 0; rows[i] != NULL; i++) {
    append_blanks (lines, i == 0 ? indent : indent + hang);
    if (i == 0 && hang > 0) {
      append_toned (lines, tone, mark);
      append_blanks (lines, 1);
    }
    append_toned (lines, rest, rows[i]);
    g_string_append_c (lines->to, '\n');
  }
}

static void add_rule (const Lines *lines)
{
  for (guint i = 0; i < lines->columns; i++)
    g_string_append (lines->to, "─");
  g_string_append_c (lines->to, '\n');
}

static void add_blank (const Lines *lines) { g_string_append_c (lines->to, '\n'); }

/* What is inside and does not stand in the line. */
static void write_inside (const Lines *lines, const Block *block, guint indent)
{
  for (const Block *child = block->first; child != NULL; child = child->next)
    if (block_style (child)->layout < LAYOUT_INLINE)
      write_block (lines, child, indent);
}

static void write_line (const Lines *lines, const Block *block, guint indent)
{
  static const Tone tones[] = { [NO] = TONE_FAINT, [UNKNOWN] = TONE_OPEN, [YES] = TONE_MET };
  const Style *style = block_style (block);
  g_autofree char *line = block_line (block, lines->language);
  if (*line != '\0')
    add_line (lines, indent, block->truth < 0 ? style->tone : tones[block->truth], block_mark (block), line);
}

static void write_title (const Lines *lines, const Block *block)
{
  static const char *const rules[] = { "", "═", "─" };
  const guint level = block_style (block)->step;
  if (lines->to->len > 0)
    add_blank (lines);
  text_wrap (lines->to, block->text, lines->columns, 0);
  add_blank (lines);
  for (guint i = 0; level < G_N_ELEMENTS (rules) && i < MIN (lines->columns, text_width (block->text)); i++)
    g_string_append (lines->to, rules[level]);
  if (level < G_N_ELEMENTS (rules))
    add_blank (lines);
}

static void write_paragraph (const Lines *lines, const Block *block)
{
  text_wrap (lines->to, block->text, lines->columns, 0);
  add_blank (lines);
}

/* What is inside stands below the words, also of a number of two digits. */
static guint step_of (const Block *block)
{
  const guint step = block_style (block)->step;
  return *block->mark == '\0' ? step : MAX (step, text_width (block->mark) + 1);
}

static void write_block (const Lines *lines, const Block *block, guint indent)
{
  const Layout layout = block_style (block)->layout;
  if (layout == LAYOUT_TITLE)
    write_title (lines, block);
  if (layout == LAYOUT_PARAGRAPH)
    write_paragraph (lines, block);
  if (layout == LAYOUT_TABLE)
    text_table (lines->to, block, lines->columns);
  if (layout == LAYOUT_HEAD || layout == LAYOUT_RULE)
    add_rule (lines);
  if (layout == LAYOUT_HEADING || layout == LAYOUT_BLANK)
    add_blank (lines);
  if (layout == LAYOUT_LINE || layout == LAYOUT_HEAD || layout == LAYOUT_HEADING)
    write_line (lines, block, layout == LAYOUT_LINE ? indent : 0);
  if (layout == LAYOUT_HEAD)
    add_blank (lines);
  if (layout == LAYOUT_LINE || layout == LAYOUT_GROUP)
    write_inside (lines, block, indent + step_of (block));
}

char *document_write_text (const Document *document, guint columns, gboolean color)
{
  const Lines lines = { g_string_new (NULL), columns == 0 ? USUAL_COLUMNS : columns, color, document->language };
  write_inside (&lines, g_ptr_array_index (document->blocks, 0), 0);
  return g_string_free (lines.to, FALSE);
}
