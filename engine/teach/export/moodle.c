/* Moodle XML. HTML stands escaped in CDATA, since an element inside <text> ends the whole import; fractions are only those that
 * Moodle knows; a question with several right answers annuls a wrong tick, because core Moodle has no all-or-nothing. A case in steps
 * is a cloze question, the one type of core Moodle with points for each step; an order is a matching of cases to places, since a
 * question of type ordering ends the import where it is not installed. */
#include <string.h>
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

static void add_places (GString *to, const Exercise *exercise)
{
  g_autoptr (GPtrArray) ranked = export_ranked (exercise);
  g_string_append (to, " <shuffleanswers>false</shuffleanswers>\n");
  for (guint i = 0; i < exercise->options->len; i++) {
    guint place = 0;
    g_autofree char *text = paragraph (exercise_at (exercise, i)->text);
    g_ptr_array_find (ranked, exercise_at (exercise, i), &place);
    g_string_append_printf (to,
                            " <subquestion format=\"html\"><text><![CDATA[%s]]></text><answer><text>%u</text></answer>"
                            "</subquestion>\n",
                            text, place + 1);
  }
}

static void add_answers (GString *to, const Exercise *exercise)
{
  if (exercise->form == ANSWER_ORDER)
    add_places (to, exercise);
  if (exercise->form == ANSWER_ORDER || exercise->form == ANSWER_STEPS)
    return;
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

/* The mistakes that lead to a wrong option; of an order, those that lead to a wrong one. */
static void gather_blunders (const Exercise *exercise, gboolean has[static N_BLUNDERS + 1])
{
  for (guint i = 0; i < exercise->options->len; i++)
    has[exercise_at (exercise, i)->blunder] = TRUE;
  for (guint i = 0; i < exercise->slips->len && exercise->form == ANSWER_ORDER; i++)
    has[((const Slip *) g_ptr_array_index (exercise->slips, i))->blunder] = TRUE;
  for (guint i = 0; i < exercise->steps->len; i++)
    gather_blunders (exercise_step (exercise, i), has);
}

static void add_tags (GString *to, const Exercise *exercise)
{
  gboolean has[N_BLUNDERS + 1] = { FALSE };
  g_string_append (to, " <tags>");
  add_tag (to, theme_id (exercise->theme));
  gather_blunders (exercise, has);
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++)
    if (has[blunder])
      add_tag (to, blunder_id (blunder));
  g_string_append (to, "</tags>\n");
}

/* In a gap a backslash is kept, so that its signs are written as entities, which are decoded. */
static void add_in_gap (GString *to, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (strchr ("~}#=\"&<>", *at) != NULL)
      g_string_append_printf (to, "&#%d;", *at);
    else
      g_string_append_c (to, *at == '\n' ? ' ' : *at);
}

static void add_gap (GString *to, const Exercise *step)
{
  const gboolean number = step->form == ANSWER_NUMBER;
  g_string_append (to, number ? "{1:NUMERICAL:" : "{1:MULTICHOICE_V:");
  for (guint i = 0; i < step->options->len; i++) {
    const ExerciseOption *option = exercise_at (step, i);
    g_string_append_printf (to, "%s%s", i == 0 ? "" : "~", option->right ? "=" : "%0%");
    add_in_gap (to, option->text);
    g_string_append (to, number ? ":0#" : "#");
    add_in_gap (to, option->feedback);
  }
  g_string_append_c (to, '}');
}

/* The stem, and behind it step by step what is asked with its gap. Returns: yours. */
static char *cloze_html (const Exercise *exercise)
{
  GString *to = g_string_new (NULL);
  g_autofree char *stem = export_stem_html (exercise);
  g_string_append (to, stem);
  for (guint i = 0; i < exercise->steps->len; i++) {
    g_autofree char *lead = sheet_step_lead (exercise, i);
    g_autofree char *step = g_strconcat (lead, exercise_step (exercise, i)->ask, NULL);
    g_autofree char *html = paragraph (step);
    g_string_append (to, html);
    g_string_append (to, "<p>");
    add_gap (to, exercise_step (exercise, i));
    g_string_append (to, "</p>");
  }
  return g_string_free (to, FALSE);
}

static const char *type_of (const Exercise *exercise)
{
  static const char *const types[] = { [ANSWER_ONE] = "multichoice",
                                       [ANSWER_ALL] = "multichoice",
                                       [ANSWER_NUMBER] = "numerical",
                                       [ANSWER_ORDER] = "matching",
                                       [ANSWER_STEPS] = "cloze" };
  return types[exercise->form];
}

static void add_question (GString *to, const Sheet *sheet, guint i)
{
  const Exercise *exercise = sheet_exercise (sheet, i);
  g_autofree char *name = export_name (exercise, i);
  g_autofree char *stem = exercise->form == ANSWER_STEPS ? cloze_html (exercise) : export_stem_html (exercise);
  g_autofree char *worked = export_worked_html (exercise);
  g_string_append_printf (to, "<question type=\"%s\">\n ", type_of (exercise));
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
