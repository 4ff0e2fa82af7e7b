/* What is missing for a verdict: what it is called, what to ask, what each answer would do. */
#include "report/words/phrases.h"

/* What is said of a fact at its most and at its least. */
typedef struct {
  Word most, least;
} WordPair;

static char *phrase_outcome (Word word, const Version *version, guint floor, guint ceiling, SillLanguage language)
{
  g_autofree char *tiers = phrase_tiers (version, floor, ceiling, language);
  return word_fill (word, language, tiers, NULL);
}

const Fact *phrase_missing_fact (const Vocabulary *vocabulary, const Missing *missing)
{
  return missing->what == MISSING_FACT ? vocabulary_fact (vocabulary, missing->slot) : NULL;
}

const char *phrase_clause (const Hidden *clause, SillLanguage language)
{
  const Words *words = &clause->condition->words;
  return words->zh == NULL ? word_text (WORD_OPEN_CLAUSE, language) : phrase_words (words, language);
}

char *phrase_clause_question (const Hidden *clause, SillLanguage language)
{
  g_autofree char *citation = phrase_article (clause->instrument, clause->name, language);
  return word_fill (WORD_ASK_FINDING, language, phrase_clause (clause, language), citation, NULL);
}

static char *ask_for_rule (const Tier *tier, SillLanguage language)
{
  return tier == NULL ? g_strdup (word_text (WORD_ASK_FIGURES, language))
                      : word_fill (WORD_ASK_RULE, language, phrase_words (&tier->name, language), NULL);
}

char *phrase_question (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language)
{
  static const Word questions[] = { [MISSING_REGION] = WORD_ASK_REGION,
                                    [MISSING_FIGURE] = WORD_ASK_FIGURE,
                                    [MISSING_CONDUCT_DAY] = WORD_ASK_CONDUCT_DAY,
                                    [MISSING_SUBJECT] = WORD_ASK_SUBJECT,
                                    [MISSING_LATER_PART] = WORD_ASK_LATER_PART,
                                    [MISSING_FIGURES] = WORD_ASK_WHICH_FIGURES,
                                    [MISSING_CONDUCT_BEGIN] = WORD_ASK_CONDUCT_BEGIN,
                                    [MISSING_CONDUCT_END] = WORD_ASK_CONDUCT_END,
                                    [MISSING_DECISION_DAY] = WORD_ASK_DECISION_DAY,
                                    [MISSING_COMPARISON] = WORD_ASK_COMPARISON,
                                    [MISSING_TEXT] = WORD_ASK_TEXT };
  const Fact *fact = phrase_missing_fact (vocabulary, missing);
  if (missing->what == MISSING_RULING)
    return phrase_clause_question (missing->clause, language);
  if (missing->what == MISSING_PART) {
    g_autofree char *since = civil_write (missing->since);
    return word_fill (WORD_ASK_PART, language, since, NULL);
  }
  if (missing->text != NULL) {
    g_autofree char *text = phrase_text (missing->text, language);
    return word_fill (WORD_ASK_TEXT_NAMED, language, text, NULL);
  }
  if (missing->met != NULL)
    return phrase_side_by_side (missing->met, missing->clause, language);
  if (missing->what == MISSING_RULE)
    return ask_for_rule (missing->clause->tier, language);
  return g_strdup (fact != NULL ? phrase_words (&fact->stated->question, language)
                                : word_text (questions[missing->what], language));
}

/* The text of the time of the conduct, by its number where it is not the law's. */
static char *name_text (const Missing *missing, SillLanguage language)
{
  const char *name = word_text (WORD_TEXT_OF_ACT, language);
  g_autofree char *number = missing->text == NULL || missing->text->number == NULL
                                ? NULL
                                : word_fill (WORD_BRACKETS, language, missing->text->number, NULL);
  return g_strconcat (name, number, NULL);
}

char *phrase_missing_name (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language)
{
  static const Word names[] = { [MISSING_REGION] = WORD_REGION,
                                [MISSING_FIGURE] = WORD_REGION_FIGURE,
                                [MISSING_CONDUCT_DAY] = WORD_CONDUCT_DAY,
                                [MISSING_SUBJECT] = WORD_SUBJECT,
                                [MISSING_LATER_PART] = WORD_LATER_PART,
                                [MISSING_FIGURES] = WORD_WHICH_FIGURES,
                                [MISSING_RULE] = WORD_FIGURES_OF_ACT,
                                [MISSING_CONDUCT_BEGIN] = WORD_CONDUCT_BEGIN,
                                [MISSING_CONDUCT_END] = WORD_CONDUCT_END,
                                [MISSING_DECISION_DAY] = WORD_DECISION_DAY,
                                [MISSING_COMPARISON] = WORD_COMPARISON_OF_LAWS,
                                [MISSING_PART] = WORD_PART_SINCE };
  const Fact *fact = phrase_missing_fact (vocabulary, missing);
  if (missing->what == MISSING_TEXT)
    return name_text (missing, language);
  if (missing->what == MISSING_RULING)
    return g_strdup (phrase_clause (missing->clause, language));
  if (missing->what == MISSING_RULE && missing->clause->tier != NULL)
    return g_strdup (phrase_words (&missing->clause->tier->name, language));
  return g_strdup (fact != NULL ? phrase_words (&fact->name, language) : word_text (names[missing->what], language));
}

static Word choose_alone_word (const Missing *missing)
{
  return missing->floor_if_least == missing->ceiling_if_least ? WORD_MISSING_BETWEEN : WORD_MISSING_ALONE;
}

gboolean phrase_missing_alone (const Missing *missing)
{
  return missing_has_no_end (missing) ||
         (missing->floor_if_least == missing->floor_if_most && missing->ceiling_if_least == missing->ceiling_if_most);
}

static WordPair words_of (const Fact *fact, const Missing *missing)
{
  static const WordPair limit = { WORD_MISSING_HIGH_LIMIT, WORD_MISSING_LOW_LIMIT };
  static const WordPair standard = { WORD_MISSING_THERE, WORD_MISSING_ELSEWHERE };
  static const WordPair part = { WORD_MISSING_MOST, WORD_MISSING_LEAST };
  static const WordPair counted = { WORD_MISSING_COUNT_MOST, WORD_MISSING_COUNT_LEAST };
  static const WordPair figures = { WORD_MISSING_NEWER_FIGURES, WORD_MISSING_OLDER_FIGURES };
  static const WordPair words[] = {
    [FACT_YES_NO] = { WORD_MISSING_YES, WORD_MISSING_NO },
    [FACT_QUANTITY] = { WORD_MISSING_MOST, WORD_MISSING_LEAST },
    [FACT_DATE] = { WORD_MISSING_EVENT, WORD_MISSING_EVENT_NOT },
  };
  if (missing->what == MISSING_LATER_PART || missing->what == MISSING_RULING || missing->what == MISSING_RULE)
    return words[FACT_YES_NO];
  return missing->what == MISSING_CONDUCT_DAY ? words[FACT_DATE]
         : missing->what == MISSING_FIGURES   ? figures
         : missing->what == MISSING_PART      ? part
         : missing->counted                   ? counted
         : fact != NULL                       ? words[fact->kind]
         : missing->yes_no                    ? standard
                                              : limit;
}

char *phrase_missing_end (const Version *version, const Fact *fact, const Missing *missing, gboolean most,
                          SillLanguage language)
{
  const WordPair pair = words_of (fact, missing);
  g_autofree char *days =
      missing->most.hi > 0 ? phrase_stretch (most ? missing->most : missing->least, language) : NULL;
  if (days != NULL) {
    g_autofree char *tiers = phrase_tiers (version, most ? missing->floor_if_most : missing->floor_if_least,
                                           most ? missing->ceiling_if_most : missing->ceiling_if_least, language);
    return word_fill (WORD_NAMED, language, days, tiers, NULL);
  }
  return most ? phrase_outcome (pair.most, version, missing->floor_if_most, missing->ceiling_if_most, language)
              : phrase_outcome (pair.least, version, missing->floor_if_least, missing->ceiling_if_least, language);
}

char *phrase_missing (const Version *version, const Fact *fact, const Missing *missing, SillLanguage language)
{
  if (missing_has_no_end (missing))
    return NULL;
  if (phrase_missing_alone (missing))
    return g_strdup (word_text (choose_alone_word (missing), language));
  g_autofree char *most = phrase_missing_end (version, fact, missing, TRUE, language);
  g_autofree char *least = phrase_missing_end (version, fact, missing, FALSE, language);
  return g_strconcat (most, word_text (WORD_CLAUSE, language), least, NULL);
}

char *phrase_on_figure (const Vocabulary *vocabulary, const GArray *missing, SillLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < missing->len; i++) {
    if (!g_array_index (missing, Missing, i).on_figure)
      continue;
    g_autofree char *name = phrase_missing_name (vocabulary, &g_array_index (missing, Missing, i), language);
    g_string_append_printf (names, "%s%s", names->len == 0 ? "" : word_text (WORD_LIST, language), name);
  }
  return names->len == 0 ? NULL : word_fill (WORD_MISSING_ON_FIGURE, language, names->str, NULL);
}

/* Names of facts hold commas themselves, so they are set apart by more than that. */
char *phrase_idle (const Vocabulary *vocabulary, const GArray *idle, SillLanguage language)
{
  if (idle->len == 0)
    return NULL;
  g_autoptr (GString) names = g_string_new (NULL);
  for (guint i = 0; i < idle->len; i++) {
    const Fact *fact = vocabulary_fact (vocabulary, g_array_index (idle, guint, i));
    g_string_append_printf (names, "%s%s", i == 0 ? "" : word_text (WORD_LIST_OF_NAMES, language),
                            phrase_words (&fact->name, language));
  }
  return word_fill (WORD_IDLE, language, names->str, NULL);
}
