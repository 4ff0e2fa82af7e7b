/* The report on a class as one page: bars for mistakes and questions, a table of students. It needs nothing from outside. */
#include "report/document/escape.h"
#include "teach/grade/grade_words.h"

static const char style[] =
    "body{font:11pt/1.6 \"Noto Serif CJK SC\",\"Source Han Serif SC\",\"Songti SC\",SimSun,\"Noto "
    "Serif\",serif;max-width:190mm;"
    "margin:8mm auto;padding:0 4mm;color:#111;background:#fff}h1{font-size:17pt}h2{font-size:13pt;margin:8mm 0 3mm}"
    "table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #bbb;padding:1mm 2mm;text-align:left;"
    "vertical-align:top}.bar{display:block;height:3mm;background:#4a6a8a;min-width:1px}.track{background:#e8e8e8;width:"
    "40mm}td{overflow-wrap:anywhere}"
    "@media (max-width:480px){body{margin:3mm auto;padding:0 "
    "2mm}td,th{padding:1mm;font-size:9pt}.track{width:14vw}}"
    "@media print{.bar{print-color-adjust:exact;-webkit-print-color-adjust:exact}}";

typedef struct {
  const Gradebook *book;
  SillLanguage language;
  GString *to;
} Page;

static gboolean is_zh (const Page *page) { return page->language == SILL_ZH; }

static void add (const Page *page, const char *tag, const char *text)
{
  g_string_append_printf (page->to, "<%s>", tag);
  escape_xml (page->to, text);
  g_string_append_printf (page->to, "</%s>", tag);
}

static void add_heads (const Page *page, const char *const *heads)
{
  g_string_append (page->to, "<table><thead><tr>");
  for (; *heads != NULL; heads++)
    add (page, "th", *heads);
  g_string_append (page->to, "</tr></thead><tbody>\n");
}

static void end_table (const Page *page) { g_string_append (page->to, "</tbody></table>\n"); }

/* A share of a whole as a bar with its words. */
static void add_bar (const Page *page, guint part, guint whole)
{
  g_autofree char *share = grade_share (part, whole);
  g_string_append_printf (page->to,
                          "<td><span class=\"bar track\" role=\"img\" aria-label=\"%s\">"
                          "<span class=\"bar\" style=\"width:%s\"></span></span></td>",
                          share, share);
}

static void add_mistakes (const Page *page)
{
  static const char *const heads[][5] = { { "错误", "次数", "机会", "比例", NULL },
                                          { "mistake", "times", "chances", "share", NULL } };
  add (page, "h2", is_zh (page) ? "最常见的错误" : "Mistakes, commonest first");
  add_heads (page, heads[page->language]);
  for (guint i = 0; i < page->book->habits->len; i++) {
    const Habit *habit = &g_array_index (page->book->habits, Habit, i);
    g_string_append (page->to, "<tr>");
    add (page, "td", blunder_name (habit->blunder, page->language));
    g_string_append_printf (page->to, "<td>%u</td><td>%u</td>", habit->hits, habit->chances);
    add_bar (page, habit->hits, habit->chances);
    g_string_append (page->to, "</tr>\n");
  }
  end_table (page);
}

static void add_places (const Page *page)
{
  static const char *const heads[][6] = { { "题号", "答对", "比例", "区分度", "最常见的错误", NULL },
                                          { "no.", "right", "share", "better third ahead by", "commonest mistake",
                                            NULL } };
  add (page, "h2", is_zh (page) ? "各题" : "Questions");
  add_heads (page, heads[page->language]);
  for (guint i = 0; i < page->book->places->len; i++) {
    const GradedPlace *place = gradebook_place (page->book, i);
    g_autofree char *lead = grade_lead (place);
    g_string_append_printf (page->to, "<tr><td>%s</td><td>%u / %u</td>", place->place, place->right, place->asked);
    add_bar (page, place->right, place->asked);
    add (page, "td", lead == NULL ? "" : lead);
    add (page, "td", place->commonest == NO_BLUNDER ? "" : blunder_name (place->commonest, page->language));
    g_string_append (page->to, "</tr>\n");
  }
  end_table (page);
}

static void add_students (const Page *page)
{
  static const char *const heads[][4] = { { "学号", "得分", "诊断", NULL },
                                          { "student", "points", "diagnosis", NULL } };
  add (page, "h2", is_zh (page) ? "学生" : "Students");
  add_heads (page, heads[page->language]);
  for (guint i = 0; i < page->book->students->len; i++) {
    const GradedStudent *student = gradebook_student (page->book, i);
    g_string_append (page->to, "<tr>");
    add (page, "td", student->name);
    g_autofree char *points = grade_points (student, page->language);
    add (page, "td", points);
    g_string_append (page->to, "<td>");
    for (guint k = 0; k < student->habits->len; k++) {
      g_autofree char *habit = grade_habit (&g_array_index (student->habits, Habit, k), page->language);
      add (page, "div", habit);
    }
    g_string_append (page->to, "</td></tr>\n");
  }
  end_table (page);
}

char *gradebook_html (const Gradebook *book, SillLanguage language)
{
  const Page page = { book, language, g_string_new (NULL) };
  const char *title = is_zh (&page) ? "班级情况" : "The class";
  g_string_append_printf (page.to,
                          "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" "
                          "content=\"width=device-width\"><title>%s</title><style>%s</style>"
                          "</head>\n<body>\n<h1>%s</h1>\n",
                          is_zh (&page) ? "zh-Hans" : "en", title, style, title);
  add_mistakes (&page);
  add_places (&page);
  add_students (&page);
  g_string_append (page.to, "</body></html>\n");
  return g_string_free (page.to, FALSE);
}
