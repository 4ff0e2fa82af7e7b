/* In: any text. Out: the same text inside JSON, XML, HTML or a Markdown table.
 * The idea: copy the longest plain run at once, spell out the one byte that stopped it, go on. */
#include "report/document/escape.h"
#include "base/text.h"
#include <string.h>

/* Bytes that end a plain run. */
#define CONTROLS                                                                                                       \
  "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c"   \
  "\x1d\x1e\x1f"
/* First bytes of the characters that steer what shows them: those are spelled, their neighbours stay. */
#define LEADS "\x7f\xc2\xd8\xe2\xef"
#define REPLACEMENT "\xef\xbf\xbd"

/* Appends what stands for the bytes at `special`. Returns: how many bytes that was. */
typedef gsize (*Spell) (GString *to, const char *special);

static void append_runs (GString *to, const char *text, const char *specials, Spell spell)
{
  for (;;) {
    gsize plain = strcspn (text, specials);
    g_string_append_len (to, text, (gssize) plain);
    text += plain;
    if (*text == '\0')
      return;
    text += spell (to, text);
  }
}

static void escape (GString *to, const char *text, const char *specials, Spell spell)
{
  if (text == NULL)
    return;
  if (g_utf8_validate (text, -1, NULL)) {
    append_runs (to, text, specials, spell);
    return;
  }
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  append_runs (to, valid, specials, spell);
}

/* The character at `special`, which begins with one of LEADS, where it steers; else it is copied. Returns: 0 then. */
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

void escape_json (GString *to, const char *text) { escape (to, text, CONTROLS LEADS "\"\\", spell_json); }

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

void escape_xml (GString *to, const char *text) { escape (to, text, CONTROLS LEADS "&<>\"'", spell_xml); }

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

void escape_markdown (GString *to, const char *text) { escape (to, text, CONTROLS "\\|*_`[]<&~", spell_markdown); }

void escape_github (GString *to, const char *text, const char *more)
{
  for (; *text != '\0'; text++)
    if (strchr ("%\r\n", *text) != NULL || strchr (more, *text) != NULL)
      g_string_append_printf (to, "%%%02X", (guchar) *text);
    else
      g_string_append_c (to, *text);
}
