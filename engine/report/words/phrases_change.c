/* What would change a verdict: the distance to the next tier, the last ground for this one. */
#include "report/words/phrases.h"

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
                      phrase_clause (change->clause, language), place, NULL);
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
