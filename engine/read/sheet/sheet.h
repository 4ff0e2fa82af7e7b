#pragma once
#include <sill/error.h>

/* The table of a workbook (.xlsx) as the text of one in CSV, so that whoever reads tables reads workbooks: a line for each row,
 * the n-th for the n-th, cells as they are shown but numbers as they were typed. Memory is bounded: 16 MiB of shared texts, else
 * a row at a time. */
typedef struct TableSheet TableSheet;

/* Whether the first `length` bytes of a file are those of an archive, as a workbook is. */
gboolean sheet_begins (const char *bytes, gsize length);
/* `file`: a descriptor of a regular file, which is closed with it, also where it is refused. `name`: of the sheet; NULL: the only
 * one that has anything. Errors: IO. Returns: yours. */
TableSheet *sheet_new (int file, const char *name, GError **error);
void sheet_free (TableSheet *sheet);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (TableSheet, sheet_free)
/* The next piece of UTF-8, of whole lines; none at the end; borrowed until the next call. Errors: IO, with the place. */
gboolean sheet_read (TableSheet *sheet, const char **ret_text, gsize *ret_length, GError **error);
