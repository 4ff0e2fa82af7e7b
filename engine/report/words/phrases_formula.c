/* What a limit measures where it is more than a plain sum: what is added, taken off and divided by; and the sum of shares of
 * limits that several measures come to in proportion. */
#include "report/words/phrases_count.h"
#include "report/words/phrases.h"
#include "base/rational_text.h"

/* The facts of a formula, named one after the other. */
typedef struct {
  const Vocabulary *vocabulary;
  const guint *slots; /* NULL: as the file names them */
  guint next;
  SillLanguage language;
} FormulaNames;

static const char *next_name (FormulaNames *names, const char *id)
{
  const gint slot = names->slots != NULL ? (gint) names->slots[names->next++] : vocabulary_find (names->vocabulary, id);
  return slot < 0 ? id : phrase_words (&vocabulary_fact (names->vocabulary, (guint) slot)->name, names->language);
}

static void append_facts (GString *to, FormulaNames *names, char *const *facts)
{
  for (guint i = 0; facts[i] != NULL; i++)
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (WORD_PLUS, names->language),
                            next_name (names, facts[i]));
}

static void append_addend (GString *to, FormulaNames *names, const Addend *addend)
{
  gboolean taken = addend->times.numerator < 0;
  g_string_append (to, word_text (taken ? WORD_LESS : WORD_PLUS, names->language));
  g_string_append (to, next_name (names, addend->fact));
  const Rational times = { ABS (addend->times.numerator), addend->times.denominator };
  g_autofree char *number = rational_write (times);
  if (rational_compare (times, RATIONAL_ONE) != 0)
    g_string_append_printf (to, " × %s", number);
}

static void append_bracketed (GString *to, const char *sum, gboolean bracketed, SillLanguage language)
{
  g_autofree char *inside = bracketed ? word_fill (WORD_BRACKETS, language, sum, NULL) : g_strdup (sum);
  g_string_append (to, g_strchug (inside));
}

/* How many facts the file names. */
static guint n_named (const Condition *limit)
{
  return g_strv_length (limit->facts) + (limit->addends == NULL ? 0 : limit->addends->len) +
         (limit->over == NULL ? 0 : g_strv_length (limit->over));
}

char *phrase_formula (const Vocabulary *vocabulary, const Condition *limit, const guint *slots, guint n,
                      SillLanguage language)
{
  if (limit == NULL || limit->facts == NULL || !condition_is_formula (limit))
    return NULL;
  FormulaNames names = { vocabulary, n == n_named (limit) ? slots : NULL, 0, language };
  g_autoptr (GString) sum = g_string_new (NULL);
  append_facts (sum, &names, limit->facts);
  for (guint i = 0; limit->addends != NULL && i < limit->addends->len; i++)
    append_addend (sum, &names, g_ptr_array_index (limit->addends, i));
  if (limit->over == NULL)
    return g_string_free (g_steal_pointer (&sum), FALSE);
  g_autoptr (GString) divisor = g_string_new (NULL);
  append_facts (divisor, &names, limit->over);
  GString *to = g_string_new (NULL);
  append_bracketed (to, sum->str, limit->addends != NULL || limit->facts[1] != NULL, language);
  g_string_append (to, " ÷ ");
  append_bracketed (to, divisor->str, limit->over[1] != NULL, language);
  return g_string_free (to, FALSE);
}

char *phrase_reason_formula (const Vocabulary *vocabulary, const Reason *reason, SillLanguage language)
{
  return reason->kind != CONDITION_LIMIT
             ? NULL
             : phrase_formula (vocabulary, reason->condition, (const guint *) (const void *) reason->formula.data,
                               reason->formula.len, language);
}

/* 35/50, (20–30)/50, ?/50. */
static char *phrase_share (const Share *share)
{
  g_autofree char *limit = phrase_number (share->limit);
  g_autofree char *low = phrase_number (share->measure_lo);
  if (rational_compare (share->measure_lo, share->measure_hi) == 0)
    return g_strdup_printf ("%s/%s", low, limit);
  if (rational_is_unbounded (share->measure_hi) && rational_compare (share->measure_lo, RATIONAL_ZERO) == 0)
    return g_strdup_printf ("?/%s", limit);
  g_autofree char *high = phrase_number (share->measure_hi);
  return g_strdup_printf ("(%s–%s)/%s", low, high, limit);
}

char *phrase_shares (const Reason *reason, SillLanguage language)
{
  if (reason->kind != CONDITION_PROPORTIONAL || !reason->measured)
    return NULL;
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < reason->shares.len; i++) {
    const Share *share = &g_array_index (&reason->shares, Share, i);
    g_autofree char *summand = phrase_share (share);
    g_string_append_printf (to, "%s%s", to->len == 0 ? "" : " + ", summand);
  }
  g_autofree char *sum = phrase_range (reason->measure_lo, reason->measure_hi, NULL, language);
  return to->len == 0 ? g_steal_pointer (&sum) : g_strdup_printf ("%s = %s", to->str, sum);
}

gboolean phrase_is_just_above (Rational amount, const Unit *unit, Rational *ret_whole)
{
  return unit != NULL && unit->parts > 1 && amount.denominator != 1 &&
         rational_add (amount, (Rational) { -1, unit->parts }, ret_whole) && ret_whole->denominator == 1;
}

char *phrase_count_product (const Vocabulary *vocabulary, const ActsTally *tally, SillLanguage language)
{
  GString *to = g_string_new (NULL);
  if (tally->factors == NULL)
    return g_string_free (to, TRUE);
  for (guint i = 0; i < tally->factors->len; i++) {
    const FactorTally *factor = &g_array_index (tally->factors, FactorTally, i);
    const Fact *fact = vocabulary_fact (vocabulary, factor->slot);
    g_autofree char *value = phrase_value (fact, factor->value, language);
    g_autofree char *part = word_fill (WORD_COUNT_FACTOR, language, phrase_words (&fact->name, language), value, NULL);
    g_string_append_printf (to, "%s%s", i == 0 ? "" : " × ", part);
  }
  g_autofree char *total = phrase_value (vocabulary_fact (vocabulary, tally->slot), tally->total, language);
  g_string_append_printf (to, " = %s", total);
  return g_string_free (to, FALSE);
}

char *phrase_companion (const Vocabulary *vocabulary, guint slot, Word word, SillLanguage language)
{
  g_autoptr (GString) names = g_string_new (NULL);
  const Fact *fact = vocabulary_fact (vocabulary, slot);
  for (guint i = 0; i < vocabulary->n_companions; i++) {
    const Words *with = &vocabulary_fact (vocabulary, vocabulary->companions[i].with)->name;
    if (vocabulary->companions[i].fact == slot)
      g_string_append_printf (names, language == SILL_ZH ? "%s“%s”" : "%s\"%s\"",
                              names->len > 0 ? word_text (WORD_LIST, language) : "", phrase_words (with, language));
  }
  return word_fill (word, language, names->str, phrase_words (&fact->name, language), NULL);
}
