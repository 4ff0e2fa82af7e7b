/* One question: making, filling and freeing it. */
#include "teach/question/exercise.h"

static const struct {
  const char *id, *name[2];
} rows[] = {
#define KIND(code, id, zh, en) [KIND_##code] = { id, { zh, en } },
#include "teach/question/kinds.def"
#undef KIND
};

const char *kind_id (Kind kind) { return rows[kind].id; }

const char *kind_name (Kind kind, SillLanguage language) { return rows[kind].name[language]; }

Kind kind_named (const char *id)
{
  Kind kind = 0;
  while (kind < N_KINDS && !g_str_equal (rows[kind].id, id))
    kind++;
  return kind;
}

static void option_free (gpointer data)
{
  ExerciseOption *option = data;
  g_free (option->text);
  g_free (option->feedback);
  g_free (option->value);
  g_free (option);
}

static void slip_free (gpointer data)
{
  Slip *slip = data;
  g_free (slip->answer);
  g_free (slip);
}

Exercise *exercise_new (void)
{
  Exercise *exercise = g_new0 (Exercise, 1);
  exercise->options = g_ptr_array_new_with_free_func (option_free);
  exercise->items = g_ptr_array_new_with_free_func (g_free);
  exercise->slips = g_ptr_array_new_with_free_func (slip_free);
  exercise->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) exercise_free);
  return exercise;
}

void exercise_free (Exercise *exercise)
{
  if (exercise == NULL)
    return;
  g_ptr_array_unref (exercise->options);
  g_ptr_array_unref (exercise->items);
  g_ptr_array_unref (exercise->slips);
  g_ptr_array_unref (exercise->steps);
  g_free (exercise->id);
  g_free (exercise->offence);
  g_free (exercise->offence_name);
  g_free (exercise->story);
  g_free (exercise->ask);
  g_free (exercise->case_text);
  g_free (exercise->claim);
  g_free (exercise->mark);
  g_free (exercise->answer);
  g_free (exercise->worked);
  g_free (exercise);
}

ExerciseOption *exercise_add (Exercise *exercise, char *text, Blunder blunder, char *feedback)
{
  ExerciseOption *option = g_new0 (ExerciseOption, 1);
  option->text = text;
  option->right = blunder == NO_BLUNDER;
  option->blunder = blunder;
  option->feedback = feedback;
  g_ptr_array_add (exercise->options, option);
  return option;
}

static gint compare_ranks (gconstpointer a, gconstpointer b)
{
  const ExerciseOption *one = *(ExerciseOption *const *) a, *other = *(ExerciseOption *const *) b;
  return one->rank < other->rank ? -1 : one->rank > other->rank;
}

void exercise_rank (GPtrArray *options) { g_ptr_array_sort (options, compare_ranks); }

ExerciseOption *exercise_option (const Exercise *exercise, const char *text)
{
  for (guint i = 0; i < exercise->options->len; i++)
    if (g_str_equal (exercise_at (exercise, i)->text, text))
      return exercise_at (exercise, i);
  return NULL;
}

void exercise_add_slip (Exercise *exercise, Blunder blunder, char *answer)
{
  Slip *slip = g_new0 (Slip, 1);
  slip->blunder = blunder;
  slip->answer = answer;
  g_ptr_array_add (exercise->slips, slip);
}

gboolean exercise_hides_offence (const Exercise *exercise)
{
  return exercise->kind == KIND_CHARGE ||
         (exercise->steps->len > 0 && exercise_step (exercise, 0)->kind == KIND_CHARGE);
}

char *exercise_letters (const Exercise *exercise)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < exercise->options->len; i++)
    if (exercise_at (exercise, i)->right)
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : ",", 'A' + (char) i);
  return g_string_free (to, FALSE);
}
