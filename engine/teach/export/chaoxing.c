/* Lines that 超星学习通 reads where text or a Word file is imported: 1.【单选题】…, A. …, 答案：A, 难易程度：…, 答案解析：…; of what is right or
 * wrong 1.【判断题】…, 答案：对, without options. */
#include "teach/export/export.h"

static gboolean is_judged (const Exercise *exercise) { return exercise->kind == KIND_JUDGE; }

static const char *type_of (const Exercise *exercise)
{
  if (exercise->form == ANSWER_NUMBER)
    return "填空题";
  if (is_judged (exercise))
    return "判断题";
  return export_rights (exercise) > 1 ? "多选题" : "单选题";
}

/* A，B: a full-width comma between letters; 对 or 错. */
static char *answer_of (const Exercise *exercise)
{
  for (guint i = 0; is_judged (exercise) && i < exercise->options->len; i++) {
    const ExerciseOption *option = exercise_at (exercise, i);
    if (option->right)
      return g_strdup (g_strcmp0 (option->value, "true") == 0 ? "对" : "错");
  }
  g_auto (GStrv) letters = g_strsplit (exercise->answer, ",", -1);
  return g_strjoinv ("，", letters);
}

static void add_question (GString *to, const Sheet *sheet, guint i)
{
  static const char *const difficulties[] = { "中", "易", "中", "难" };
  const Exercise *exercise = sheet_exercise (sheet, i);
  g_autofree char *stem = export_stem_line (exercise);
  g_autofree char *answer = answer_of (exercise);
  g_autofree char *worked = export_one_line (exercise->worked, exercise->language == SILL_ZH ? "；" : "; ");
  g_string_append_printf (to, "%u.【%s】%s%s\n", i + 1, type_of (exercise), stem,
                          exercise->form == ANSWER_NUMBER ? "（ ）" : "");
  const gboolean listed = exercise->form != ANSWER_NUMBER && !is_judged (exercise);
  for (guint k = 0; listed && k < exercise->options->len; k++)
    g_string_append_printf (to, "%c. %s\n", sheet_letter (k), exercise_at (exercise, k)->text);
  g_string_append_printf (to, "答案：%s\n难易程度：%s\n答案解析：%s\n\n", answer, difficulties[exercise->difficulty],
                          worked);
}

char *export_chaoxing (const Sheet *sheet)
{
  GString *to = g_string_new (NULL);
  g_autoptr (Sheet) parted = export_parted (sheet);
  for (guint i = 0; i < parted->exercises->len; i++)
    add_question (to, parted, i);
  return g_string_free (to, FALSE);
}
