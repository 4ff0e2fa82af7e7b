/* Text in, elements and text in it out. Each rule of XML that a document could break here is looked at; what breaks one, or needs
 * more, is turned away: libxml2 reads it then, and says what is wrong with it. */
#include "read/usual/usual_xml.h"
#include "read/usual/usual_signs.h"
#include <string.h>
#include "base/characters.h"
#include "base/text.h"

enum { MOST_OPEN = 60, MOST_ATTRIBUTES = 40, MOST_NAME = 64, N_NAMES = 256, MOST_NAMES = 160, EACH = 5 };

struct UsualXml {
  const char *text, *end;
  const char *at;      /* the next sign */
  const char *counted; /* lines are counted up to here */
  xmlParserInput input;
  GStringChunk *names;
  const char *known[N_NAMES]; /* names by their hash */
  guint n_known;
  const char *space; /* of the root; NULL: it has not come */
  const char *open[MOST_OPEN];
  guint depth;
  const xmlChar *attributes[MOST_ATTRIBUTES * EACH]; /* of the tag at hand, as SAX has them */
  guint n_attributes;
  char *decoded; /* values and texts that are not as they stand; as long as the text; NULL: none was yet */
  gsize n_decoded;
  const xmlSAXHandler *handler;
  gpointer context;
};

UsualXml *usual_xml_new (const char *text, gsize length)
{
  if (!usual_signs (text, length))
    return NULL;
  UsualXml *xml = g_new0 (UsualXml, 1);
  xml->text = text;
  xml->end = text + length;
  xml->names = g_string_chunk_new (512);
  return xml;
}

void usual_xml_free (UsualXml *xml)
{
  if (xml == NULL)
    return;
  g_string_chunk_free (xml->names);
  g_free (xml->decoded);
  g_free (xml);
}

const xmlParserInput *usual_xml_input (const UsualXml *xml) { return &xml->input; }

/* ---- signs ---- */

static inline gboolean take (UsualXml *xml, const char *text, gsize length)
{
  if ((gsize) (xml->end - xml->at) < length || memcmp (xml->at, text, length) != 0)
    return FALSE;
  xml->at += length;
  return TRUE;
}

#define TAKE(xml, text) take (xml, text, sizeof (text) - 1)

static inline gboolean pass_blanks (UsualXml *xml)
{
  const char *from = xml->at;
  while (text_is_blank (*xml->at))
    xml->at++;
  return xml->at > from;
}

/* The parser is at the next sign. */
static void be_here (UsualXml *xml)
{
  xml->input.line += (int) count_newlines (xml->counted, xml->at);
  xml->counted = xml->at;
  xml->input.cur = (const xmlChar *) xml->at;
}

/* ---- names ---- */

/* The same pointer for the same name. NULL: there are too many. */
static const char *intern (UsualXml *xml, const char *name, gsize length)
{
  guint hash = 5381;
  for (gsize i = 0; i < length; i++)
    hash = hash * 33 + (guchar) name[i];
  for (guint i = hash % N_NAMES;; i = (i + 1) % N_NAMES) {
    const char *known = xml->known[i];
    if (known != NULL && strncmp (known, name, length) == 0 && known[length] == '\0')
      return known;
    if (known == NULL && xml->n_known++ < MOST_NAMES)
      return xml->known[i] = g_string_chunk_insert_len (xml->names, name, (gssize) length);
    if (known == NULL)
      return NULL;
  }
}

/* NULL: it is not a usual name. */
static const char *take_name (UsualXml *xml)
{
  const char *from = xml->at;
  if (g_ascii_isalpha (*xml->at) || *xml->at == '_')
    while (g_ascii_isalnum (*xml->at) || (*xml->at != '\0' && strchr ("_-.", *xml->at) != NULL))
      xml->at++;
  const gsize length = (gsize) (xml->at - from);
  return length > 0 && length <= MOST_NAME && *xml->at != ':' ? intern (xml, from, length) : NULL;
}

/* ---- values ---- */

/* What stands there, decoded where that is other signs. */
static gboolean tell_value (UsualXml *xml, const char *from, const char *to, gboolean in_tag, const char **ret_to,
                            const char **ret_from)
{
  *ret_from = from;
  *ret_to = to;
  if (usual_is_plain (from, to, in_tag))
    return TRUE;
  if (xml->decoded == NULL)
    xml->decoded = g_malloc ((gsize) (xml->end - xml->text) + 1);
  *ret_from = xml->decoded + xml->n_decoded;
  *ret_to = usual_decode (from, to, in_tag, xml->decoded + xml->n_decoded);
  if (*ret_to == NULL)
    return FALSE;
  xml->n_decoded = (gsize) (*ret_to - xml->decoded);
  return TRUE;
}

/* A value in quotes, as it stands. */
static gboolean take_quoted (UsualXml *xml, const char **ret_from, const char **ret_to)
{
  const char quote = *xml->at;
  if (quote != '"' && quote != '\'')
    return FALSE;
  const char *from = xml->at + 1, *to = memchr (from, quote, (gsize) (xml->end - from));
  if (to == NULL || memchr (from, '<', (gsize) (to - from)) != NULL)
    return FALSE;
  xml->at = to + 1;
  *ret_from = from;
  *ret_to = to;
  return TRUE;
}

/* ---- tags ---- */

static gboolean take_space (UsualXml *xml, const char *from, const char *to)
{
  for (const char *at = from; at < to; at++)
    if (!g_ascii_isalnum (*at) && *at != ':' && *at != '-')
      return FALSE;
  if (xml->depth > 0 || xml->space != NULL || from == to || to - from > MOST_NAME)
    return FALSE;
  xml->space = intern (xml, from, (gsize) (to - from));
  return xml->space != NULL;
}

static gboolean has_attribute (const UsualXml *xml, const char *name)
{
  for (guint i = 0; i < xml->n_attributes; i++)
    if ((const char *) xml->attributes[i * EACH] == name)
      return TRUE;
  return FALSE;
}

static gboolean take_attribute (UsualXml *xml)
{
  const char *from, *to, *name = take_name (xml);
  if (name == NULL || !TAKE (xml, "=") || !take_quoted (xml, &from, &to))
    return FALSE;
  if (strcmp (name, "xmlns") == 0)
    return take_space (xml, from, to);
  if (xml->n_attributes == MOST_ATTRIBUTES || g_ascii_strncasecmp (name, "xml", 3) == 0 || has_attribute (xml, name) ||
      !tell_value (xml, from, to, TRUE, &to, &from))
    return FALSE;
  const xmlChar **five = xml->attributes + (gsize) EACH * xml->n_attributes++;
  five[0] = (const xmlChar *) name;
  five[1] = five[2] = NULL;
  five[3] = (const xmlChar *) from;
  five[4] = (const xmlChar *) to;
  return TRUE;
}

static void tell_start (UsualXml *xml, const char *name)
{
  const gboolean is_root = xml->depth == 0;
  be_here (xml);
  xml->handler->startElementNs (xml->context, (const xmlChar *) name, NULL, (const xmlChar *) xml->space, is_root, NULL,
                                (int) xml->n_attributes, 0, xml->attributes);
}

static void tell_end (UsualXml *xml, const char *name)
{
  be_here (xml);
  xml->handler->endElementNs (xml->context, (const xmlChar *) name, NULL, (const xmlChar *) xml->space);
}

/* Behind its `<`. */
static gboolean take_start (UsualXml *xml, const gboolean *stopped)
{
  const char *name = take_name (xml);
  xml->n_attributes = 0;
  xml->n_decoded = 0;
  gboolean good = name != NULL && xml->depth < MOST_OPEN && g_ascii_strncasecmp (name, "xml", 3) != 0;
  while (good && pass_blanks (xml) && *xml->at != '>' && *xml->at != '/')
    good = take_attribute (xml);
  if (!good || xml->space == NULL || (*xml->at != '>' && strncmp (xml->at, "/>", 2) != 0))
    return FALSE;
  tell_start (xml, name);
  const gboolean empty = *xml->at == '/';
  xml->at += empty ? 2 : 1;
  if (!empty)
    xml->open[xml->depth++] = name;
  else if (!*stopped)
    tell_end (xml, name);
  return TRUE;
}

/* Behind its `</`. */
static gboolean take_end (UsualXml *xml)
{
  const char *name = take_name (xml);
  pass_blanks (xml);
  if (name == NULL || xml->depth == 0 || xml->open[xml->depth - 1] != name || !TAKE (xml, ">"))
    return FALSE;
  xml->depth--;
  tell_end (xml, name);
  return TRUE;
}

/* ---- what stands between tags ---- */

static gboolean take_text (UsualXml *xml)
{
  const char *from = xml->at, *to = memchr (from, '<', (gsize) (xml->end - from));
  xml->n_decoded = 0;
  if (to == NULL || memmem (from, (gsize) (to - from), "]]>", 3) != NULL)
    return FALSE;
  xml->at = to;
  if (!tell_value (xml, from, to, FALSE, &to, &from))
    return FALSE;
  be_here (xml);
  xml->handler->characters (xml->context, (const xmlChar *) from, (int) (to - from));
  return TRUE;
}

/* Behind its `<!--`. */
static gboolean take_comment (UsualXml *xml)
{
  const char *hyphens = memmem (xml->at, (gsize) (xml->end - xml->at), "--", 2);
  if (hyphens == NULL || hyphens[2] != '>')
    return FALSE;
  xml->at = hyphens + 3;
  be_here (xml);
  xml->handler->comment (xml->context, (const xmlChar *) "");
  return TRUE;
}

static gboolean take_declaration (UsualXml *xml)
{
  const char *from, *to;
  if (!TAKE (xml, "<?xml version="))
    return TRUE;
  if (!TAKE (xml, "\"1.0\"") && !TAKE (xml, "'1.0'"))
    return FALSE;
  if (TAKE (xml, " encoding=") && (!take_quoted (xml, &from, &to) || !usual_is_encoding (from, to)))
    return FALSE;
  return TAKE (xml, "?>");
}

/* Up to the next tag or comment and through it. */
static gboolean take_next (UsualXml *xml, const gboolean *stopped)
{
  if (TAKE (xml, "<!--"))
    return take_comment (xml);
  if (TAKE (xml, "</"))
    return take_end (xml);
  if (TAKE (xml, "<"))
    return take_start (xml, stopped);
  return xml->depth > 0 ? take_text (xml) : pass_blanks (xml);
}

static void begin (UsualXml *xml, const xmlSAXHandler *handler, gpointer context)
{
  const xmlChar *text = (const xmlChar *) xml->text;
  xml->input = (xmlParserInput) { .base = text, .cur = text, .end = (const xmlChar *) xml->end, .line = 1 };
  xml->at = xml->counted = xml->text;
  xml->space = NULL;
  xml->depth = 0;
  xml->handler = handler;
  xml->context = context;
}

gboolean usual_xml_tell (UsualXml *xml, const xmlSAXHandler *handler, gpointer context, const gboolean *stopped)
{
  begin (xml, handler, context);
  gboolean good = take_declaration (xml), ended = FALSE;
  while (good && xml->at < xml->end && !*stopped) {
    good = !ended || *xml->at != '<' || strncmp (xml->at, "<!--", 4) == 0; /* one root */
    good = good && take_next (xml, stopped);
    ended = xml->space != NULL && xml->depth == 0;
  }
  be_here (xml);
  return good && (*stopped || ended);
}
