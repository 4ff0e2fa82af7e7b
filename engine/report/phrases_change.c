/* What would change a verdict: the missing fact, the distance to the next tier, the last ground for this one. */
#include "report/phrases.h"

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

static const char *clause_of (const Hidden *clause, SillLanguage language)
{
  const Words *words = &clause->condition->words;
  return words->zh == NULL ? word_text (WORD_OPEN_CLAUSE, language) : phrase_words (words, language);
}

char *phrase_clause_question (const Hidden *clause, SillLanguage language)
{
  g_autofree char *citation = phrase_article (clause->instrument, clause->name, language);
  return word_fill (WORD_ASK_FINDING, language, clause_of (clause, language), citation, NULL);
}

char *phrase_question (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language)
{
  static const Word questions[] = { [MISSING_REGION] = WORD_ASK_REGION,
                                    [MISSING_FIGURE] = WORD_ASK_FIGURE,
                                    [MISSING_CONDUCT_DAY] = WORD_ASK_CONDUCT_DAY,
                                    [MISSING_SUBJECT] = WORD_ASK_SUBJECT,
                                    [MISSING_LATER_PART] = WORD_ASK_LATER_PART,
                                    [MISSING_FIGURES] = WORD_ASK_WHICH_FIGURES,
                                    [MISSING_TEXT] = WORD_ASK_TEXT };
  const Fact *fact = phrase_missing_fact (vocabulary, missing);
  if (missing->what == MISSING_FINDING)
    return phrase_clause_question (missing->clause, language);
  if (missing->what == MISSING_RULE)
    return word_fill (WORD_ASK_RULE, language, phrase_words (&missing->clause->tier->name, language), NULL);
  return g_strdup (fact != NULL ? phrase_words (&fact->question, language)
                                : word_text (questions[missing->what], language));
}

const char *phrase_missing_name (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language)
{
  static const Word names[] = {
    [MISSING_REGION] = WORD_REGION,   [MISSING_FIGURE] = WORD_REGION_FIGURE,  [MISSING_CONDUCT_DAY] = WORD_CONDUCT_DAY,
    [MISSING_SUBJECT] = WORD_SUBJECT, [MISSING_LATER_PART] = WORD_LATER_PART, [MISSING_FIGURES] = WORD_WHICH_FIGURES,
    [MISSING_TEXT] = WORD_TEXT_OF_ACT
  };
  const Fact *fact = phrase_missing_fact (vocabulary, missing);
  if (missing->what == MISSING_FINDING)
    return clause_of (missing->clause, language);
  if (missing->what == MISSING_RULE)
    return phrase_words (&missing->clause->tier->name, language);
  return fact != NULL ? phrase_words (&fact->name, language) : word_text (names[missing->what], language);
}

static Word choose_alone_word (const Missing *missing)
{
  return missing->floor_if_least == missing->ceiling_if_least ? WORD_MISSING_BETWEEN : WORD_MISSING_ALONE;
}

gboolean phrase_missing_alone (const Missing *missing)
{
  return missing->floor_if_least == missing->floor_if_most && missing->ceiling_if_least == missing->ceiling_if_most;
}

static WordPair words_of (const Fact *fact, const Missing *missing)
{
  static const WordPair limit = { WORD_MISSING_HIGH_LIMIT, WORD_MISSING_LOW_LIMIT };
  static const WordPair standard = { WORD_MISSING_THERE, WORD_MISSING_ELSEWHERE };
  static const WordPair figures = { WORD_MISSING_NEWER_FIGURES, WORD_MISSING_OLDER_FIGURES };
  static const WordPair words[] = {
    [FACT_YES_NO] = { WORD_MISSING_YES, WORD_MISSING_NO },
    [FACT_QUANTITY] = { WORD_MISSING_MOST, WORD_MISSING_LEAST },
    [FACT_DATE] = { WORD_MISSING_EVENT, WORD_MISSING_EVENT_NOT },
  };
  if (missing->what == MISSING_LATER_PART || missing->what == MISSING_FINDING || missing->what == MISSING_RULE)
    return words[FACT_YES_NO];
  return missing->what == MISSING_CONDUCT_DAY ? words[FACT_DATE]
         : missing->what == MISSING_FIGURES   ? figures
         : fact != NULL                       ? words[fact->kind]
         : missing->yes_no                    ? standard
                                              : limit;
}

char *phrase_missing_end (const Version *version, const Fact *fact, const Missing *missing, gboolean most,
                          SillLanguage language)
{
  const WordPair pair = words_of (fact, missing);
  return most ? phrase_outcome (pair.most, version, missing->floor_if_most, missing->ceiling_if_most, language)
              : phrase_outcome (pair.least, version, missing->floor_if_least, missing->ceiling_if_least, language);
}

char *phrase_missing (const Version *version, const Fact *fact, const Missing *missing, SillLanguage language)
{
  if (missing->what == MISSING_TEXT)
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
  for (guint i = 0; i < missing->len; i++)
    if (g_array_index (missing, Missing, i).on_figure)
      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : word_text (WORD_LIST, language),
                              phrase_missing_name (vocabulary, &g_array_index (missing, Missing, i), language));
  return names->len == 0 ? NULL : word_fill (WORD_MISSING_ON_FIGURE, language, names->str, NULL);
}

static char *phrase_fact (const Vocabulary *vocabulary, const Change *change, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (vocabulary, g_array_index (change->facts, guint, 0));
  if (change->years == 0)
    return g_strdup (phrase_words (&fact->name, language));
  g_autofree char *years = g_strdup_printf ("%u", change->years);
  return word_fill (WORD_WITHIN, language, phrase_words (&fact->name, language), years, NULL);
}

static char *phrase_subject (const Vocabulary *vocabulary, const Change *change, SillLanguage language)
{
  if (change->kind != CHANGE_AMOUNT)
    return phrase_fact (vocabulary, change, language);
  if (!change->up && change->lead->kind == CONDITION_PROPORTIONAL)
    return g_strdup (word_text (WORD_SHARES, language));
  char *formula =
      change->up || change->lead == NULL ? NULL : phrase_formula (vocabulary, change->lead->condition, language);
  if (formula != NULL)
    return formula;
  g_autofree char *facts = phrase_facts (vocabulary, change->facts, language);
  return change->facts->len < 2 ? g_steal_pointer (&facts) : word_fill (WORD_SUM_OF, language, facts, NULL);
}

static char *phrase_place (const ChargeReasons *charge, const Change *change, SillLanguage language)
{
  if (change->item == NULL)
    return g_strdup ("");
  g_autofree char *citation = phrase_citation_in (charge, change->item->instrument, change->item->path, language);
  return change->up ? word_fill (WORD_BRACKETS, language, citation, NULL) : g_steal_pointer (&citation);
}

static Word up_word (const Change *change)
{
  static const Word words[] = { [CHANGE_FOUND] = WORD_CHANGE_UP_FACT, [CHANGE_NOT_FOUND] = WORD_CHANGE_UP_NOT_FACT };
  if (change->kind != CHANGE_AMOUNT)
    return words[change->kind];
  if (change->lead == NULL)
    return WORD_CHANGE_UP_MORE;
  if (change->lead->kind == CONDITION_PROPORTIONAL)
    return WORD_CHANGE_UP_SHARES;
  return change->lead->comparison == ABOVE ? WORD_CHANGE_UP_EXCEED : WORD_CHANGE_UP;
}

static char *phrase_up (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                        SillLanguage language)
{
  const Reason *lead = change->lead;
  const Fact *fact = vocabulary_fact (vocabulary, g_array_index (change->facts, guint, 0));
  g_autofree char *subject = phrase_subject (vocabulary, change, language);
  g_autofree char *place = phrase_place (charge, change, language);
  g_autofree char *distance = phrase_range (change->distance_other, change->distance, fact->unit, language);
  g_autofree char *limit = lead == NULL ? NULL : phrase_range (lead->limit_lo, lead->limit_hi, lead->unit, language);
  return word_fill (up_word (change), language, subject, place, distance, limit, NULL);
}

static Word down_word (const Change *change)
{
  if (change->kind != CHANGE_AMOUNT)
    return WORD_CHANGE_DOWN_FACT;
  if (change->lead->comparison == ABOVE)
    return WORD_CHANGE_DOWN_AT_LIMIT;
  gboolean exact = rational_compare (change->lead->margin_hi, RATIONAL_ZERO) == 0;
  return exact ? WORD_CHANGE_DOWN_EXACT : WORD_CHANGE_DOWN;
}

static char *phrase_down (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                          SillLanguage language)
{
  g_autofree char *place = phrase_place (charge, change, language);
  g_autofree char *subject = phrase_subject (vocabulary, change, language);
  g_autofree char *tiers = phrase_change_tiers (change, language);
  const Unit *unit = change->lead == NULL ? NULL : change->lead->unit;
  g_autofree char *amount = phrase_range (change->distance, change->distance_other, unit, language);
  return word_fill (down_word (change), language, place, phrase_tier (charge->floor, language), subject, tiers, amount,
                    NULL);
}

char *phrase_change_tiers (const Change *change, SillLanguage language)
{
  return phrase_tiers (change->plan->version, change->floor, change->ceiling, language);
}

char *phrase_way (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                  SillLanguage language)
{
  return change->up ? phrase_up (vocabulary, charge, change, language)
                    : phrase_down (vocabulary, charge, change, language);
}

char *phrase_change (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                     SillLanguage language)
{
  g_autofree char *way = phrase_way (vocabulary, charge, change, language);
  if (!change->up)
    return g_steal_pointer (&way);
  g_autofree char *tiers = phrase_change_tiers (change, language);
  return word_fill (WORD_NAMED, language, tiers, way, NULL);
}

gboolean phrase_change_same_tier (const Change *a, const Change *b)
{
  return a != NULL && b != NULL && a->up == b->up && a->floor == b->floor && a->ceiling == b->ceiling;
}

Word phrase_change_note (const ChargeReasons *charge)
{
  if (charge->plan == NULL || !charge->verdict.decided || charge->items->len == 0)
    return N_WORDS;
  if (version_tier_at (charge->plan->version, charge->verdict.ceiling + 1) == NULL)
    return charge->verdict.ceiling > 0 ? WORD_NO_CHANGE_ABOVE : N_WORDS;
  gboolean any = charge->changes->len > 0 && ((const Change *) g_ptr_array_index (charge->changes, 0))->up;
  return any ? WORD_CHANGE_SINGLE : WORD_CHANGE_NO_SINGLE;
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
