#pragma once
#include "read/document/grammar.h"

/* What is written from a table of elements. Each appends to `to`. */

void xsd_write (GString *to, const Outline *outline);
/* The value of a type, for XSD: a named simpleType. `xsd_type_name`: how an attribute refers to it. Returns: yours. */
void xsd_type_write (GString *to, const Type *type);
char *xsd_type_name (const Type *type);
/* A JSON Schema of documents that are one `root` or an array of them. */
void json_schema_write (GString *to, const Outline *outline, const char *root);
/* Tables of elements and attributes for a page of the manual. */
void manual_write (GString *to, const Outline *outline);

/* Text of XML, and between quotation marks. */
void xml_write (GString *to, const char *text);
/* Whether what is left out of the type needs no type of its own: any text will do. */
gboolean type_is_any (const Type *type);
/* The types that attributes of the outline have, each once, in their order. Returns: yours, of const Type. */
GPtrArray *types_of (const Outline *outline);
