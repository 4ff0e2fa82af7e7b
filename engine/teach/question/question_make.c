/* In: a place where tiers begin, and a seed. Out: one question, or none: a case that everyone decides alike, or that the rules
 * leave in dispute, makes none. */
#include "teach/question/question_make.h"
#include <string.h>
#include "report/words/phrases.h"
#include "teach/disputed.h"
#include "teach/question/ask_case.h"
#include "teach/question/ask_order.h"
#include "teach/question/worked.h"
#include "teach/story/story.h"
#include "write/case_write.h"

static gboolean ask (const Asking *asking, Exercise *exercise)
{
  switch (exercise->kind) {
  case KIND_TIER:
    return exercise->theme == THEME_READING ? ask_readings (asking, exercise) : ask_tier (asking, exercise);
  case KIND_ITEMS: return ask_items (asking, exercise);
  case KIND_MISSING: return ask_missing (asking, exercise);
  case KIND_DISTANCE: return ask_distance (asking, exercise);
  case KIND_SUM: return ask_sum (asking, exercise);
  case KIND_JUDGE: return ask_judge (asking, exercise);
  case KIND_ERROR: return ask_error (asking, exercise);
  case KIND_LIMIT: return ask_limit (asking, exercise);
  case KIND_CHARGE: return ask_charge (asking, exercise);
  case KIND_STEPS: return ask_steps (asking, exercise);
  case KIND_ORDER:
  case N_KINDS: break;
  }
  return FALSE;
}

/* cn/253-1 → 253-1 */
static char *id_of (const Exercise *exercise)
{
  g_autofree char *offence = g_strdup (exercise->offence);
  g_strcanon (offence, G_CSET_a_2_z G_CSET_A_2_Z G_CSET_DIGITS, '-');
  return g_strdup_printf ("sill-%s-%s-%s-%016" G_GINT64_MODIFIER "x", offence, theme_id (exercise->theme),
                          kind_id (exercise->kind), exercise->seed);
}

static char *write_case (const Setting *setting, const Sketch *sketch, const Exercise *exercise)
{
  Case named = *sketch->fact_case;
  named.id = exercise->id;
  named.title = theme_name (exercise->theme, exercise->language);
  named.source = "sill exercise";
  return case_write (&named, setting->program->law->vocabulary);
}

static void name_defendant (Case *of, const char *who)
{
  for (guint i = 0; i < MIN (of->defendants->len, 1); i++)
    g_array_index (of->defendants, Defendant, i).name = who;
}

gboolean question_suits (Theme theme, Kind kind)
{
  const gboolean open = theme == THEME_MISSING_FACT || theme == THEME_SETTLING_FACT;
  if (theme == THEME_DISCRETION || theme == THEME_READING)
    return kind == KIND_TIER;
  switch (kind) {
  case KIND_TIER: return theme != THEME_SETTLING_FACT;
  case KIND_MISSING: return theme == THEME_SETTLING_FACT;
  case KIND_SUM: return theme == THEME_PROPORTIONAL;
  case KIND_LIMIT: return theme < THEME_PROPORTIONAL;
  case KIND_DISTANCE:
  case KIND_ORDER: return theme <= THEME_PROPORTIONAL;
  case KIND_STEPS:
    return !open && theme != THEME_TIME && theme != THEME_OPEN_CLAUSE && theme != THEME_WITHIN && theme != THEME_ACTS &&
           theme != THEME_YEARS;
  case KIND_ITEMS:
  case KIND_CHARGE: return !open && theme != THEME_TIME && theme != THEME_OPEN_CLAUSE;
  default: return !open;
  }
}

/* What is open by design is open, nothing else. */
static gboolean is_askable (const Setting *setting, const Sketch *sketch, const Result *key, Kind kind)
{
  const Theme theme = sketch->theme;
  const gboolean open = theme == THEME_MISSING_FACT || theme == THEME_SETTLING_FACT;
  if (!question_suits (theme, kind) || (theme != THEME_DISCRETION && result_is_decided (key) == open))
    return FALSE;
  if (theme == THEME_READING)
    return disputed_by (setting, sketch->fact_case) != NULL;
  return (theme == THEME_TIME ? key->plan != NULL : key->plan == setting->plan) &&
         !result_is_disputed (setting->program, sketch->fact_case, key);
}

/* A case of these themes is one only if somebody gets wrong just what they are about. */
static gboolean shows_theme (const Sketch *sketch, const Result *key, const GPtrArray *slips)
{
  if (sketch->theme <= THEME_PROPORTIONAL || sketch->theme == THEME_READING)
    return TRUE;
  for (guint i = 0; i < slips->len; i++)
    if (slip_is_of_theme (slip_at (slips, i)->blunder, sketch->theme) &&
        !result_same_tier (slip_at (slips, i)->result, key))
      return TRUE;
  return FALSE;
}

/* "cn/fashi-2017-10 5(1)(3) track" */
static char *mark_of (const Setting *setting, const LimitMark *mark)
{
  return mark == NULL ? NULL
                      : g_strdup_printf ("%s %s", mark->key,
                                         vocabulary_fact (setting->program->law->vocabulary, mark->facts[0])->id);
}

/* ---- what is told ---- */

/* 侵犯公民个人信息 of 侵犯公民个人信息罪. */
static gboolean names_offence (const char *story, const Exercise *exercise)
{
  g_autofree char *stem = g_strdup (exercise->offence_name);
  if (g_str_has_suffix (stem, "罪"))
    stem[strlen (stem) - strlen ("罪")] = '\0';
  return strstr (story, stem) != NULL;
}

/* A ruling on an open clause is told by its citation, which must not be what is asked for. */
static gboolean cites_item (const Exercise *exercise, const char *story)
{
  gboolean cited = FALSE;
  for (guint i = 0; !cited && exercise->kind == KIND_ITEMS && i < exercise->options->len; i++)
    cited = strstr (story, exercise_at (exercise, i)->text) != NULL;
  for (guint i = 0; !cited && i < exercise->steps->len; i++)
    cited = cites_item (g_ptr_array_index (exercise->steps, i), story);
  return cited;
}

/* FALSE: the facts name the offence or the item that is asked for. Of steps the first one is left out where it is the offence. */
static gboolean tell (const Setting *setting, const Case *fact_case, Telling telling, Exercise *exercise)
{
  const SillLanguage language = exercise->language;
  if (exercise_hides_offence (exercise)) {
    exercise->story = story_tell_unnamed (setting, fact_case, telling, language);
    if (!names_offence (exercise->story, exercise))
      return !cites_item (exercise, exercise->story);
    if (exercise->steps->len < 4)
      return FALSE;
    g_ptr_array_remove_index (exercise->steps, 0);
    g_free (exercise->story);
  }
  exercise->story = story_tell (setting, fact_case, telling, language);
  return !cites_item (exercise, exercise->story);
}

/* The working ends with the error in a reasoning, where that is asked for, or with what both readings lead to. */
static void tell_cause (Exercise *exercise)
{
  const gboolean of_readings = exercise->theme == THEME_READING;
  for (guint i = 0; (exercise->kind == KIND_ERROR || of_readings) && i < exercise->options->len; i++) {
    const ExerciseOption *option = exercise_at (exercise, i);
    g_autofree char *before = option->right ? exercise->worked : NULL;
    if (option->right)
      exercise->worked = g_strconcat (before, "\n", of_readings ? option->text : option->feedback, NULL);
  }
}

/* What a step shares with the whole. */
static void finish_steps (Exercise *exercise)
{
  for (guint i = 0; i < exercise->steps->len; i++) {
    Exercise *step = g_ptr_array_index (exercise->steps, i);
    step->id = g_strdup_printf ("%s.%u", exercise->id, i + 1);
    step->offence = g_strdup (exercise->offence);
    step->offence_name = g_strdup (exercise->offence_name);
    step->story = g_strdup (exercise->story);
    step->worked = g_strdup (exercise->worked);
    step->mark = g_strdup (exercise->mark);
  }
}

/* ---- one question ---- */

static Exercise *begin (const Setting *setting, Theme theme, Kind kind, guint64 seed)
{
  Exercise *exercise = exercise_new ();
  exercise->seed = seed;
  exercise->kind = kind;
  exercise->theme = theme;
  exercise->offence = g_strdup (setting->offence->stated->id);
  return exercise;
}

static Exercise *make_on_case (const Setting *setting, Exercise *exercise, Chance *chance)
{
  g_autoptr (Sketch) sketch = theme_sketch (setting, exercise->theme, exercise->difficulty, chance);
  g_autoptr (Result) key = sketch == NULL ? NULL : result_of (setting->program, sketch->fact_case, NULL);
  if (key == NULL || !is_askable (setting, sketch, key, exercise->kind))
    return NULL;
  const Telling telling = story_telling (chance);
  const char *who = story_who (sketch->fact_case, telling, exercise->language);
  g_autoptr (GPtrArray) slips = slips_of (setting, sketch);
  if (!shows_theme (sketch, key, slips))
    return NULL;
  const Asking asking = { setting, sketch, key, slips, who };
  if (!ask (&asking, exercise))
    return NULL;
  exercise->id = id_of (exercise);
  exercise->mark = mark_of (setting, sketch->mark);
  name_defendant (sketch->fact_case, who);
  if (!tell (setting, sketch->fact_case, telling, exercise))
    return NULL;
  worked_fill (setting, sketch->fact_case, exercise);
  tell_cause (exercise);
  finish_steps (exercise);
  exercise->case_text = write_case (setting, sketch, exercise);
  return exercise;
}

Exercise *question_make (const Setting *setting, Theme theme, Kind kind, Difficulty difficulty, guint64 seed,
                         SillLanguage language)
{
  Chance chance = { seed };
  g_autoptr (Exercise) exercise = begin (setting, theme, kind, seed);
  exercise->difficulty = difficulty;
  exercise->language = language;
  exercise->offence_name = g_strdup (phrase_words (&setting->offence->stated->name, language));
  if (kind == KIND_ORDER) {
    if (!question_suits (theme, kind) || !ask_order (setting, exercise, &chance))
      return NULL;
    exercise->id = id_of (exercise);
  } else if (make_on_case (setting, exercise, &chance) == NULL)
    return NULL;
  return g_steal_pointer (&exercise);
}

/* ---- again ---- */

static const LimitMark *mark_named (const Setting *setting, const char *name)
{
  for (guint i = 0; name != NULL && i < setting->marks->len; i++) {
    g_autofree char *own = mark_of (setting, setting_mark (setting, i));
    if (g_str_equal (own, name))
      return setting_mark (setting, i);
  }
  return NULL;
}

static Sketch sketch_again (const Setting *setting, const Exercise *as, Case *fact_case)
{
  Sketch sketch = { .theme = as->theme, .fact_case = fact_case, .mark = mark_named (setting, as->mark) };
  sketch.limit = sketch.mark == NULL ? 0 : theme_limit (sketch.mark, fact_case);
  return sketch;
}

GPtrArray *question_slips (const Setting *setting, const Exercise *as, Case *fact_case)
{
  const Sketch sketch = sketch_again (setting, as, fact_case);
  return slips_of (setting, &sketch);
}

Exercise *question_again (const Setting *setting, const Exercise *as, Case *fact_case)
{
  const Sketch sketch = sketch_again (setting, as, fact_case);
  g_autoptr (Exercise) exercise = begin (setting, as->theme, as->kind, as->seed);
  exercise->language = as->language;
  exercise->offence_name = g_strdup (phrase_words (&setting->offence->stated->name, as->language));
  g_autoptr (Result) key = result_of (setting->program, fact_case, NULL);
  g_autoptr (GPtrArray) slips = slips_of (setting, &sketch);
  const Asking asking = { setting, &sketch, key, slips, "" };
  ask (&asking, exercise);
  return exercise->options->len == 0 ? NULL : g_steal_pointer (&exercise);
}
