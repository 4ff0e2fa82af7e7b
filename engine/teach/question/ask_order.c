/* Several cases of one offence, each of another tier, to be put in order. Who makes a mistake puts them into another order, or
 * takes two of them for alike. */
#include "teach/question/ask_order.h"
#include <string.h>
#include "report/words/phrases.h"
#include "teach/question/ask_case.h"
#include "teach/question/worked.h"
#include "teach/story/story.h"
#include "write/case_write.h"

enum { LEAST_CASES = 3, MOST_CASES = 4, MOST_DRAWS = 60 };

/* One of the cases. */
typedef struct {
  Sketch *sketch;
  Result *key;
  GPtrArray *slips; /* of Misjudged */
  const char *who;
} Ordered;

static void ordered_free (gpointer data)
{
  Ordered *ordered = data;
  sketch_free (ordered->sketch);
  result_free (ordered->key);
  g_ptr_array_unref (ordered->slips);
  g_free (ordered);
}

static Ordered *ordered_at (const GPtrArray *cases, guint i) { return g_ptr_array_index (cases, i); }

/* ---- drawing ---- */

static gboolean has_rank (const GPtrArray *cases, guint rank)
{
  for (guint i = 0; i < cases->len; i++)
    if (ordered_at (cases, i)->key->floor == rank)
      return TRUE;
  return FALSE;
}

static gboolean is_clear (const Setting *setting, const Sketch *sketch, const Result *key)
{
  return result_is_decided (key) && key->plan == setting->plan &&
         !result_is_disputed (setting->program, sketch->fact_case, key);
}

/* The first case is of the theme that was asked for, the others of any that is about a figure. */
static Theme theme_of (const Setting *setting, Theme asked, const GPtrArray *cases, Chance *chance)
{
  const Theme theme = (Theme) chance_below (chance, THEME_PROPORTIONAL + 1);
  return cases->len == 0 || !theme_fits (setting, theme) ? asked : theme;
}

static void draw_one (const Setting *setting, const Exercise *exercise, GPtrArray *cases, Chance *chance)
{
  const Theme theme = theme_of (setting, exercise->theme, cases, chance);
  g_autoptr (Sketch) sketch = theme_sketch (setting, theme, exercise->difficulty, chance);
  g_autoptr (Result) key = sketch == NULL ? NULL : result_of (setting->program, sketch->fact_case, NULL);
  if (key == NULL || has_rank (cases, key->floor) || !is_clear (setting, sketch, key))
    return;
  Telling telling = story_telling (chance);
  for (guint i = 0; i < cases->len; i++)
    if (ordered_at (cases, i)->who == story_who (sketch->fact_case, telling, exercise->language))
      return;
  Ordered *ordered = g_new0 (Ordered, 1);
  *ordered =
      (Ordered) { sketch, key, slips_of (setting, sketch), story_who (sketch->fact_case, telling, exercise->language) };
  sketch = NULL;
  key = NULL;
  g_ptr_array_add (cases, ordered);
}

static GPtrArray *draw_cases (const Setting *setting, const Exercise *exercise, Chance *chance)
{
  GPtrArray *cases = g_ptr_array_new_with_free_func (ordered_free);
  const guint most = exercise->difficulty == DIFFICULTY_EASY ? LEAST_CASES : MOST_CASES;
  for (guint i = 0; i < MOST_DRAWS && cases->len < most; i++)
    draw_one (setting, exercise, cases, chance);
  chance_shuffle (chance, cases);
  return cases;
}

/* ---- orders ---- */

/* Letters from the lowest rank up, those of one rank joined: "B,A=C". Returns: yours. */
static char *write_order (const guint *ranks, guint n)
{
  GString *to = g_string_new (NULL);
  guint most = 0;
  for (guint i = 0; i < n; i++)
    most = MAX (most, ranks[i]);
  for (guint rank = 0; rank <= most; rank++) {
    gboolean first = TRUE;
    for (guint i = 0; i < n; i++) {
      if (ranks[i] != rank)
        continue;
      g_string_append_printf (to, "%s%c", to->len == 0 ? "" : first ? "," : "=", 'A' + (char) i);
      first = FALSE;
    }
  }
  return g_string_free (to, FALSE);
}

/* What the case comes to for who makes the mistake: the same, where it cannot be made on it. */
static guint rank_by (const Ordered *ordered, Blunder blunder)
{
  for (guint i = 0; i < ordered->slips->len; i++)
    if (slip_at (ordered->slips, i)->blunder == blunder)
      return slip_at (ordered->slips, i)->result->floor;
  return ordered->key->floor;
}

static void add_slips (const GPtrArray *cases, Exercise *exercise)
{
  for (Blunder blunder = 0; blunder < N_BLUNDERS; blunder++) {
    guint ranks[MOST_CASES] = { 0 };
    for (guint i = 0; i < cases->len; i++)
      ranks[i] = rank_by (ordered_at (cases, i), blunder);
    g_autofree char *order = write_order (ranks, cases->len);
    if (!g_str_equal (order, exercise->answer))
      exercise_add_slip (exercise, blunder, g_steal_pointer (&order));
  }
}

/* ---- what is written ---- */

static void add_case (const Setting *setting, const Ordered *ordered, Exercise *exercise, guint i)
{
  ExerciseOption *option = exercise_add (
      exercise, story_brief (setting, ordered->sketch->fact_case, ordered->who, exercise->language), NO_BLUNDER, NULL);
  option->rank = ordered->key->floor;
  option->value = result_range (ordered->key);
  option->feedback =
      g_strdup (phrase_tier (version_tier_at (ordered->key->plan->version, ordered->key->floor), exercise->language));
  Case named = *ordered->sketch->fact_case;
  const char id[] = { 'A' + (char) i, '\0' };
  named.id = (char *) id;
  named.title = theme_name (ordered->sketch->theme, exercise->language);
  named.source = "sill exercise";
  g_autofree char *text = case_write (&named, setting->program->law->vocabulary);
  const char *end = strstr (text, "?>\n");
  char *all = g_strconcat (exercise->case_text, end == NULL ? text : end + 3, NULL);
  g_free (exercise->case_text);
  exercise->case_text = all;
}

static void add_worked (const Setting *setting, const Ordered *ordered, Exercise *exercise, guint i)
{
  g_autoptr (Exercise) part = exercise_new ();
  part->language = exercise->language;
  worked_fill (setting, ordered->sketch->fact_case, part);
  char *all = g_strdup_printf ("%s%s%c\n%s", exercise->worked == NULL ? "" : exercise->worked, i == 0 ? "" : "\n",
                               'A' + (char) i, part->worked);
  g_free (exercise->worked);
  exercise->worked = all;
  for (guint k = 0; k < part->items->len; k++)
    if (!g_ptr_array_find_with_equal_func (exercise->items, g_ptr_array_index (part->items, k), g_str_equal, NULL))
      g_ptr_array_add (exercise->items, g_strdup (g_ptr_array_index (part->items, k)));
}

static void write_cases (const Setting *setting, const GPtrArray *cases, Exercise *exercise)
{
  exercise->case_text = g_strdup ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<cases xmlns=\"urn:sill:case:1\">\n");
  for (guint i = 0; i < cases->len; i++) {
    add_case (setting, ordered_at (cases, i), exercise, i);
    add_worked (setting, ordered_at (cases, i), exercise, i);
  }
  char *all = g_strconcat (exercise->case_text, "</cases>\n", NULL);
  g_free (exercise->case_text);
  exercise->case_text = all;
}

gboolean ask_order (const Setting *setting, Exercise *exercise, Chance *chance)
{
  const gboolean zh = exercise->language == SILL_ZH;
  g_autoptr (GPtrArray) cases = draw_cases (setting, exercise, chance);
  guint ranks[MOST_CASES] = { 0 };
  if (cases->len < LEAST_CASES)
    return FALSE;
  for (guint i = 0; i < cases->len; i++)
    ranks[i] = ordered_at (cases, i)->key->floor;
  exercise->form = ANSWER_ORDER;
  exercise->answer = write_order (ranks, cases->len);
  add_slips (cases, exercise);
  if (exercise->slips->len == 0)
    return FALSE;
  write_cases (setting, cases, exercise);
  exercise->story =
      g_strdup_printf (zh ? "以下 %u 起案件的罪名都是%s。" : "Here are %u cases; the charge is %s in each.", cases->len,
                       phrase_words (&setting->offence->stated->name, exercise->language));
  exercise->ask = g_strdup (zh ? "只看定罪量刑的标准，把各案按照档次从低到高排列。"
                               : "By the thresholds alone, put the cases in order of their tier, the lowest first.");
  return TRUE;
}
