/* A sheet to be printed: A4, the questions first, then a page with room for the answers, then the key on pages of its own. It
 * needs nothing from outside. */
#include "report/document/escape.h"
#include "teach/paper/sheet_forms.h"

static const char style[] =
    "@page{size:A4;margin:20mm 18mm}"
    "body{font:11pt/1.65 \"Noto Serif CJK SC\",\"Source Han Serif SC\",\"Songti SC\",SimSun,\"Noto Serif\",serif;"
    "max-width:174mm;margin:10mm auto;padding:0 4mm;color:#111;background:#fff}"
    "h1{font-size:17pt;margin:0 0 2mm}h2{font-size:13pt;margin:0 0 4mm}"
    ".origin{font-size:9pt;color:#444;margin:0 0 6mm}"
    ".question,.worked{break-inside:avoid;margin:0 0 6mm}.question p,.worked p{margin:0 0 1mm}"
    "ol.options{list-style:upper-alpha;margin:1mm 0 0;padding-left:9mm}"
    ".form{color:#444}.key,.answers{break-before:page}"
    ".answers table{border-collapse:collapse;width:100%}"
    ".answers td,.answers th{border:1px solid #666;padding:2mm 3mm;height:8mm;text-align:left}"
    ".answers .number{width:16mm}.answers .name{margin:0 0 5mm}"
    ".line{display:inline-block;border-bottom:1px solid #333;min-width:45mm}"
    ".step{margin:2mm 0 0}"
    ".feedback{font-size:10pt;color:#333;margin:1mm 0 0;padding-left:9mm}";

static void add (GString *to, const char *tag, const char *class, const char *text)
{
  g_string_append_printf (to, class == NULL ? "<%s>" : "<%s class=\"%s\">", tag, class);
  escape_xml (to, text);
  g_string_append_printf (to, "</%s>", tag);
}

static void add_head (GString *to, const Sheet *sheet)
{
  g_autofree char *title = sheet_title (sheet);
  g_autofree char *origin = sheet_origin (sheet);
  g_string_append_printf (to,
                          "<!DOCTYPE html>\n<html lang=\"%s\"><head><meta charset=\"utf-8\">"
                          "<meta name=\"viewport\" content=\"width=device-width\">",
                          sheet->language == SILL_ZH ? "zh-Hans" : "en");
  add (to, "title", NULL, title);
  g_string_append_printf (to, "<style>%s</style></head>\n<body>\n<header>", style);
  add (to, "h1", NULL, title);
  add (to, "p", "origin", origin);
  g_string_append (to, "</header>\n");
}

static void add_options (GString *to, const Exercise *exercise)
{
  if (exercise->form == ANSWER_NUMBER || exercise->options->len == 0)
    return;
  g_string_append (to, "<ol class=\"options\">");
  for (guint k = 0; k < exercise->options->len; k++)
    add (to, "li", NULL, exercise_at (exercise, k)->text);
  g_string_append (to, "</ol>");
}

static void add_question (GString *to, const Sheet *sheet, guint i)
{
  const Exercise *exercise = sheet_exercise (sheet, i);
  g_string_append_printf (to, "<section class=\"question\" id=\"q%u\"><p><strong>%u.</strong> <span class=\"form\">",
                          i + 1, i + 1);
  g_string_append_printf (to, exercise->language == SILL_ZH ? "（%s）" : "(%s) ", sheet_form_name (exercise));
  g_string_append (to, "</span>");
  escape_xml (to, exercise->story);
  g_string_append (to, "</p>");
  add (to, "p", "ask", exercise->ask);
  add_options (to, exercise);
  for (guint k = 0; k < exercise->steps->len; k++) {
    g_autofree char *lead = sheet_step_lead (exercise, k);
    g_autofree char *step = g_strconcat (lead, exercise_step (exercise, k)->ask, NULL);
    add (to, "p", "step", step);
    add_options (to, exercise_step (exercise, k));
  }
  g_string_append (to, "</section>\n");
}

static void add_answers (GString *to, const Sheet *sheet)
{
  const gboolean zh = sheet->language == SILL_ZH;
  g_autofree char *origin = sheet_origin (sheet);
  g_string_append (to, "<section class=\"answers\">");
  add (to, "h2", NULL, zh ? "答题纸" : "Answer sheet");
  add (to, "p", "origin", origin);
  g_string_append_printf (to, "<p class=\"name\">%s<span class=\"line\"></span> %s<span class=\"line\"></span></p>",
                          zh ? "姓名：" : "Name: ", zh ? "学号：" : "Number: ");
  g_string_append_printf (to, "<table><thead><tr><th class=\"number\">%s</th><th>%s</th></tr></thead><tbody>",
                          zh ? "题号" : "No.", zh ? "答案" : "Answer");
  for (guint i = 0; i < sheet->exercises->len; i++) {
    const guint steps = sheet_exercise (sheet, i)->steps->len;
    for (guint k = 0; k < steps; k++)
      g_string_append_printf (to, "<tr><td class=\"number\">%u.%u</td><td></td></tr>", i + 1, k + 1);
    if (steps == 0)
      g_string_append_printf (to, "<tr><td class=\"number\">%u</td><td></td></tr>", i + 1);
  }
  g_string_append (to, "</tbody></table></section>\n");
}

static void add_worked (GString *to, const Exercise *exercise)
{
  g_auto (GStrv) lines = g_strsplit (exercise->worked, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    add (to, "p", NULL, *line);
  g_autoptr (GPtrArray) remarks = sheet_remarks (exercise);
  for (guint k = 0; k < remarks->len; k++) {
    g_autofree char *text =
        g_strdup_printf ("%s — %s", sheet_remark (remarks, k)->label, sheet_remark (remarks, k)->text);
    add (to, "p", "feedback", text);
  }
}

static void add_key (GString *to, const Sheet *sheet)
{
  const gboolean zh = sheet->language == SILL_ZH;
  g_string_append (to, "<section class=\"key\">");
  add (to, "h2", NULL, zh ? "答案与解析" : "Key");
  for (guint i = 0; i < sheet->exercises->len; i++) {
    const Exercise *exercise = sheet_exercise (sheet, i);
    g_autofree char *key = sheet_answer (exercise);
    g_autofree char *answer =
        g_strdup_printf (zh ? "%s（%s）" : "%s (%s)", key, theme_name (exercise->theme, exercise->language));
    g_string_append_printf (to, "<section class=\"worked\"><p><strong>%u.</strong> ", i + 1);
    add (to, "strong", "answer", answer);
    g_string_append (to, "</p>");
    add_worked (to, exercise);
    g_string_append (to, "</section>\n");
  }
  g_string_append (to, "</section>\n");
}

char *sheet_html (const Sheet *sheet)
{
  GString *to = g_string_new (NULL);
  add_head (to, sheet);
  g_string_append (to, "<main>\n");
  for (guint i = 0; i < sheet->exercises->len; i++)
    add_question (to, sheet, i);
  g_string_append (to, "</main>\n");
  add_answers (to, sheet);
  add_key (to, sheet);
  g_string_append (to, "</body></html>\n");
  return g_string_free (to, FALSE);
}
