/* Citations as lawyers write them, and what the law provides: tiers, penalties, fines, which law and why. */
#include "report/phrases.h"
#include <string.h>

const char *phrase_tier (const Tier *tier, SillLanguage language)
{
  return tier == NULL ? word_text (WORD_TIER_NONE, language) : phrase_words (&tier->name, language);
}

const char *phrase_choice (Choice choice, SillLanguage language)
{
  static const Word words[] = {
    [CHOICE_ONLY] = WORD_CHOICE_ONLY,
    [CHOICE_OF_THE_ACT] = WORD_CHOICE_OF_THE_ACT,
    [CHOICE_NEWER_LIGHTER] = WORD_CHOICE_NEWER_LIGHTER,
    [CHOICE_NEWER_FIRST] = WORD_CHOICE_NEWER_FIRST,
    [CHOICE_NOT_LIGHTER] = WORD_CHOICE_NOT_LIGHTER,
    [CHOICE_HEAVIER] = WORD_CHOICE_HEAVIER,
    [CHOICE_AT_END] = WORD_CHOICE_AT_END,
    [CHOICE_EARLIER] = WORD_CHOICE_EARLIER,
    [CHOICE_OPEN] = WORD_CHOICE_OPEN,
  };
  return word_text (words[choice], language);
}

static const char *const digits[] = { "零", "一", "二", "三", "四", "五", "六", "七", "八", "九" };

/* 253 -> 二百五十三; 10 to 19 without the leading 一. Numbers of articles: below 10,000. */
static void append_chinese (GString *to, guint number)
{
  static const struct {
    guint value;
    const char *name;
  } powers[] = {
    { 1000, "千" },
    { 100, "百" },
    { 10, "十" },
    { 1, "" },
  };
  gboolean started = FALSE, gap = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (powers); i++) {
    guint digit = number / powers[i].value % 10;
    gboolean bare_ten = digit == 1 && powers[i].value == 10 && !started;
    if (digit != 0)
      g_string_append_printf (to, "%s%s%s", gap ? digits[0] : "", bare_ten ? "" : digits[digit], powers[i].name);
    gap = digit == 0 && started;
    started = started || digit != 0;
  }
}

static void append_number (GString *to, const char *text)
{
  guint64 number = g_ascii_strtoull (text, NULL, 10);
  if (number > 0 && number < 10000 && strspn (text, "0123456789") == strlen (text))
    append_chinese (to, (guint) number);
  else
    g_string_append (to, text);
}

/* `253-1` -> 第二百五十三条之一. */
static void append_article (GString *to, const char *article)
{
  g_auto (GStrv) parts = g_strsplit (article, "-", 2);
  g_string_append (to, "第");
  append_number (to, parts[0]);
  g_string_append (to, "条");
  if (parts[0] != NULL && parts[1] != NULL) {
    g_string_append (to, "之");
    append_number (to, parts[1]);
  }
}

/* `5(1)(3)(2)` -> 5, 1, 3, 2; `224(1):huge` -> 224, 1. Returns: yours. */
static char **levels_of (const char *path)
{
  g_autofree char *numbered = g_strndup (path, strcspn (path, ":"));
  char **levels = g_strsplit (numbered, "(", -1);
  for (guint i = 0; levels[i] != NULL; i++)
    g_strdelimit (levels[i], ")", '\0');
  return levels;
}

/* Forms of the levels of a path: articles have paragraphs, items and numbers; parts have items and numbers. */
enum { PART, PARAGRAPH, ITEM, NUMBER, N_FORMS };

static guint form_of (const Instrument *of, guint level)
{
  if (of != NULL && of->parts)
    return level == 0 ? PART : MIN (level + 1, (guint) NUMBER);
  return MIN (level, (guint) NUMBER);
}

static void append_level (GString *to, const Instrument *of, guint level, const char *number)
{
  static const char *const before[N_FORMS] = { "第", "第", "第（", "第" };
  static const char *const after[N_FORMS] = { "部分", "款", "）项", "目" };
  guint form = form_of (of, level);
  if (level == 0 && (of == NULL || !of->parts)) {
    append_article (to, number);
    return;
  }
  g_string_append (to, before[form]);
  if (form == NUMBER)
    g_string_append (to, number);
  else
    append_number (to, number);
  g_string_append (to, after[form]);
}

/* Levels that two paths share, at most all but the last of `path`. */
static guint shared_levels (char **path, const char *before)
{
  if (before == NULL)
    return 0;
  g_auto (GStrv) other = levels_of (before);
  guint n = 0;
  while (path[n] != NULL && path[n + 1] != NULL && g_strcmp0 (path[n], other[n]) == 0)
    n++;
  return n;
}

/* A range that the document does not number is cited by the paragraph it stands in. */
static char *phrase_path (const Instrument *of, const char *path, const char *before)
{
  g_autofree char *numbered = g_strndup (path, strcspn (path, ":"));
  const char *kind = of != NULL && of->parts ? "part " : "art. ";
  return g_strconcat (before == NULL ? kind : "", numbered, NULL);
}

char *phrase_citation_after (const Instrument *of, const char *path, const char *before, SillLanguage language)
{
  if (language == SILL_EN)
    return phrase_path (of, path, before);
  g_auto (GStrv) levels = levels_of (path);
  GString *to = g_string_new (NULL);
  for (guint i = shared_levels (levels, before); levels[i] != NULL; i++)
    append_level (to, of, i, levels[i]);
  return g_string_free (to, FALSE);
}

char *phrase_citation (const Instrument *of, const char *path, SillLanguage language)
{
  return phrase_citation_after (of, path, NULL, language);
}

gboolean phrase_cites_same (const char *path, const char *before)
{
  gsize length = strcspn (path, ":");
  return before != NULL && strcspn (before, ":") == length && strncmp (path, before, length) == 0;
}

char *phrase_tiers (const Version *version, guint floor, guint ceiling, SillLanguage language)
{
  const char *low = phrase_tier (version_tier_at (version, floor), language);
  const char *high = phrase_tier (version_tier_at (version, ceiling), language);
  if (floor == ceiling)
    return g_strdup (low);
  if (floor == 0)
    low = word_text (WORD_TIER_NONE_SHORT, language);
  return word_fill (ceiling - floor == 1 ? WORD_TIER_EITHER : WORD_TIER_BETWEEN, language, low, high, NULL);
}

/* No tier, and what a person finds may still make one. */
static char *phrase_none_stated (guint n_open, SillLanguage language)
{
  g_autofree char *n = g_strdup_printf ("%u", n_open);
  return word_fill (n_open == 1 ? WORD_RESULT_NONE_STATED_ONE : WORD_RESULT_NONE_STATED, language, n, NULL);
}

char *phrase_decided (const ChargeReasons *charge, SillLanguage language)
{
  const guint n_open = charge->verdict.ceiling == 0 ? reasons_open_left (charge) : 0;
  return n_open > 0 ? phrase_none_stated (n_open, language) : g_strdup (phrase_tier (charge->floor, language));
}

char *phrase_result (const ChargeReasons *charge, SillLanguage language)
{
  const ChargeVerdict *verdict = &charge->verdict;
  if (charge->who == NO)
    return word_fill (WORD_RESULT, language, word_text (WORD_RESULT_NOT_SUBJECT, language), NULL);
  if (verdict->decided) {
    g_autofree char *tier = phrase_decided (charge, language);
    return word_fill (WORD_RESULT, language, tier, NULL);
  }
  g_autofree char *tiers = phrase_tiers (charge->plan->version, verdict->floor, verdict->ceiling, language);
  g_autofree char *range = word_fill (WORD_UNDECIDED_RESULT, language, tiers, NULL);
  return word_fill (WORD_RESULT, language, range, NULL);
}

char *phrase_instrument (const Instrument *instrument, SillLanguage language)
{
  if (instrument->number != NULL)
    return g_strdup (instrument->number);
  return g_strdup (phrase_words (&instrument->name, language));
}

char *phrase_text (const Instrument *text, SillLanguage language)
{
  g_autofree char *name = g_strdup (phrase_words (&text->name, language));
  g_autofree char *inside = text->number == NULL ? NULL : word_fill (WORD_BRACKETS, language, text->number, NULL);
  return g_strconcat (name, inside, NULL);
}

char *phrase_in_force (const Vocabulary *vocabulary, const Instrument *instrument, const char *region,
                       SillLanguage language)
{
  g_autofree char *since = date_write (instrument->effective);
  g_autofree char *force = word_fill (WORD_IN_FORCE_FROM, language, since, NULL);
  if (instrument->region == NULL || region != NULL)
    return g_steal_pointer (&force);
  g_autofree char *named = phrase_region (vocabulary, instrument->region, language);
  return word_fill (WORD_ONLY_IN_REGION, language, force, named, NULL);
}

char *phrase_months (guint months, SillLanguage language)
{
  guint amount = months % 12 == 0 ? months / 12 : months;
  g_autoptr (GString) number = g_string_new (NULL);
  if (language == SILL_ZH)
    append_chinese (number, amount);
  else
    g_string_append_printf (number, "%u", amount);
  Word word = months % 12 != 0 ? WORD_MONTHS : amount == 1 ? WORD_YEAR : WORD_YEARS;
  return word_fill (word, language, number->str, NULL);
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

char *phrase_principal (const Penalty *penalty, SillLanguage language)
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

char *phrase_penalty (const Penalty *penalty, SillLanguage language)
{
  g_autofree char *principal = phrase_principal (penalty, language);
  if (penalty->fine == FINE_WITH_OR_ALONE)
    return word_fill (WORD_PENALTY_FINE_OR_ALONE, language, principal, NULL);
  if (penalty->fine == FINE_WITH)
    return word_fill (penalty->confiscation ? WORD_PENALTY_FINE_OR_CONFISCATION : WORD_PENALTY_FINE, language,
                      principal, NULL);
  if (penalty->confiscation)
    return word_fill (WORD_PENALTY_CONFISCATION, language, principal, NULL);
  return g_steal_pointer (&principal);
}

static gboolean is_none (Rational end) { return rational_is_unbounded (end) || end.numerator == 0; }

/* Twice the gains; 200,000 yuan; where both are given, the one that goes further. NULL: neither. */
static char *phrase_end (const Vocabulary *vocabulary, const char *name, Rational times, Rational amount, Word both,
                         SillLanguage language)
{
  g_autofree char *number = is_none (times) ? NULL : phrase_number (times);
  g_autofree char *multiple = number == NULL ? NULL : word_fill (WORD_FINE_TIMES, language, name, number, NULL);
  if (is_none (amount))
    return g_steal_pointer (&multiple);
  g_autofree char *fixed = phrase_amount (amount, vocabulary_unit (vocabulary, "yuan"), language);
  if (multiple == NULL)
    return g_steal_pointer (&fixed);
  return word_fill (both, language, multiple, fixed, NULL);
}

char *phrase_fine_bounds (const Vocabulary *vocabulary, const Fine *fine, SillLanguage language)
{
  gint slot = fine->of == NULL ? -1 : vocabulary_find (vocabulary, fine->of);
  const char *name = slot < 0 ? "" : phrase_words (&vocabulary_fact (vocabulary, (guint) slot)->name, language);
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
  g_autofree char *from = phrase_number (fine->from);
  g_autofree char *to = phrase_number (fine->to);
  return word_fill (fine->in_general ? WORD_FINE_RANGE_IN_GENERAL : WORD_FINE_RANGE, language, name, from, to, NULL);
}

static char *phrase_fine_rule (const Vocabulary *vocabulary, const Fine *fine, const char *name, SillLanguage language)
{
  if (fine_is_multiple (fine))
    return phrase_multiple (fine, name, language);
  g_autofree char *bounds = phrase_fine_bounds (vocabulary, fine, language);
  return word_fill (fine->in_general ? WORD_FINE_IN_GENERAL : WORD_FINE, language, bounds, NULL);
}

/* What the rule comes to here. */
static char *phrase_fine_sum (const Vocabulary *vocabulary, const FineReason *fine, SillLanguage language)
{
  gint slot = fine->fine->of == NULL ? -1 : vocabulary_find (vocabulary, fine->fine->of);
  if (slot < 0)
    return phrase_fine_rule (vocabulary, fine->fine, "", language);
  const Fact *fact = vocabulary_fact (vocabulary, (guint) slot);
  const char *name = phrase_words (&fact->name, language);
  g_autofree char *rule = phrase_fine_rule (vocabulary, fine->fine, name, language);
  if (!fine->known)
    return word_fill (WORD_FINE_NOT_KNOWN, language, rule, name, NULL);
  if (rational_compare (fine->hi, RATIONAL_ZERO) == 0)
    return word_fill (fine->stated ? WORD_FINE_NOTHING : WORD_FINE_NOT_STATED, language, rule, name, NULL);
  g_autofree char *amount = phrase_range (fine->lo, fine->hi, fact->unit, language);
  return word_fill (WORD_AMOUNT_THAT_IS, language, rule, amount, NULL);
}

char *phrase_reading_place (const ChargeReasons *charge, const ReadingReason *reading, SillLanguage language)
{
  const Alternative *alternative = reading->alternative;
  if (alternative->path == NULL)
    return NULL;
  if (reading->law == charge->verdict.applied || alternative->instrument == NULL)
    return phrase_citation (alternative->instrument, alternative->path, language);
  g_autofree char *article = phrase_article (alternative->instrument, alternative->path, language);
  return word_fill (WORD_READING_OF, language, article, word_text (WORD_READING_LAW_NOT_APPLIED, language), NULL);
}

char *phrase_fine (const Vocabulary *vocabulary, const FineReason *fine, SillLanguage language)
{
  g_autofree char *sum = phrase_fine_sum (vocabulary, fine, language);
  if (fine->tier == NULL)
    return g_steal_pointer (&sum);
  return word_fill (WORD_NAMED, language, phrase_tier (fine->tier, language), sum, NULL);
}
