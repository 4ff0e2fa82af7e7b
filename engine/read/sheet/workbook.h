#pragma once
#include "read/sheet/sheet_number.h"
#include "read/sheet/zip_file.h"

/* What the cells of a workbook's sheet refer to. */

typedef struct {
  GString *text;   /* all of them, each followed by a NUL byte */
  GArray *offsets; /* of gsize */
} SharedTexts;

typedef struct {
  char *name;
  char *part; /* of the archive */
  gboolean hidden;
} SheetName;

typedef struct {
  GArray *sheets; /* of SheetName, in their order */
  GArray *forms;  /* of NumberForm, by the style of a cell */
  SharedTexts shared;
  gboolean from_1904;
} Workbook;

/* Errors: IO: it is none, or holds more than can be. Returns: yours. */
Workbook *workbook_read (ZipFile *zip, GError **error);
void workbook_free (Workbook *workbook);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Workbook, workbook_free)
NumberForm workbook_form (const Workbook *workbook, gint64 style);
/* NULL: there is none of that number. Returns: borrowed. */
const char *workbook_text (const Workbook *workbook, gint64 index);
/* `_x000D_` in a text stands for the sign of that number. In place. */
void workbook_unescape (GString *text, gsize from);
