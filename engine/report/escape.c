/* In: any text. Out: the same text inside JSON, XML, HTML or a Markdown table.
 * The idea: copy the longest plain run at once, spell out the one byte that stopped it, go on. */
#include "report/escape.h"
#include <string.h>

/* Bytes that end a plain run. */
#define CONTROLS                                                                                                       \
  "\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c"   \
  "\x1d\x1e\x1f"
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

static gsize spell_json (GString *to, const char *special)
{
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

void escape_json (GString *to, const char *text) { escape (to, text, CONTROLS "\"\\", spell_json); }

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
  if (*special != '\xef') {
    g_string_append (to, xml_entity (*special));
    return 1;
  }
  g_string_append_len (to, is_noncharacter (special) ? REPLACEMENT : special, 3);
  return 3;
}

void escape_xml (GString *to, const char *text) { escape (to, text, CONTROLS "&<>\"'\xef", spell_xml); }

static gsize spell_markdown (GString *to, const char *special)
{
  if (*special == '<' || *special == '&')
    g_string_append (to, xml_entity (*special));
  else if ((guchar) *special < ' ')
    g_string_append_c (to, ' ');
  else
    g_string_append_printf (to, "\\%c", *special);
  return 1;
}

void escape_markdown (GString *to, const char *text) { escape (to, text, CONTROLS "\\|*_`[]<&~", spell_markdown); }
