/* What the law provides for a tier: imprisonment and other main punishments, fines with what they come to here. */
#include "report/words/phrases.h"
#include "base/numeral/numeral_write.h"

char *phrase_months (guint months, SillLanguage language)
{
  guint amount = months % 12 == 0 ? months / 12 : months;
  g_autofree char *number = language == SILL_ZH ? numeral_write (amount) : g_strdup_printf ("%u", amount);
  Word word = months % 12 != 0 ? WORD_MONTHS : amount == 1 ? WORD_YEAR : WORD_YEARS;
  return word_fill (word, language, number, NULL);
}

/* NULL: no fixed-term imprisonment. Beside life imprisonment the upper end goes without saying. */
static char *phrase_imprisonment (const Penalty *penalty, SillLanguage language)
{
  g_autofree char *from = phrase_months (penalty->minimum_months, language);
  g_autofree char *to = phrase_months (penalty->maximum_months, language);
  gboolean open = penalty->maximum_months == 0 || penalty->life || penalty->death;
  if (penalty->minimum_months == 0 && penalty->maximum_months == 0)
    return NULL;
  if (penalty->minimum_months == 0)
    return word_fill (WORD_PENALTY_YEARS_UP_TO, language, to, NULL);
  if (penalty->minimum_months == penalty->maximum_months)
    return word_fill (WORD_PENALTY_YEARS, language, from, NULL);
  if (open)
    return word_fill (WORD_PENALTY_YEARS_FROM, language, from, NULL);
  gboolean same_unit = language == SILL_EN && penalty->minimum_months % 12 == 0 && penalty->maximum_months % 12 == 0;
  g_autofree char *years = g_strdup_printf ("%u", penalty->minimum_months / 12);
  return word_fill (WORD_PENALTY_YEARS_FROM_TO, language, same_unit ? years : from, to, NULL);
}

/* 甲、乙或者丙. */
static char *join_or (const GPtrArray *texts, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < texts->len; i++) {
    Word joint = i + 1 == texts->len ? WORD_OR_LIST : WORD_LIST;
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (joint, language),
                            (const char *) g_ptr_array_index (texts, i));
  }
  return g_string_free (to, FALSE);
}

/* `fine`: one in the place of all else is among them. */
static char *list_kinds (const Penalty *penalty, gboolean fine, SillLanguage language)
{
  const struct {
    gboolean given;
    Word word;
  } kinds[] = {
    { penalty->life, WORD_PENALTY_LIFE },
    { penalty->death, WORD_PENALTY_DEATH },
    { penalty->detention, WORD_PENALTY_DETENTION },
    { penalty->surveillance, WORD_PENALTY_SURVEILLANCE },
    { penalty->deprivation, WORD_PENALTY_DEPRIVATION },
    { fine, WORD_PENALTY_FINE_INSTEAD },
  };
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  char *imprisonment = phrase_imprisonment (penalty, language);
  if (imprisonment != NULL)
    g_ptr_array_add (texts, imprisonment);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].given)
      g_ptr_array_add (texts, g_strdup (word_text (kinds[i].word, language)));
  return texts->len == 0 ? g_strdup (word_text (WORD_PENALTY_NOT_GIVEN, language)) : join_or (texts, language);
}

char *phrase_principal (const Penalty *penalty, SillLanguage language) { return list_kinds (penalty, FALSE, language); }

/* The principal punishments and the fine. */
static char *phrase_fined (const Penalty *penalty, SillLanguage language)
{
  if (penalty->fine == FINE_NONE || penalty->fine == FINE_INSTEAD)
    return list_kinds (penalty, penalty->fine == FINE_INSTEAD, language);
  Word word = penalty->fine == FINE_MAY             ? WORD_PENALTY_FINE_MAY
              : penalty->fine == FINE_WITH_OR_ALONE ? WORD_PENALTY_FINE_OR_ALONE
                                                    : WORD_PENALTY_FINE;
  g_autofree char *principal = phrase_principal (penalty, language);
  return word_fill (word, language, principal, NULL);
}

/* What is imposed beside a fine is imposed in its place. */
char *phrase_penalty (const Penalty *penalty, SillLanguage language)
{
  g_autofree char *fined = phrase_fined (penalty, language);
  if (penalty->confiscation == CONFISCATION_NONE)
    return g_steal_pointer (&fined);
  gboolean beside = penalty->fine != FINE_NONE && penalty->fine != FINE_INSTEAD;
  Word word = penalty->confiscation == CONFISCATION_MAY ? WORD_PENALTY_CONFISCATION_MAY
              : beside                                  ? WORD_PENALTY_OR_CONFISCATION
                                                        : WORD_PENALTY_CONFISCATION;
  return word_fill (word, language, fined, NULL);
}

char *phrase_provided (const ChargeReasons *charge, const Tier *tier, SillLanguage language)
{
  if (charge->kind == DEFENDANT_ORGANIZATION)
    return g_strdup (word_text (WORD_PENALTY_ORGANIZATION, language));
  return phrase_penalty (&tier->penalty, language);
}

Word phrase_penalty_head (const ChargeReasons *charge)
{
  return charge->kind == DEFENDANT_ORGANIZATION ? WORD_TABLE_FINE : WORD_TABLE_IMPRISONMENT;
}

char *phrase_principals (const Version *version, guint floor, guint ceiling, SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint rank = MAX (floor, 1u); rank <= ceiling; rank++) {
    const Tier *tier = version_tier_at (version, rank);
    g_autofree char *principal = phrase_principal (&tier->penalty, language);
    g_autofree char *named = word_fill (WORD_NAMED, language, phrase_tier (tier, language), principal, NULL);
    g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_CLAUSE, language), named);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

char *phrase_punishments (const Version *version, guint floor, guint ceiling, SillLanguage language)
{
  if (!version->held || ceiling == 0)
    return phrase_tiers (version, floor, ceiling, language);
  g_autofree char *principals = phrase_principals (version, floor, ceiling, language);
  if (floor > 0)
    return g_steal_pointer (&principals);
  return g_strconcat (phrase_tier (NULL, language), word_text (WORD_CLAUSE, language), principals, NULL);
}

/* ---- fines ---- */

static gboolean is_none (Rational end) { return rational_is_unbounded (end) || end.numerator == 0; }

/* Twice the gains; 200,000 yuan; where both are given, the one that goes further. NULL: neither. */
static char *phrase_end (const Vocabulary *vocabulary, const char *name, Rational times, Rational amount, Word both,
                         SillLanguage language)
{
  g_autofree char *number = is_none (times) ? NULL : phrase_factor (times, language);
  g_autofree char *multiple = number == NULL ? NULL
                                             : word_fill (phrase_is_share (times) ? WORD_FINE_OF : WORD_FINE_TIMES,
                                                          language, name, number, NULL);
  if (is_none (amount))
    return g_steal_pointer (&multiple);
  g_autofree char *fixed = phrase_amount (amount, vocabulary_unit (vocabulary, "yuan"), language);
  if (multiple == NULL)
    return g_steal_pointer (&fixed);
  return word_fill (both, language, multiple, fixed, NULL);
}

char *phrase_fine_base (const Vocabulary *vocabulary, const Fine *fine, SillLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;
  for (; fine->of != NULL && fine->of[n] != NULL; n++) {
    const gint slot = vocabulary_find (vocabulary, fine->of[n]);
    if (n > 0)
      g_string_append (names, word_text (WORD_FINE_AND, language));
    if (slot >= 0)
      g_string_append (names, phrase_words (&vocabulary_fact (vocabulary, (guint) slot)->name, language));
  }
  if (n <= 1)
    return n == 0 ? NULL : g_strdup (names->str);
  return word_fill (WORD_SUM_OF, language, names->str, NULL);
}

char *phrase_fine_bounds (const Vocabulary *vocabulary, const Fine *fine, SillLanguage language)
{
  g_autofree char *name = phrase_fine_base (vocabulary, fine, language);
  g_autofree char *from = phrase_end (vocabulary, name, fine->from, fine->at_least, WORD_FINE_HIGHER, language);
  g_autofree char *to = phrase_end (vocabulary, name, fine->to, fine->at_most, WORD_FINE_LOWER, language);
  if (from != NULL && to != NULL)
    return word_fill (WORD_FINE_FROM_TO, language, from, to, NULL);
  return word_fill (from != NULL ? WORD_FINE_FROM : WORD_FINE_UP_TO, language, from != NULL ? from : to, NULL);
}

gboolean fine_is_multiple (const Fine *fine)
{
  return !is_none (fine->from) && !is_none (fine->to) && is_none (fine->at_least) && is_none (fine->at_most);
}

static char *phrase_multiple (const Fine *fine, const char *name, SillLanguage language)
{
  g_autofree char *from = phrase_factor (fine->from, language);
  g_autofree char *to = phrase_factor (fine->to, language);
  const Word times = fine->in_general ? WORD_FINE_RANGE_IN_GENERAL : WORD_FINE_RANGE;
  const Word share = fine->in_general ? WORD_FINE_RANGE_OF_IN_GENERAL : WORD_FINE_RANGE_OF;
  return word_fill (phrase_is_share (fine->to) ? share : times, language, name, from, to, NULL);
}

static char *phrase_fine_rule (const Vocabulary *vocabulary, const Fine *fine, const char *name, SillLanguage language)
{
  if (fine_is_multiple (fine))
    return phrase_multiple (fine, name, language);
  g_autofree char *bounds = phrase_fine_bounds (vocabulary, fine, language);
  return word_fill (fine->in_general ? WORD_FINE_IN_GENERAL : WORD_FINE, language, bounds, NULL);
}

/* Five times what lies one step below a whole amount lies five steps below one: 199,999.95 -> under 200,000. */
static char *phrase_multiplied (const FineReason *fine, const Unit *unit, SillLanguage language)
{
  Rational rest, above;
  if (fine_is_multiple (fine->fine) && unit->parts > 1 && fine->hi.denominator != 1 && fine->lo.denominator == 1 &&
      rational_multiply (fine->fine->to, (Rational) { 1, unit->parts }, &rest) &&
      rational_add (fine->hi, rest, &above) && above.denominator == 1)
    return phrase_range_under (fine->lo, above, unit, language);
  return phrase_range (fine->lo, fine->hi, unit, language);
}

/* What the rule comes to here. */
static char *phrase_fine_sum (const Vocabulary *vocabulary, const FineReason *fine, SillLanguage language)
{
  g_autofree char *name = phrase_fine_base (vocabulary, fine->fine, language);
  if (name == NULL)
    return phrase_fine_rule (vocabulary, fine->fine, "", language);
  const Fact *fact = vocabulary_fact (vocabulary, (guint) vocabulary_find (vocabulary, fine->fine->of[0]));
  g_autofree char *rule = phrase_fine_rule (vocabulary, fine->fine, name, language);
  if (!fine->known)
    return word_fill (WORD_FINE_NOT_KNOWN, language, rule, name, NULL);
  const gboolean anything = rational_is_unbounded (fine->hi) && rational_compare (fine->lo, RATIONAL_ZERO) <= 0;
  if (anything || rational_compare (fine->hi, RATIONAL_ZERO) == 0)
    return word_fill (fine->stated ? WORD_FINE_NOTHING : WORD_FINE_NOT_STATED, language, rule, name, NULL);
  g_autofree char *amount = phrase_multiplied (fine, fact->unit, language);
  return word_fill (WORD_AMOUNT_THAT_IS, language, rule, amount, NULL);
}

char *phrase_fine (const ChargeReasons *charge, const Vocabulary *vocabulary, const FineReason *fine,
                   SillLanguage language)
{
  g_autofree char *sum = phrase_fine_sum (vocabulary, fine, language);
  if (fine->tier == NULL || charge->verdict.floor == charge->verdict.ceiling)
    return g_steal_pointer (&sum);
  return word_fill (WORD_NAMED, language, phrase_tier (fine->tier, language), sum, NULL);
}
