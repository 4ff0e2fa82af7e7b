/* A tree of elements and comments in, the one layout of it out. The idea: what fits on a line and is no container of its own
 * stands on one; what does not is opened, and the same is asked of what is inside. An empty line stays where somebody left one,
 * or several, between two of them, and so does a comment that ends a line: which belong together, and what is about which, only
 * they know. */
#include "layout/lay_out.h"
#include <string.h>

enum { DEEPEST_LINE = 4 };

/* Never on one line with what is inside: who reads the law looks for these. */
static const char *const containers[] = { "cases",    "case",    "acts",    "instrument", "vocabulary", "collection",
                                          "standard", "article", "offence", "version",    "tier",       NULL };

typedef struct {
  GString *to;
  guint indent;
} LayoutWork;

guint layout_width (const char *text)
{
  guint width = 0;
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at)) {
    const gunichar c = g_utf8_get_char (at);
    width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
  }
  return width;
}

static void begin_line (const LayoutWork *layout)
{
  g_string_append_printf (layout->to, "%*s", (int) layout->indent, "");
}

static const PagePart *part_at (const GPtrArray *parts, guint index) { return g_ptr_array_index (parts, index); }

/* ---- on one line ---- */

static void append_attribute (GString *to, const PartAttribute *attribute)
{
  g_string_append_printf (to, "%s=\"%s\"", attribute->name, attribute->value);
}

static void append_line (GString *to, const PagePart *part)
{
  g_string_append_printf (to, "<%s", part->name);
  for (guint i = 0; i < part->attributes->len; i++) {
    g_string_append_c (to, ' ');
    append_attribute (to, g_ptr_array_index (part->attributes, i));
  }
  if (part->inside->len == 0) {
    g_string_append (to, "/>");
    return;
  }
  g_string_append_c (to, '>');
  for (guint i = 0; i < part->inside->len; i++)
    append_line (to, part_at (part->inside, i));
  g_string_append_printf (to, "</%s>", part->name);
}

/* What acts must meet, in rules; in cases they are listed in it. */
static gboolean is_condition (const PagePart *part)
{
  const PagePart *first = part->inside->len == 1 ? part_at (part->inside, 0) : NULL;
  return first != NULL && first->kind == PART_ELEMENT && g_str_equal (part->name, "acts") &&
         !g_str_equal (first->name, "batch") && !g_str_equal (first->name, "given");
}

/* A tier of one item is read as that item. */
static gboolean is_container (const PagePart *part)
{
  const guint least = g_str_equal (part->name, "tier") ? 2 : 1;
  return part->inside->len >= least && g_strv_contains (containers, part->name) && !is_condition (part);
}

/* Elements alone, not too deep, none a container with something in it. */
static gboolean may_be_line (const PagePart *part, guint levels)
{
  if (part->kind != PART_ELEMENT || levels == 0 || is_container (part))
    return FALSE;
  for (guint i = 0; i < part->inside->len; i++)
    if (!may_be_line (part_at (part->inside, i), levels - 1))
      return FALSE;
  return TRUE;
}

/* Returns: yours; NULL: it takes several. */
static char *line_of (const LayoutWork *layout, const PagePart *part)
{
  if (!may_be_line (part, DEEPEST_LINE))
    return NULL;
  g_autoptr (GString) line = g_string_new (NULL);
  append_line (line, part);
  return layout->indent + layout_width (line->str) <= LAYOUT_WIDTH ? g_string_free (g_steal_pointer (&line), FALSE)
                                                                   : NULL;
}

/* ---- on several ---- */

/* The attributes below each other where they do not fit on a line, as many on each as do. */
static void append_tag (const LayoutWork *layout, const PagePart *part)
{
  const guint start = layout->indent + (guint) strlen (part->name) + 2;
  guint at = start - 1;
  begin_line (layout);
  g_string_append_printf (layout->to, "<%s", part->name);
  for (guint i = 0; i < part->attributes->len; i++) {
    g_autoptr (GString) attribute = g_string_new (NULL);
    append_attribute (attribute, g_ptr_array_index (part->attributes, i));
    const guint width = layout_width (attribute->str);
    if (i > 0 && at + 1 + width + 2 > LAYOUT_WIDTH) {
      g_string_append_printf (layout->to, "\n%*s", (int) start, "");
      at = start - 1;
    } else {
      g_string_append_c (layout->to, ' ');
    }
    g_string_append (layout->to, attribute->str);
    at += 1 + width;
  }
  g_string_append (layout->to, part->inside->len == 0 ? "/>\n" : ">\n");
}

/* The lines of a comment keep their ends; those behind the first stand below its first word. */
static void append_text (const LayoutWork *layout, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++) {
    g_strstrip (lines[i]);
    if (i == 0)
      begin_line (layout);
    else if (*lines[i] != '\0')
      g_string_append_printf (layout->to, "%*s", (int) layout->indent + (strcmp (lines[i], "-->") == 0 ? 0 : 5), "");
    g_string_append_printf (layout->to, "%s\n", lines[i]);
  }
}

static void append_part (LayoutWork *layout, const PagePart *part);

/* An opened container, a blank line above it and below. */
static gboolean is_apart (const PagePart *part) { return !g_str_equal (part->name, "acts") && is_container (part); }

/* What stands before it, or it with the comments that go before it, is set apart. */
static gboolean is_set_apart (const GPtrArray *parts, guint index)
{
  guint before = index;
  while (before > 0 && part_at (parts, before - 1)->behind)
    before--;
  if (before == 0 || part_at (parts, before - 1)->kind != PART_ELEMENT)
    return FALSE;
  if (is_apart (part_at (parts, before - 1)))
    return TRUE;
  while (index < parts->len && part_at (parts, index)->kind != PART_ELEMENT)
    index++;
  return index < parts->len && is_apart (part_at (parts, index));
}

/* ---- comments behind an element ---- */

static guint count_behind (const GPtrArray *parts, guint index)
{
  guint n = 0;
  while (index + 1 + n < parts->len && part_at (parts, index + 1 + n)->behind)
    n++;
  return n;
}

/* What is behind the last line of `text`. Returns: yours; NULL: it takes more than that line. */
static char *text_behind (const GString *text, const GPtrArray *parts, guint index, guint n)
{
  const char *last = g_strrstr_len (text->str, (gssize) text->len - 1, "\n");
  guint width = layout_width (last == NULL ? text->str : last + 1) - 1;
  g_autoptr (GString) behind = g_string_new (NULL);
  for (guint i = index + 1; i <= index + n; i++) {
    const char *comment = part_at (parts, i)->text;
    width += 1 + layout_width (comment);
    if (width > LAYOUT_WIDTH || strchr (comment, '\n') != NULL)
      return NULL;
    g_string_append_printf (behind, " %s", comment);
  }
  return g_string_free (g_steal_pointer (&behind), FALSE);
}

/* An element and what stands behind it: there, if its last line has room for it, else before it. */
static void append_with_behind (LayoutWork *layout, const GPtrArray *parts, guint index, guint n)
{
  g_autoptr (GString) element = g_string_new (NULL);
  GString *to = layout->to;
  layout->to = element;
  append_part (layout, part_at (parts, index));
  layout->to = to;
  g_autofree char *behind = text_behind (element, parts, index, n);
  for (guint i = index + 1; behind == NULL && i <= index + n; i++)
    append_part (layout, part_at (parts, i));
  if (behind != NULL) {
    g_string_truncate (element, element->len - 1);
    g_string_append_printf (element, "%s\n", behind);
  }
  g_string_append_len (layout->to, element->str, (gssize) element->len);
}

static void append_parts (LayoutWork *layout, const GPtrArray *parts)
{
  for (guint i = 0; i < parts->len; i++) {
    const guint n = count_behind (parts, i);
    if (is_set_apart (parts, i) || (i > 0 && part_at (parts, i)->spaced))
      g_string_append_c (layout->to, '\n');
    if (n > 0)
      append_with_behind (layout, parts, i, n);
    else
      append_part (layout, part_at (parts, i));
    i += n;
  }
}

static void append_part (LayoutWork *layout, const PagePart *part)
{
  g_autofree char *line = line_of (layout, part);
  if (line != NULL) {
    begin_line (layout);
    g_string_append_printf (layout->to, "%s\n", line);
    return;
  }
  if (part->kind != PART_ELEMENT) {
    append_text (layout, part->text);
    return;
  }
  append_tag (layout, part);
  if (part->inside->len == 0)
    return;
  layout->indent += LAYOUT_STEP;
  append_parts (layout, part->inside);
  layout->indent -= LAYOUT_STEP;
  begin_line (layout);
  g_string_append_printf (layout->to, "</%s>\n", part->name);
}

char *lay_out (const GPtrArray *parts)
{
  LayoutWork layout = { g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"), 0 };
  append_parts (&layout, parts);
  return g_string_free (layout.to, FALSE);
}
