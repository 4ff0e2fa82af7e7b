/* Text for people: how wide it is, where a line of it may end. Characters are Unicode's; wide ones
 * are those of Chinese and its punctuation. */
#include "base/text.h"
#include <string.h>

/* Chinese characters and ASCII are nearly all of a text: what Unicode says of these is known here. */
static gboolean is_chinese (gunichar c) { return c >= 0x4E00 && c <= 0x9FFF; }
static gboolean is_ascii (gunichar c) { return c < 0x80; }
static gboolean is_wide (gunichar c) { return is_chinese (c) || (!is_ascii (c) && g_unichar_iswide (c)); }

static guint character_width (gunichar c)
{
  if (c >= ' ' && c < 0x7F)
    return 1;
  if (is_chinese (c))
    return 2;
  if (g_unichar_iszerowidth (c) || g_unichar_iscntrl (c))
    return 0;
  return g_unichar_iswide (c) ? 2 : 1;
}

gunichar text_next (const char **at)
{
  if ((guchar) * *at < 0x80)
    return (guchar) * (*at)++;
  gunichar c = g_utf8_get_char_validated (*at, -1);
  if (c >= 0x110000) {
    ++*at;
    return 0xFFFD;
  }
  *at = g_utf8_next_char (*at);
  return c;
}

guint text_width (const char *text)
{
  guint width = 0;
  while (*text != '\0')
    width += character_width (text_next (&text));
  return width;
}

/* --- what steers --- */

static gboolean is_ideograph (gunichar c) { return c >= 0x3400 && c < 0xFB00; }

gboolean text_steers (gunichar c)
{
  if ((c >= 0x20 && c < 0x7F) || is_ideograph (c))
    return FALSE;
  switch (g_unichar_type (c)) {
  case G_UNICODE_CONTROL:
  case G_UNICODE_FORMAT:
  case G_UNICODE_LINE_SEPARATOR:
  case G_UNICODE_PARAGRAPH_SEPARATOR: return TRUE;
  default: return FALSE;
  }
}

void text_append_spelled (GString *to, gunichar c)
{
  if (c == '\n')
    g_string_append (to, "\\n");
  else if (c == '\t')
    g_string_append (to, "\\t");
  else if (c < 0x100)
    g_string_append_printf (to, "\\x%02X", c);
  else
    g_string_append_printf (to, "\\u{%04X}", c);
}

enum { REPLACEMENT = 0xFFFD };

/* Nearly all of a text stays as it is: it is copied in as few pieces as there are. */
char *text_harmless (const char *text, gboolean lines)
{
  GString *to = g_string_sized_new (strlen (text));
  const char *begin = text, *after;
  for (; *text != '\0'; text = after) {
    after = text;
    const gunichar c = text_next (&after);
    const gboolean steers = text_steers (c) && !(lines && c == '\n');
    if (!steers && c != REPLACEMENT)
      continue;
    g_string_append_len (to, begin, text - begin);
    begin = after;
    if (steers)
      text_append_spelled (to, c);
    else
      g_string_append_unichar (to, c);
  }
  g_string_append_len (to, begin, text - begin);
  return g_string_free (to, FALSE);
}

/* --- wrapping --- */

/* Ideographs and letters, nearly all of a text, are never punctuation. */
static gboolean is_among (gunichar c, const char *characters)
{
  const gboolean letter = c < 0x80 && g_ascii_isalnum ((char) c);
  return c != 0 && !is_ideograph (c) && !letter && g_utf8_strchr (characters, -1, c) != NULL;
}

static gboolean is_blank (gunichar c) { return c == ' ' || c == '\t' || c == 0x3000; }

enum { ORDINAL = 0x7B2C, YEAR = 0x3014, END_OF_YEAR = 0x3015 }; /* 第, 〔, 〕 */

static gboolean is_digit (gunichar c) { return c < 0x80 && g_ascii_isdigit ((char) c); }

/* A line may end between `a` and `b`. A number stays with what it counts, 第 and 〔2017〕 with their number. */
static gboolean may_break (gunichar a, gunichar b)
{
  if (is_blank (a) || is_blank (b) || a == '\n' || b == '\n')
    return TRUE;
  if (is_ascii (a) && is_ascii (b))
    return FALSE;
  if (is_among (b, "，。、；：）”’》」』】〕〉！？…—％‰·,.;:)]}!?%") || is_among (a, "（“‘《「『【〔〈￥¥([{"))
    return FALSE;
  if (a == ORDINAL || (a == END_OF_YEAR && is_digit (b)) || is_digit (a) ||
      (!is_chinese (b) && g_unichar_iszerowidth (b)))
    return FALSE;
  return is_wide (a) || is_wide (b);
}

/* At a blank: whether it stands between a number and the Chinese unit that follows it, or between ≥ and a number. */
static gboolean joins (gunichar last, const char *blank)
{
  gunichar next = *blank == ' ' && blank[1] != '\0' ? g_utf8_get_char_validated (blank + 1, -1) : 0;
  return is_digit (last) ? is_chinese (next) : is_among (last, "≥≤<>") && is_digit (next);
}

/* The rest of a document's number: 释〔2017〕10号. */
static gboolean is_of_document (const char *text)
{
  enum { MOST_BEHIND = 4 }; /* 检发释字 of 高检发释字 */
  for (guint n = 0; n <= MOST_BEHIND && *text != '\0'; n++) {
    const gunichar c = text_next (&text);
    if (c == YEAR)
      return is_digit ((guchar) *text);
    if (!is_chinese (c))
      return FALSE;
  }
  return FALSE;
}

/* The end of the piece that begins at `text` and within which no line may end; its width. `whole`: nor within a document's
 * number. */
static const char *find_piece (const char *text, gboolean whole, guint *ret_width)
{
  gunichar last = text_next (&text);
  gboolean joined = FALSE;
  *ret_width = character_width (last);
  while (*text != '\0') {
    const char *after = text;
    gunichar c = text_next (&after);
    const gboolean inside = whole && is_chinese (last) && is_of_document (text);
    if (!joined && may_break (last, c) && !joins (last, text) && !inside)
      break;
    joined = c == ' ';
    *ret_width += character_width (c);
    last = c;
    text = after;
  }
  return text;
}

/* A document's number that is wider than a line is parted before its year. */
static const char *part_document (const char *text, const char *end, guint *width)
{
  const char *year = g_strstr_len (text, end - text, "〔");
  if (year == NULL || year == text)
    return end;
  *width = 0;
  for (const char *at = text; at < year;)
    *width += character_width (text_next (&at));
  return year;
}

/* A text on its way into lines. */
typedef struct {
  GString *to;
  guint columns;
  guint indent;
  guint width;      /* of the line so far */
  guint blanks;     /* passed and not yet written: they vanish at the end of a line */
  gboolean written; /* something stands on the line beside the indent */
} Wrap;

static void break_line (Wrap *wrap)
{
  g_string_append_c (wrap->to, '\n');
  for (guint i = 0; i < wrap->indent; i++)
    g_string_append_c (wrap->to, ' ');
  wrap->width = wrap->indent;
  wrap->blanks = 0;
  wrap->written = FALSE;
}

static void append_piece (Wrap *wrap, const char *piece, gsize length, guint width)
{
  for (; wrap->blanks > 0; wrap->blanks--, wrap->width++)
    g_string_append_c (wrap->to, ' ');
  g_string_append_len (wrap->to, piece, (gssize) length);
  wrap->width += width;
  wrap->written = TRUE;
}

/* A piece wider than a line is broken wherever the line is full. */
static void append_character_by_character (Wrap *wrap, const char *piece, const char *end)
{
  while (piece < end) {
    const char *character = piece;
    guint width = character_width (text_next (&piece));
    if (wrap->written && wrap->width + width > wrap->columns)
      break_line (wrap);
    append_piece (wrap, character, (gsize) (piece - character), width);
  }
}

static void place_piece (Wrap *wrap, const char *piece, const char *end, guint width)
{
  if (wrap->written && wrap->width + wrap->blanks + width > wrap->columns)
    break_line (wrap);
  if (wrap->width + wrap->blanks + width > wrap->columns)
    append_character_by_character (wrap, piece, end);
  else
    append_piece (wrap, piece, (gsize) (end - piece), width);
}

/* Width of what stands behind the last line end. */
static guint last_line_width (const GString *to)
{
  const char *line = to->str + to->len;
  while (line > to->str && line[-1] != '\n')
    line--;
  return text_width (line);
}

void text_wrap (GString *to, const char *text, guint columns, guint indent)
{
  Wrap wrap = { .to = to, .columns = columns, .indent = indent, .width = last_line_width (to) };
  wrap.written = wrap.width > indent;
  const gboolean has_documents = strstr (text, "〔") != NULL;
  while (*text != '\0') {
    guint width;
    const char *end = find_piece (text, has_documents, &width);
    if (width + indent > columns)
      end = part_document (text, end, &width);
    if (*text == '\n')
      break_line (&wrap);
    else if (is_blank (g_utf8_get_char_validated (text, -1)))
      wrap.blanks += width;
    else
      place_piece (&wrap, text, end, width);
    text = end;
  }
}

void text_line (GString *to, char *text, guint columns, guint indent)
{
  g_string_append_printf (to, "%*s", (int) indent, "");
  text_wrap (to, text, columns, indent + 2);
  g_string_append_c (to, '\n');
  g_free (text);
}

guint text_widest_word (const char *text)
{
  guint widest = 0;
  while (*text != '\0') {
    guint width;
    text = find_piece (text, FALSE, &width);
    widest = MAX (widest, width);
  }
  return widest;
}

/* --- digits --- */

char *text_grouped (const char *digits)
{
  g_autoptr (GString) made = g_string_new (NULL);
  if (*digits == '-')
    g_string_append_c (made, *digits++);
  gsize n = strspn (digits, "0123456789");
  for (gsize i = 0; i < n; i++) {
    if (i > 0 && (n - i) % 3 == 0)
      g_string_append_c (made, ',');
    g_string_append_c (made, digits[i]);
  }
  g_string_append (made, digits + n);
  return g_string_free (g_steal_pointer (&made), FALSE);
}

char *text_unpacked_name (const char *name)
{
  static const char *const packed[] = { ".gz", ".zst" };
  char *ret = g_ascii_strdown (name, -1);
  for (guint i = 0; i < G_N_ELEMENTS (packed); i++)
    if (g_str_has_suffix (ret, packed[i]))
      ret[strlen (ret) - strlen (packed[i])] = '\0';
  return ret;
}
