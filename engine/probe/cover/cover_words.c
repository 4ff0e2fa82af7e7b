/* What is counted of a goal, and what it is in words. */
#include "probe/cover/cover.h"
#include "report/words/phrases.h"

guint goal_demanded (const Goal *goal)
{
  guint n = 0;
  for (guint i = 0; i < MOST_OUTCOMES; i++)
    n += (goal->demanded >> i) & 1;
  return n;
}

guint goal_covered (const Goal *goal)
{
  guint n = 0;
  for (guint i = 0; i < MOST_OUTCOMES; i++)
    n += ((goal->demanded >> i) & 1) != 0 && goal->counts[i] > 0;
  return n;
}

static guint share_of (guint covered, guint demanded)
{
  return demanded == 0 ? 10000 : (guint) ((guint64) covered * 10000 / demanded);
}

guint sill_coverage_share (const SillCoverage *coverage)
{
  guint covered = 0, demanded = 0;
  for (guint i = 0; i < coverage->goals->len; i++) {
    covered += goal_covered (coverage_goal (coverage, i));
    demanded += goal_demanded (coverage_goal (coverage, i));
  }
  return share_of (covered, demanded);
}

static Word outcome_word (GoalKind kind, guint outcome)
{
  static const Word words[N_GOAL_KINDS][MOST_OUTCOMES] = {
    [GOAL_ITEM] = { WORD_COVER_MET, WORD_COVER_NOT_MET, WORD_COVER_OPEN },
    [GOAL_LIMIT] = { WORD_COVER_UNDER, WORD_COVER_AT, WORD_COVER_OVER },
    [GOAL_GUARD] = { WORD_COVER_YES, WORD_COVER_NO, WORD_COVER_NO },
    [GOAL_TIER] = { WORD_COVER_REACHED, WORD_COVER_REACHED, WORD_COVER_REACHED },
    [GOAL_READING] = { WORD_COVER_TOLD, WORD_COVER_TOLD, WORD_COVER_TOLD },
    [GOAL_VERSION] = { WORD_COVER_APPLIED, WORD_COVER_APPLIED, WORD_COVER_APPLIED }
  };
  return words[kind][outcome];
}

char *cover_lacks (const Goal *goal, SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < MOST_OUTCOMES; i++)
    if (((goal->demanded >> i) & 1) != 0 && goal->counts[i] == 0)
      g_string_append_printf (to, "%s%s", to->len > 0 ? word_text (WORD_LIST, language) : "",
                              word_text (outcome_word (goal->kind, i), language));
  return to->len == 0 ? NULL : g_string_free (g_steal_pointer (&to), FALSE);
}

char *cover_words (const Goal *goal, SillLanguage language)
{
  const char *what = goal->what[language];
  if (goal->path == NULL || goal->instrument == NULL)
    return g_strdup (what);
  g_autofree char *where = phrase_article (goal->instrument, goal->path, language);
  return *what == '\0' ? g_steal_pointer (&where) : word_fill (WORD_NAMED, language, where, what, NULL);
}
