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

char *phrase_question (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language)
{
  static const Word questions[] = { [MISSING_REGION] = WORD_ASK_REGION,
                                    [MISSING_FIGURE] = WORD_ASK_FIGURE,
                                    [MISSING_CONDUCT_DAY] = WORD_ASK_CONDUCT_DAY,
                                    [MISSING_SUBJECT] = WORD_ASK_SUBJECT };
  const Fact *fact = phrase_missing_fact (vocabulary, missing);
  if (missing->what == MISSING_FINDING)
    return phrase_clause_question (missing->clause, language);
  return g_strdup (fact != NULL ? phrase_words (&fact->question, language)
                                : word_text (questions[missing->what], language));
}

const char *phrase_missing_name (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language)
{
  static const Word names[] = { [MISSING_REGION] = WORD_REGION,
                                [MISSING_FIGURE] = WORD_REGION_FIGURE,
                                [MISSING_CONDUCT_DAY] = WORD_CONDUCT_DAY,
                                [MISSING_SUBJECT] = WORD_SUBJECT };
  const Fact *fact = phrase_missing_fact (vocabulary, missing);
  if (missing->what == MISSING_FINDING)
    return phrase_clause (missing->clause, language);
  return fact != NULL ? phrase_words (&fact->name, language) : word_text (names[missing->what], language);
}

char *phrase_missing (const Version *version, const Fact *fact, const Missing *missing, SillLanguage language)
{
  if (missing->floor_if_least == missing->floor_if_most && missing->ceiling_if_least == missing->ceiling_if_most)
    return g_strdup (word_text (WORD_MISSING_ALONE, language));
  static const WordPair limit = { WORD_MISSING_HIGH_LIMIT, WORD_MISSING_LOW_LIMIT };
  static const WordPair standard = { WORD_MISSING_THERE, WORD_MISSING_ELSEWHERE };
  static const WordPair words[] = {
    [FACT_YES_NO] = { WORD_MISSING_YES, WORD_MISSING_NO },
    [FACT_QUANTITY] = { WORD_MISSING_MOST, WORD_MISSING_LEAST },
    [FACT_DATE] = { WORD_MISSING_EVENT, WORD_MISSING_EVENT_NOT },
  };
  const WordPair pair = missing->what == MISSING_FINDING       ? words[FACT_YES_NO]
                        : missing->what == MISSING_CONDUCT_DAY ? words[FACT_DATE]
                        : fact != NULL                         ? words[fact->kind]
                        : missing->yes_no                      ? standard
                                                               : limit;
  g_autofree char *most =
      phrase_outcome (pair.most, version, missing->floor_if_most, missing->ceiling_if_most, language);
  g_autofree char *least =
      phrase_outcome (pair.least, version, missing->floor_if_least, missing->ceiling_if_least, language);
  return g_strconcat (most, word_text (WORD_CLAUSE, language), least, NULL);
}

static char *phrase_fact (const Vocabulary *vocabulary, const Change *change, SillLanguage language)
{
  const char *name = phrase_words (&vocabulary_fact (vocabulary, change->slot)->name, language);
  if (change->reason == NULL || change->reason->kind != CONDITION_WITHIN)
    return g_strdup (name);
  g_autofree char *years = g_strdup_printf ("%u", change->reason->years);
  return word_fill (WORD_WITHIN, language, name, years, NULL);
}

static char *phrase_subject (const Vocabulary *vocabulary, const Change *change, SillLanguage language)
{
  if (change->lead == NULL)
    return phrase_fact (vocabulary, change, language);
  if (change->lead->kind == CONDITION_PROPORTIONAL)
    return g_strdup (word_text (WORD_SHARES, language));
  g_autofree char *facts = phrase_facts (vocabulary, change->lead->facts, language);
  return change->lead->facts->len < 2 ? g_steal_pointer (&facts) : word_fill (WORD_SUM_OF, language, facts, NULL);
}

/* What each part alone would have to grow by: 第（三）项再多 5 条、第（四）项再多 50 条或者... */
static char *phrase_parts (const Reason *lead, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < lead->shares->len; i++) {
    const Share *share = &g_array_index (lead->shares, Share, i);
    const char *before = i == 0 ? NULL : g_array_index (lead->shares, Share, i - 1).path;
    g_autofree char *amount = phrase_amount (share->missing, share->unit, language);
    g_autofree char *citation = phrase_citation_after (lead->instrument, share->path, before, language);
    g_autofree char *part = word_fill (WORD_CHANGE_UP_PART, language, amount, citation, NULL);
    Word joint = i + 1 == lead->shares->len ? WORD_OR_LIST : WORD_LIST;
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (joint, language), part);
  }
  return g_string_free (to, FALSE);
}

static char *phrase_up_shares (const Change *change, const char *citation, SillLanguage language)
{
  const Rational most = { -change->lead->margin_lo.numerator, change->lead->margin_lo.denominator };
  g_autofree char *distance = phrase_range (change->distance, most, NULL, language);
  g_autofree char *limit = phrase_number (change->lead->limit_lo);
  g_autofree char *parts = phrase_parts (change->lead, language);
  return word_fill (WORD_CHANGE_UP_SHARES, language, distance, limit, citation, parts, NULL);
}

static char *phrase_up (const Vocabulary *vocabulary, const Change *change, SillLanguage language)
{
  const Reason *lead = change->lead;
  g_autofree char *citation = phrase_citation (change->item->item->instrument, change->item->item->path, language);
  g_autofree char *subject = phrase_subject (vocabulary, change, language);
  if (lead == NULL)
    return word_fill (WORD_CHANGE_UP_FACT, language, subject, citation, NULL);
  if (lead->presence)
    return word_fill (WORD_CHANGE_UP_PRESENCE, language, subject, citation, NULL);
  if (lead->kind == CONDITION_PROPORTIONAL)
    return phrase_up_shares (change, citation, language);
  Rational most = { -lead->margin_lo.numerator, lead->margin_lo.denominator };
  g_autofree char *distance = phrase_range (change->distance, most, lead->unit, language);
  g_autofree char *limit = phrase_range (lead->limit_lo, lead->limit_hi, lead->unit, language);
  return word_fill (lead->comparison == ABOVE ? WORD_CHANGE_UP_EXCEED : WORD_CHANGE_UP, language, subject, distance,
                    limit, citation, NULL);
}

static Word down_word (const Change *change)
{
  if (change->lead == NULL)
    return WORD_CHANGE_DOWN_FACT;
  if (change->lead->comparison == ABOVE)
    return WORD_CHANGE_DOWN_AT_LIMIT;
  gboolean exact = rational_compare (change->lead->margin_hi, RATIONAL_ZERO) == 0;
  return exact ? WORD_CHANGE_DOWN_EXACT : WORD_CHANGE_DOWN;
}

static char *phrase_down (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                          SillLanguage language)
{
  g_autofree char *citation = phrase_citation (change->item->item->instrument, change->item->item->path, language);
  g_autofree char *subject = phrase_subject (vocabulary, change, language);
  const Unit *unit = change->lead == NULL ? NULL : change->lead->unit;
  Rational most = change->lead == NULL ? change->distance : change->lead->margin_hi;
  g_autofree char *amount = phrase_range (change->distance, most, unit, language);
  return word_fill (down_word (change), language, citation, phrase_tier (charge->floor, language), subject, amount,
                    NULL);
}

char *phrase_way (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                  SillLanguage language)
{
  return change->up ? phrase_up (vocabulary, change, language) : phrase_down (vocabulary, charge, change, language);
}

char *phrase_change (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                     SillLanguage language)
{
  g_autofree char *way = phrase_way (vocabulary, charge, change, language);
  if (!change->up)
    return g_steal_pointer (&way);
  const Tier *tier = version_tier_at (charge->plan->version, change->rank);
  return word_fill (WORD_NAMED, language, phrase_tier (tier, language), way, NULL);
}
