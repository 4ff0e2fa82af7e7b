/* A provision that can be read in two ways: what either leads to. The options pair the two results in all ways that somebody comes to, each of
 * whom knows one reading alone or takes the one for the other. */
#include "report/words/phrases.h"
#include "teach/story/told_words.h"
#include "teach/disputed.h"
#include "teach/question/ask_case.h"
#include "teach/story/told_facts.h"

static char *both_named (const Asking *asking, const Result *usual, const Result *other, SillLanguage language)
{
  g_autofree char *one = ask_tier_name (asking, usual, language), *two = ask_tier_name (asking, other, language);
  const gboolean zh = language == SILL_ZH;
  return g_strdup_printf (zh ? "理解一：%s；理解二：%s" : "by the first: %s; by the second: %s", one, two);
}

static void add_option (const Asking *asking, Exercise *exercise, const Result *usual, const Result *other,
                        Blunder blunder)
{
  char *feedback = blunder == NO_BLUNDER ? g_strdup (exercise->language == SILL_ZH ? "正确。" : "Right.")
                                         : ask_feedback (blunder, exercise->language);
  ExerciseOption *option =
      exercise_add (exercise, both_named (asking, usual, other, exercise->language), blunder, feedback);
  g_autofree char *one = result_range (usual), *two = result_range (other);
  option->rank = usual->floor * 100 + other->floor;
  option->value = g_strdup_printf ("%s %s", one, two);
}

/* The letter of each mistake's option, once they stand in their order. */
static void add_slips (Exercise *exercise)
{
  for (guint i = 0; i < exercise->options->len; i++)
    if (!exercise_at (exercise, i)->right)
      exercise_add_slip (exercise, exercise_at (exercise, i)->blunder, g_strdup_printf ("%c", 'A' + (char) i));
}

static char *ask_both (const Asking *asking, const Alternative *alternative, SillLanguage language)
{
  static const char *const texts[] = {
    [SILL_ZH] =
        "{where}可以有两种理解（{question}）。理解一：{usual}。理解二：{other}。只看定罪量刑的标准，按每一种理解，"
        "{who}的行为各属于哪一档次？",
    [SILL_EN] =
        "{where} can be read in two ways ({question}). The first: {usual}. The second: {other}. By the thresholds "
        "alone, which tier does the conduct of {who} reach by either?",
  };
  g_autofree char *where = alternative->instrument == NULL || alternative->path == NULL
                               ? g_strdup (language == SILL_ZH ? "这里的规定" : "The provision")
                               : phrase_article (alternative->instrument, alternative->path, language);
  const char *const pairs[] = { "where",    where,
                                "question", phrase_words (&alternative->readings->words, language),
                                "usual",    phrase_words (&condition_applied (alternative->readings)->words, language),
                                "other",    phrase_words (&alternative->reading->words, language),
                                "who",      asking->who,
                                NULL };
  return told_fill (texts[language], pairs);
}

gboolean ask_readings (const Asking *asking, Exercise *exercise)
{
  const Case *of = asking->sketch->fact_case;
  const Alternative *alternative = disputed_by (asking->setting, of);
  if (alternative == NULL)
    return FALSE;
  g_autoptr (Result) other = result_of (asking->setting->program, of, alternative->reading);
  add_option (asking, exercise, asking->key, other, NO_BLUNDER);
  add_option (asking, exercise, asking->key, asking->key, BLUNDER_ONE_READING);
  add_option (asking, exercise, other, other, BLUNDER_OTHER_READING);
  add_option (asking, exercise, other, asking->key, BLUNDER_READINGS_SWAPPED);
  exercise_rank (exercise->options);
  add_slips (exercise);
  exercise->form = ANSWER_ONE;
  exercise->ask = ask_both (asking, alternative, exercise->language);
  exercise->answer = exercise_letters (exercise);
  return TRUE;
}
