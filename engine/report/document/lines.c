/* Lines of a text report: breaking, hanging indents, colours. Colours are put on after breaking, so that they take no
 * columns. */
#include "report/document/lines.h"
#include "base/text.h"
#include <string.h>

#define RESET "\033[0m"

static const char *const colors[] = {
  [TONE_PLAIN] = "",        [TONE_STRONG] = "\033[1m", [TONE_MET] = "\033[32m",
  [TONE_OPEN] = "\033[33m", [TONE_FAINT] = "\033[2m",
};

enum { LEAST_COLUMNS = 20 };

static void append_toned (const Lines *lines, Tone tone, const char *text)
{
  gboolean colored = lines->color && tone != TONE_PLAIN && *text != '\0';
  g_string_append_printf (lines->to, "%s%s%s", colored ? colors[tone] : "", text, colored ? RESET : "");
}

static void append_blanks (const Lines *lines, guint n) { g_string_append_printf (lines->to, "%*s", (int) n, ""); }

void lines_add (const Lines *lines, guint indent, Tone tone, const char *mark, const char *text)
{
  g_autofree char *shown = text_harmless (text, FALSE); /* what a case says may not steer the terminal */
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

void lines_heading_of (const Lines *lines, const char *name, const char *rest)
{
  const Heading heading = { lines->to->len, name };
  g_autofree char *text = g_strconcat (name, rest, NULL);
  if (lines->headings != NULL)
    g_array_append_val (lines->headings, heading);
  lines_blank (lines);
  lines_add (lines, 0, TONE_STRONG, "", text);
}

void lines_heading (const Lines *lines, const char *name) { lines_heading_of (lines, name, NULL); }

void lines_blank (const Lines *lines) { g_string_append_c (lines->to, '\n'); }

void lines_rule (const Lines *lines)
{
  for (guint i = 0; i < lines->columns; i++)
    g_string_append (lines->to, "─");
  g_string_append_c (lines->to, '\n');
}
