/* The report on a class for programs: a row an answer, as CSV that a spreadsheet opens without running anything, or as JSON. */
#include <string.h>
#include "report/document/escape.h"
#include "teach/grade/grade_words.h"

/* What a spreadsheet would take for a formula begins with an apostrophe. */
static void add_cell (GString *to, const char *text, gboolean last)
{
  g_string_append_c (to, '"');
  if (text != NULL && *text != '\0' && strchr ("=+-@\t", *text) != NULL)
    g_string_append_c (to, '\'');
  for (const char *at = text; at != NULL && *at != '\0'; at++)
    g_string_append_printf (to, *at == '"' ? "\"\"" : "%c", *at);
  g_string_append (to, last ? "\"\n" : "\",");
}

static void add_row (GString *to, const GradedStudent *student, const GradedAnswer *graded, SillLanguage language)
{
  const Blunder blunder = graded->blunder;
  g_autofree char *points = g_strdup_printf ("%u", graded->right ? graded->question->points : 0);
  const gboolean unread = graded->answer != NULL && graded->read == NULL;
  g_autofree char *of = g_strdup_printf ("%u", graded->question->points);
  const char *const cells[] = { student->name,
                                graded->question->place,
                                graded->question->id,
                                graded->answer == NULL ? "" : graded->answer->text,
                                graded->read,
                                graded->question->answer,
                                unread ? "" : points,
                                of,
                                blunder == NO_BLUNDER ? "" : blunder_id (blunder),
                                blunder == NO_BLUNDER ? "" : blunder_name (blunder, language) };
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    add_cell (to, cells[i], i + 1 == G_N_ELEMENTS (cells));
}

char *gradebook_csv (const Gradebook *book, SillLanguage language)
{
  GString *to = g_string_new ("student,question,id,answer,read,key,points,of,mistake,name\n");
  for (guint i = 0; i < book->students->len; i++) {
    const GradedStudent *student = gradebook_student (book, i);
    for (guint k = 0; k < student->answers->len; k++)
      add_row (to, student, &g_array_index (student->answers, GradedAnswer, k), language);
  }
  return g_string_free (to, FALSE);
}

/* ---- JSON: a student a line ---- */

static void add_number (GString *to, const char *key, guint number)
{
  g_string_append_printf (to, "%s\"%s\":%u", to->str[to->len - 1] == '{' ? "" : ",", key, number);
}

static void add_answers (GString *to, const GradedStudent *student)
{
  g_string_append (to, ",\"answers\":[");
  for (guint i = 0; i < student->answers->len; i++) {
    const GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    g_string_append (to, i == 0 ? "{" : ",{");
    add_number (to, "question", graded->question->number);
    if (graded->question->step > 0)
      add_number (to, "step", graded->question->step);
    escape_json_key (to, "id", graded->question->id);
    escape_json_key (to, "answer", graded->answer == NULL ? NULL : graded->answer->text);
    escape_json_key (to, "read", graded->read);
    escape_json_key (to, "key", graded->question->answer);
    if (graded->answer != NULL && graded->read == NULL)
      g_string_append (to, ",\"points\":null");
    else
      add_number (to, "points", graded->right ? graded->question->points : 0);
    add_number (to, "of", graded->question->points);
    escape_json_key (to, "mistake", graded->blunder == NO_BLUNDER ? NULL : blunder_id (graded->blunder));
    g_string_append_c (to, '}');
  }
  g_string_append_c (to, ']');
}

static void add_habits (GString *to, const GradedStudent *student)
{
  g_string_append (to, ",\"mistakes\":[");
  for (guint i = 0; i < student->habits->len; i++) {
    const Habit *habit = &g_array_index (student->habits, Habit, i);
    g_string_append (to, i == 0 ? "{" : ",{");
    escape_json_key (to, "mistake", blunder_id (habit->blunder));
    add_number (to, "hits", habit->hits);
    add_number (to, "chances", habit->chances);
    g_string_append_c (to, '}');
  }
  g_string_append_c (to, ']');
}

char *gradebook_json (const Gradebook *book)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < book->students->len; i++) {
    const GradedStudent *student = gradebook_student (book, i);
    g_string_append_c (to, '{');
    escape_json_key (to, "student", student->name);
    add_number (to, "points", student->points);
    add_number (to, "of", student->of);
    if (student->unread > 0)
      add_number (to, "unread", student->unread);
    add_habits (to, student);
    add_answers (to, student);
    g_string_append (to, "}\n");
  }
  return g_string_free (to, FALSE);
}
