/* Two texts in, a unified diff out. The idea: what they begin with and end with alike is left out, the rest is one piece; a
 * layout changes either little or everything. */
#include "cli/files/cli_unified.h"
#include <string.h>

enum { CONTEXT = 3 };

typedef struct {
  char **lines;
  guint n;
  gboolean ended; /* the last line has its end */
} Lines;

static Lines lines_new (const char *text)
{
  Lines lines = { g_strsplit (text, "\n", -1), 0, TRUE };
  lines.n = g_strv_length (lines.lines);
  if (lines.n > 0 && *lines.lines[lines.n - 1] == '\0')
    lines.n--;
  else
    lines.ended = FALSE;
  return lines;
}

/* The last lines are the same only if both have their ends. */
static gboolean is_same (const Lines *a, guint i, const Lines *b, guint k)
{
  return strcmp (a->lines[i], b->lines[k]) == 0 && ((i + 1 < a->n || a->ended) == (k + 1 < b->n || b->ended));
}

static void append (GString *to, char sign, const Lines *lines, guint from, guint end)
{
  for (guint i = from; i < end; i++) {
    g_string_append_printf (to, "%c%s\n", sign, lines->lines[i]);
    if (i + 1 == lines->n && !lines->ended)
      g_string_append (to, "\\ No newline at end of file\n");
  }
}

/* The number of the first line, as the format wants it of an empty stretch. */
static guint first_line (guint from, guint end) { return from == end ? from : from + 1; }

static void append_piece (GString *to, const Lines *before, const Lines *after, guint head, guint tail)
{
  const guint from = head - MIN (head, CONTEXT), rest = MIN (tail, CONTEXT);
  const guint end = before->n - tail + rest, other_end = after->n - tail + rest;
  g_string_append_printf (to, "@@ -%u,%u +%u,%u @@\n", first_line (from, end), end - from, first_line (from, other_end),
                          other_end - from);
  append (to, ' ', before, from, head);
  append (to, '-', before, head, before->n - tail);
  append (to, '+', after, head, after->n - tail);
  append (to, ' ', before, before->n - tail, end);
}

char *diff_write (const char *path, const char *before, const char *after)
{
  Lines old = lines_new (before), new = lines_new (after);
  guint head = 0, tail = 0;
  g_autoptr (GString) to = g_string_new (NULL);
  while (head < old.n && head < new.n &&is_same (&old, head, &new, head))
    head++;
  while (tail < old.n - head && tail < new.n - head &&is_same (&old, old.n - 1 - tail, &new, new.n - 1 - tail))
    tail++;
  if (head + tail < old.n || head + tail < new.n) {
    g_string_append_printf (to, "--- %s\n+++ %s\n", path, path);
    append_piece (to, &old, &new, head, tail);
  }
  g_strfreev (old.lines);
  g_strfreev (new.lines);
  return g_string_free (g_steal_pointer (&to), FALSE);
}
