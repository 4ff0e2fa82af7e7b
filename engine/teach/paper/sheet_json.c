/* A sheet as JSON, one question a line, for programs: everything that is known of the question. */
#include "report/document/escape.h"
#include "teach/paper/sheet_forms.h"

static void add_key (GString *to, const char *key)
{
  const char last = to->str[to->len - 1];
  g_string_append_printf (to, "%s\"%s\":", last == '{' || last == '[' ? "" : ",", key);
}

static void add_text (GString *to, const char *text)
{
  g_string_append_c (to, '"');
  escape_json (to, text);
  g_string_append_c (to, '"');
}

static void add (GString *to, const char *key, const char *text)
{
  if (text == NULL)
    return;
  add_key (to, key);
  add_text (to, text);
}

static void add_option (GString *to, const Exercise *exercise, guint i)
{
  const ExerciseOption *option = exercise_at (exercise, i);
  g_string_append (to, i == 0 ? "{" : ",{");
  add (to, "text", option->text);
  add_key (to, "right");
  g_string_append (to, option->right ? "true" : "false");
  add (to, "mistake", option->blunder == NO_BLUNDER ? NULL : blunder_id (option->blunder));
  add (to, "feedback", option->feedback);
  add (to, "value", option->value);
  g_string_append_c (to, '}');
}

static void add_options (GString *to, const Exercise *exercise)
{
  add_key (to, "options");
  g_string_append_c (to, '[');
  for (guint i = 0; i < exercise->options->len; i++)
    add_option (to, exercise, i);
  g_string_append_c (to, ']');
}

static void add_items (GString *to, const Exercise *exercise)
{
  add_key (to, "items");
  g_string_append_c (to, '[');
  for (guint i = 0; i < exercise->items->len; i++) {
    g_string_append (to, i == 0 ? "" : ",");
    add_text (to, g_ptr_array_index (exercise->items, i));
  }
  g_string_append_c (to, ']');
}

static void add_slips (GString *to, const Exercise *exercise)
{
  add_key (to, "slips");
  g_string_append_c (to, '[');
  for (guint i = 0; i < exercise->slips->len; i++) {
    const Slip *slip = g_ptr_array_index (exercise->slips, i);
    g_string_append (to, i == 0 ? "{" : ",{");
    add (to, "mistake", blunder_id (slip->blunder));
    add (to, "answer", slip->answer);
    g_string_append_c (to, '}');
  }
  g_string_append_c (to, ']');
}

static void add_sheet (GString *to, const Sheet *sheet, guint number)
{
  g_autofree char *seed = g_strdup_printf ("%" G_GUINT64_FORMAT, sheet->seed);
  add_key (to, "sheet");
  g_string_append_c (to, '{');
  add (to, "seed", seed);
  add_key (to, "number");
  g_string_append_printf (to, "%u", number + 1);
  add (to, "student", sheet->student);
  add (to, "rules", sheet->rules);
  g_string_append_c (to, '}');
}

static void add_form (GString *to, const Exercise *exercise)
{
  static const char *const forms[] = { [ANSWER_ONE] = "one",
                                       [ANSWER_ALL] = "all",
                                       [ANSWER_NUMBER] = "number",
                                       [ANSWER_ORDER] = "order",
                                       [ANSWER_STEPS] = "steps" };
  add (to, "form", forms[exercise->form]);
}

/* What is asked, and what is answered rightly and wrongly. */
static void add_asked (GString *to, const Exercise *exercise)
{
  add_options (to, exercise);
  add (to, "answer", exercise->answer);
  add (to, "claim", exercise->claim);
}

static void add_steps (GString *to, const Exercise *exercise)
{
  if (exercise->steps->len == 0)
    return;
  add_key (to, "steps");
  g_string_append_c (to, '[');
  for (guint i = 0; i < exercise->steps->len; i++) {
    const Exercise *step = exercise_step (exercise, i);
    g_string_append (to, i == 0 ? "{" : ",{");
    add (to, "id", step->id);
    add (to, "kind", kind_id (step->kind));
    add_form (to, step);
    add (to, "ask", step->ask);
    add_asked (to, step);
    add_slips (to, step);
    g_string_append_c (to, '}');
  }
  g_string_append_c (to, ']');
}

static void add_exercise (GString *to, const Sheet *sheet, guint number)
{
  const Exercise *exercise = sheet_exercise (sheet, number);
  g_autofree char *seed = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", exercise->seed);
  g_string_append_c (to, '{');
  add (to, "id", exercise->id);
  add (to, "seed", seed);
  add (to, "kind", kind_id (exercise->kind));
  add (to, "theme", theme_id (exercise->theme));
  add_key (to, "difficulty");
  g_string_append_printf (to, "%u", (guint) exercise->difficulty);
  add (to, "offence", exercise->offence);
  add (to, "language", exercise->language == SILL_ZH ? "zh" : "en");
  add_form (to, exercise);
  add (to, "story", exercise->story);
  add (to, "ask", exercise->ask);
  add (to, "case", exercise->case_text);
  add (to, "mark", exercise->mark);
  add_asked (to, exercise);
  add (to, "worked", exercise->worked);
  add_items (to, exercise);
  add_slips (to, exercise);
  add_steps (to, exercise);
  add_sheet (to, sheet, number);
  g_string_append (to, "}\n");
}

char *sheet_json (const Sheet *sheet)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < sheet->exercises->len; i++)
    add_exercise (to, sheet, i);
  return g_string_free (to, FALSE);
}
