/* A sheet as lines: what the class gets, and behind it what the teacher keeps. Markdown is the same with marks of its own. */
#include <string.h>
#include "base/text.h"
#include "report/document/escape.h"
#include "teach/paper/sheet_forms.h"

typedef struct {
  const Sheet *sheet;
  gboolean markdown;
  guint columns;
  GString *to;
} Lines;

static gboolean is_zh (const Lines *lines) { return lines->sheet->language == SILL_ZH; }

/* A paragraph, further in by `indent`; line ends of the text stay. */
static void add (const Lines *lines, guint indent, const char *lead, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "\n", -1);
  for (guint i = 0; parts[i] != NULL; i++) {
    g_autoptr (GString) line = g_string_new (i == 0 ? lead : "");
    if (lines->markdown)
      escape_markdown (line, parts[i]);
    else
      g_string_append (line, parts[i]);
    g_string_append_printf (lines->to, "%*s", (int) indent, "");
    if (lines->markdown)
      g_string_append (lines->to, line->str);
    else
      text_wrap (lines->to, line->str, lines->columns, indent + 2);
    g_string_append (lines->to, lines->markdown && parts[i + 1] != NULL ? "  \n" : "\n");
  }
}

static void add_heading (const Lines *lines, const char *text)
{
  g_string_append_printf (lines->to, lines->markdown ? "%s## %s\n\n" : "%s%s\n\n", lines->to->len == 0 ? "" : "\n",
                          text);
}

static char *lead_of (const Lines *lines, guint i, const char *more)
{
  return g_strdup_printf (lines->markdown ? "**%u.** %s" : "%u. %s", i + 1, more);
}

static void add_options (const Lines *lines, const Exercise *exercise, guint indent)
{
  for (guint k = 0; k < exercise->options->len && exercise->form != ANSWER_NUMBER; k++) {
    const char letter[] = { sheet_letter (k), '.', ' ', '\0' };
    g_autofree char *mark = g_strconcat (lines->markdown ? "- " : "", letter, NULL);
    add (lines, indent, mark, exercise_at (exercise, k)->text);
  }
}

static void add_question (const Lines *lines, guint i)
{
  const Exercise *exercise = sheet_exercise (lines->sheet, i);
  g_autofree char *form = g_strdup_printf (is_zh (lines) ? "（%s）" : "(%s) ", sheet_form_name (exercise));
  g_autofree char *lead = lead_of (lines, i, form);
  add (lines, 0, lead, exercise->story);
  g_string_append (lines->to, lines->markdown ? "\n" : "");
  add (lines, lines->markdown ? 0 : 3, "", exercise->ask);
  g_string_append (lines->to, lines->markdown ? "\n" : "");
  add_options (lines, exercise, lines->markdown ? 0 : 3);
  for (guint k = 0; k < exercise->steps->len; k++) {
    g_autofree char *step = sheet_step_lead (exercise, k);
    add (lines, lines->markdown ? 0 : 3, step, exercise_step (exercise, k)->ask);
    g_string_append (lines->to, lines->markdown ? "\n" : "");
    add_options (lines, exercise_step (exercise, k), lines->markdown ? 0 : 6);
    g_string_append (lines->to, lines->markdown ? "\n" : "");
  }
  g_string_append_c (lines->to, '\n');
}

static void add_key (const Lines *lines, guint i)
{
  const Exercise *exercise = sheet_exercise (lines->sheet, i);
  g_autofree char *answer = sheet_answer (exercise);
  g_autofree char *lead = lead_of (lines, i, answer);
  g_autoptr (GPtrArray) remarks = sheet_remarks (exercise);
  g_autofree char *about =
      g_strdup_printf (is_zh (lines) ? "（%s）" : " (%s)", theme_name (exercise->theme, exercise->language));
  add (lines, 0, lead, about);
  g_string_append (lines->to, lines->markdown ? "\n" : "");
  add (lines, lines->markdown ? 0 : 3, "", exercise->worked);
  g_string_append (lines->to, lines->markdown ? "\n" : "");
  for (guint k = 0; k < remarks->len; k++) {
    g_autofree char *mark = g_strdup_printf ("%s%s%s", lines->markdown ? "- " : "", sheet_remark (remarks, k)->label,
                                             is_zh (lines) ? "：" : ": ");
    add (lines, lines->markdown ? 0 : 3, mark, sheet_remark (remarks, k)->text);
  }
  g_string_append_c (lines->to, '\n');
}

static char *write_lines (const Sheet *sheet, gboolean markdown, guint columns)
{
  const Lines lines = { sheet, markdown, columns == 0 ? 80 : columns, g_string_new (NULL) };
  g_autofree char *title = sheet_title (sheet);
  g_autofree char *origin = sheet_origin (sheet);
  add_heading (&lines, title);
  add (&lines, 0, "", origin);
  g_string_append_c (lines.to, '\n');
  for (guint i = 0; i < sheet->exercises->len; i++)
    add_question (&lines, i);
  add_heading (&lines, is_zh (&lines) ? "答案与解析" : "Key");
  for (guint i = 0; i < sheet->exercises->len; i++)
    add_key (&lines, i);
  return g_string_free (lines.to, FALSE);
}

char *sheet_text (const Sheet *sheet, guint columns) { return write_lines (sheet, FALSE, columns); }

char *sheet_markdown (const Sheet *sheet) { return write_lines (sheet, TRUE, 0); }
