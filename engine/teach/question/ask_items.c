/* Which items are met: the options are all items that somebody takes to be met, in the order of the provisions; none of them
 * is an option of its own. */
#include "report/words/phrases.h"
#include "teach/question/ask_case.h"

enum { MOST_OPTIONS = 7 }; /* A to G: more no platform takes */

static const PlanItem *item_of (const Plan *plan, const char *key)
{
  for (guint i = 0; plan != NULL && i < plan->places.items->len; i++) {
    g_autofree char *own = result_key (places_item (&plan->places, i));
    if (g_str_equal (own, key))
      return places_item (&plan->places, i);
  }
  return NULL;
}

static const char *none_text (SillLanguage language)
{
  return language == SILL_ZH ? "没有符合任何一项" : "none of the items";
}

/* Returns: yours; NULL: the law applied has no such item. */
static char *text_of (const Asking *asking, const char *key, SillLanguage language)
{
  const PlanItem *item = item_of (asking->setting->plan, key);
  return item == NULL ? NULL : phrase_item_of (asking->setting->offence->stated, item, language);
}

static guint place_of (const Asking *asking, const char *key)
{
  const Places *places = &asking->setting->plan->places;
  const PlanItem *item = item_of (asking->setting->plan, key);
  for (guint i = 0; i < places->items->len; i++)
    if (places_item (places, i) == item)
      return i;
  return places->items->len;
}

static void add_option (const Asking *asking, Exercise *exercise, const char *key, Blunder blunder)
{
  g_autofree char *text = text_of (asking, key, exercise->language);
  if (text == NULL || exercise_option (exercise, text) != NULL)
    return;
  char *feedback = blunder == NO_BLUNDER ? g_strdup (exercise->language == SILL_ZH ? "符合。" : "It is met.")
                                         : ask_feedback (blunder, exercise->language);
  ExerciseOption *option = exercise_add (exercise, g_steal_pointer (&text), blunder, feedback);
  option->rank = place_of (asking, key);
  option->value = g_strdup (key);
}

static void add_none (const Asking *asking, Exercise *exercise)
{
  Blunder blunder = NO_BLUNDER;
  for (guint i = asking->slips->len; i > 0 && asking->key->met->len > 0; i--)
    if (slip_at (asking->slips, i - 1)->result->met->len == 0)
      blunder = slip_at (asking->slips, i - 1)->blunder;
  if (asking->key->met->len > 0 && blunder == NO_BLUNDER)
    return;
  char *feedback = blunder == NO_BLUNDER ? g_strdup (exercise->language == SILL_ZH ? "正确。" : "Right.")
                                         : ask_feedback (blunder, exercise->language);
  ExerciseOption *option = exercise_add (exercise, g_strdup (none_text (exercise->language)), blunder, feedback);
  option->rank = G_MAXUINT;
  option->value = g_strdup ("");
}

static gint by_place (gconstpointer a, gconstpointer b)
{
  const ExerciseOption *one = *(ExerciseOption *const *) a, *other = *(ExerciseOption *const *) b;
  return one->rank < other->rank ? -1 : one->rank > other->rank;
}

/* The letters of what is met. Returns: yours; NULL: something of it is no option. */
static char *letters_of (const Asking *asking, const Exercise *exercise, const Result *result)
{
  g_autoptr (GString) to = g_string_new (NULL);
  guint n = 0;
  for (guint i = 0; i < exercise->options->len; i++) {
    const ExerciseOption *option = exercise_at (exercise, i);
    gboolean met = result->met->len == 0 && option->rank == G_MAXUINT;
    for (guint k = 0; k < result->met->len && !met; k++) {
      g_autofree char *text = text_of (asking, g_ptr_array_index (result->met, k), exercise->language);
      met = g_strcmp0 (text, option->text) == 0;
    }
    if (met)
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : ",", 'A' + (char) i);
    n += met;
  }
  return n == MAX (result->met->len, 1) ? g_string_free (g_steal_pointer (&to), FALSE) : NULL;
}

static void add_slips (const Asking *asking, Exercise *exercise)
{
  for (guint i = 0; i < asking->slips->len; i++) {
    const Misjudged *slip = slip_at (asking->slips, i);
    char *letters = letters_of (asking, exercise, slip->result);
    if (letters != NULL && !g_str_equal (letters, exercise->answer))
      exercise_add_slip (exercise, slip->blunder, letters);
    else
      g_free (letters);
  }
}

static gboolean has_wrong (const Exercise *exercise)
{
  for (guint i = 0; i < exercise->options->len; i++)
    if (!exercise_at (exercise, i)->right)
      return TRUE;
  return FALSE;
}

gboolean ask_items (const Asking *asking, Exercise *exercise)
{
  const gboolean zh = exercise->language == SILL_ZH;
  for (guint i = 0; i < asking->key->met->len; i++)
    add_option (asking, exercise, g_ptr_array_index (asking->key->met, i), NO_BLUNDER);
  for (guint i = 0; i < asking->slips->len; i++) {
    const Misjudged *slip = slip_at (asking->slips, i);
    for (guint k = 0; k < slip->result->met->len; k++)
      if (!result_meets (asking->key, g_ptr_array_index (slip->result->met, k)))
        add_option (asking, exercise, g_ptr_array_index (slip->result->met, k), slip->blunder);
  }
  add_none (asking, exercise);
  g_ptr_array_sort (exercise->options, by_place);
  exercise->form = ANSWER_ALL;
  exercise->ask = g_strdup_printf (
      zh ? "%s的行为符合下列哪些规定？" : "Which of these provisions does the conduct of %s meet?", asking->who);
  exercise->answer = exercise_letters (exercise);
  add_slips (asking, exercise);
  return exercise->options->len <= MOST_OPTIONS && has_wrong (exercise) && *exercise->answer != '\0' &&
         exercise->slips->len > 0;
}
