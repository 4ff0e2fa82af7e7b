/* Parts in, an archive out. */
#include "workbooks.h"
#include <glib/gstdio.h>
#include <minizip/zip.h>
#include <string.h>

#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/relationships"

static const WorkbookPart usual[] = {
  { "_rels/.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='a' Type='" OFFICE
                   "/officeDocument' Target='xl/workbook.xml'/></Relationships>" },
  { "xl/_rels/workbook.xml.rels", "<Relationships xmlns='" PACKAGE "'><Relationship Id='r1' Type='" OFFICE
                                  "/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='r2' Type='" OFFICE
                                  "/worksheet' Target='worksheets/sheet2.xml'/><Relationship Id='r3' Type='" OFFICE
                                  "/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='r4' Type='" OFFICE
                                  "/styles' Target='styles.xml'/></Relationships>" },
  { "xl/workbook.xml", "<workbook xmlns='" MAIN "' xmlns:r='" OFFICE
                       "'><sheets><sheet name='A' sheetId='1' r:id='r1'/></sheets></workbook>" },
  { "xl/sharedStrings.xml",
    "<sst xmlns='" MAIN "'><si><t>one</t></si><si><r><t>t</t></r><r><t>wo</t></r><rPh><t>spoken</t></rPh></si></sst>" },
  { "xl/styles.xml", "<styleSheet xmlns='" MAIN "'><numFmts><numFmt numFmtId='200' formatCode='yyyy-mm'/></numFmts>"
                     "<cellStyleXfs><xf numFmtId='9'/></cellStyleXfs>"
                     "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='200'/></cellXfs></styleSheet>" },
};

static void add (zipFile archive, const char *name, const char *text)
{
  g_assert (zipOpenNewFileInZip (archive, name, NULL, NULL, 0, NULL, 0, NULL, Z_DEFLATED, 9) == ZIP_OK);
  g_assert (zipWriteInFileInZip (archive, text, (unsigned) strlen (text)) == ZIP_OK);
  g_assert (zipCloseFileInZip (archive) == ZIP_OK);
}

static gboolean is_among (const WorkbookPart *parts, guint n, const char *name)
{
  for (guint i = 0; i < n; i++)
    if (strcmp (parts[i].name, name) == 0)
      return TRUE;
  return FALSE;
}

char *workbook_write (const char *rows, const WorkbookPart *parts, guint n)
{
  char *path = NULL;
  g_autofree char *sheet =
      g_strconcat ("<worksheet xmlns='" MAIN "'><sheetData>", rows, "</sheetData></worksheet>", NULL);
  g_close (g_file_open_tmp ("sill-XXXXXX.xlsx", &path, NULL), NULL);
  zipFile archive = zipOpen (path, APPEND_STATUS_CREATE);
  g_assert (archive != NULL);
  for (guint i = 0; i < G_N_ELEMENTS (usual); i++)
    if (!is_among (parts, n, usual[i].name))
      add (archive, usual[i].name, usual[i].text);
  if (!is_among (parts, n, "xl/worksheets/sheet1.xml"))
    add (archive, "xl/worksheets/sheet1.xml", sheet);
  for (guint i = 0; i < n; i++)
    if (parts[i].text != NULL)
      add (archive, parts[i].name, parts[i].text);
  zipClose (archive, NULL);
  return path;
}
