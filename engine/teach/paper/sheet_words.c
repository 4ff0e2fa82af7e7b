/* What is said of a sheet in every form. */
#include "report/words/phrases.h"
#include "teach/paper/sheet_forms.h"
#include "teach/question/ask_case.h"

char *sheet_title (const Sheet *sheet)
{
  const gboolean zh = sheet->language == SILL_ZH;
  const Exercise *first = sheet_exercise (sheet, 0);
  for (guint i = 0; i < sheet->exercises->len; i++)
    if (!g_str_equal (sheet_exercise (sheet, i)->offence, first->offence) ||
        exercise_hides_offence (sheet_exercise (sheet, i)))
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
                                          [ANSWER_NUMBER] = { "填空", "fill in" },
                                          [ANSWER_ORDER] = { "排序", "order" },
                                          [ANSWER_STEPS] = { "案例分析", "case in steps" } };
  return names[exercise->form][exercise->language];
}

char *sheet_step_lead (const Exercise *exercise, guint i)
{
  static const char *const names[N_KINDS][2] = {
    [KIND_CHARGE] = { "定性", "offence" },      [KIND_ITEMS] = { "条款", "provisions" },
    [KIND_SUM] = { "计算", "arithmetic" },      [KIND_LIMIT] = { "计算", "arithmetic" },
    [KIND_DISTANCE] = { "计算", "arithmetic" }, [KIND_TIER] = { "档次", "tier" }
  };
  return g_strdup_printf (exercise->language == SILL_ZH ? "（%u）%s（1 分）：" : "(%u) %s (1 point): ", i + 1,
                          names[exercise_step (exercise, i)->kind][exercise->language]);
}

char *sheet_answer (const Exercise *exercise)
{
  if (exercise->form != ANSWER_STEPS)
    return g_strdup (exercise->answer);
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < exercise->steps->len; i++)
    g_string_append_printf (to, exercise->language == SILL_ZH ? "（%u）%s" : "(%u) %s ", i + 1,
                            exercise_step (exercise, i)->answer);
  return g_strchomp (g_string_free (to, FALSE));
}

/* ---- what is said of wrong answers ---- */

static void free_remark (gpointer data)
{
  SheetRemark *remark = data;
  g_free (remark->label);
  g_free (remark->text);
  g_free (remark);
}

/* Takes both. */
static void remark (GPtrArray *to, char *label, char *text)
{
  SheetRemark *made = g_new0 (SheetRemark, 1);
  made->label = label;
  made->text = text;
  g_ptr_array_add (to, made);
}

static void add_options (GPtrArray *to, const Exercise *exercise, const char *lead)
{
  for (guint k = 0; k < exercise->options->len; k++) {
    const ExerciseOption *option = exercise_at (exercise, k);
    const char letter[] = { sheet_letter (k), '\0' };
    if (!option->right)
      remark (to, g_strconcat (lead, exercise->form == ANSWER_NUMBER ? option->text : letter, NULL),
              g_strdup (option->feedback));
  }
}

static void add_orders (GPtrArray *to, const Exercise *exercise)
{
  for (guint i = 0; i < exercise->options->len; i++)
    remark (to, g_strdup_printf ("%c", sheet_letter (i)), g_strdup (exercise_at (exercise, i)->feedback));
  for (guint i = 0; i < exercise->slips->len; i++) {
    const Slip *slip = g_ptr_array_index (exercise->slips, i);
    remark (to, g_strdup (slip->answer), ask_feedback (slip->blunder, exercise->language));
  }
}

GPtrArray *sheet_remarks (const Exercise *exercise)
{
  GPtrArray *to = g_ptr_array_new_with_free_func (free_remark);
  if (exercise->form == ANSWER_ORDER)
    add_orders (to, exercise);
  else
    add_options (to, exercise, "");
  for (guint i = 0; i < exercise->steps->len; i++) {
    g_autofree char *lead = g_strdup_printf (exercise->language == SILL_ZH ? "（%u）" : "(%u) ", i + 1);
    add_options (to, exercise_step (exercise, i), lead);
  }
  return to;
}
