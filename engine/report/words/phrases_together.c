/* Which law and why, how long a crime can be prosecuted, and which of two offences prevails, each as one line. */
#include "report/words/phrases.h"

char *phrase_article (const Instrument *instrument, const char *article, SillLanguage language)
{
  g_autofree char *name = phrase_instrument (instrument, language);
  g_autofree char *citation = phrase_citation (instrument, article, language);
  return word_fill (WORD_ARTICLE_OF, language, name, citation, NULL);
}

char *phrase_citation_in (const ChargeReasons *charge, const Instrument *instrument, const char *path,
                          SillLanguage language)
{
  gboolean alone = charge->instruments->len == 1 && g_ptr_array_index (charge->instruments, 0) == instrument;
  return alone ? phrase_citation (instrument, path, language) : phrase_article (instrument, path, language);
}

char *phrase_sources (const GArray *sources, SillLanguage language)
{
  g_autoptr (GString) to = g_string_new (NULL);
  for (guint i = 0; i < sources->len; i++) {
    const Source *source = &g_array_index (sources, Source, i);
    gboolean same = i > 0 && g_array_index (sources, Source, i - 1).instrument == source->instrument;
    g_autofree char *full = same ? phrase_citation (source->instrument, source->remark->article, language)
                                 : phrase_article (source->instrument, source->remark->article, language);
    g_string_append_printf (to, "%s%s", i == 0 ? "" : word_text (WORD_LIST, language), full);
  }
  return sources->len == 0 ? NULL : g_string_free (g_steal_pointer (&to), FALSE);
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

char *phrase_ground (const Ground *ground, SillLanguage language)
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
  g_autofree char *day = ground->day == 0 ? NULL : date_write (ground->day);
  g_autofree char *subject = ground->on != NULL     ? phrase_occasion (ground->on, ground->one_day, language)
                             : ground->text != NULL ? phrase_text (ground->text, language)
                                                    : NULL;
  const char *what = subject != NULL   ? subject
                     : ground->analogy ? word_text (WORD_STANDARD, language)
                                       : word_text (WORD_INTERPRETATION, language);
  g_autofree char *text = word_fill (words[ground->kind], language, day == NULL ? "" : day, what, NULL);
  g_autofree char *sources = phrase_sources (ground->sources, language);
  g_autofree char *followed =
      ground->analogy && sources != NULL ? word_fill (WORD_BY_ANALOGY, language, sources, NULL) : g_strdup (sources);
  g_autofree char *inside = followed == NULL ? NULL : word_fill (WORD_BRACKETS, language, followed, NULL);
  return g_strconcat (text, inside, NULL);
}

char *phrase_punishments (const Version *version, guint floor, guint ceiling, SillLanguage language)
{
  if (!version->held)
    return phrase_tiers (version, floor, ceiling, language);
  g_autoptr (GString) to = g_string_new (floor == 0 ? phrase_tier (NULL, language) : NULL);
  for (guint rank = MAX (floor, 1u); rank <= ceiling; rank++) {
    const Tier *tier = version_tier_at (version, rank);
    g_autofree char *principal = phrase_principal (&tier->penalty, language);
    g_autofree char *named = word_fill (WORD_NAMED, language, phrase_tier (tier, language), principal, NULL);
    g_string_append_printf (to, "%s%s", to->len == 0 ? "" : word_text (WORD_CLAUSE, language), named);
  }
  return g_string_free (g_steal_pointer (&to), FALSE);
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
static char *with_running (char *line, const GArray *running, SillLanguage language)
{
  for (guint i = 0; i < running->len; i++) {
    const Remark *remark = g_array_index (running, Source, i).remark;
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
  return with_running (word_fill (WORD_LIMITATION, language, periods->str, article, NULL), charge->running, language);
}

char *phrase_remark (const RemarkReason *reason, SillLanguage language)
{
  g_autofree char *article = phrase_article (reason->instrument, reason->remark->article, language);
  return word_fill (WORD_NAMED, language, article, phrase_words (&reason->remark->words, language), NULL);
}

char *phrase_tier_attempted (const ChargeReasons *charge, const Tier *tier, SillLanguage language)
{
  const char *name = phrase_tier (tier, language);
  if (tier == NULL || (charge->attempts & 1u << tier->rank) == 0)
    return g_strdup (name);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, word_text (WORD_ATTEMPT, language), NULL);
  return g_strconcat (name, inside, NULL);
}

static const char *offence_of (const ChargeReasons *charge, SillLanguage language)
{
  const Version *version = charge->plan == NULL ? NULL : charge->plan->version;
  return phrase_words (version != NULL && version->name.zh != NULL ? &version->name : &charge->verdict.offence->name,
                       language);
}

char *phrase_charge (const ChargeReasons *charge, SillLanguage language)
{
  g_autofree char *inside =
      charge->charged ? NULL : word_fill (WORD_BRACKETS, language, word_text (WORD_NOT_CHARGED, language), NULL);
  return g_strconcat (offence_of (charge, language), inside, NULL);
}

char *phrase_charge_article (const ChargeReasons *charge, SillLanguage language)
{
  const char *article = charge->verdict.offence->article;
  const char *paragraph = charge->plan == NULL ? NULL : charge->plan->version->paragraph;
  g_autofree char *path = paragraph == NULL ? g_strdup (article) : g_strdup_printf ("%s(%s)", article, paragraph);
  return phrase_citation (NULL, path, language);
}

char *phrase_charge_tiers (const ChargeReasons *charge, SillLanguage language)
{
  if (charge->plan == NULL)
    return g_strdup (word_text (WORD_NO_LAW, language));
  if (charge->who == NO)
    return g_strdup (word_text (WORD_RESULT_NOT_SUBJECT, language));
  return phrase_tiers (charge->plan->version, charge->verdict.floor, charge->verdict.ceiling, language);
}

char *phrase_charge_punishments (const ChargeReasons *charge, SillLanguage language)
{
  if (charge->plan == NULL || charge->verdict.ceiling == 0)
    return NULL;
  if (charge->kind == DEFENDANT_ORGANIZATION)
    return phrase_provided (charge, charge->ceiling, language);
  if (charge->verdict.floor != charge->verdict.ceiling)
    return phrase_punishments (charge->plan->version, charge->verdict.floor, charge->verdict.ceiling, language);
  return charge->plan->version->held ? phrase_principal (&charge->ceiling->penalty, language) : NULL;
}

char *phrase_pair (const ConcurrenceReason *reason, SillLanguage language)
{
  return word_fill (WORD_PAIR, language, offence_of (reason->first, language), offence_of (reason->second, language),
                    NULL);
}

char *phrase_rule (const ConcurrenceReason *reason, SillLanguage language)
{
  if (reason->rule == NULL)
    return NULL;
  g_autofree char *article = phrase_article (reason->instrument, reason->rule->article, language);
  return word_fill (WORD_NAMED, language, article, phrase_words (&reason->rule->words, language), NULL);
}

static char *phrase_prevails (const ConcurrenceReason *reason, Prevails prevails, SillLanguage language)
{
  switch (prevails) {
  case PREVAILS_FIRST: return word_fill (WORD_PAIR_ONE, language, offence_of (reason->first, language), NULL);
  case PREVAILS_SECOND: return word_fill (WORD_PAIR_ONE, language, offence_of (reason->second, language), NULL);
  case PREVAILS_BOTH: return g_strdup (word_text (WORD_PAIR_TOGETHER, language));
  case PREVAILS_OPEN: return g_strdup (word_text (WORD_PAIR_EQUAL, language));
  }
  g_assert_not_reached ();
}

static Word condition_word (const ConcurrenceReason *reason)
{
  if (reason->rule->apply == APPLY_BOTH)
    return reason->certain ? WORD_PAIR_BOTH_PUNISHED : WORD_PAIR_IF_BOTH_PUNISHED;
  return reason->certain ? WORD_PAIR_BOTH : WORD_PAIR_IF_BOTH;
}

static char *phrase_case_of (const ConcurrenceReason *reason, const Outcome *outcome, SillLanguage language)
{
  g_autofree char *prevails = phrase_prevails (reason, outcome->prevails, language);
  return word_fill (WORD_PAIR_IF_TIERS, language, offence_of (reason->first, language),
                    phrase_tier (version_tier_at (reason->first->plan->version, outcome->first), language),
                    offence_of (reason->second, language),
                    phrase_tier (version_tier_at (reason->second->plan->version, outcome->second), language), prevails,
                    NULL);
}

GPtrArray *phrase_outcomes (const ConcurrenceReason *reason, SillLanguage language)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  if (reason->outcomes->len == 0)
    g_ptr_array_add (lines, g_strdup (word_text (WORD_PAIR_UNSTATED, language)));
  else {
    const Outcome *first = &g_array_index (reason->outcomes, Outcome, 0);
    g_autofree char *what = reason->settled ? phrase_prevails (reason, first->prevails, language)
                                            : g_strdup (word_text (WORD_PAIR_DEPENDS, language));
    g_ptr_array_add (lines, word_fill (condition_word (reason), language, what, NULL));
  }
  for (guint i = 0; !reason->settled && i < reason->outcomes->len; i++)
    g_ptr_array_add (lines, phrase_case_of (reason, &g_array_index (reason->outcomes, Outcome, i), language));
  return lines;
}

char *phrase_as_of (const Reasons *reasons, SillLanguage language)
{
  gboolean early = reasons->conduct_to.lo > 0 && reasons->decided.lo < reasons->conduct_to.lo;
  g_autofree char *day = phrase_days (reasons->decided, language);
  g_autofree char *then = phrase_decision (reasons, language);
  g_autofree char *instead = then == NULL ? NULL : word_fill (WORD_AS_OF_INSTEAD, language, then, NULL);
  return g_strconcat (day, instead != NULL ? instead : "", early ? word_text (WORD_AS_OF_EARLY, language) : "", NULL);
}
