/* The report on a class as lines: the class first, then each student. */
#include "base/text.h"
#include "teach/grade/grade_words.h"

typedef struct {
  const Gradebook *book;
  SillLanguage language;
  guint columns;
  GString *to;
} Lines;

static gboolean is_zh (const Lines *lines) { return lines->language == SILL_ZH; }

/* Takes the text. */
static void add (const Lines *lines, guint indent, char *text) { text_line (lines->to, text, lines->columns, indent); }

static void add_head (const Lines *lines, const char *text) { g_string_append_printf (lines->to, "\n%s\n", text); }

static void add_class (const Lines *lines)
{
  guint points = 0, of = 0;
  for (guint i = 0; i < lines->book->students->len; i++) {
    points += gradebook_student (lines->book, i)->points;
    of += gradebook_student (lines->book, i)->of;
  }
  g_autofree char *share = grade_share (points, of);
  add (lines, 0,
       g_strdup_printf (is_zh (lines) ? "学生 %u 人，得分 %u / %u（%s）" : "students: %u; points: %u of %u (%s)",
                        lines->book->students->len, points, of, share));
  if (lines->book->strays->len > 0)
    add (lines, 0,
         g_strdup_printf (is_zh (lines) ? "另有 %u 个答案没有对应的题目，或者重复作答，没有计入"
                                        : "not counted, for want of a question or given twice: %u answers",
                          lines->book->strays->len));
  if (lines->book->habits->len > 0)
    add_head (lines, is_zh (lines) ? "最常见的错误" : "Mistakes, commonest first");
  for (guint i = 0; i < lines->book->habits->len; i++)
    add (lines, 2, grade_habit (&g_array_index (lines->book->habits, Habit, i), lines->language));
}

static void add_places (const Lines *lines)
{
  add_head (lines, is_zh (lines) ? "各题" : "Questions");
  for (guint i = 0; i < lines->book->places->len; i++) {
    const GradedPlace *place = gradebook_place (lines->book, i);
    g_autofree char *share = grade_share (place->right, place->asked);
    g_autofree char *lead = grade_lead (place);
    g_autoptr (GString) line = g_string_new (NULL);
    g_string_append_printf (line, is_zh (lines) ? "%s. 答对 %u / %u（%s）" : "%s. right: %u of %u (%s)", place->place,
                            place->right, place->asked, share);
    if (lead != NULL)
      g_string_append_printf (line, is_zh (lines) ? "；区分度 %s" : "; better third ahead by %s", lead);
    if (place->commonest != NO_BLUNDER)
      g_string_append_printf (line, is_zh (lines) ? "；最常见：%s（%u 人）" : "; most often: %s (%u)",
                              blunder_name (place->commonest, lines->language), place->commonest_hits);
    add (lines, 2, g_string_free (g_steal_pointer (&line), FALSE));
  }
}

static void add_student (const Lines *lines, const GradedStudent *student)
{
  g_autofree char *head =
      g_strdup_printf (is_zh (lines) ? "%s：%u / %u 分" : "%s: %u of %u", student->name, student->points, student->of);
  add_head (lines, head);
  for (guint i = 0; i < student->habits->len; i++)
    add (lines, 2, grade_habit (&g_array_index (student->habits, Habit, i), lines->language));
  for (guint i = 0; i < student->answers->len; i++) {
    const GradedAnswer *graded = &g_array_index (student->answers, GradedAnswer, i);
    if (graded->right)
      continue;
    g_autofree char *answer = grade_answer (graded, lines->language);
    g_autofree char *remark = grade_remark (graded, lines->language);
    add (lines, 2,
         g_strdup_printf (is_zh (lines) ? "%s. %s，应为 %s；%s" : "%s. %s, right is %s; %s", graded->question->place,
                          answer, graded->question->answer, remark));
  }
}

char *gradebook_text (const Gradebook *book, SillLanguage language, guint columns)
{
  const Lines lines = { book, language, columns == 0 ? 80 : columns, g_string_new (NULL) };
  add_class (&lines);
  add_places (&lines);
  for (guint i = 0; i < book->students->len; i++)
    add_student (&lines, gradebook_student (book, i));
  return g_string_free (lines.to, FALSE);
}
