/* The table of a workbook comes as lines of CSV; what is no workbook, or more than one may be, is refused with its place. */
#include "read/sheet/sheet.h"
#include "test.h"
#include "workbooks.h"
#include <fcntl.h>
#include <glib/gstdio.h>
#include <string.h>

/* Reads all of a file and removes it. Returns: yours; the words of the error where it was refused. */
static char *read_file (const char *path, const char *name)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (TableSheet) sheet = sheet_new (g_open (path, O_RDONLY, 0), name, &error);
  const char *piece = NULL;
  gsize length = 1;
  while (sheet != NULL && length > 0 && sheet_read (sheet, &piece, &length, &error))
    g_string_append_len (text, piece, (gssize) length);
  g_unlink (path);
  if (error != NULL)
    g_string_assign (text, error->message);
  return g_string_free (text, FALSE);
}

static char *read_rows (const char *rows, const WorkbookPart *parts, guint n, const char *name)
{
  g_autofree char *path = workbook_write (rows, parts, n);
  return read_file (path, name);
}

static void is_text (const char *rows, const char *expected)
{
  g_autofree char *text = read_rows (rows, NULL, 0, NULL);
  CU_ASSERT_STRING_EQUAL (text, expected);
}

static void cells (void)
{
  is_text (
      "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='inlineStr'><is><t>x, \"y\"</t>"
      "</is></c></row>",
      "one,two,\"x, \"\"y\"\"\"\n");
  is_text ("<row><c><v>1.1000000000000001</v></c><c t='b'><v>1</v></c><c t='b'><v>0</v></c><c t='e'><v>#N/A</v></c>"
           "<c t='str'><f>1+1</f><v>a&amp;b_x000A_c_xD_</v></c></row>",
           "1.1,true,false,#N/A,a&b c_xD_\n");
  is_text ("<row><c t='str'><v>_x005F_x000A__x4E00__xD83D_</v></c><c t='str'><v>_x41_x0041_x0041_</v></c></row>",
           "_x000A_一\xEF\xBF\xBD,_x41A"
           "x0041_\n"); /* half a pair is no character */
  is_text ("<row r='2'><c r='B2' s='1'><v>43223</v></c><c r='D2' s='2'><v>43223</v></c><c r='E2' s='9'/></row>"
           "<row r='5'><c r='A5'><v>1</v></c></row><row r='6'><c r='A6' s='1'/></row>",
           "\n,2018-05-03,,2018-05\n\n\n1,,,\n\n");
  is_text ("", "");
}

static const WorkbookPart two[] = {
  { "xl/workbook.xml",
    "<workbook xmlns:r='http://purl.oclc.org/ooxml/officeDocument/relationships'><workbookPr date1904='1'/>"
    "<sheets><sheet name='A' sheetId='1' r:id='r1'/><sheet name='B' sheetId='2' r:id='r2'/>"
    "<sheet name='H' state='hidden' sheetId='3' r:id='r2'/></sheets></workbook>" },
  { "xl/worksheets/sheet2.xml",
    "<worksheet><sheetData><row><c t='str'><v>b</v></c><c s='1'><v>0</v></c></row></sheetData></worksheet>" },
};

static void sheets (void)
{
  const char *row = "<row><c t='str'><v>a</v></c></row>";
  g_autofree char *both = read_rows (row, two, 2, NULL), *second = read_rows (row, two, 2, "B"),
                  *none = read_rows (row, two, 2, "C"), *only = read_rows ("<row><c s='1'/></row>", two, 2, NULL);
  CU_ASSERT_STRING_EQUAL (both, "--sheet=NAME must say which: A, B");
  CU_ASSERT_STRING_EQUAL (second, "b,1904-01-01\n");
  CU_ASSERT_STRING_EQUAL (none, "no such sheet; there are: A, B, H");
  CU_ASSERT_STRING_EQUAL (only, "b,1904-01-01\n");
}

static void is_refused (const char *rows, const char *words)
{
  g_autofree char *text = read_rows (rows, NULL, 0, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, words));
  CU_ASSERT_TRUE (g_str_has_prefix (text, "xl/worksheets/sheet1.xml:1: "));
}

static void wrong_cells (void)
{
  is_refused ("<row r='2'/><row r='2'/>", "a row out of its place");
  is_refused ("<row r='1048577'/>", "a row out of its place");
  is_refused ("<row><c r='B1'/><c r='A1'/></row>", "a cell out of its place");
  is_refused ("<row><c r='XFE1'/></row>", "a cell out of its place");
  is_refused ("<c r='A1'><v>1</v></c>", "a cell out of its place");
  is_refused ("<row><c t='s'><v>2</v></c></row>", "not among the shared ones");
  is_refused ("<row><c t='s'><v>-1</v></c></row>", "not among the shared ones");
  is_refused ("<row><c r='A1'><v>1</v></c><c r='B1'><f>A1</f></c></row>",
              "a formula without its value in row 1, cell 2");
  is_text ("<row><c><f>1+1</f><v>2</v></c><c t='str'><f>T(1)</f><v></v></c><c><v>3</v></c></row>", "2,,3\n");
  is_refused ("<row><c><v>&other;</v></c></row>", "other");
  is_refused ("<row><c>", "mismatch");
}

static void part_is_refused (const char *name, const char *part, const char *words)
{
  const WorkbookPart parts[] = { { name, part } };
  g_autofree char *text = read_rows ("<row><c><v>1</v></c></row>", parts, 1, NULL);
  CU_ASSERT_PTR_NOT_NULL (strstr (text, words));
}

/* A row with so many attributes. */
static void crowd_is_refused (guint n)
{
  g_autoptr (GString) text = g_string_new ("<worksheet><sheetData><row");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, " a%u=''", i);
  g_string_append (text, "/></sheetData></worksheet>");
  part_is_refused ("xl/worksheets/sheet1.xml", text->str, "a tag with more than 256 attributes");
}

/* What stands in the first of them alone is not taken to be missing from the others. */
static void merged_cells (void)
{
#define TABLE(merged)                                                                                                  \
  "<worksheet><sheetData><row r='2'><c r='A2'><v>1</v></c><c r='B2'><v>2</v></c></row><row r='3'><c r='A3'><v>3</v>"   \
  "</c></row></sheetData><mergeCells><mergeCell ref='" merged "'/></mergeCells></worksheet>"
  part_is_refused ("xl/worksheets/sheet1.xml", TABLE ("B3:B4"), "the merged cells B3:B4 have one value");
  part_is_refused ("xl/worksheets/sheet1.xml", TABLE ("A2:B3"), "the merged cells A2:B3 have one value");
  const WorkbookPart head[] = { { "xl/worksheets/sheet1.xml", TABLE ("B2:C2") } };
  g_autofree char *text = read_rows ("", head, 1, NULL);
  CU_ASSERT_STRING_EQUAL (text, "\n1,2\n3,\n");
#undef TABLE
}

static void wrong_parts (void)
{
  part_is_refused ("_rels/.rels", NULL, "a zip archive, no workbook");
  part_is_refused ("_rels/.rels", "<Relationships/>", "no workbook");
  part_is_refused ("xl/workbook.xml", NULL, "xl/workbook.xml: not there");
  part_is_refused ("xl/workbook.xml", "<workbook><sheets/></workbook>", "no sheet");
  part_is_refused ("xl/workbook.xml", "<workbook><sheets><sheet name='A' r:id='r9' xmlns:r='x'/></sheets></workbook>",
                   "a sheet without its name or its part");
  crowd_is_refused (300);
  crowd_is_refused (100000);
  part_is_refused ("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><worksheet/>", "a document type");
  part_is_refused ("xl/styles.xml", "<styleSheet>", "xl/styles.xml:1: ");
}

/* What unpacks to far more than it is. */
static void bombs (void)
{
  enum { ROWS = 40 * 1024 * 1024, TEXTS = 20 * 1024 * 1024 };
  g_autofree char *blanks = g_strnfill (2 * (gsize) ROWS, ' '), *letters = g_strnfill (TEXTS, 'x');
  g_autoptr (GString) texts = g_string_new ("<sst>");
  for (guint i = 0; i < 40; i++)
    g_string_append_printf (texts, "<si><t>%.*s</t></si>", TEXTS / 40, letters);
  g_string_append (texts, "</sst>");
  const WorkbookPart shared[] = { { "xl/sharedStrings.xml", texts->str } };
  g_autofree char *grown = read_rows (blanks, NULL, 0, NULL), *many = read_rows ("", shared, 1, NULL);
  CU_ASSERT_STRING_EQUAL (grown, "xl/worksheets/sheet1.xml: grows 200 times: save as CSV");
  CU_ASSERT_STRING_EQUAL (many, "xl/sharedStrings.xml:1: over 16 MiB: save as CSV");
}

/* Every beginning of a workbook, and every one with one byte changed, is read or refused. */
static void torn (void)
{
  enum { END_RECORD = 22 };
  g_autofree char *path = workbook_write ("<row><c t='s'><v>0</v></c></row>", NULL, 0), *bytes = NULL;
  gsize length = 0;
  CU_ASSERT_TRUE_FATAL (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 4; i < length; i += 31) {
    g_file_set_contents (path, bytes, (gssize) i, NULL);
    g_autofree char *text = read_file (path, NULL);
    CU_ASSERT_TRUE (i + END_RECORD > length || strcmp (text, "a workbook that is damaged or breaks off") == 0);
    bytes[i] ^= 0x20;
    g_file_set_contents (path, bytes, (gssize) length, NULL);
    g_autofree char *changed = read_file (path, NULL);
    CU_ASSERT_PTR_NOT_NULL (changed);
    bytes[i] ^= 0x20;
  }
}

SUITE (sheet, { "merged cells below the head are refused", merged_cells }, { "cells come as they are shown", cells },
       { "the sheet that is meant", sheets }, { "cells that cannot be", wrong_cells },
       { "parts that cannot be", wrong_parts }, { "a workbook that grows beyond measure", bombs },
       { "a workbook that breaks off or was changed", torn })
