#pragma once
#include "read/late/libxml_late.h"

/* A whole document of XML as nearly all programs write it, told to a SAX handler as libxml2 would tell it, without libxml2: elements
 * of one namespace that the root names, attributes, text, comments, the five entities and signs by their number. What else there is
 * (carriage returns, sections, instructions, document types, prefixes), what is rare and what is wrong is not usual. */
typedef struct UsualXml UsualXml;

/* `text`: UTF-8 with a NUL byte behind it; borrowed. NULL: it is not made of signs that a usual document has. Returns: yours. */
UsualXml *usual_xml_new (const char *text, gsize length);
void usual_xml_free (UsualXml *xml);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (UsualXml, usual_xml_free)
/* Where it is while it tells, as of a parser: all of the text is in its buffer. Returns: borrowed. */
const xmlParserInput *usual_xml_input (const UsualXml *xml);
/* Tells the document from its beginning; names are the same pointers whenever it is told. FALSE: it is not usual, which may come out
 * after some of it was told. `stopped`: to be TRUE when nothing more is to be told. */
gboolean usual_xml_tell (UsualXml *xml, const xmlSAXHandler *handler, gpointer context, const gboolean *stopped);
