/* In: a coverage. Out: lines for people: how much of each kind is covered, then what is not. */
#include "probe/cover/cover.h"
#include "report/document/document.h"
#include "report/words/phrases.h"

static const Word kinds[] = {
  [GOAL_ITEM] = WORD_COVER_ITEMS, [GOAL_LIMIT] = WORD_COVER_LIMITS,     [GOAL_GUARD] = WORD_COVER_GUARDS,
  [GOAL_TIER] = WORD_COVER_TIERS, [GOAL_READING] = WORD_COVER_READINGS, [GOAL_VERSION] = WORD_COVER_VERSIONS
};

static void add_kind (Document *document, const SillCoverage *coverage, GoalKind kind, SillLanguage language)
{
  guint covered = 0, demanded = 0;
  for (guint i = 0; i < coverage->goals->len; i++) {
    const Goal *goal = coverage_goal (coverage, i);
    covered += goal->kind == kind ? goal_covered (goal) : 0;
    demanded += goal->kind == kind ? goal_demanded (goal) : 0;
  }
  g_autofree char *had = g_strdup_printf ("%u", covered), *all = g_strdup_printf ("%u", demanded);
  if (demanded > 0)
    document_add (document, ROLE_PLAIN,
                  word_fill (WORD_COVER_LINE, language, word_text (kinds[kind], language), had, all, NULL));
}

static void add_goal (Document *document, const Goal *goal, const char *lacks, SillLanguage language)
{
  g_autofree char *words = cover_words (goal, language);
  document_start (document, ROLE_ENTRY);
  document_add (document, ROLE_TEXT,
                g_strdup_printf ("%s:%u:%u: ", goal->place.path, goal->place.line, goal->place.column));
  document_add (document, ROLE_TEXT, word_fill (WORD_COVER_LACKS, language, words, lacks, NULL));
  document_end (document);
}

static void add_lacking (Document *document, const SillCoverage *coverage, SillLanguage language)
{
  gboolean any = FALSE;
  for (guint i = 0; i < coverage->goals->len; i++) {
    const Goal *goal = coverage_goal (coverage, i);
    g_autofree char *lacks = cover_lacks (goal, language);
    if (lacks == NULL)
      continue;
    if (!any) {
      document_word (document, ROLE_HEADING, WORD_COVER_MISSING);
      document_start (document, ROLE_LIST);
    }
    any = TRUE;
    add_goal (document, goal, lacks, language);
  }
  if (any)
    document_end (document);
}

char *cover_paper (const SillCoverage *coverage, const SillReport *report)
{
  g_autoptr (Document) document = document_new (LINES, report->language);
  const guint share = sill_coverage_share (coverage);
  g_autofree char *cases = g_strdup_printf ("%u", coverage->n_cases);
  g_autofree char *charges = g_strdup_printf ("%u", coverage->n_charges);
  g_autofree char *percent = g_strdup_printf ("%u.%02u", share / 100, share % 100);
  document_heading (document, 1, g_strdup (word_text (WORD_COVER_HEAD, report->language)));
  document_add (document, ROLE_PLAIN, word_fill (WORD_COVER_SUM, report->language, cases, charges, NULL));
  for (GoalKind kind = 0; kind < N_GOAL_KINDS; kind++)
    add_kind (document, coverage, kind, report->language);
  document_add (document, ROLE_STRONG_LINE, word_fill (WORD_COVER_SHARE, report->language, percent, NULL));
  add_lacking (document, coverage, report->language);
  return document_write_text (document, report->columns, report->color);
}
