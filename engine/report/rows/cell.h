#pragma once
#include <glib.h>

/* What was written from `begin` on becomes a cell of a table: in quotes where it needs them, with an apostrophe before what a
 * spreadsheet would take for a formula. */
void cell_end (GString *to, gsize begin);
void cell_write (GString *to, const char *text);
void cell_write_number (GString *to, guint64 number);
