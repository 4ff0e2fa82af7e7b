/* What changes when a sheet is graded again: the questions with their new keys and the reasons, then whose points change. */
#include <string.h>
#include "report/document/escape.h"
#include "teach/again/again.h"
#include "teach/grade/grade_lines.h"

/* What of the new working did not stand in the old one. */
static void add_reasons (const GradeLines *lines, const Rekeyed *rekeyed)
{
  g_auto (GStrv) before = g_strsplit (rekeyed->question->worked == NULL ? "" : rekeyed->question->worked, "\n", -1);
  g_auto (GStrv) now = g_strsplit (rekeyed->worked == NULL ? "" : rekeyed->worked, "\n", -1);
  for (char **line = now; *line != NULL; line++)
    if (**line != '\0' && !g_strv_contains ((const char *const *) before, *line))
      grade_lines_add (lines, 4, g_strdup (*line));
}

static void add_question (const GradeLines *lines, const Rekeyed *rekeyed)
{
  const QuizQuestion *question = rekeyed->question;
  if (rekeyed->what == AGAIN_SAME)
    return;
  if (rekeyed->what == AGAIN_VOID)
    grade_lines_add (lines, 2,
                     g_strdup_printf (grade_lines_zh (lines)
                                          ? "%s. 原为 %s，现在没有正确的选项：此题作废，作答的都得分"
                                          : "%s. was %s, now no option is right: void, whoever answered has the point",
                                      question->place, question->answer));
  else
    grade_lines_add (lines, 2,
                     g_strdup_printf (grade_lines_zh (lines) ? "%s. 原为 %s，现为 %s" : "%s. was %s, now %s",
                                      question->place, question->answer, rekeyed->answer));
  add_reasons (lines, rekeyed);
}

static void add_change (const GradeLines *lines, const Regraded *change)
{
  const GradedAnswer *graded = change->graded;
  grade_lines_add (lines, 2,
                   g_strdup_printf (grade_lines_zh (lines) ? "%s，第 %s 题答 %s：%u 分改为 %u 分"
                                                           : "%s, question %s, answered %s: %u becomes %u",
                                    change->student->name, graded->question->place,
                                    graded->answer == NULL ? "" : graded->answer->text,
                                    graded->right ? graded->question->points : 0, change->points));
}

static guint count_changed (const Again *again)
{
  guint n = 0;
  for (guint i = 0; i < again->questions->len; i++)
    n += g_array_index (again->questions, Rekeyed, i).what != AGAIN_SAME;
  return n;
}

char *again_text (const Again *again, SillLanguage language, guint columns)
{
  const GradeLines lines = grade_lines (language, columns);
  g_autofree char *before = g_strndup (again->rules[0] == NULL ? "?" : again->rules[0], 12);
  g_autofree char *now = g_strndup (again->rules[1], 12);
  grade_lines_add (&lines, 0,
                   g_strdup_printf (grade_lines_zh (&lines)
                                        ? "出题时规则库 sha256:%s，现在 sha256:%s；%u 题的答案改变，%u 个答案的得分改变"
                                        : "rules sha256:%s when the sheet was made, sha256:%s now; questions with "
                                          "another key: %u; answers with other points: %u",
                                    before, now, count_changed (again), again->changes->len));
  if (count_changed (again) > 0)
    grade_lines_head (&lines, grade_lines_zh (&lines) ? "答案改变的题" : "Questions");
  for (guint i = 0; i < again->questions->len; i++)
    add_question (&lines, &g_array_index (again->questions, Rekeyed, i));
  if (again->changes->len > 0)
    grade_lines_head (&lines, grade_lines_zh (&lines) ? "得分改变的学生" : "Students");
  for (guint i = 0; i < again->changes->len; i++)
    add_change (&lines, &g_array_index (again->changes, Regraded, i));
  return g_string_free (lines.to, FALSE);
}

/* ---- for programs ---- */

static void add_cell (GString *to, const char *text, gboolean last)
{
  g_string_append_c (to, '"');
  if (text != NULL && *text != '\0' && strchr ("=+-@\t", *text) != NULL)
    g_string_append_c (to, '\'');
  for (const char *at = text; at != NULL && *at != '\0'; at++)
    g_string_append_printf (to, *at == '"' ? "\"\"" : "%c", *at);
  g_string_append (to, last ? "\"\n" : "\",");
}

char *again_csv (const Again *again)
{
  GString *to = g_string_new ("student,question,id,answer,key,key_now,points,points_now\n");
  for (guint i = 0; i < again->changes->len; i++) {
    const Regraded *change = &g_array_index (again->changes, Regraded, i);
    const GradedAnswer *graded = change->graded;
    g_autofree char *points = g_strdup_printf ("%u", graded->right ? graded->question->points : 0);
    g_autofree char *now = g_strdup_printf ("%u", change->points);
    const char *const cells[] = { change->student->name,
                                  graded->question->place,
                                  graded->question->id,
                                  graded->answer == NULL ? "" : graded->answer->text,
                                  graded->question->answer,
                                  change->now->answer,
                                  points,
                                  now };
    for (guint k = 0; k < G_N_ELEMENTS (cells); k++)
      add_cell (to, cells[k], k + 1 == G_N_ELEMENTS (cells));
  }
  return g_string_free (to, FALSE);
}

static void add_key (GString *to, const Rekeyed *rekeyed)
{
  static const char *const words[] = { [AGAIN_SAME] = "same", [AGAIN_OTHER] = "other", [AGAIN_VOID] = "void" };
  g_string_append_c (to, '{');
  escape_json_key (to, "question", rekeyed->question->place);
  escape_json_key (to, "id", rekeyed->question->id);
  escape_json_key (to, "key", words[rekeyed->what]);
  escape_json_key (to, "was", rekeyed->question->answer);
  escape_json_key (to, "now", rekeyed->answer);
  escape_json_key (to, "worked", rekeyed->what == AGAIN_SAME ? NULL : rekeyed->worked);
  g_string_append (to, "}\n");
}

static void add_points (GString *to, const Regraded *change)
{
  const GradedAnswer *graded = change->graded;
  g_string_append_c (to, '{');
  escape_json_key (to, "student", change->student->name);
  escape_json_key (to, "question", graded->question->place);
  escape_json_key (to, "answer", graded->answer == NULL ? NULL : graded->answer->text);
  g_string_append_printf (to, ",\"was\":%u,\"points\":%u}\n", graded->right ? graded->question->points : 0,
                          change->points);
}

char *again_json (const Again *again)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < again->questions->len; i++)
    add_key (to, &g_array_index (again->questions, Rekeyed, i));
  for (guint i = 0; i < again->changes->len; i++)
    add_points (to, &g_array_index (again->changes, Regraded, i));
  return g_string_free (to, FALSE);
}
