#pragma once
#include <glib.h>

/* Whether they are the bytes of a workbook (.xlsx). */
gboolean workbook_begins (const char *bytes, gsize length);
/* Its table as CSV, of at most 16 MiB. Errors: IO, with the place. Returns: yours. */
char *workbook_table (const char *bytes, gsize length, GError **error);
