/* Moodle XML. HTML stands escaped in CDATA, since an element inside <text> ends the whole import; fractions are only those that
 * Moodle knows; a question with several right answers annuls a wrong tick, because core Moodle has no all-or-nothing. */
#include "report/document/escape.h"
#include "teach/export/export.h"

/* Of so many equal right answers. */
static const char *fraction_of (guint rights)
{
  static const char *const fractions[] = { "0", "100", "50", "33.33333", "25", "20", "16.66667", "14.28571" };
  g_assert (rights < G_N_ELEMENTS (fractions));
  return fractions[rights];
}

static void add_plain (GString *to, const char *tag, const char *text)
{
  g_string_append_printf (to, "<%s><text>", tag);
  escape_xml (to, text);
  g_string_append_printf (to, "</text></%s>", tag);
}

/* `html` has all its own signs escaped, so that no "]]>" is in it. */
static void add_html (GString *to, const char *tag, const char *html)
{
  g_string_append_printf (to, "<%s format=\"html\"><text><![CDATA[%s]]></text></%s>", tag, html, tag);
}

static char *paragraph (const char *text)
{
  GString *to = g_string_new ("<p>");
  escape_xml (to, text);
  g_string_append (to, "</p>");
  return g_string_free (to, FALSE);
}

static void add_answer (GString *to, const Exercise *exercise, const ExerciseOption *option)
{
  const gboolean several = export_rights (exercise) > 1;
  const char *wrong = several ? "-100" : "0";
  g_autofree char *feedback = paragraph (option->feedback);
  g_string_append_printf (to, " <answer fraction=\"%s\" format=\"html\"><text><![CDATA[",
                          option->right ? fraction_of (export_rights (exercise)) : wrong);
  escape_xml (to, option->text);
  g_string_append (to, "]]></text>");
  add_html (to, "feedback", feedback);
  g_string_append (to, "</answer>\n");
}

static void add_number (GString *to, const ExerciseOption *option)
{
  g_autofree char *feedback = paragraph (option->feedback);
  g_string_append_printf (to, " <answer fraction=\"%s\" format=\"plain_text\"><text>", option->right ? "100" : "0");
  escape_xml (to, option->text);
  g_string_append (to, "</text><tolerance>0</tolerance>");
  add_html (to, "feedback", feedback);
  g_string_append (to, "</answer>\n");
}

static void add_answers (GString *to, const Exercise *exercise)
{
  if (exercise->form != ANSWER_NUMBER)
    g_string_append_printf (to,
                            " <single>%s</single><shuffleanswers>false</shuffleanswers>"
                            "<answernumbering>ABCD</answernumbering>\n",
                            export_rights (exercise) > 1 ? "false" : "true");
  for (guint i = 0; i < exercise->options->len; i++)
    if (exercise->form == ANSWER_NUMBER)
      add_number (to, exercise_at (exercise, i));
    else
      add_answer (to, exercise, exercise_at (exercise, i));
}

static void add_tag (GString *to, const char *tag)
{
  g_string_append (to, "<tag><text>");
  escape_xml (to, tag);
  g_string_append (to, "</text></tag>");
}

static void add_tags (GString *to, const Exercise *exercise)
{
  g_string_append (to, " <tags>");
  add_tag (to, theme_id (exercise->theme));
  for (guint i = 0; i < exercise->options->len; i++) {
    const ExerciseOption *option = exercise_at (exercise, i);
    gboolean known = option->right;
    for (guint k = 0; k < i; k++)
      known |= exercise_at (exercise, k)->blunder == option->blunder;
    if (!known)
      add_tag (to, blunder_id (option->blunder));
  }
  g_string_append (to, "</tags>\n");
}

static void add_question (GString *to, const Sheet *sheet, guint i)
{
  const Exercise *exercise = sheet_exercise (sheet, i);
  g_autofree char *name = export_name (exercise, i);
  g_autofree char *stem = export_stem_html (exercise);
  g_autofree char *worked = export_worked_html (exercise);
  g_string_append_printf (to, "<question type=\"%s\">\n ",
                          exercise->form == ANSWER_NUMBER ? "numerical" : "multichoice");
  add_plain (to, "name", name);
  g_string_append (to, "\n ");
  add_html (to, "questiontext", stem);
  g_string_append (to, "\n ");
  add_html (to, "generalfeedback", worked);
  g_string_append_printf (to,
                          "\n <defaultgrade>1</defaultgrade><penalty>0.3333333</penalty><hidden>0</hidden>"
                          "<idnumber>%s</idnumber>\n",
                          exercise->id);
  add_answers (to, exercise);
  add_tags (to, exercise);
  g_string_append (to, "</question>\n");
}

/* Written "//", a slash is part of a name. */
static void add_category (GString *to, const char *category)
{
  g_autofree char *path = g_strconcat ("$course$/top/", category, NULL);
  g_string_append (to, "<question type=\"category\">");
  add_plain (to, "category", path);
  g_string_append (to, "</question>\n");
}

char *export_moodle (const Sheet *sheet, const char *category)
{
  GString *to = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<quiz>\n");
  if (category != NULL)
    add_category (to, category);
  for (guint i = 0; i < sheet->exercises->len; i++)
    add_question (to, sheet, i);
  g_string_append (to, "</quiz>\n");
  return g_string_free (to, FALSE);
}
