/* Which offence: the right one is that of which the facts of the case tell by the rules' own word; the wrong ones are offences of
 * which no fact of it tells, and under which it reaches nothing. */
#include "teach/question/ask_case.h"
#include <stdlib.h>
#include "report/words/phrases.h"

enum { MOST_WRONG = 3 };

static gboolean tells (const LawOffence *offence, const Asking *asking)
{
  const Vocabulary *vocabulary = asking->setting->program->law->vocabulary;
  const GArray *stated = asking->sketch->fact_case->stated;
  for (guint i = 0; offence->stated->tells != NULL && i < stated->len; i++) {
    const Fact *fact = vocabulary_fact (vocabulary, g_array_index (stated, Stated, i).fact);
    if (g_strv_contains ((const char *const *) offence->stated->tells, fact->id))
      return TRUE;
  }
  return FALSE;
}

static gboolean reaches_nothing (const Asking *asking, const LawOffence *offence)
{
  Case *other = case_new ();
  case_copy (other, asking->sketch->fact_case);
  g_array_index (other->charges, Charge, 0).offence = offence->stated->id;
  g_autoptr (Result) result = result_of (asking->setting->program, other, NULL);
  const gboolean nothing = result->floor == 0 && result->ceiling == 0;
  case_free (other);
  return nothing;
}

static void add_offence (Exercise *exercise, const LawOffence *offence, gboolean right)
{
  const Blunder blunder = right ? NO_BLUNDER : BLUNDER_WRONG_OFFENCE;
  char *feedback = right ? g_strdup (exercise->language == SILL_ZH ? "正确。" : "Right.")
                         : ask_feedback (blunder, exercise->language);
  ExerciseOption *option =
      exercise_add (exercise, g_strdup (phrase_words (&offence->stated->name, exercise->language)), blunder, feedback);
  option->value = g_strdup (offence->stated->id);
}

/* How far the article lies from that of the offence. */
static gint distance_of (const Asking *asking, const LawOffence *offence)
{
  const long own = strtol (asking->setting->offence->stated->article, NULL, 10);
  return (gint) ABS (own - strtol (offence->stated->article, NULL, 10));
}

/* The nearest of those that are not yet there. */
static const LawOffence *nearest (const Asking *asking, const char *const *ids, gboolean tried[])
{
  const LawOffence *best = NULL;
  guint at = 0;
  for (guint i = 0; ids[i] != NULL; i++) {
    const LawOffence *offence = lawbook_offence (asking->setting->program->law, ids[i]);
    if (tried[i] || (best != NULL && distance_of (asking, offence) >= distance_of (asking, best)))
      continue;
    best = offence;
    at = i;
  }
  if (best != NULL)
    tried[at] = TRUE;
  return best;
}

/* Neighbours in the law, which are the most alike. */
static void add_wrong (const Asking *asking, Exercise *exercise, const char *const *ids)
{
  g_autofree gboolean *tried = g_new0 (gboolean, g_strv_length ((char **) ids));
  for (const LawOffence *offence = nearest (asking, ids, tried);
       offence != NULL && exercise->options->len <= MOST_WRONG; offence = nearest (asking, ids, tried))
    if (offence != asking->setting->offence && !tells (offence, asking) && reaches_nothing (asking, offence))
      add_offence (exercise, offence, FALSE);
}

gboolean ask_charge (const Asking *asking, Exercise *exercise)
{
  g_autofree const char **ids = lawbook_offence_names (asking->setting->program->law);
  Chance chance = { exercise->seed };
  if (!tells (asking->setting->offence, asking))
    return FALSE;
  add_offence (exercise, asking->setting->offence, TRUE);
  add_wrong (asking, exercise, ids);
  chance_shuffle (&chance, exercise->options);
  for (guint i = 0; i < exercise->options->len; i++)
    if (!exercise_at (exercise, i)->right)
      exercise_add_slip (exercise, BLUNDER_WRONG_OFFENCE, g_strdup_printf ("%c", 'A' + (char) i));
  exercise->form = ANSWER_ONE;
  exercise->ask = g_strdup_printf (exercise->language == SILL_ZH
                                       ? "%s的行为应当按照下列哪一罪名的标准衡量？"
                                       : "By the limits of which offence is the conduct of %s to be measured?",
                                   asking->who);
  exercise->answer = exercise_letters (exercise);
  return exercise->options->len > 1;
}
