/* Which tier: the options are the tiers that somebody comes to, rightly or by a mistake, in their order. */
#include "report/words/phrases.h"
#include "teach/question/ask_case.h"

char *ask_feedback (Blunder blunder, SillLanguage language)
{
  return g_strdup_printf (language == SILL_ZH ? "错因：%s。%s" : "The mistake: %s. %s",
                          blunder_name (blunder, language), blunder_feedback (blunder, language));
}

char *ask_tier_name (const Asking *asking, const Result *result, SillLanguage language)
{
  const Version *version = result->plan != NULL ? result->plan->version : asking->setting->plan->version;
  if (!result_is_decided (result)) {
    g_autofree char *range = phrase_tiers (version, result->floor, result->ceiling, language);
    return g_strdup_printf (language == SILL_ZH ? "尚不能确定：%s" : "not yet settled: %s", range);
  }
  return g_strdup (phrase_tier (version_tier_at (version, result->floor), language));
}

/* What is open stands last. */
static guint order_of (const Result *result) { return result->floor + (result_is_decided (result) ? 0 : 100); }

static void add_option (const Asking *asking, Exercise *exercise, const Result *result, Blunder blunder)
{
  char *feedback = blunder == NO_BLUNDER ? g_strdup (exercise->language == SILL_ZH ? "正确。" : "Right.")
                                         : ask_feedback (blunder, exercise->language);
  ExerciseOption *option =
      exercise_add (exercise, ask_tier_name (asking, result, exercise->language), blunder, feedback);
  option->rank = order_of (result);
  option->value = result_range (result);
}

static void add_slips (const Asking *asking, Exercise *exercise)
{
  for (guint i = 0; i < asking->slips->len; i++) {
    const Misjudged *slip = slip_at (asking->slips, i);
    char *text = ask_tier_name (asking, slip->result, exercise->language);
    const ExerciseOption *option = exercise_option (exercise, text);
    if (option == NULL)
      add_option (asking, exercise, slip->result, slip->blunder);
    if (option == NULL || !option->right)
      exercise_add_slip (exercise, slip->blunder, text);
    else
      g_free (text);
  }
}

/* An answer to a slip is the letter of its option. */
static void letter_slips (Exercise *exercise)
{
  for (guint i = 0; i < exercise->slips->len; i++) {
    Slip *slip = g_ptr_array_index (exercise->slips, i);
    for (guint k = 0; k < exercise->options->len; k++)
      if (g_str_equal (exercise_at (exercise, k)->text, slip->answer)) {
        g_free (slip->answer);
        slip->answer = g_strdup_printf ("%c", 'A' + (char) k);
        break;
      }
  }
}

/* Of what is left to a court a story without a word of it has to be read rightly. */
static const char *hint_of (const Exercise *exercise)
{
  if (exercise->theme != THEME_DISCRETION)
    return "";
  return exercise->language == SILL_ZH
             ? "（须由法院认定的，案情没有写明的，视为尚未作出认定。）"
             : " (What is left to the court is not decided yet where the case does not say so.)";
}

gboolean ask_tier (const Asking *asking, Exercise *exercise)
{
  const gboolean zh = exercise->language == SILL_ZH;
  add_option (asking, exercise, asking->key, NO_BLUNDER);
  add_slips (asking, exercise);
  exercise_rank (exercise->options);
  letter_slips (exercise);
  exercise->form = ANSWER_ONE;
  exercise->ask = g_strdup_printf (zh ? "只看定罪量刑的标准，%s的行为属于哪一档次？%s"
                                      : "By the thresholds alone, which tier does the conduct of %s reach?%s",
                                   asking->who, hint_of (exercise));
  exercise->answer = exercise_letters (exercise);
  return exercise->options->len > 1;
}
