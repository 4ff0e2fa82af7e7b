/* What every export says of a question in the same words. */
#include "report/document/escape.h"
#include "teach/export/export.h"

static void add_paragraphs (GString *to, const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++) {
    g_string_append (to, "<p>");
    escape_xml (to, *line);
    g_string_append (to, "</p>");
  }
}

char *export_stem_html (const Exercise *exercise)
{
  GString *to = g_string_new (NULL);
  add_paragraphs (to, exercise->story);
  add_paragraphs (to, exercise->ask);
  return g_string_free (to, FALSE);
}

char *export_worked_html (const Exercise *exercise)
{
  GString *to = g_string_new (NULL);
  add_paragraphs (to, exercise->worked);
  return g_string_free (to, FALSE);
}

char *export_one_line (const char *text, const char *between)
{
  g_auto (GStrv) lines = g_strsplit_set (text, "\n\t\r", -1);
  return g_strjoinv (between, lines);
}

char *export_stem_line (const Exercise *exercise)
{
  g_autofree char *both = g_strconcat (exercise->story, "\n", exercise->ask, NULL);
  return export_one_line (both, exercise->language == SILL_ZH ? "" : " ");
}

char *export_name (const Exercise *exercise, guint number)
{
  const char *offence =
      exercise_hides_offence (exercise) ? kind_name (exercise->kind, exercise->language) : exercise->offence_name;
  return g_strdup_printf ("%s · %s · %u", offence, theme_name (exercise->theme, exercise->language), number + 1);
}

/* Of steps those of all. */
guint export_rights (const Exercise *exercise)
{
  guint n = 0;
  for (guint i = 0; i < exercise->options->len; i++)
    n += exercise_at (exercise, i)->right;
  return n;
}

Sheet *export_parted (const Sheet *sheet)
{
  Sheet *parted = g_new0 (Sheet, 1);
  *parted =
      (Sheet) { sheet->seed, g_strdup (sheet->student), g_strdup (sheet->rules), sheet->language, g_ptr_array_new () };
  for (guint i = 0; i < sheet->exercises->len; i++) {
    const Exercise *exercise = sheet_exercise (sheet, i);
    for (guint k = 0; k < exercise->steps->len; k++)
      g_ptr_array_add (parted->exercises, g_ptr_array_index (exercise->steps, k));
    if (exercise->steps->len == 0)
      g_ptr_array_add (parted->exercises, (gpointer) exercise);
  }
  return parted;
}

GPtrArray *export_ranked (const Exercise *exercise)
{
  GPtrArray *to = g_ptr_array_new ();
  for (guint i = 0; i < exercise->options->len; i++)
    g_ptr_array_add (to, exercise_at (exercise, i));
  exercise_rank (to);
  return to;
}
