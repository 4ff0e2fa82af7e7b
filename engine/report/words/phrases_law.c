/* What a charge comes to, under which law and why, how long it can be prosecuted, and what was presumed. */
#include "report/words/phrases.h"
#include <string.h>

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

char *phrase_text (const Instrument *text, SillLanguage language)
{
  g_autofree char *name = g_strdup (phrase_words (&text->name, language));
  g_autofree char *inside = text->number == NULL ? NULL : word_fill (WORD_BRACKETS, language, text->number, NULL);
  return g_strconcat (name, inside, NULL);
}

char *phrase_in_force (const Vocabulary *vocabulary, const Instrument *instrument, const char *region,
                       SillLanguage language)
{
  g_autofree char *since = civil_write (instrument->effective);
  g_autofree char *force = word_fill (WORD_IN_FORCE_FROM, language, since, NULL);
  if (instrument->region == NULL || region != NULL)
    return g_steal_pointer (&force);
  g_autofree char *named = phrase_region (vocabulary, instrument->region, language);
  return word_fill (WORD_ONLY_IN_REGION, language, force, named, NULL);
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

/* What each day would have to be, as far as that is bounded. */
static char *phrase_occasion (const Occasion *on, gboolean one_day, SillLanguage language)
{
  g_autofree char *began = one_day ? NULL : phrase_stretch (on->began, language);
  g_autofree char *ended = phrase_stretch (on->ended, language);
  g_autofree char *decided = phrase_stretch (on->decided, language);
  const char *const spans[] = { began, ended, decided };
  const Word words[] = { WORD_BEGAN_ON, one_day ? WORD_CONDUCT_ON : WORD_ENDED_ON, WORD_DECIDED_ON };
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++) {
    g_autofree char *part = spans[i] == NULL ? NULL : word_fill (words[i], language, spans[i], NULL);
    if (part != NULL)
      g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_LIST, language), part);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
}

char *phrase_ground_alone (const Ground *ground, SillLanguage language)
{
  static const Word words[N_GROUNDS] = {
    [GROUND_SAME] = WORD_CHOICE_ONLY,
    [GROUND_CROSSES] = WORD_GROUND_CROSSES,
    [GROUND_STATUTE_OF_ACT] = WORD_CHOICE_OF_THE_ACT,
    [GROUND_STATUTE_NEWER] = WORD_CHOICE_NEWER_LIGHTER,
    [GROUND_FIRST_FIGURES] = WORD_GROUND_FIRST_FIGURES,
    [GROUND_FIGURES_OF_ACT] = WORD_GROUND_FIGURES_OF_ACT,
    [GROUND_FIGURES_NEWER] = WORD_GROUND_FIGURES_NEWER,
    [GROUND_STATUTE_NOT_LIGHTER] = WORD_CHOICE_NOT_LIGHTER,
    [GROUND_STATUTE_HEAVIER] = WORD_CHOICE_HEAVIER,
    [GROUND_FIGURES_NOT_LIGHTER] = WORD_GROUND_FIGURES_NOT_LIGHTER,
    [GROUND_FIGURES_HEAVIER] = WORD_GROUND_FIGURES_HEAVIER,
    [GROUND_OTHER_DAYS] = WORD_GROUND_OTHER_DAYS,
    [GROUND_NO_OFFENCE_YET] = WORD_GROUND_NO_OFFENCE_YET,
    [GROUND_TEXT_NOT_HELD] = WORD_GROUND_TEXT_NOT_HELD,
    [GROUND_BEFORE_END] = WORD_GROUND_BEFORE_END,
    [GROUND_CROSSES_PRESUMED] = WORD_GROUND_CROSSES_PRESUMED,
    [GROUND_CROSSES_HEAVIER] = WORD_GROUND_CROSSES_HEAVIER,
    [GROUND_CROSSES_OPEN] = WORD_GROUND_CROSSES_OPEN,
    [GROUND_CROSSES_NOT] = WORD_GROUND_CROSSES_NOT,
    [GROUND_NEW_OFFENCE] = WORD_GROUND_NEW_OFFENCE,
    [GROUND_STATUTES_OPEN] = WORD_GROUND_STATUTES_OPEN,
    [GROUND_FIGURES_COMPARED] = WORD_GROUND_FIGURES_COMPARED,
    [GROUND_FIGURES_AT_END] = WORD_GROUND_FIGURES_AT_END,
    [GROUND_FIGURES_OPEN] = WORD_GROUND_FIGURES_OPEN,
    [GROUND_OLDER_NOT_LIGHTER] = WORD_GROUND_OLDER_NOT_LIGHTER,
    [GROUND_OLDER_OPEN] = WORD_GROUND_OLDER_OPEN,
    [GROUND_EARLIER_PART] = WORD_GROUND_EARLIER_PART,
    [GROUND_EARLIER_OPEN] = WORD_GROUND_EARLIER_OPEN,
    [GROUND_NOT_HELD] = WORD_GROUND_NOT_HELD,
    [GROUND_NOT_COMPARED] = WORD_GROUND_NOT_COMPARED,
  };
  g_autofree char *day = ground->day == 0 ? NULL : civil_write (ground->day);
  g_autofree char *subject = ground->on != NULL     ? phrase_occasion (ground->on, ground->one_day, language)
                             : ground->text != NULL ? phrase_text (ground->text, language)
                                                    : NULL;
  const char *what = subject != NULL   ? subject
                     : ground->analogy ? word_text (WORD_STANDARD, language)
                                       : word_text (WORD_INTERPRETATION, language);
  return word_fill (words[ground->kind], language, day == NULL ? "" : day, what, NULL);
}

char *phrase_ground (const Ground *ground, SillLanguage language)
{
  g_autofree char *text = phrase_ground_alone (ground, language);
  g_autofree char *sources = phrase_sources (&ground->sources, language);
  g_autofree char *followed =
      ground->analogy && sources != NULL ? word_fill (WORD_BY_ANALOGY, language, sources, NULL) : g_strdup (sources);
  g_autofree char *inside = followed == NULL ? NULL : word_fill (WORD_BRACKETS, language, followed, NULL);
  return g_strconcat (text, inside, NULL);
}

/* A period alone, or, where several tiers are possible, with the tier that it is of. */
static char *phrase_period_of (const LimitationReason *reason, gboolean alone, SillLanguage language)
{
  char *years = phrase_months (reason->limitation->years * 12, language);
  if (alone)
    return years;
  char *named = word_fill (WORD_LIMITATION_OF_TIER, language, phrase_tier (reason->tier, language), years, NULL);
  g_free (years);
  return named;
}

/* What stops the period, after the line that says it. Takes `line`. */
static char *with_running (char *line, const ArenaArray *running, SillLanguage language)
{
  for (guint i = 0; i < running->len; i++) {
    const Remark *remark = g_array_index (running, RemarkSource, i).remark;
    char *longer = word_fill (WORD_LIMITATION_REMARK, language, line, phrase_words (&remark->words, language), NULL);
    g_free (line);
    line = longer;
  }
  return line;
}

char *phrase_limitations (const ChargeReasons *charge, SillLanguage language)
{
  const GPtrArray *limitations = charge->limitations;
  if (limitations->len == 0)
    return NULL;
  const LimitationReason *first = g_ptr_array_index (limitations, 0);
  g_autoptr (GString) periods = g_string_new (NULL);
  for (guint i = 0; i < limitations->len; i++) {
    g_autofree char *period = phrase_period_of (g_ptr_array_index (limitations, i), limitations->len == 1, language);
    g_string_append_printf (periods, "%s%s", i == 0 ? "" : word_text (WORD_LIST, language), period);
  }
  g_autofree char *article = phrase_article (first->statute, first->limitation->article, language);
  return with_running (word_fill (WORD_LIMITATION, language, periods->str, article, NULL), &charge->running, language);
}

char *phrase_tier_attempted (const ChargeReasons *charge, const Tier *tier, SillLanguage language)
{
  const char *name = phrase_tier (tier, language);
  if (tier == NULL || (charge->attempts & 1u << tier->rank) == 0)
    return g_strdup (name);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, word_text (WORD_ATTEMPT, language), NULL);
  return g_strconcat (name, inside, NULL);
}

/* ---- presumptions ---- */

static Word word_of (PresumptionCode code)
{
  static const Word words[N_PRESUMPTIONS] = {
#define PRESUMPTION(id, code, zh, en) [PRESUMED_##id] = WORD_PRESUMED_##id,
#include "model/verdict/presumptions.def"
#undef PRESUMPTION
  };
  return words[code];
}

/* “x”有不同理解：…; the provision of another law than the applied one with its name. Returns: yours. */
static char *phrase_reading (const ChargeReasons *charge, const ReadingReason *reading, SillLanguage language)
{
  const Alternative *alternative = reading->alternative;
  const Words *applied = &condition_applied (alternative->readings)->words;
  g_autofree char *cited = phrase_reading_place (charge, reading, language);
  g_autofree char *place =
      cited != NULL ? g_steal_pointer (&cited) : phrase_citation (NULL, charge->verdict.offence->article, language);
  g_autofree char *tiers = phrase_tiers (charge->plan->version, reading->floor, reading->ceiling, language);
  return word_fill (WORD_PRESUMED_READING, language, "", place, phrase_words (applied, language),
                    phrase_words (&alternative->reading->words, language), tiers, NULL);
}

/* What is in question, how it was asked to be read, how the rules read it. Returns: yours. */
static char *phrase_other_reading (const Alternative *other, SillLanguage language)
{
  return word_fill (WORD_PRESUMED_OTHER_READING, language, "", phrase_words (&other->readings->words, language),
                    phrase_words (&other->reading->words, language),
                    phrase_words (&condition_applied (other->readings)->words, language), NULL);
}

/* The provision, and what the rules say of it. Returns: yours. */
static char *phrase_remark (const Presumption *presumption, SillLanguage language)
{
  g_autofree char *article = phrase_article (presumption->instrument, presumption->article, language);
  return word_fill (WORD_PRESUMED_REMARK, language, "", article, phrase_words (&presumption->remark->words, language),
                    NULL);
}

char *phrase_presumption (const ChargeReasons *charge, const Presumption *presumption, SillLanguage language)
{
  if (presumption->code == PRESUMED_READING)
    return phrase_reading (charge, &g_array_index (charge->readings, ReadingReason, presumption->reading), language);
  if (presumption->code == PRESUMED_OTHER_READING)
    return phrase_other_reading (presumption->other, language);
  if (presumption->code == PRESUMED_REMARK)
    return phrase_remark (presumption, language);
  g_autofree char *day = presumption->day == 0 ? g_strdup ("") : civil_write (presumption->day);
  g_autofree char *article =
      presumption->instrument == NULL ? NULL : phrase_article (presumption->instrument, presumption->article, language);
  g_autofree char *provision = article == NULL ? g_strdup ("") : word_fill (WORD_BRACKETS, language, article, NULL);
  return word_fill (word_of (presumption->code), language, day, provision, NULL);
}

char *phrase_side_by_side (const PlanItem *met, const Hidden *other, SillLanguage language)
{
  g_autofree char *first = phrase_article (met->instrument, met->path, language);
  g_autofree char *second = phrase_article (other->instrument, other->name, language);
  return word_fill (WORD_ASK_SIDE_BY_SIDE, language, first, second, phrase_words (&other->tier->name, language), NULL);
}
