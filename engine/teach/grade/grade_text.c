/* The report on a class as lines: the class first, then each student. */
#include "teach/grade/grade_lines.h"
#include "teach/grade/grade_words.h"

static void add_class (const GradeLines *lines, const Gradebook *book)
{
  guint points = 0, of = 0, unread = 0;
  for (guint i = 0; i < book->students->len; i++) {
    points += gradebook_student (book, i)->points;
    of += gradebook_student (book, i)->of;
    unread += gradebook_student (book, i)->unread;
  }
  g_autofree char *share = grade_share (points, of);
  grade_lines_add (lines, 0,
                   g_strdup_printf (grade_lines_zh (lines) ? "学生 %u 人，得分 %u / %u（%s）"
                                                           : "students: %u; points: %u of %u (%s)",
                                    book->students->len, points, of, share));
  if (unread > 0)
    grade_lines_add (lines, 0,
                     g_strdup_printf (grade_lines_zh (lines)
                                          ? "读不懂的答案共 %u 分，待教师评阅，没有计入得分"
                                          : "for the teacher to read, without points yet: answers worth %u",
                                      unread));
  if (book->strays->len > 0)
    grade_lines_add (lines, 0,
                     g_strdup_printf (grade_lines_zh (lines)
                                          ? "另有 %u 个答案没有对应的题目，或者重复作答，没有计入"
                                          : "not counted, for want of a question or given twice: %u answers",
                                      book->strays->len));
  if (book->habits->len > 0)
    grade_lines_head (lines, grade_lines_zh (lines) ? "最常见的错误" : "Mistakes, commonest first");
  for (guint i = 0; i < book->habits->len; i++)
    grade_lines_add (lines, 2, grade_habit (&g_array_index (book->habits, Habit, i), lines->language));
}

static void add_places (const GradeLines *lines, const Gradebook *book)
{
  grade_lines_head (lines, grade_lines_zh (lines) ? "各题" : "Questions");
  for (guint i = 0; i < book->places->len; i++) {
    const GradedPlace *place = gradebook_place (book, i);
    g_autofree char *share = grade_share (place->right, place->asked);
    g_autofree char *lead = grade_lead (place);
    g_autoptr (GString) line = g_string_new (NULL);
    g_string_append_printf (line, grade_lines_zh (lines) ? "%s. 答对 %u / %u（%s）" : "%s. right: %u of %u (%s)",
                            place->place, place->right, place->asked, share);
    if (lead != NULL)
      g_string_append_printf (line, grade_lines_zh (lines) ? "；区分度 %s" : "; better third ahead by %s", lead);
    if (place->unread > 0)
      g_string_append_printf (line, grade_lines_zh (lines) ? "；待评阅 %u 人" : "; to be read: %u", place->unread);
    if (place->commonest != NO_BLUNDER)
      g_string_append_printf (line, grade_lines_zh (lines) ? "；最常见：%s（%u 人）" : "; most often: %s (%u)",
                              blunder_name (place->commonest, lines->language), place->commonest_hits);
    grade_lines_add (lines, 2, g_string_free (g_steal_pointer (&line), FALSE));
  }
}

static void add_student (const GradeLines *lines, const GradedStudent *student)
{
  g_autofree char *points = grade_points (student, lines->language);
  g_autofree char *head = g_strdup_printf (grade_lines_zh (lines) ? "%s：%s" : "%s: %s", student->name, points);
  grade_lines_head (lines, head);
  for (guint i = 0; i < student->habits->len; i++)
    grade_lines_add (lines, 2, grade_habit (&g_array_index (student->habits, Habit, i), lines->language));
  for (guint i = 0; i < student->answers->len; i++) {
    const GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    if (graded->right)
      continue;
    g_autofree char *answer = grade_answer (graded, lines->language);
    g_autofree char *remark = grade_remark (graded, lines->language);
    grade_lines_add (lines, 2,
                     g_strdup_printf (grade_lines_zh (lines) ? "%s. %s，应为 %s；%s" : "%s. %s, right is %s; %s",
                                      graded->question->place, answer, graded->question->answer, remark));
  }
}

char *gradebook_text (const Gradebook *book, SillLanguage language, guint columns)
{
  const GradeLines lines = grade_lines (language, columns);
  add_class (&lines, book);
  add_places (&lines, book);
  for (guint i = 0; i < book->students->len; i++)
    add_student (&lines, gradebook_student (book, i));
  return g_string_free (lines.to, FALSE);
}
