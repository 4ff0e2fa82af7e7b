/* Tab-separated text for Blackboard Learn: no heading, no empty line, the words that mark an answer in English. */
#include "teach/export/export.h"

static void add_question (GString *to, const Exercise *exercise)
{
  g_autofree char *stem = export_stem_line (exercise);
  if (exercise->form == ANSWER_NUMBER) {
    g_string_append_printf (to, "NUM\t%s\t%s\t0\n", stem, exercise->answer);
    return;
  }
  if (exercise->form == ANSWER_ORDER) {
    g_autoptr (GPtrArray) ranked = export_ranked (exercise);
    g_string_append_printf (to, "ORD\t%s", stem);
    for (guint k = 0; k < ranked->len; k++)
      g_string_append_printf (to, "\t%s", ((const ExerciseOption *) g_ptr_array_index (ranked, k))->text);
    g_string_append_c (to, '\n');
    return;
  }
  g_string_append_printf (to, "%s\t%s", export_rights (exercise) > 1 ? "MA" : "MC", stem);
  for (guint k = 0; k < exercise->options->len; k++)
    g_string_append_printf (to, "\t%s\t%s", exercise_at (exercise, k)->text,
                            exercise_at (exercise, k)->right ? "correct" : "incorrect");
  g_string_append_c (to, '\n');
}

char *export_blackboard (const Sheet *sheet)
{
  GString *to = g_string_new (NULL);
  g_autoptr (Sheet) parted = export_parted (sheet);
  for (guint i = 0; i < parted->exercises->len; i++)
    add_question (to, sheet_exercise (parted, i));
  return g_string_free (to, FALSE);
}
