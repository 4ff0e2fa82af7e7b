/* libxml2 where it is not there: a document that the engine has accepted once, as SAX events. The page is given rule files that
 * were read before it was made; nothing else is XML here. */
#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include "read/document/markup.h"
#include "read/late/libxml_late.h"

typedef struct {
  xmlParserCtxt public;
  xmlParserInput input;
  xmlSAXHandler sax;
  void *data;
  GString *text;
  GStringChunk *names;
  const xmlChar *space; /* that of the root */
  const char *counted;  /* lines are counted up to here */
  gboolean stopped;
} Parser;

static Parser *parser_of (xmlParserCtxt *public) { return (Parser *) public; }

static xmlParserCtxt *create (xmlSAXHandler *sax, void *data, const char *chunk, int size, const char *name)
{
  (void) chunk, (void) size, (void) name;
  Parser *parser = g_new0 (Parser, 1);
  parser->sax = *sax;
  parser->data = data;
  parser->text = g_string_new (NULL);
  parser->names = g_string_chunk_new (1);
  parser->input.line = 1;
  parser->public.input = &parser->input;
  return &parser->public;
}

static void drop (xmlParserCtxt *public)
{
  Parser *parser = parser_of (public);
  g_string_free (parser->text, TRUE);
  g_string_chunk_free (parser->names);
  g_free (parser);
}

static int use_options (xmlParserCtxt *public, int options)
{
  (void) public, (void) options;
  return 0;
}

static void stop (xmlParserCtxt *public) { parser_of (public)->stopped = TRUE; }

static xmlEntity *predefined_entity (const xmlChar *name)
{
  (void) name;
  return NULL;
}

/* ---- a document as events ---- */

static void move_to (Parser *parser, const char *at)
{
  for (; parser->counted < at; parser->counted++)
    parser->input.line += *parser->counted == '\n';
  parser->input.cur = (const xmlChar *) at;
}

static const xmlChar *intern (Parser *parser, const Markup *markup, Stretch stretch)
{
  g_autofree char *name = markup_copy (markup, stretch);
  return (const xmlChar *) g_string_chunk_insert_const (parser->names, name);
}

/* What `&…;` stands for; its length goes to `ret_length`. 0: it is none. */
static gunichar entity_at (const char *text, const char *end, gsize *ret_length)
{
  static const struct {
    const char *name;
    char sign;
  } known[] = { { "&lt;", '<' }, { "&gt;", '>' }, { "&amp;", '&' }, { "&quot;", '"' }, { "&apos;", '\'' } };
  for (guint i = 0; i < G_N_ELEMENTS (known); i++) {
    *ret_length = strlen (known[i].name);
    if ((gsize) (end - text) >= *ret_length && memcmp (text, known[i].name, *ret_length) == 0)
      return (guchar) known[i].sign;
  }
  const char *last = memchr (text, ';', (gsize) (end - text));
  if (last == NULL || text[1] != '#')
    return 0;
  *ret_length = (gsize) (last - text) + 1;
  return (gunichar) (text[2] == 'x' ? strtoul (text + 3, NULL, 16) : strtoul (text + 2, NULL, 10));
}

/* Of a value blanks are spaces. Returns: yours. */
static GString *decode (const Markup *markup, Stretch stretch, gboolean is_value)
{
  GString *to = g_string_new (NULL);
  const char *at = markup->text + stretch.from, *end = markup->text + stretch.to;
  while (at < end) {
    gsize length = 1;
    const gunichar c = *at == '&' ? entity_at (at, end, &length) : 0;
    if (c != 0)
      g_string_append_unichar (to, c);
    else
      g_string_append_c (to, is_value && strchr ("\t\r\n", *at) != NULL ? ' ' : *at);
    at += length;
  }
  return to;
}

static gboolean is_qualified (const Markup *markup, Stretch name)
{
  return memchr (markup->text + name.from, ':', name.to - name.from) != NULL || markup_is (markup, name, "xmlns");
}

/* Five pointers an attribute; what they point to goes into `kept`. */
static GPtrArray *attributes_of (Parser *parser, const Markup *markup, const Mark *mark, GPtrArray *kept)
{
  GPtrArray *five = g_ptr_array_new ();
  for (guint i = 0; i < mark->n; i++) {
    const MarkAttribute *attribute = markup_attribute_at (markup, mark, i);
    if (is_qualified (markup, attribute->name))
      continue;
    GString *value = decode (markup, attribute->value, TRUE);
    const gsize length = value->len;
    char *text = g_string_free (value, FALSE);
    g_ptr_array_add (kept, text);
    g_ptr_array_add (five, (gpointer) intern (parser, markup, attribute->name));
    g_ptr_array_add (five, NULL);
    g_ptr_array_add (five, NULL);
    g_ptr_array_add (five, text);
    g_ptr_array_add (five, text + length);
  }
  return five;
}

static void start (Parser *parser, const Markup *markup, const Mark *mark)
{
  const MarkAttribute *space = parser->space == NULL ? markup_attribute (markup, mark, "xmlns") : NULL;
  if (space != NULL)
    parser->space = intern (parser, markup, space->value);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) five = attributes_of (parser, markup, mark, kept);
  parser->sax.startElementNs (parser->data, intern (parser, markup, mark->name), NULL, parser->space, 0, NULL,
                              (int) (five->len / 5), 0, (const xmlChar **) five->pdata);
}

static void end (Parser *parser, const Markup *markup, const Mark *mark)
{
  parser->sax.endElementNs (parser->data, intern (parser, markup, mark->name), NULL, parser->space);
}

static void tell_text (Parser *parser, const Markup *markup, const Mark *mark)
{
  GString *text = decode (markup, mark->whole, FALSE);
  parser->sax.characters (parser->data, (const xmlChar *) text->str, (int) text->len);
  g_string_free (text, TRUE);
}

static void tell (Parser *parser, const Markup *markup, const Mark *mark)
{
  switch (mark->kind) {
  case MARK_START: start (parser, markup, mark); break;
  case MARK_EMPTY:
    start (parser, markup, mark);
    end (parser, markup, mark);
    break;
  case MARK_END: end (parser, markup, mark); break;
  case MARK_TEXT: tell_text (parser, markup, mark); break;
  case MARK_COMMENT: parser->sax.comment (parser->data, (const xmlChar *) ""); break;
  case MARK_INSTRUCTION: break;
  }
}

/* All is told when the last chunk has come. */
static int parse_chunk (xmlParserCtxt *public, const char *chunk, int length, int last)
{
  Parser *parser = parser_of (public);
  g_string_append_len (parser->text, chunk, length);
  g_autoptr (Markup) markup = last ? markup_new (parser->text->str, parser->text->len) : NULL;
  parser->input.base = parser->input.cur = (const xmlChar *) parser->text->str;
  parser->input.end = parser->input.base + parser->text->len;
  parser->counted = parser->text->str;
  for (guint i = 0; markup != NULL && i < markup->marks->len && !parser->stopped; i++) {
    const Mark *mark = markup_at (markup, i);
    move_to (parser, markup->text + mark->whole.to);
    tell (parser, markup, mark);
  }
  return last && markup == NULL;
}

static const Libxml instead = { .xmlCreatePushParserCtxt = create,
                                .xmlFreeParserCtxt = drop,
                                .xmlCtxtUseOptions = use_options,
                                .xmlParseChunk = parse_chunk,
                                .xmlStopParser = stop,
                                .xmlGetPredefinedEntity = predefined_entity };

const Libxml *libxml_open (GError **error)
{
  (void) error;
  return &instead;
}

const Libxml *libxml (void) { return &instead; }
