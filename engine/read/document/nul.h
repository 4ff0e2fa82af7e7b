#pragma once
#include <glib.h>

/* A NUL byte as some programs write it in what is UTF-8 otherwise: as two bytes that are none. */

/* Into `to`, which has room for twice as many, with each NUL byte written so. Returns: how many bytes that makes. */
gsize nul_replace (const char *text, gsize length, char *to);
/* One is written there. */
gboolean nul_stands (const char *text, gsize length);
