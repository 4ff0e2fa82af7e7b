/* Bytes of one part in, its elements and their text out. No document type, no entity of its own, nothing from elsewhere. */
#include "read/sheet/part.h"
#include <string.h>
#include "read/late/libxml_late.h"
#include "read/sheet/open_tag.h"

enum { EACH = 5, MOST_ATTRIBUTE = 1024 };

struct SheetPart {
  ZipFile *zip;
  const char *name;
  const PartHandler *handler;
  gpointer data;
  xmlParserCtxtPtr parser;
  char *refused; /* NULL: nothing is wrong with what it says */
  int line;      /* where that is */
  gboolean over;
  OpenTag open_tag;
  char piece[TAG_PIECE];
};

void part_refuse (SheetPart *part, const char *words)
{
  if (part->refused != NULL)
    return;
  part->refused = g_strdup (words);
  part->line = libxml ()->xmlSAX2GetLineNumber (part->parser);
  libxml ()->xmlStopParser (part->parser);
}

static void refuse_crowd (SheetPart *part)
{
  part_refuse (part, "a tag with more than " G_STRINGIFY (256) " attributes, which no workbook has");
}

/* ---- what libxml2 tells ---- */

static void on_begin (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int n_spaces,
                      const xmlChar **spaces, int n_attributes, int n_defaulted, const xmlChar **attributes)
{
  (void) prefix, (void) space, (void) spaces, (void) n_defaulted;
  SheetPart *part = context;
  const PartAttributes all = { attributes, n_attributes };
  if (n_attributes + n_spaces > MOST_TAG_ATTRIBUTES)
    refuse_crowd (part);
  if (part->refused == NULL && part->handler->begin != NULL)
    part->handler->begin (part, (const char *) name, &all, part->data);
}

static void on_end (void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space)
{
  (void) prefix, (void) space;
  SheetPart *part = context;
  if (part->refused == NULL && part->handler->end != NULL)
    part->handler->end (part, (const char *) name, part->data);
}

static void on_text (void *context, const xmlChar *text, int length)
{
  SheetPart *part = context;
  if (part->refused == NULL && part->handler->text != NULL)
    part->handler->text ((const char *) text, (gsize) length, part->data);
}

static void on_document_type (void *context, const xmlChar *name, const xmlChar *public_id, const xmlChar *system_id)
{
  (void) name, (void) public_id, (void) system_id;
  part_refuse (context, "a document type, which no workbook has");
}

static xmlEntity *on_entity (void *context, const xmlChar *name)
{
  (void) context;
  return libxml ()->xmlGetPredefinedEntity (name);
}

static void say_nothing (void *context, const xmlError *error) { (void) context, (void) error; }

/* ---- reading ---- */

SheetPart *part_new (ZipFile *zip, const char *name, const PartHandler *handler, gpointer data, GError **error)
{
  static xmlSAXHandler sax = { .initialized = XML_SAX2_MAGIC,
                               .startElementNs = on_begin,
                               .endElementNs = on_end,
                               .characters = on_text,
                               .ignorableWhitespace = on_text,
                               .cdataBlock = on_text,
                               .internalSubset = on_document_type,
                               .getEntity = on_entity,
                               .serror = (xmlStructuredErrorFunc) say_nothing };
  const Libxml *xml = libxml_open (error);
  if (xml == NULL)
    return NULL;
  if (!zip_file_open (zip, name, error)) {
    g_prefix_error (error, "%s: ", name);
    return NULL;
  }
  SheetPart *part = g_new0 (SheetPart, 1);
  *part = (SheetPart) { .zip = zip, .name = name, .handler = handler, .data = data };
  part->parser = xml->xmlCreatePushParserCtxt (&sax, part, NULL, 0, NULL);
  g_assert (part->parser != NULL);
  xml->xmlCtxtUseOptions (part->parser, XML_PARSE_NONET);
  return part;
}

void part_free (SheetPart *part)
{
  if (part == NULL)
    return;
  libxml ()->xmlFreeParserCtxt (part->parser);
  g_free (part->refused);
  g_free (part);
}

static gboolean refuse (const SheetPart *part, GError **error)
{
  const xmlError *wrong = libxml ()->xmlCtxtGetLastError (part->parser);
  g_autofree char *said = g_strdup (wrong != NULL && wrong->message != NULL ? wrong->message : "not well formed");
  const int line = part->refused != NULL ? part->line : wrong != NULL ? wrong->line : 0;
  g_set_error (error, SILL_ERROR, SILL_ERROR_IO, "%s:%d: %s", part->name, line,
               part->refused != NULL ? part->refused : g_strstrip (said));
  return FALSE;
}

gboolean part_step (SheetPart *part, GError **error)
{
  gsize length;
  if (part->over)
    return FALSE;
  if (!zip_file_read (part->zip, part->piece, TAG_PIECE, &length, error)) {
    g_prefix_error (error, "%s: ", part->name);
    return FALSE;
  }
  part->over = length == 0;
  const int result = libxml ()->xmlParseChunk (part->parser, part->piece, (int) length, part->over);
  const xmlParserInput *input = part->parser->input;
  if (part->refused == NULL && result == XML_ERR_OK &&
      open_tag_is_crowded (&part->open_tag, (const char *) input->cur, (gsize) (input->end - input->cur)))
    refuse_crowd (part);
  if (part->refused != NULL || result != XML_ERR_OK || (part->over && !part->parser->wellFormed))
    return refuse (part, error);
  return TRUE;
}

gboolean part_read (ZipFile *zip, const char *name, const PartHandler *handler, gpointer data, GError **error)
{
  g_autoptr (GError) wrong = NULL;
  g_autoptr (SheetPart) part = part_new (zip, name, handler, data, &wrong);
  while (part != NULL && part_step (part, &wrong)) {
  }
  if (wrong != NULL)
    g_propagate_error (error, g_steal_pointer (&wrong));
  return part != NULL && part->over && (error == NULL || *error == NULL);
}

/* ---- attributes ---- */

char *part_attribute (const PartAttributes *attributes, const char *name)
{
  for (int i = 0; i < attributes->n; i++) {
    const xmlChar **one = attributes->all + (gsize) i * EACH;
    const gssize length = one[4] - one[3];
    if (strcmp ((const char *) one[0], name) == 0 && length <= MOST_ATTRIBUTE)
      return g_strndup ((const char *) one[3], (gsize) length);
  }
  return NULL;
}

gint64 part_number (const PartAttributes *attributes, const char *name, gint64 usual)
{
  gint64 number = usual;
  g_autofree char *text = part_attribute (attributes, name);
  if (text != NULL && !g_ascii_string_to_signed (text, 10, 0, G_MAXINT32, &number, NULL))
    return usual;
  return number;
}
