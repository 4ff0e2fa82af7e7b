/* Questions that turn on one conclusion: whether a statement is true, which mistake led to a conclusion, which fact is missing. */
#include <string.h>
#include "report/words/phrases.h"
#include "teach/question/ask_case.h"
#include "teach/themes/scene.h"

enum { LEAST_CAUSES = 3, MOST_CAUSES = 4, STEP = 7 };
/* So that steps come by all of them. */
G_STATIC_ASSERT (BLUNDER_IDLE_FACT % STEP != 0);

static char *right_words (SillLanguage language) { return g_strdup (language == SILL_ZH ? "正确。" : "Right."); }

/* A mistake that leads to another tier; NULL: none does. */
static const Misjudged *wrong_slip (const Asking *asking, guint skip)
{
  for (guint i = 0; i < asking->slips->len; i++) {
    const Misjudged *slip = slip_at (asking->slips, i);
    if (!result_same_tier (slip->result, asking->key) && skip-- == 0)
      return slip;
  }
  return NULL;
}

static void letter (Exercise *exercise)
{
  exercise->form = ANSWER_ONE;
  exercise->answer = exercise_letters (exercise);
}

/* ---- true or false ---- */

/* The statement is what someone says who goes wrong, or what is right. */
gboolean ask_judge (const Asking *asking, Exercise *exercise)
{
  static const char *const words[][2] = { { "错", "false" }, { "对", "true" } };
  const gboolean zh = exercise->language == SILL_ZH, is_true = exercise->seed % 2 == 0;
  const Misjudged *slip = wrong_slip (asking, 0);
  if (slip == NULL || !result_is_decided (asking->key))
    return FALSE;
  const Result *claim = is_true ? asking->key : slip->result;
  g_autofree char *tier = ask_tier_name (asking, claim, exercise->language);
  exercise->claim = result_range (claim);
  exercise->ask = g_strdup_printf (zh ? "判断：只看定罪量刑的标准，结论是“%s”。"
                                      : "True or false: by the thresholds alone the result is “%s”.",
                                   tier);
  for (guint i = 0; i < 2; i++) {
    const gboolean says_true = i == 0, right = says_true == is_true;
    ExerciseOption *option =
        exercise_add (exercise, g_strdup (words[says_true][exercise->language]), right ? NO_BLUNDER : slip->blunder,
                      right ? right_words (exercise->language) : ask_feedback (slip->blunder, exercise->language));
    option->value = g_strdup (words[says_true][SILL_EN]);
  }
  exercise_add_slip (exercise, slip->blunder, g_strdup (is_true ? "B" : "A"));
  letter (exercise);
  return TRUE;
}

/* ---- the error in a reasoning ---- */

/* Whether someone who makes the mistake comes to that tier too. */
static gboolean leads_there (const Asking *asking, Blunder blunder, const Result *conclusion)
{
  for (guint i = 0; i < asking->slips->len; i++) {
    const Misjudged *slip = slip_at (asking->slips, i);
    if (slip->blunder == blunder && result_same_tier (slip->result, conclusion))
      return TRUE;
  }
  return FALSE;
}

/* What the mistake leads to instead, if it can be made on the case at all. Returns: yours. */
static char *other_outcome (const Asking *asking, Blunder cause, SillLanguage language)
{
  const gboolean zh = language == SILL_ZH;
  for (guint i = 0; i < asking->slips->len; i++) {
    const Misjudged *slip = slip_at (asking->slips, i);
    g_autofree char *tier = slip->blunder == cause ? ask_tier_name (asking, slip->result, language) : NULL;
    if (tier != NULL)
      return g_strdup_printf (zh ? "犯这一错误，得出的是“%s”，不是题目里的结论。"
                                 : "Who makes that mistake comes to “%s”, not to the conclusion in the question.",
                              tier);
  }
  return g_strdup (
      zh ? "从本案的事实看，不会发生这一错误，或者发生了也得不出题目里的结论。"
         : "On these facts there is no room for that mistake, or it does not lead to the conclusion in the question.");
}

static void add_cause (const Asking *asking, Exercise *exercise, Blunder cause, gboolean right)
{
  const SillLanguage language = exercise->language;
  ExerciseOption *option =
      exercise_add (exercise, g_strdup (blunder_name (cause, language)), right ? NO_BLUNDER : BLUNDER_WRONG_CAUSE,
                    right ? ask_feedback (cause, language) : other_outcome (asking, cause, language));
  option->rank = cause;
  option->value = g_strdup (blunder_id (cause));
}

/* Someone can make it on this very case, with whatever outcome. */
static gboolean is_made (const Asking *asking, Blunder blunder)
{
  for (guint i = 0; i < asking->slips->len; i++)
    if (slip_at (asking->slips, i)->blunder == blunder)
      return TRUE;
  return FALSE;
}

/* Causes that do not lead to the conclusion, up to so many options in all. `made`: only such as can be made on the case; else such as
 * are at home in the law of the offence: what it does not know of would be struck out without a look at the case. */
static void add_others (const Asking *asking, Exercise *exercise, const Result *conclusion, gboolean made, guint most)
{
  for (guint i = 0; i < BLUNDER_IDLE_FACT && exercise->options->len < most; i++) {
    const Blunder other = (Blunder) ((exercise->seed + i * STEP) % BLUNDER_IDLE_FACT);
    const gboolean known = exercise_option (exercise, blunder_name (other, exercise->language)) != NULL;
    const gboolean fits = made ? is_made (asking, other) : slip_fits (asking->setting, other);
    if (!known && fits && !leads_there (asking, other, conclusion))
      add_cause (asking, exercise, other, FALSE);
  }
}

/* Three or four causes, of which one leads to the conclusion and the others do not: what the theme is there to show, if that does. */
gboolean ask_error (const Asking *asking, Exercise *exercise)
{
  const gboolean zh = exercise->language == SILL_ZH;
  const Misjudged *slip = wrong_slip (asking, 0);
  if (slip != NULL && !slip_is_of_theme (slip->blunder, exercise->theme) && exercise->seed % 2 == 1)
    slip = wrong_slip (asking, 1);
  if (slip == NULL)
    return FALSE;
  g_autofree char *tier = ask_tier_name (asking, slip->result, exercise->language);
  exercise->claim = result_range (slip->result);
  add_cause (asking, exercise, slip->blunder, TRUE);
  add_others (asking, exercise, slip->result, TRUE, MOST_CAUSES);
  add_others (asking, exercise, slip->result, FALSE, LEAST_CAUSES);
  exercise_rank (exercise->options);
  exercise->ask = g_strdup_printf (zh ? "某同学的结论是“%s”。下列哪一错误会得出这一结论？"
                                      : "A student concludes “%s”. Which of these mistakes leads to that conclusion?",
                                   tier);
  letter (exercise);
  for (guint i = 0; i < exercise->options->len; i++)
    if (!exercise_at (exercise, i)->right)
      exercise_add_slip (exercise, BLUNDER_WRONG_CAUSE, g_strdup_printf ("%c", 'A' + (char) i));
  return exercise->options->len >= LEAST_CAUSES;
}

/* ---- the fact that is missing ---- */

static void add_fact (const Asking *asking, Exercise *exercise, guint slot, gboolean right)
{
  const Fact *fact = vocabulary_fact (asking->setting->program->law->vocabulary, slot);
  const char *exactly = exercise->language == SILL_ZH ? "的准确数" : ", exactly";
  const Interval *known = NULL;
  for (guint i = 0; i < asking->sketch->fact_case->stated->len; i++)
    if (g_array_index (asking->sketch->fact_case->stated, Stated, i).fact == slot)
      known = &g_array_index (asking->sketch->fact_case->stated, Stated, i).value;
  g_autofree char *name = g_strconcat (phrase_words (&fact->name, exercise->language),
                                       fact_is_counted (fact) && known != NULL ? exactly : "", NULL);
  if (exercise_option (exercise, name) == NULL)
    exercise_add (exercise, g_strdup (name), right ? NO_BLUNDER : BLUNDER_IDLE_FACT,
                  right ? right_words (exercise->language) : ask_feedback (BLUNDER_IDLE_FACT, exercise->language))
        ->value = g_strdup (fact->id);
}

/* What is not settled, or has to be said and is not; beside it what is settled. */
gboolean ask_missing (const Asking *asking, Exercise *exercise)
{
  const Sketch *sketch = asking->sketch;
  const gboolean zh = exercise->language == SILL_ZH;
  for (guint i = 0; i < sketch->fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (sketch->fact_case->stated, Stated, i);
    add_fact (asking, exercise, stated->fact, !interval_is_point (stated->value));
  }
  if (scene_is_silent (asking->setting, sketch->mark, sketch->fact_case))
    add_fact (asking, exercise, sketch->mark->facts[0], TRUE);
  exercise->ask = g_strdup (zh ? "要认定档次，还需要查清下列哪一事实？"
                               : "Which of these facts has to be settled before the tier can be decided?");
  letter (exercise);
  for (guint i = 0; i < exercise->options->len; i++)
    if (!exercise_at (exercise, i)->right)
      exercise_add_slip (exercise, BLUNDER_IDLE_FACT, g_strdup_printf ("%c", 'A' + (char) i));
  return exercise->options->len > 1 && strlen (exercise->answer) == 1;
}
