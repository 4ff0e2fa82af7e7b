/* In: any text. Out: the same text inside JSON, XML, HTML or a Markdown table.
 * The idea: copy the longest plain run at once, spell out the one byte that stopped it, go on. */
#include "report/document/escape.h"
#include "base/text.h"
#include <string.h>

/* Where a byte ends a plain run. */
enum { JSON = 1, XML = 2, MARKDOWN = 4, EVERYWHERE = JSON | XML | MARKDOWN };
#define FOUR(byte, forms) [byte] = forms, [byte + 1] = forms, [byte + 2] = forms, [byte + 3] = forms
#define SIXTEEN(byte, forms) FOUR (byte, forms), FOUR (byte + 4, forms), FOUR (byte + 8, forms), FOUR (byte + 12, forms)
/* Beside what a form spells: the first bytes of the characters that steer what shows them, of which these are spelled and their
 * neighbours stay. */
static const guint8 ends_run[256] = {
  SIXTEEN (0x00, EVERYWHERE), SIXTEEN (0x10, EVERYWHERE), ['"'] = JSON | XML,  ['\\'] = JSON | MARKDOWN,
  ['&'] = XML | MARKDOWN,     ['<'] = XML | MARKDOWN,     ['>'] = XML,         ['\''] = XML,
  ['|'] = MARKDOWN,           ['*'] = MARKDOWN,           ['_'] = MARKDOWN,    ['`'] = MARKDOWN,
  ['['] = MARKDOWN,           [']'] = MARKDOWN,           ['~'] = MARKDOWN,    [0x7f] = JSON | XML,
  [0xc2] = JSON | XML,        [0xd8] = JSON | XML,        [0xe2] = JSON | XML, [0xef] = JSON | XML
};
#define REPLACEMENT "\xef\xbf\xbd"

/* Appends what stands for the bytes at `special`. Returns: how many bytes that was. */
typedef gsize (*Spell) (GString *to, const char *special);

static void append_runs (GString *to, const char *text, guint8 form, Spell spell)
{
  for (;;) {
    const char *end = text;
    while ((ends_run[(guchar) *end] & form) == 0)
      end++;
    g_string_append_len (to, text, end - text);
    if (*end == '\0')
      return;
    text = end + spell (to, end);
  }
}

static void escape (GString *to, const char *text, guint8 form, Spell spell)
{
  if (text == NULL)
    return;
  if (g_utf8_validate (text, -1, NULL)) {
    append_runs (to, text, form, spell);
    return;
  }
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  append_runs (to, valid, form, spell);
}

/* The character at `special`, where it steers; else it is copied. Returns: 0 then. */
static gunichar steering (GString *to, const char *special, gsize *ret_length)
{
  gunichar c = g_utf8_get_char (special);
  *ret_length = (gsize) (g_utf8_next_char (special) - special);
  if (text_steers (c))
    return c;
  g_string_append_len (to, special, (gssize) *ret_length);
  return 0;
}

static gsize spell_json (GString *to, const char *special)
{
  if ((guchar) *special > '~') {
    gsize length = 0;
    gunichar c = steering (to, special, &length);
    if (c != 0)
      g_string_append_printf (to, "\\u%04x", c);
    return length;
  }
  static const char names[] = "\"\"\\\\\bb\ff\nn\rr\tt"; /* the byte, then its letter */
  for (const char *name = names; *name != '\0'; name += 2)
    if (*name == *special) {
      g_string_append_c (to, '\\');
      g_string_append_c (to, name[1]);
      return 1;
    }
  g_string_append_printf (to, "\\u%04x", (guint) *special);
  return 1;
}

void escape_json (GString *to, const char *text) { escape (to, text, JSON, spell_json); }

void escape_json_key (GString *to, const char *key, const char *text)
{
  if (text == NULL)
    return;
  g_string_append_printf (to, "%s\"%s\":\"", to->str[to->len - 1] == '{' ? "" : ",", key);
  escape_json (to, text);
  g_string_append_c (to, '"');
}

static const char *xml_entity (char special)
{
  switch (special) {
  case '&': return "&amp;";
  case '<': return "&lt;";
  case '>': return "&gt;";
  case '"': return "&quot;";
  case '\'': return "&#39;";
  case '\t': return "&#9;";
  case '\n': return "&#10;";
  case '\r': return "&#13;";
  default: return REPLACEMENT;
  }
}

/* U+FFFE and U+FFFF are good UTF-8 but no XML characters; both begin with the byte EF. */
static gboolean is_noncharacter (const char *special)
{
  return strncmp (special, "\xef\xbf\xbe", 3) == 0 || strncmp (special, "\xef\xbf\xbf", 3) == 0;
}

static gsize spell_xml (GString *to, const char *special)
{
  if ((guchar) *special <= '~') {
    g_string_append (to, xml_entity (*special));
    return 1;
  }
  gsize length = 3;
  gunichar c = 0;
  if (is_noncharacter (special))
    g_string_append (to, REPLACEMENT);
  else if ((c = steering (to, special, &length)) != 0)
    g_string_append_printf (to, "&#%u;", c);
  return length;
}

void escape_xml (GString *to, const char *text) { escape (to, text, XML, spell_xml); }

/* Whether < begins a tag, or & an entity; in 2 < 3 it does not. */
static gboolean is_markup (const char *special)
{
  const char *const others = *special == '<' ? "/!?" : "#";
  return g_ascii_isalpha (special[1]) || (special[1] != '\0' && strchr (others, special[1]) != NULL);
}

static gsize spell_markdown (GString *to, const char *special)
{
  const gboolean angle = *special == '<' || *special == '&';
  if (angle && is_markup (special))
    g_string_append (to, xml_entity (*special));
  else if (angle)
    g_string_append_c (to, *special);
  else if ((guchar) *special < ' ')
    g_string_append_c (to, ' ');
  else
    g_string_append_printf (to, "\\%c", *special);
  return 1;
}

void escape_markdown (GString *to, const char *text) { escape (to, text, MARKDOWN, spell_markdown); }

void escape_github (GString *to, const char *text, const char *more)
{
  for (; *text != '\0'; text++)
    if (strchr ("%\r\n", *text) != NULL || strchr (more, *text) != NULL)
      g_string_append_printf (to, "%%%02X", (guchar) *text);
    else
      g_string_append_c (to, *text);
}
