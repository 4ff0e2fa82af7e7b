/* The words of reports on a class. */
#include "teach/grade/grade_words.h"

char *grade_habit (const Habit *habit, SillLanguage language)
{
  return g_strdup_printf (language == SILL_ZH ? "%1$s：能看出这一错误的 %2$u 题中有 %3$u 题"
                                              : "%1$s: in %3$u of %2$u questions where it shows",
                          blunder_name (habit->blunder, language), habit->chances, habit->hits);
}

char *grade_answer (const GradedAnswer *graded, SillLanguage language)
{
  if (graded->answer == NULL)
    return g_strdup (language == SILL_ZH ? "（未答）" : "(none)");
  if (graded->read == NULL || g_str_equal (graded->read, graded->answer->text))
    return g_strdup (graded->answer->text);
  return g_strdup_printf (language == SILL_ZH ? "%s（即 %s）" : "%s (= %s)", graded->answer->text, graded->read);
}

char *grade_remark (const GradedAnswer *graded, SillLanguage language)
{
  const gboolean zh = language == SILL_ZH;
  if (graded->answer == NULL)
    return g_strdup (zh ? "没有作答" : "not answered");
  if (graded->read == NULL)
    return g_strdup (zh ? "读不懂，待教师评阅" : "cannot be read: left to the teacher");
  if (graded->right)
    return g_strdup (zh ? "对" : "right");
  if (graded->blunder == NO_BLUNDER)
    return g_strdup (zh ? "错，原因不明" : "wrong, for no reason that is known");
  return g_strdup_printf (zh ? "错：%s" : "wrong: %s", blunder_name (graded->blunder, language));
}

char *grade_points (const GradedStudent *student, SillLanguage language)
{
  const gboolean zh = language == SILL_ZH;
  if (student->unread == 0)
    return g_strdup_printf (zh ? "%u / %u 分" : "%u of %u", student->points, student->of);
  return g_strdup_printf (zh ? "%u / %u 分，另有 %u 分待教师评阅" : "%u of %u, %u more for the teacher to read",
                          student->points, student->of, student->unread);
}

char *grade_share (guint part, guint whole) { return g_strdup_printf ("%u%%", whole == 0 ? 0 : 100 * part / whole); }

char *grade_lead (const GradedPlace *place)
{
  return place->upper < 0 || place->lower < 0 ? NULL : g_strdup_printf ("%+d", place->upper - place->lower);
}
