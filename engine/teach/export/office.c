/* The Excel template and the Word file that 超星学习通 imports: the smallest parts that office programs read, texts in the cells
 * themselves, no merged cells, no styles that matter. */
#include "report/document/escape.h"
#include "teach/export/export.h"
#include "teach/export/packed.h"

#define HEAD "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define TYPES "http://schemas.openxmlformats.org/package/2006/content-types"
#define RELATIONS "http://schemas.openxmlformats.org/package/2006/relationships"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define SHEETS "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define WORDS "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

static void add_relations (Packed *packed, const char *part)
{
  g_autofree char *text =
      g_strdup_printf (HEAD "<Relationships xmlns=\"" RELATIONS "\"><Relationship Id=\"rId1\" Type=\"" OFFICE
                            "/officeDocument\" Target=\"%s\"/></Relationships>",
                       part);
  packed_add (packed, "_rels/.rels", text);
}

/* ---- Excel ---- */

enum { MOST_LETTERS = 7 };

static void begin_row (GString *to, guint row) { g_string_append_printf (to, "<row r=\"%u\">", row); }

static void add_cell (GString *to, guint row, guint column, const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  g_string_append_printf (to, "<c r=\"%c%u\" t=\"inlineStr\"><is><t xml:space=\"preserve\">", 'A' + (char) column, row);
  escape_xml (to, text);
  g_string_append (to, "</t></is></c>");
}

static void add_heads (GString *to)
{
  static const char *const heads[] = { "目录",     "题目类型", "大题题干", "小题题型", "小题题干", "正确答案",
                                       "答案解析", "难易度",   "知识点",   "标签",     "选项数",   "选项A",
                                       "选项B",    "选项C",    "选项D",    "选项E",    "选项F",    "选项G" };
  begin_row (to, 1);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    add_cell (to, 1, i, heads[i]);
  g_string_append (to, "</row>");
}

static void add_question (GString *to, const Exercise *exercise, guint row, const char *category)
{
  static const char *const difficulties[] = { "中", "易", "中", "难" };
  const gboolean number = exercise->form == ANSWER_NUMBER;
  g_autofree char *stem = export_stem_line (exercise);
  g_autofree char *worked = export_one_line (exercise->worked, "；");
  g_autofree char *count = number ? NULL : g_strdup_printf ("%u", exercise->options->len);
  g_auto (GStrv) letters = g_strsplit (exercise->answer, ",", -1);
  g_autofree char *answer = g_strjoinv ("", letters);
  const char *const cells[] = { category,
                                number                         ? "填空题"
                                : export_rights (exercise) > 1 ? "多选题"
                                                               : "单选题",
                                stem,
                                NULL,
                                NULL,
                                answer,
                                worked,
                                difficulties[exercise->difficulty],
                                theme_name (exercise->theme, exercise->language),
                                theme_id (exercise->theme),
                                count };
  begin_row (to, row);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    add_cell (to, row, i, cells[i]);
  for (guint i = 0; i < exercise->options->len && !number && i < MOST_LETTERS; i++)
    add_cell (to, row, G_N_ELEMENTS (cells) + i, exercise_at (exercise, i)->text);
  g_string_append (to, "</row>");
}

static char *write_rows (const Sheet *sheet, const char *category)
{
  g_autofree char *title = sheet_title (sheet);
  g_autofree char *path = g_strconcat ("/", category == NULL ? title : category, NULL);
  GString *to = g_string_new (HEAD "<worksheet xmlns=\"" SHEETS "\"><sheetData>");
  add_heads (to);
  g_autoptr (Sheet) parted = export_parted (sheet);
  for (guint i = 0; i < parted->exercises->len; i++)
    add_question (to, sheet_exercise (parted, i), i + 2, path);
  g_string_append (to, "</sheetData></worksheet>");
  return g_string_free (to, FALSE);
}

GBytes *export_chaoxing_xlsx (const Sheet *sheet, const char *category)
{
  Packed *packed = packed_new ();
  g_autofree char *rows = write_rows (sheet, category);
  packed_add (packed, "[Content_Types].xml",
              HEAD
              "<Types xmlns=\"" TYPES "\"><Default Extension=\"rels\" "
              "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
              "<Override PartName=\"/xl/workbook.xml\" "
              "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
              "<Override PartName=\"/xl/worksheets/sheet1.xml\" "
              "ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>");
  add_relations (packed, "xl/workbook.xml");
  packed_add (packed, "xl/workbook.xml",
              HEAD "<workbook xmlns=\"" SHEETS "\" xmlns:r=\"" OFFICE
                   "\"><sheets><sheet name=\"课程题库\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
  packed_add (packed, "xl/_rels/workbook.xml.rels",
              HEAD "<Relationships xmlns=\"" RELATIONS "\"><Relationship Id=\"rId1\" Type=\"" OFFICE
                   "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
  packed_add (packed, "xl/worksheets/sheet1.xml", rows);
  return packed_finish (packed);
}

/* ---- Word ---- */

static char *write_paragraphs (const Sheet *sheet)
{
  g_autofree char *text = export_chaoxing (sheet);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  GString *to = g_string_new (HEAD "<w:document xmlns:w=\"" WORDS "\"><w:body>");
  for (char **line = lines; *line != NULL; line++) {
    g_string_append (to, "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"宋体\" w:hAnsi=\"宋体\" w:eastAsia=\"宋体\"/></w:rPr>"
                         "<w:t xml:space=\"preserve\">");
    escape_xml (to, *line);
    g_string_append (to, "</w:t></w:r></w:p>");
  }
  g_string_append (to, "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/></w:sectPr></w:body></w:document>");
  return g_string_free (to, FALSE);
}

GBytes *export_chaoxing_docx (const Sheet *sheet)
{
  Packed *packed = packed_new ();
  g_autofree char *paragraphs = write_paragraphs (sheet);
  packed_add (
      packed, "[Content_Types].xml",
      HEAD
      "<Types xmlns=\"" TYPES "\"><Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Override PartName=\"/word/document.xml\" "
      "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
  add_relations (packed, "word/document.xml");
  packed_add (packed, "word/document.xml", paragraphs);
  return packed_finish (packed);
}
