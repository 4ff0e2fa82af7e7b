/* What is said of a sheet in every form. */
#include "teach/paper/sheet_forms.h"

char *sheet_title (const Sheet *sheet)
{
  const gboolean zh = sheet->language == SILL_ZH;
  const Exercise *first = sheet_exercise (sheet, 0);
  for (guint i = 1; i < sheet->exercises->len; i++)
    if (!g_str_equal (sheet_exercise (sheet, i)->offence, first->offence))
      return g_strdup (zh ? "练习：定罪量刑的标准" : "Exercises: statutory thresholds");
  return g_strdup_printf (zh ? "练习：%s" : "Exercises: %s", first->offence_name);
}

char *sheet_origin (const Sheet *sheet)
{
  const gboolean zh = sheet->language == SILL_ZH;
  g_autofree char *rules = g_strndup (sheet->rules == NULL ? "" : sheet->rules, 12);
  g_autofree char *student =
      sheet->student == NULL ? NULL : g_strdup_printf (zh ? "学号 %s，" : "student %s, ", sheet->student);
  return g_strdup_printf (zh ? "%s种子 %" G_GUINT64_FORMAT "，共 %u 题，规则库 sha256:%s"
                             : "%sseed %" G_GUINT64_FORMAT ", questions: %u, rules sha256:%s",
                          student == NULL ? "" : student, sheet->seed, sheet->exercises->len, rules);
}

const char *sheet_form_name (const Exercise *exercise)
{
  static const char *const names[][2] = { [ANSWER_ONE] = { "单选", "one answer" },
                                          [ANSWER_ALL] = { "不定项", "one or more answers" },
                                          [ANSWER_NUMBER] = { "填空", "fill in" } };
  return names[exercise->form][exercise->language];
}
