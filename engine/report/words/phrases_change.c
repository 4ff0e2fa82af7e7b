/* What would change a verdict: the missing fact, the distance to the next tier, the last ground for this one. */
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
    g_autofree char *since = date_write (missing->since);
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

const char *phrase_missing_name (const Vocabulary *vocabulary, const Missing *missing, SillLanguage language)
{
  static const Word names[] = { [MISSING_REGION] = WORD_REGION,
                                [MISSING_FIGURE] = WORD_REGION_FIGURE,
                                [MISSING_CONDUCT_DAY] = WORD_CONDUCT_DAY,
                                [MISSING_SUBJECT] = WORD_SUBJECT,
                                [MISSING_LATER_PART] = WORD_LATER_PART,
                                [MISSING_FIGURES] = WORD_WHICH_FIGURES,
                                [MISSING_TEXT] = WORD_TEXT_OF_ACT,
                                [MISSING_RULE] = WORD_FIGURES_OF_ACT,
                                [MISSING_CONDUCT_BEGIN] = WORD_CONDUCT_BEGIN,
                                [MISSING_CONDUCT_END] = WORD_CONDUCT_END,
                                [MISSING_DECISION_DAY] = WORD_DECISION_DAY,
                                [MISSING_COMPARISON] = WORD_COMPARISON_OF_LAWS,
                                [MISSING_PART] = WORD_PART_SINCE };
  const Fact *fact = phrase_missing_fact (vocabulary, missing);
  if (missing->what == MISSING_RULING)
    return clause_of (missing->clause, language);
  if (missing->what == MISSING_RULE && missing->clause->tier != NULL)
    return phrase_words (&missing->clause->tier->name, language);
  return fact != NULL ? phrase_words (&fact->name, language) : word_text (names[missing->what], language);
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
  for (guint i = 0; i < missing->len; i++)
    if (g_array_index (missing, Missing, i).on_figure)
      g_string_append_printf (names, "%s%s", names->len == 0 ? "" : word_text (WORD_LIST, language),
                              phrase_missing_name (vocabulary, &g_array_index (missing, Missing, i), language));
  return names->len == 0 ? NULL : word_fill (WORD_MISSING_ON_FIGURE, language, names->str, NULL);
}

static char *phrase_fact (const Vocabulary *vocabulary, const Change *change, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (vocabulary, g_array_index (&change->facts, guint, 0));
  if (change->lapse == 0)
    return g_strdup (phrase_words (&fact->name, language));
  g_autofree char *lapse = phrase_lapse (change->lapse, language);
  return word_fill (WORD_WITHIN, language, phrase_words (&fact->name, language), lapse, NULL);
}

static char *phrase_changed (const Vocabulary *vocabulary, const Change *change, SillLanguage language)
{
  const gboolean sum = !change->more && change->facts.len > 1;
  if (sum && change->lead->kind == CONDITION_PROPORTIONAL)
    return g_strdup (word_text (WORD_SHARES, language));
  char *formula = sum ? phrase_reason_formula (vocabulary, change->lead, language) : NULL;
  if (formula != NULL)
    return formula;
  g_autofree char *facts = phrase_facts (vocabulary, &change->facts, language);
  return change->facts.len < 2 ? g_steal_pointer (&facts) : word_fill (WORD_SUM_OF, language, facts, NULL);
}

/* The lowest tier above the one that is left which is reached now; 0: none, or it is not sure what is left, or what goes. */
static guint falling_rank (const ChargeReasons *charge, const Change *change)
{
  guint rank = 0;
  for (guint i = 0; i < charge->items->len && change->plan == charge->plan && change->floor == change->ceiling; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->item->rank <= change->ceiling || !item->applicable)
      continue;
    if (item->truth == UNKNOWN)
      return 0;
    if (item->truth == YES && (rank == 0 || item->item->rank < rank))
      rank = item->item->rank;
  }
  return rank;
}

/* What fails then: of a fall by several tiers the last grounds that go. Returns: yours, of const PlanItem *. */
static GArray *failing_grounds (const ChargeReasons *charge, const Change *change)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (const PlanItem *));
  const guint rank = falling_rank (charge, change);
  for (guint i = 0; rank > 0 && i < charge->items->len; i++) {
    const ItemReason *item = g_ptr_array_index (charge->items, i);
    if (item->truth == YES && item->applicable && item->item->rank == rank)
      g_array_append_val (found, item->item);
  }
  if (found->len == 0 && change->item != NULL)
    g_array_append_val (found, change->item);
  return found;
}

/* What the tier rests on then. Returns: yours, of const PlanItem *. */
static GArray *grounds_then (const Change *change)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (const PlanItem *));
  if (change->item != NULL)
    g_array_append_val (found, change->item);
  g_array_append_vals (found, change->grounds.data, change->grounds.len);
  return found;
}

/* Where the tier rests then, or what then fails, unless that takes many words; of a clause where it stands. */
static char *phrase_place (const ChargeReasons *charge, const Change *change, SillLanguage language)
{
  enum { MOST = 3 };
  if (change->of == CHANGE_OF_CLAUSE) {
    g_autofree char *clause = phrase_citation_in (charge, change->clause->instrument, change->clause->name, language);
    return word_fill (WORD_BRACKETS, language, clause, NULL);
  }
  g_autoptr (GArray) items = change->up ? grounds_then (change) : failing_grounds (charge, change);
  g_autofree char *cited = phrase_items (charge, items, change->up ? WORD_OR_LIST : WORD_LIST, language);
  if (items->len == 0 || items->len > MOST || cited == NULL)
    return g_strdup ("");
  const Word fails = items->len > 1 ? WORD_CHANGE_FAIL : WORD_CHANGE_FAILS;
  return word_fill (change->up ? WORD_BRACKETS : fails, language, cited, NULL);
}

/* The amount grows up to the limit, not beyond it for another reason, and is not weighed on the way. */
static gboolean grows_to_limit (const Reason *lead)
{
  const gboolean weighed = lead->condition != NULL && condition_is_formula (lead->condition);
  return !weighed && (lead->comparison != AT_LEAST || rational_compare (lead->measure_lo, lead->limit_hi) <= 0);
}

/* Both ends of what the case states, or nothing, grow to one limit: by how much says less than the limit itself. */
static gboolean says_limit_alone (const Change *change)
{
  const gboolean from_nothing = rational_compare (change->distance, change->lead->limit_lo) == 0;
  return rational_compare (change->lead->limit_lo, change->lead->limit_hi) == 0 &&
         (from_nothing || rational_compare (change->distance, change->distance_other) != 0);
}

static Word more_word (const Change *change)
{
  if (change->lead == NULL || (change->lead->kind == CONDITION_LIMIT && !grows_to_limit (change->lead)))
    return WORD_CHANGE_UP_MORE;
  if (change->lead->kind == CONDITION_PROPORTIONAL)
    return WORD_CHANGE_UP_SHARES;
  if (phrase_is_named (change->lead->unit))
    return change->lead->comparison == ABOVE ? WORD_CHANGE_UP_BEYOND : WORD_CHANGE_UP_TO;
  if (rational_compare (change->lead->limit_lo, change->lead->limit_hi) != 0)
    return WORD_CHANGE_UP_REGIONAL;
  if (change->lead->comparison == ABOVE)
    return WORD_CHANGE_UP_EXCEED;
  return says_limit_alone (change) ? WORD_CHANGE_UP_TO : WORD_CHANGE_UP;
}

/* What grows by just more than a whole amount. */
static gboolean is_just_over (const Change *change, const Unit *unit, Rational *ret_whole)
{
  return more_word (change) == WORD_CHANGE_UP_MORE &&
         rational_compare (change->distance, change->distance_other) == 0 &&
         phrase_is_just_above (change->distance, unit, ret_whole) && ret_whole->numerator > 0;
}

static char *phrase_more (const Vocabulary *vocabulary, const Change *change, const char *place, SillLanguage language)
{
  const Reason *lead = change->lead;
  const Fact *fact = vocabulary_fact (vocabulary, g_array_index (&change->facts, guint, 0));
  g_autofree char *subject = phrase_changed (vocabulary, change, language);
  Rational whole;
  if (is_just_over (change, fact->unit, &whole)) {
    g_autofree char *amount = phrase_amount (whole, fact->unit, language);
    return word_fill (WORD_CHANGE_UP_BY_OVER, language, subject, place, amount, NULL);
  }
  g_autofree char *distance = phrase_range (change->distance_other, change->distance, fact->unit, language);
  g_autofree char *limit = lead == NULL ? NULL : phrase_range (lead->limit_lo, lead->limit_hi, lead->unit, language);
  return word_fill (more_word (change), language, subject, place, distance, limit, NULL);
}

static const Unit *unit_of_fall (const Vocabulary *vocabulary, const Change *change)
{
  return change->lead != NULL ? change->lead->unit
                              : vocabulary_fact (vocabulary, g_array_index (&change->facts, guint, 0))->unit;
}

/* The least fall in whole units, where "more than" would leave a rest of them. */
static gboolean is_whole_fall (const Unit *unit, const Change *change, Rational *ret)
{
  return unit != NULL && unit->parts > 1 && change->distance_other.denominator != 1 &&
         rational_compare (change->distance, change->distance_other) == 0 &&
         rational_add (change->distance, (Rational) { 1, unit->parts }, ret) && ret->denominator == 1;
}

static char *phrase_below (const char *subject, Rational bound, const Unit *unit, const char *place,
                           SillLanguage language)
{
  Rational whole;
  const gboolean just_above = phrase_is_just_above (bound, unit, &whole), counted = unit != NULL && unit->parts == 1;
  if ((just_above && whole.numerator == 0) || (counted && rational_compare (bound, RATIONAL_ONE) == 0))
    return word_fill (WORD_CHANGE_DOWN_TO_NONE, language, subject, place, NULL);
  g_autofree char *amount = phrase_amount (just_above ? whole : bound, unit, language);
  return word_fill (just_above ? WORD_CHANGE_DOWN_TO : WORD_CHANGE_DOWN_BELOW, language, subject, place, amount, NULL);
}

static char *phrase_less (const Vocabulary *vocabulary, const Change *change, const char *place, SillLanguage language)
{
  const Unit *unit = unit_of_fall (vocabulary, change);
  g_autofree char *subject = phrase_changed (vocabulary, change, language);
  Rational fall = change->distance;
  if (!rational_is_unbounded (change->below))
    return phrase_below (subject, change->below, unit, place, language);
  if (rational_compare (change->distance_other, RATIONAL_ZERO) == 0)
    return word_fill (WORD_CHANGE_DOWN_AT_ALL, language, subject, place, NULL);
  gboolean whole = is_whole_fall (unit, change, &fall);
  g_autofree char *amount = phrase_range (fall, whole ? fall : change->distance_other, unit, language);
  return word_fill (whole ? WORD_CHANGE_DOWN_BY : WORD_CHANGE_DOWN, language, subject, place, amount, NULL);
}

static char *phrase_found (const Vocabulary *vocabulary, const Change *change, const char *place, SillLanguage language)
{
  const gboolean found = change->kind == CHANGE_FOUND;
  if (change->of == CHANGE_OF_SUBJECT)
    return word_fill (found ? WORD_CHANGE_ORGANIZATION : WORD_CHANGE_PERSON, language, place, NULL);
  if (change->of == CHANGE_OF_CLAUSE)
    return word_fill (found ? WORD_CHANGE_CLAUSE : WORD_CHANGE_NOT_CLAUSE, language,
                      clause_of (change->clause, language), place, NULL);
  g_autofree char *fact = phrase_fact (vocabulary, change, language);
  return word_fill (found ? WORD_CHANGE_UP_FACT : WORD_CHANGE_UP_NOT_FACT, language, fact, place, NULL);
}

char *phrase_change_tiers (const Change *change, SillLanguage language)
{
  return phrase_tiers (change->plan->version, change->floor, change->ceiling, language);
}

char *phrase_way (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                  SillLanguage language)
{
  g_autofree char *place = phrase_place (charge, change, language);
  if (change->kind != CHANGE_AMOUNT)
    return phrase_found (vocabulary, change, place, language);
  return (change->more ? phrase_more : phrase_less) (vocabulary, change, place, language);
}

char *phrase_change (const Vocabulary *vocabulary, const ChargeReasons *charge, const Change *change,
                     SillLanguage language)
{
  g_autofree char *way = phrase_way (vocabulary, charge, change, language);
  g_autofree char *tiers = phrase_change_tiers (change, language);
  return word_fill (WORD_NAMED, language, tiers, way, NULL);
}

gboolean phrase_change_same_tier (const Change *a, const Change *b)
{
  return a != NULL && b != NULL && a->up == b->up && a->floor == b->floor && a->ceiling == b->ceiling;
}

gboolean phrase_is_highest (const ChargeReasons *charge)
{
  return charge->plan != NULL && charge->verdict.decided && charge->items->len > 0 && charge->verdict.ceiling > 0 &&
         version_tier_at (charge->plan->version, charge->verdict.ceiling + 1) == NULL;
}

Word phrase_change_note (const ChargeReasons *charge)
{
  if (charge->plan == NULL || charge->items->len == 0 || (!charge->verdict.decided && charge->changes->len == 0))
    return N_WORDS;
  if (charge->changes->len > 0)
    return WORD_CHANGE_SINGLE;
  gboolean above = version_tier_at (charge->plan->version, charge->verdict.ceiling + 1) != NULL;
  return charge->changes_exact && (above || charge->verdict.floor > 0) ? WORD_CHANGE_NO_SINGLE : N_WORDS;
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
