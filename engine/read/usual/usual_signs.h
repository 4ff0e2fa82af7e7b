#pragma once
#include <glib.h>

/* The signs that a usual document of XML is made of (usual_xml.h). */

/* Whether it is UTF-8 in which nothing stands that XML has not, nor a carriage return. */
gboolean usual_signs (const char *text, gsize length);
/* Whether nothing in it stands for something else: in a tag, line ends and tabs do. */
gboolean usual_is_plain (const char *from, const char *to, gboolean in_tag);
/* Writes what it stands for, which is no longer, to `room`. Returns: the end of it; NULL: there is an entity that is not known. */
char *usual_decode (const char *from, const char *to, gboolean in_tag, char *room);
/* Whether it can be the name of an encoding. */
gboolean usual_is_encoding (const char *from, const char *to);
