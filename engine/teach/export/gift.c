/* GIFT. Its own signs are escaped wherever they stand in a text, and no text holds an empty line, which would end the question. */
#include <string.h>
#include "teach/export/export.h"

static void add_escaped (GString *to, const char *text)
{
  for (const char *at = text; *at != '\0'; at++)
    if (*at == '\n')
      g_string_append (to, "\\n");
    else if (strchr (":#={}~\\", *at) != NULL)
      g_string_append_printf (to, "\\%c", *at);
    else
      g_string_append_c (to, *at);
}

static void add_option (GString *to, const Exercise *exercise, const ExerciseOption *option)
{
  static const char *const rights[] = {
    "", "=", "~%50%", "~%33.33333%", "~%25%", "~%20%", "~%16.66667%", "~%14.28571%"
  };
  const guint n = export_rights (exercise);
  if (exercise->form == ANSWER_NUMBER)
    g_string_append_printf (to, option->right ? "=%s:0" : "=%%0%%%s:0", option->text);
  else {
    g_string_append (to, option->right ? rights[n] : n > 1 ? "~%-100%" : "~");
    add_escaped (to, option->text);
  }
  g_string_append_c (to, '#');
  add_escaped (to, option->feedback);
  g_string_append_c (to, '\n');
}

/* A case is matched with its place. */
static void add_places (GString *to, const Exercise *exercise)
{
  g_autoptr (GPtrArray) ranked = export_ranked (exercise);
  for (guint i = 0; i < exercise->options->len; i++) {
    guint place = 0;
    g_ptr_array_find (ranked, exercise_at (exercise, i), &place);
    g_string_append_c (to, '=');
    add_escaped (to, exercise_at (exercise, i)->text);
    g_string_append_printf (to, " -> %u\n", place + 1);
  }
}

static void add_question (GString *to, const Sheet *sheet, guint i)
{
  const Exercise *exercise = sheet_exercise (sheet, i);
  g_autofree char *name = export_name (exercise, i);
  g_string_append_printf (to, "// [id:%s] [tag:%s]\n::", exercise->id, theme_id (exercise->theme));
  add_escaped (to, name);
  g_string_append (to, "::[plain]");
  add_escaped (to, exercise->story);
  g_string_append (to, "\\n");
  add_escaped (to, exercise->ask);
  g_string_append (to, exercise->form == ANSWER_NUMBER ? "{#\n" : "{\n");
  if (exercise->form == ANSWER_ORDER)
    add_places (to, exercise);
  for (guint k = 0; k < exercise->options->len && exercise->form != ANSWER_ORDER; k++)
    add_option (to, exercise, exercise_at (exercise, k));
  g_string_append (to, "####");
  add_escaped (to, exercise->worked);
  g_string_append (to, "\n}\n\n");
}

char *export_gift (const Sheet *sheet, const char *category)
{
  GString *to = g_string_new (NULL);
  if (category != NULL)
    g_string_append_printf (to, "$CATEGORY: $course$/top/%s\n\n", category);
  g_autoptr (Sheet) parted = export_parted (sheet);
  for (guint i = 0; i < parted->exercises->len; i++)
    add_question (to, parted, i);
  return g_string_free (to, FALSE);
}
