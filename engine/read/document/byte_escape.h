#pragma once
#include <glib.h>

/* Bytes that no text has, told in what is UTF-8 otherwise by bytes that are none, so that whoever meets them can still say what
 * they were. */

enum { BYTE_ESCAPE_LENGTH = 3 };

/* NUL bytes, as some programs write them. Into `to`, which has room for twice as many. Returns: how many bytes that makes. */
gsize byte_escape_nuls (const char *text, gsize length, char *to);
/* A byte that is none in the encoding the text came in. `to`: room for BYTE_ESCAPE_LENGTH. */
void byte_escape_put (guchar byte, char *to);
/* What stands in at `bad`, which is no UTF-8, in words: "0x00" of a NUL byte; in a text that came in another encoding than UTF-8 all
 * that stand side by side, such as "0xB0 0xFF"; else the byte itself. `encoding`: NULL: UTF-8. Returns: yours. */
char *byte_escape_name (const char *bad, gsize length, const char *encoding);
