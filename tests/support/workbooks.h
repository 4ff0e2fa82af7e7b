#pragma once
#include <glib.h>

/* Workbooks from the text of their parts. */

typedef struct {
  const char *name, *text;
} WorkbookPart;

/* A workbook of one sheet, "A", with these rows (XML, what stands within <sheetData>); `n` parts more, or in the place of its
 * own (their text NULL: left out). Returns: yours, the path of a file that is yours to remove. */
char *workbook_write (const char *rows, const WorkbookPart *parts, guint n);
