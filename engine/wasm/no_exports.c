/* What learning platforms import, and workbooks, where there are none: a page asks its questions and grades its answers itself. */
#include "teach/export/export.h"
#include "teach/export/importer.h"
#include "teach/grade/grade_workbook.h"

char *importer_refusal (const SheetOrder *order, SillSheetFormat format, const char *category)
{
  (void) order, (void) format, (void) category;
  return NULL;
}

char *importer_problem (const Sheet *sheet, SillSheetFormat format, const char *category)
{
  (void) sheet, (void) format, (void) category;
  return NULL;
}

char *export_moodle (const Sheet *sheet, const char *category)
{
  (void) sheet, (void) category;
  return NULL;
}

char *export_gift (const Sheet *sheet, const char *category)
{
  (void) sheet, (void) category;
  return NULL;
}

char *export_chaoxing (const Sheet *sheet)
{
  (void) sheet;
  return NULL;
}

char *export_blackboard (const Sheet *sheet)
{
  (void) sheet;
  return NULL;
}

GBytes *export_qti21 (const Sheet *sheet)
{
  (void) sheet;
  return NULL;
}

GBytes *export_qti12 (const Sheet *whole)
{
  (void) whole;
  return NULL;
}

GBytes *export_chaoxing_xlsx (const Sheet *sheet, const char *category)
{
  (void) sheet, (void) category;
  return NULL;
}

GBytes *export_chaoxing_docx (const Sheet *sheet)
{
  (void) sheet;
  return NULL;
}

gboolean workbook_begins (const char *bytes, gsize length)
{
  (void) bytes, (void) length;
  return FALSE;
}

char *workbook_table (const char *bytes, gsize length, GError **error)
{
  (void) bytes, (void) length, (void) error;
  return NULL;
}
