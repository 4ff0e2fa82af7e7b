#pragma once
#include <glib.h>

/* What a document is written in. */
typedef struct {
  char *name; /* yours; NULL: UTF-8 */
  gsize mark; /* bytes of a mark in front of its text */
} Encoding;

/* By the first bytes of a document: its mark, what it declares, NUL bytes beside its signs (UTF-16 without a mark). Where none of
 * these says it `usual`; NULL: UTF-8, but of a table (`lenient`) that does not begin as such GB 18030. */
Encoding encoding_tell (const char *bytes, gsize length, gboolean lenient, const char *usual);
/* A converter from it to UTF-8. Returns: yours; (GIConv) -1: nobody knows it. */
GIConv encoding_open (const char *name);
/* Bytes that are left out together where they are no sign of it. */
gsize encoding_unit (const char *name);
