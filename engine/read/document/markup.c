/* A well-formed document in, its tags, comments and texts with the bytes where they stand out. One step a mark; what does not
 * fit ends the scan, so that nothing is ever changed that was not understood. */
#include "read/document/markup.h"
#include <string.h>

#define BLANKS " \t\r\n"

typedef struct {
  Markup *markup;
  const char *at, *end;
  guint depth;
} MarkupScan;

static gsize offset (const MarkupScan *scan, const char *at) { return (gsize) (at - scan->markup->text); }

/* Behind the next `sign`; NULL: there is none. */
static const char *behind (const MarkupScan *scan, const char *from, const char *sign)
{
  const char *found = g_strstr_len (from, scan->end - from, sign);
  return found == NULL ? NULL : found + strlen (sign);
}

static const char *skip_blanks (const MarkupScan *scan, const char *at)
{
  while (at < scan->end && strchr (BLANKS, *at) != NULL)
    at++;
  return at;
}

static const char *skip_name (const MarkupScan *scan, const char *at)
{
  while (at < scan->end && strchr (BLANKS "/>=", *at) == NULL)
    at++;
  return at;
}

static Stretch local_name (const MarkupScan *scan, const char *from, const char *to)
{
  const char *colon = memchr (from, ':', (gsize) (to - from));
  return (Stretch) { offset (scan, colon != NULL ? colon + 1 : from), offset (scan, to) };
}

/* name = "value". Returns: what is behind it; NULL: it is none. */
static const char *scan_attribute (MarkupScan *scan, const char *at)
{
  const char *name_end = skip_name (scan, at);
  const char *sign = skip_blanks (scan, name_end);
  const char *quote = sign < scan->end && *sign == '=' ? skip_blanks (scan, sign + 1) : scan->end;
  if (name_end == at || quote == scan->end || (*quote != '"' && *quote != '\''))
    return NULL;
  const char *close = memchr (quote + 1, *quote, (gsize) (scan->end - quote - 1));
  if (close == NULL)
    return NULL;
  const MarkAttribute attribute = { { offset (scan, at), offset (scan, close + 1) },
                                    { offset (scan, at), offset (scan, name_end) },
                                    { offset (scan, quote + 1), offset (scan, close) } };
  g_array_append_val (scan->markup->attributes, attribute);
  return close + 1;
}

/* A tag that begins an element. Returns: what is behind it. */
static const char *scan_start (MarkupScan *scan, Mark *mark)
{
  const char *name_end = skip_name (scan, scan->at + 1);
  mark->name = local_name (scan, scan->at + 1, name_end);
  mark->first = scan->markup->attributes->len;
  const char *at = skip_blanks (scan, name_end);
  while (at != NULL && at < scan->end && *at != '>' && *at != '/') {
    at = scan_attribute (scan, at);
    at = at == NULL ? NULL : skip_blanks (scan, at);
  }
  if (at == NULL || at == scan->end)
    return NULL;
  mark->n = scan->markup->attributes->len - mark->first;
  mark->kind = *at == '/' ? MARK_EMPTY : MARK_START;
  return behind (scan, at, ">");
}

static const char *scan_end (const MarkupScan *scan, Mark *mark)
{
  mark->kind = MARK_END;
  mark->name = local_name (scan, scan->at + 2, skip_name (scan, scan->at + 2));
  return behind (scan, scan->at, ">");
}

/* Texts and CDATA sections, which are texts. */
static const char *scan_text (const MarkupScan *scan, Mark *mark)
{
  mark->kind = MARK_TEXT;
  if (g_str_has_prefix (scan->at, "<![CDATA["))
    return behind (scan, scan->at, "]]>");
  const char *tag = memchr (scan->at, '<', (gsize) (scan->end - scan->at));
  return tag != NULL ? tag : scan->end;
}

static const char *scan_mark (MarkupScan *scan, Mark *mark)
{
  if (*scan->at != '<' || g_str_has_prefix (scan->at, "<![CDATA["))
    return scan_text (scan, mark);
  if (g_str_has_prefix (scan->at, "<!--")) {
    mark->kind = MARK_COMMENT;
    return behind (scan, scan->at + 4, "-->");
  }
  if (g_str_has_prefix (scan->at, "<?")) {
    mark->kind = MARK_INSTRUCTION;
    return behind (scan, scan->at, "?>");
  }
  if (scan->at[1] == '!')
    return NULL;
  return scan->at[1] == '/' ? scan_end (scan, mark) : scan_start (scan, mark);
}

/* FALSE: the document is not well-formed. */
static gboolean scan_next (MarkupScan *scan)
{
  Mark mark = { .whole.from = offset (scan, scan->at) };
  const char *next = scan_mark (scan, &mark);
  if (next == NULL || (mark.kind == MARK_END && scan->depth == 0))
    return FALSE;
  scan->depth -= mark.kind == MARK_END;
  mark.depth = scan->depth;
  scan->depth += mark.kind == MARK_START;
  mark.whole.to = offset (scan, next);
  scan->at = next;
  g_array_append_val (scan->markup->marks, mark);
  return TRUE;
}

Markup *markup_new (const char *text, gsize length)
{
  Markup *markup = g_new0 (Markup, 1);
  *markup = (Markup) { text, length, g_array_new (FALSE, FALSE, sizeof (Mark)),
                       g_array_new (FALSE, FALSE, sizeof (MarkAttribute)) };
  MarkupScan scan = { markup, text, text + length, 0 };
  gboolean good = TRUE;
  while (good && scan.at < scan.end)
    good = scan_next (&scan);
  if (good && scan.depth == 0)
    return markup;
  markup_free (markup);
  return NULL;
}

void markup_free (Markup *markup)
{
  if (markup == NULL)
    return;
  g_array_unref (markup->marks);
  g_array_unref (markup->attributes);
  g_free (markup);
}

const Mark *markup_at (const Markup *markup, guint index) { return &g_array_index (markup->marks, Mark, index); }

const MarkAttribute *markup_attribute_at (const Markup *markup, const Mark *mark, guint index)
{
  return &g_array_index (markup->attributes, MarkAttribute, mark->first + index);
}

gboolean markup_is (const Markup *markup, Stretch stretch, const char *text)
{
  const gsize length = strlen (text);
  return stretch.to - stretch.from == length && memcmp (markup->text + stretch.from, text, length) == 0;
}

const MarkAttribute *markup_attribute (const Markup *markup, const Mark *mark, const char *name)
{
  for (guint i = 0; i < mark->n; i++)
    if (markup_is (markup, markup_attribute_at (markup, mark, i)->name, name))
      return markup_attribute_at (markup, mark, i);
  return NULL;
}

gboolean markup_begins (const Markup *markup, const Mark *mark, const char *name)
{
  return (mark->kind == MARK_START || mark->kind == MARK_EMPTY) && markup_is (markup, mark->name, name);
}

char *markup_copy (const Markup *markup, Stretch stretch)
{
  return g_strndup (markup->text + stretch.from, stretch.to - stretch.from);
}

/* ---- values ---- */

/* &#20; and &#x14;. Returns: what is behind it. */
static const char *take_number (const char *at, gunichar *ret)
{
  char *end = NULL;
  const gboolean hexadecimal = at[2] == 'x';
  *ret = (gunichar) g_ascii_strtoull (at + (hexadecimal ? 3 : 2), &end, hexadecimal ? 16 : 10);
  return end + (*end == ';');
}

/* One character, however it is written. Returns: what is behind it. */
static const char *take_character (const char *at, gunichar *ret)
{
  static const struct {
    const char *written;
    char meant;
  } entities[] = { { "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' }, { "&quot;", '"' }, { "&apos;", '\'' } };
  if (g_str_has_prefix (at, "&#"))
    return take_number (at, ret);
  for (guint i = 0; *at == '&' && i < G_N_ELEMENTS (entities); i++)
    if (g_str_has_prefix (at, entities[i].written)) {
      *ret = (guchar) entities[i].meant;
      return at + strlen (entities[i].written);
    }
  const gboolean blank = strchr ("\t\r\n", *at) != NULL; /* a reader of XML takes it for one */
  *ret = blank ? ' ' : g_utf8_get_char (at);
  return g_str_has_prefix (at, "\r\n") ? at + 2 : g_utf8_next_char (at);
}

char *markup_value (const Markup *markup, const MarkAttribute *attribute)
{
  g_autofree char *text = markup_copy (markup, attribute->value);
  GString *to = g_string_new (NULL);
  gunichar c = 0;
  for (const char *at = text; *at != '\0';) {
    at = take_character (at, &c);
    g_string_append_unichar (to, c);
  }
  return g_string_free (to, FALSE);
}

/* ---- encodings ---- */

gboolean markup_is_utf8 (const char *text, gsize length)
{
  const char *declared = g_str_has_prefix (text, "<?xml") ? strstr (text, "encoding") : NULL;
  const char *end = strstr (text, "?>");
  if (!g_utf8_validate (text, (gssize) length, NULL))
    return FALSE;
  if (declared == NULL || end == NULL || declared > end || g_str_is_ascii (text))
    return TRUE;
  declared += strcspn (declared, "\"'") + 1;
  return g_ascii_strncasecmp (declared, "UTF-8", 5) == 0;
}
