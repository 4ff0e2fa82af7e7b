/* One condition in one line: what was found, against what, by how much; and what would change. */
#include "report/words/phrases.h"
#include "base/rational_text.h"

static Rational negative (Rational number) { return (Rational) { -number.numerator, number.denominator }; }

static gboolean is_zero (Rational number) { return rational_compare (number, RATIONAL_ZERO) == 0; }

static gboolean is_upper (Comparison comparison) { return comparison == BELOW || comparison == AT_MOST; }

static char *list_facts (const Vocabulary *vocabulary, const ArenaArray *facts, guint n, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < n; i++) {
    const Fact *fact = vocabulary_fact (vocabulary, g_array_index (facts, guint, i));
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (WORD_SUM, language),
                            phrase_words (&fact->name, language));
  }
  return g_string_free (to, FALSE);
}

char *phrase_facts (const Vocabulary *vocabulary, const ArenaArray *facts, SillLanguage language)
{
  return list_facts (vocabulary, facts, facts->len, language);
}

/* Of a sum that some of its facts make by themselves, these; how many others there are beside them. */
static char *phrase_sum (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  const guint all = reason->facts.len, n = reason->truth == YES && reason->surely > 0 ? reason->surely : all;
  g_autofree char *facts = list_facts (vocabulary, &reason->facts, n, language);
  g_autofree char *others = g_strdup_printf ("%u", all - n);
  if (n < all)
    return word_fill (all - n == 1 ? WORD_SUM_WITH_OTHER : WORD_SUM_WITH_OTHERS, language, facts, others, NULL);
  return all < 2 ? g_steal_pointer (&facts) : word_fill (WORD_SUM_OF, language, facts, NULL);
}

/* What is measured, as the subject of a sentence. */
static char *phrase_subject (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  char *formula = phrase_reason_formula (vocabulary, reason, language);
  if (formula != NULL)
    return formula;
  if (reason->kind == CONDITION_PROPORTIONAL)
    return g_strdup (word_text (WORD_SHARES, language));
  return phrase_sum (vocabulary, reason, language);
}

/* 甲＋乙 × 1/30 ＝: what is computed is set apart from what it comes to. */
static char *phrase_measured_subject (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  g_autofree char *subject = phrase_subject (vocabulary, reason, language);
  g_autofree char *formula = phrase_reason_formula (vocabulary, reason, language);
  return formula == NULL ? g_steal_pointer (&subject) : word_fill (WORD_FORMULA_IS, language, subject, NULL);
}

static gboolean is_unknown (Rational lo, Rational hi) { return is_zero (lo) && rational_is_unbounded (hi); }

/* Chinese names the unit on both sides of a comparison, English after the limit. */
static char *phrase_measure (const Reason *reason, SillLanguage language)
{
  if (reason->kind == CONDITION_PROPORTIONAL)
    return phrase_shares (reason, language);
  return (language == SILL_ZH ? phrase_range : phrase_range_bare) (reason->measure_lo, reason->measure_hi, reason->unit,
                                                                   language);
}

/* A sum that could be high enough and yet is not added up. */
static gboolean is_idle_sum (const Reason *reason)
{
  return reason->kind == CONDITION_PROPORTIONAL && reason->measured && reason->truth == NO &&
         rational_compare (reason->margin_hi, RATIONAL_ZERO) >= 0;
}

/* One of its parts reaches its limit alone; or it has only one that might. */
static Word word_of_idle (const Reason *reason)
{
  return rational_compare (reason->margin_lo, RATIONAL_ZERO) >= 0 ? WORD_MARGIN_ALONE : WORD_MARGIN_SINGLE;
}

static const char *sign_of (const Reason *reason)
{
  static const Comparison opposites[] = {
    [AT_LEAST] = BELOW, [ABOVE] = AT_MOST, [BELOW] = AT_LEAST, [AT_MOST] = ABOVE
  };
  return phrase_comparison (reason->truth != NO ? reason->comparison : opposites[reason->comparison]);
}

static char *phrase_measured (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  g_autofree char *subject = phrase_subject (vocabulary, reason, language);
  if (is_idle_sum (reason))
    return word_fill (WORD_NAMED, language, subject, word_text (word_of_idle (reason), language), NULL);
  g_autofree char *measure = phrase_measure (reason, language);
  g_autofree char *amount = phrase_range (reason->measure_lo, reason->measure_hi, reason->unit, language);
  g_autofree char *limit = phrase_range (reason->limit_lo, reason->limit_hi, reason->unit, language);
  gboolean band = rational_compare (reason->limit_lo, reason->limit_hi) != 0;
  if (reason->truth == UNKNOWN && !band && is_unknown (reason->measure_lo, reason->measure_hi))
    return word_fill (WORD_MEASURED_UNKNOWN, language, subject, sign_of (reason), limit, NULL);
  if (reason->presence && reason->truth != UNKNOWN)
    return word_fill (WORD_NAMED, language, subject, amount, NULL);
  Word word = reason->truth != UNKNOWN ? WORD_MEASURED : band ? WORD_MEASURED_BAND : WORD_MEASURED_OPEN;
  g_autofree char *left = phrase_measured_subject (vocabulary, reason, language);
  return word_fill (word, language, left, measure, sign_of (reason), limit, NULL);
}

static char *phrase_named (const char *name, Truth truth, SillLanguage language)
{
  static const Word answers[] = { [NO] = WORD_NO, [UNKNOWN] = WORD_UNKNOWN, [YES] = WORD_YES };
  return word_fill (WORD_NAMED, language, name, word_text (answers[truth], language), NULL);
}

/* A yes/no fact with what was found of it; an "unless" holds where its fact does not. */
static char *phrase_asked (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  g_autofree char *formula = phrase_reason_formula (vocabulary, reason, language);
  g_autofree char *facts =
      formula != NULL ? g_steal_pointer (&formula) : phrase_facts (vocabulary, &reason->facts, language);
  const char *name = reason->facts.len > 0 ? facts : word_text (WORD_GATE_ORGANIZATION, language);
  return phrase_named (name, reason->negated ? truth_not (reason->truth) : reason->truth, language);
}

static char *phrase_within (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  g_autofree char *facts = phrase_facts (vocabulary, &reason->facts, language);
  g_autofree char *lapse = phrase_lapse (reason->lapse, language);
  g_autofree char *name = word_fill (WORD_WITHIN, language, facts, lapse, NULL);
  return phrase_named (name, reason->truth, language);
}

/* So often within that time; what the days are the children say. */
static char *phrase_repeated (const Vocabulary *vocabulary, const Condition *repeated, SillLanguage language)
{
  const gint slot = vocabulary_find (vocabulary, *repeated->facts);
  g_autofree char *lapse = phrase_lapse (repeated->lapse, language), *times = g_strdup_printf ("%u", repeated->count);
  g_autofree char *often = word_fill (WORD_TIMES_WITHIN_YEARS, language, lapse, times, NULL);
  return word_fill (WORD_NAMED, language, phrase_words (&vocabulary_fact (vocabulary, (guint) slot)->name, language),
                    often, NULL);
}

/* The act, or the time, that meets it or comes nearest. */
static char *phrase_acts (const Reason *reason, SillLanguage language)
{
  const gboolean nearest = reason->truth == NO;
  g_autofree char *lapse = reason->lapse == 0 ? NULL : phrase_lapse (reason->lapse, language);
  g_autofree char *on = phrase_days (reason->on, language);
  if (lapse == NULL && reason->act == NULL)
    return g_strdup (word_text (WORD_GROUP_ACT, language));
  if (lapse == NULL)
    return word_fill (nearest ? WORD_GROUP_ACT_NEAREST : WORD_GROUP_ACT_NAMED, language, reason->act, NULL);
  if (reason->on.hi == 0)
    return word_fill (WORD_GROUP_ACTS, language, lapse, NULL);
  return word_fill (nearest ? WORD_GROUP_ACTS_NEAREST : WORD_GROUP_ACTS_DATED, language, lapse, on, NULL);
}

static char *phrase_group (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  if (reason->condition != NULL && condition_is_repeated (reason->condition))
    return phrase_repeated (vocabulary, reason->condition, language);
  g_autofree char *count = g_strdup_printf ("%u", reason->count);
  switch (reason->kind) {
  case CONDITION_ANY: return g_strdup (word_text (WORD_GROUP_ANY, language));
  case CONDITION_ACTS: return phrase_acts (reason, language);
  case CONDITION_AT_LEAST: return word_fill (WORD_GROUP_AT_LEAST, language, count, NULL);
  case CONDITION_NOT: return g_strdup (word_text (WORD_GROUP_NOT, language));
  default: return g_strdup (word_text (WORD_GROUP_ALL, language));
  }
}

static char *phrase_meets (const Reason *reason, SillLanguage language)
{
  g_autofree char *count = g_strdup_printf ("%u", reason->count);
  if (reason->count > 1)
    return word_fill (WORD_GROUP_AT_LEAST, language, count, NULL);
  return g_strdup (word_text (WORD_GROUP_ANY, language));
}

static char *phrase_scale (const Reason *reason, SillLanguage language)
{
  if (reason->condition != NULL && reason->condition->meets)
    return phrase_meets (reason, language);
  Rational factor = reason->condition == NULL ? reason->factor : reason->condition->factor;
  if (rational_compare (factor, RATIONAL_ONE) == 0)
    return g_strdup (word_text (WORD_GROUP_SCALE_ONE, language));
  gboolean times = rational_compare (factor, RATIONAL_ONE) >= 0;
  g_autofree char *number = times ? phrase_number (factor) : rational_write (factor);
  g_autofree char *count = g_strdup_printf ("%u", reason->count);
  if (reason->count > 1)
    return word_fill (times ? WORD_GROUP_SCALE_MANY : WORD_GROUP_SCALE_SHARE_MANY, language, number, count, NULL);
  return word_fill (times ? WORD_GROUP_SCALE_TIMES : WORD_GROUP_SCALE_SHARE, language, number, NULL);
}

/* 80 %, or 2/3 where no whole per cent says it. */
char *phrase_near_share (const Condition *near)
{
  Rational percent;
  if (!rational_multiply (near->factor, (Rational) { 100, 1 }, &percent) || percent.denominator != 1)
    return rational_write (near->factor);
  g_autofree char *number = phrase_number (percent);
  return g_strconcat (number, "%", NULL);
}

static char *phrase_near (const Reason *reason, SillLanguage language)
{
  g_autofree char *share = phrase_near_share (reason->condition);
  gboolean doubted = condition_is_doubted (reason->condition);
  return word_fill (doubted ? WORD_GROUP_NEAR_DOUBTED : WORD_GROUP_NEAR, language, share, NULL);
}

static char *phrase_open (const Reason *reason, SillLanguage language)
{
  return g_strdup (reason->words.zh == NULL ? word_text (WORD_OPEN_CLAUSE, language)
                                            : phrase_words (&reason->words, language));
}

static char *phrase_no_figure (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  g_autofree char *subject = phrase_subject (vocabulary, reason, language);
  g_autofree char *measure = phrase_range (reason->measure_lo, reason->measure_hi, reason->unit, language);
  return word_fill (WORD_NO_NATIONAL_FIGURE, language, subject, measure, NULL);
}

char *phrase_reaches (const Instrument *of, const Condition *reaches, const char *tier, SillLanguage language)
{
  if (reaches == NULL || reaches->article == NULL)
    return word_fill (WORD_REACHES, language, tier, NULL);
  g_autofree char *citation = phrase_citation (of, reaches->article, language);
  return word_fill (WORD_REACHES_ARTICLE, language, citation, tier, NULL);
}

char *phrase_reason (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  if (reason->no_figure)
    return phrase_no_figure (vocabulary, reason, language);
  if (reason->measured)
    return phrase_measured (vocabulary, reason, language);
  if (reason->gate)
    return phrase_asked (vocabulary, reason, language);
  if (reason_is_near (reason))
    return phrase_near (reason, language);
  switch (reason->kind) {
  case CONDITION_YES:
  case CONDITION_LIMIT:
  case CONDITION_PROPORTIONAL: return phrase_asked (vocabulary, reason, language);
  case CONDITION_WITHIN: return phrase_within (vocabulary, reason, language);
  case CONDITION_OPEN: return phrase_open (reason, language);
  case CONDITION_READING: return word_fill (WORD_READ_THUS, language, phrase_words (&reason->words, language), NULL);
  case CONDITION_SCALE: return phrase_scale (reason, language);
  case CONDITION_REACHES:
    return reason->words.zh == NULL ? phrase_group (vocabulary, reason, language)
                                    : phrase_reaches (reason->instrument, reason->condition,
                                                      phrase_words (&reason->words, language), language);
  default: return phrase_group (vocabulary, reason, language);
  }
}

/* Two percentages differ by points. */
static char *phrase_distance (Rational lo, Rational hi, const Reason *reason, SillLanguage language)
{
  const gboolean is_percent = reason->unit != NULL && *reason->unit->name.zh == '%';
  return phrase_range (lo, hi, is_percent ? &phrase_points : reason->unit, language);
}

#define FAR_BEYOND ((Rational) { 10, 1 }) /* times the limit */

static char *phrase_over (const Reason *reason, SillLanguage language)
{
  if (is_zero (reason->margin_lo) && is_zero (reason->margin_hi))
    return g_strdup (word_text (WORD_MARGIN_EXACT, language));
  if (is_zero (reason->margin_lo) && rational_is_unbounded (reason->margin_hi))
    return g_strdup (word_text (WORD_MARGIN_OR_MORE, language));
  g_autofree char *over = phrase_distance (reason->margin_lo, reason->margin_hi, reason, language);
  if (rational_is_unbounded (reason->degree_lo)) /* of a limit of nothing */
    return word_fill (WORD_MARGIN_ABOVE, language, over, NULL);
  if (rational_compare (reason->degree_lo, FAR_BEYOND) >= 0) /* by how much exactly no longer says anything */
    return g_strdup (word_text (WORD_MARGIN_FAR_BEYOND, language));
  g_autofree char *degree = phrase_of_limit (reason->degree_lo, reason->degree_hi, language);
  return word_fill (WORD_MARGIN_OVER, language, degree, over, NULL);
}

static char *phrase_short (const Reason *reason, SillLanguage language)
{
  if (is_idle_sum (reason))
    return NULL;
  if (is_zero (reason->margin_hi))
    return g_strdup (word_text (WORD_MARGIN_EXACT_NOT, language));
  g_autofree char *lacking =
      phrase_distance (negative (reason->margin_hi), negative (reason->margin_lo), reason, language);
  if (is_zero (reason->degree_hi))
    return word_fill (WORD_MARGIN_ZERO, language, lacking, NULL);
  g_autofree char *degree = phrase_of_limit (reason->degree_lo, reason->degree_hi, language);
  return word_fill (WORD_MARGIN_SHORT, language, degree, lacking, NULL);
}

static char *phrase_straddling (const Reason *reason, SillLanguage language)
{
  if (is_unknown (reason->degree_lo, reason->degree_hi) || rational_is_unbounded (reason->degree_lo))
    return NULL;
  return phrase_of_limit (reason->degree_lo, reason->degree_hi, language);
}

static char *phrase_room (const Reason *reason, SillLanguage language)
{
  gboolean left = reason->truth == YES;
  if (left && is_zero (reason->measure_hi))
    return NULL;
  Rational lo = left ? negative (reason->margin_hi) : reason->margin_lo;
  Rational hi = left ? negative (reason->margin_lo) : reason->margin_hi;
  g_autofree char *range = phrase_distance (lo, hi, reason, language);
  return word_fill (left ? WORD_MARGIN_LEFT : WORD_MARGIN_BEYOND, language, range, NULL);
}

char *phrase_margin (const Reason *reason, SillLanguage language)
{
  if (!reason->measured || reason->presence || phrase_is_named (reason->unit))
    return NULL;
  if (reason->truth == UNKNOWN)
    return phrase_straddling (reason, language);
  if (is_upper (reason->comparison))
    return phrase_room (reason, language);
  return reason->truth == YES ? phrase_over (reason, language) : phrase_short (reason, language);
}

static char *phrase_factors (const Reason *reason)
{
  if (reason->factors.len == 0)
    return phrase_number (reason->factor);
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < reason->factors.len; i++) {
    const Rational each = g_array_index (&reason->factors, Rational, i);
    g_autofree char *factor = rational_write (each);
    if (rational_compare (each, RATIONAL_ONE) != 0)
      g_string_append_printf (to, "%s%s", to->len == 0 ? "" : " × ", factor);
  }
  return g_string_free (to, FALSE);
}

/* The limit as its item states it, before it was scaled. */
static gboolean stated_limit (const Reason *reason, Rational *ret_lo, Rational *ret_hi)
{
  return reason->measured && reason->kind == CONDITION_LIMIT && rational_compare (reason->factor, RATIONAL_ONE) != 0 &&
         rational_divide (reason->limit_lo, reason->factor, ret_lo) &&
         rational_divide (reason->limit_hi, reason->factor, ret_hi);
}

char *phrase_limit (const Reason *reason, SillLanguage language)
{
  if (!reason->measured)
    return NULL;
  Rational lo, hi;
  g_autofree char *limit = phrase_range (reason->limit_lo, reason->limit_hi, reason->unit, language);
  if (!stated_limit (reason, &lo, &hi))
    return g_steal_pointer (&limit);
  g_autofree char *stated = phrase_range (lo, hi, reason->unit, language);
  g_autofree char *factors = phrase_factors (reason);
  return g_strdup_printf ("%s × %s = %s", stated, factors, limit);
}

char *phrase_derivation (const Reason *reason, SillLanguage language)
{
  Rational lo, hi;
  if (reason->path == NULL || !stated_limit (reason, &lo, &hi))
    return NULL;
  g_autofree char *citation = reason->abroad == NULL ? phrase_citation (reason->instrument, reason->path, language)
                                                     : phrase_article (reason->abroad, reason->path, language);
  g_autofree char *limit = phrase_limit (reason, language);
  return word_fill (WORD_DERIVED, language, citation, limit, NULL);
}

char *phrase_local (const Reason *reason, SillLanguage language)
{
  const Condition *condition = reason->condition;
  Rational lo, hi;
  if (!reason->measured || condition == NULL || condition->local == NULL || reason->unit == NULL ||
      reason->factors.len > 0 || rational_compare (reason->limit_lo, reason->limit_hi) != 0 ||
      !rational_new (condition->at_least.value.lo, reason->unit->parts, &lo) ||
      !rational_new (condition->at_least.value.hi, reason->unit->parts, &hi))
    return NULL;
  g_autofree char *local = phrase_amount (reason->limit_lo, reason->unit, language);
  if (condition->at_least.unset)
    return word_fill (WORD_LOCAL_LIMIT_ALONE, language, local, NULL);
  g_autofree char *band = phrase_range (lo, hi, reason->unit, language);
  return word_fill (WORD_LOCAL_LIMIT, language, local, band, NULL);
}
