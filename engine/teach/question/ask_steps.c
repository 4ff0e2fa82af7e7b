/* A case worked in steps: the offence, the items, the figure, the tier; each a question of its own with a point of its own, so
 * that one mistake shows in every step that it spoils. */
#include "report/words/phrases.h"
#include "teach/question/ask_case.h"

enum { MOST_SETS = 5, LEAST_STEPS = 3 };

/* ---- which items, as a whole ---- */

/* Items of several tiers may stand in one place: 第一条第一款 names all its figures. `where`: as it is cited. */
static gboolean stands_alone (const Result *result, const PlanItem *item, const char *where, SillLanguage language)
{
  for (guint i = 0; i < result->plan->places.items->len; i++) {
    const PlanItem *other = places_item (&result->plan->places, i);
    if (other == item || other->rank == item->rank || other->instrument != item->instrument)
      continue;
    g_autofree char *there = phrase_article (other->instrument, other->path, language);
    if (g_str_equal (there, where))
      return FALSE;
  }
  return TRUE;
}

/* What is met, all of it. Returns: yours. */
static char *set_text (const Result *result, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < result->items->len; i++) {
    const PlanItem *item = g_ptr_array_index (result->items, i);
    g_autofree char *where = phrase_article (item->instrument, item->path, language);
    const char *tier = phrase_tier (version_tier_at (result->plan->version, item->rank), language);
    g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_LIST, language), where);
    if (!stands_alone (result, item, where, language))
      g_string_append_printf (to, language == SILL_ZH ? "（%s）" : " (%s)", tier);
  }
  if (to->len == 0)
    g_string_append (to, language == SILL_ZH ? "没有符合任何一项" : "none of the items");
  return g_string_free (to, FALSE);
}

char *ask_set_value (const Result *result)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < result->items->len; i++) {
    const PlanItem *item = g_ptr_array_index (result->items, i);
    g_autofree char *key = result_key (item);
    g_string_append_printf (to, "%s%s@%u", i == 0 ? "" : ";", key, item->rank);
  }
  return g_string_free (to, FALSE);
}

static void add_set (Exercise *exercise, const Result *result, Blunder blunder)
{
  g_autofree char *text = set_text (result, exercise->language);
  if (exercise_option (exercise, text) != NULL || exercise->options->len == MOST_SETS)
    return;
  char *feedback = blunder == NO_BLUNDER ? g_strdup (exercise->language == SILL_ZH ? "正确。" : "Right.")
                                         : ask_feedback (blunder, exercise->language);
  exercise_add (exercise, g_steal_pointer (&text), blunder, feedback)->value = ask_set_value (result);
}

static gint by_value (gconstpointer a, gconstpointer b)
{
  const ExerciseOption *one = *(ExerciseOption *const *) a, *other = *(ExerciseOption *const *) b;
  return g_strcmp0 (one->value, other->value);
}

static void add_slips (const Asking *asking, Exercise *exercise)
{
  for (guint i = 0; i < asking->slips->len; i++) {
    const Misjudged *slip = slip_at (asking->slips, i);
    g_autofree char *value = ask_set_value (slip->result);
    for (guint k = 0; k < exercise->options->len; k++)
      if (!exercise_at (exercise, k)->right && g_str_equal (exercise_at (exercise, k)->value, value))
        exercise_add_slip (exercise, slip->blunder, g_strdup_printf ("%c", 'A' + (char) k));
  }
}

static gboolean ask_set (const Asking *asking, Exercise *exercise)
{
  add_set (exercise, asking->key, NO_BLUNDER);
  for (guint i = 0; i < asking->slips->len; i++)
    add_set (exercise, slip_at (asking->slips, i)->result, slip_at (asking->slips, i)->blunder);
  g_ptr_array_sort (exercise->options, by_value);
  add_slips (asking, exercise);
  exercise->form = ANSWER_ONE;
  exercise->ask =
      g_strdup_printf (exercise->language == SILL_ZH ? "%s的行为符合哪些规定？（选最完整、准确的一项）"
                                                     : "Which provisions does the conduct of %s meet, all of them?",
                       asking->who);
  exercise->answer = exercise_letters (exercise);
  return exercise->options->len > 1;
}

/* ---- the steps ---- */

typedef gboolean (*StepFunc) (const Asking *asking, Exercise *exercise);

/* FALSE: the case makes no such step. */
static gboolean add_step (const Asking *asking, Exercise *whole, Kind kind, StepFunc func)
{
  g_autoptr (Exercise) step = exercise_new ();
  step->seed = whole->seed;
  step->kind = kind;
  step->theme = whole->theme;
  step->difficulty = whole->difficulty;
  step->language = whole->language;
  if (!func (asking, step))
    return FALSE;
  g_ptr_array_add (whole->steps, g_steal_pointer (&step));
  return TRUE;
}

gboolean ask_steps (const Asking *asking, Exercise *exercise)
{
  add_step (asking, exercise, KIND_CHARGE, ask_charge);
  const gboolean has_figure = asking->sketch->mark != NULL;
  if (!add_step (asking, exercise, KIND_ITEMS, ask_set) ||
      (has_figure && !add_step (asking, exercise, KIND_SUM, ask_sum) &&
       !add_step (asking, exercise, KIND_LIMIT, ask_limit) &&
       !add_step (asking, exercise, KIND_DISTANCE, ask_distance)) ||
      !add_step (asking, exercise, KIND_TIER, ask_tier))
    return FALSE;
  exercise->form = ANSWER_STEPS;
  exercise->ask = g_strdup (exercise->language == SILL_ZH ? "请分步分析本案，每步 1 分。"
                                                          : "Work the case step by step, a point for each step.");
  return exercise->steps->len >= LEAST_STEPS;
}
