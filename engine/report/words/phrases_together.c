/* A charge beside others: who is charged, what each comes to, and which of two offences prevails. */
#include "report/words/phrases.h"

char *phrase_role (const ChargeReasons *charge, SillLanguage language)
{
  if (charge->kind == DEFENDANT_ORGANIZATION)
    return g_strdup (word_text (WORD_ORGANIZATION, language));
  if (charge->acted_for == NULL)
    return NULL;
  return word_fill (charge_is_of_organization (charge) ? WORD_OFFICER : WORD_ACTED_FOR, language, charge->acted_for,
                    NULL);
}

/* A person beside an organization that is charged with the same offence may be one who acted for it, and left unsaid. */
static gboolean may_have_acted (const ChargeReasons *charge)
{
  return charge->kind == DEFENDANT_PERSON && charge->acted_for == NULL && charge->organization.len > 0 &&
         charge->plan->version->organizations;
}

char *phrase_measured_as (const ChargeReasons *charge, SillLanguage language)
{
  if (charge->plan == NULL || charge->who == NO)
    return NULL;
  if (may_have_acted (charge))
    return word_fill (WORD_MAY_HAVE_ACTED, language, charge->defendant, NULL);
  if (charge->acted_for == NULL)
    return NULL;
  const Word word = charge_is_of_organization (charge) ? WORD_AS_ORGANIZATION : WORD_AS_PERSON;
  g_autofree char *text = word_fill (word, language, charge->defendant, NULL);
  g_autofree char *sources = phrase_sources (&charge->organization, language);
  g_autofree char *inside = sources == NULL ? NULL : word_fill (WORD_BRACKETS, language, sources, NULL);
  return g_strconcat (text, inside, NULL);
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
  if (!charge->plan->version->held)
    return NULL;
  if (charge->verdict.floor != charge->verdict.ceiling)
    return phrase_principals (charge->plan->version, charge->verdict.floor, charge->verdict.ceiling, language);
  return phrase_principal (&charge->ceiling->penalty, language);
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
  if (reason->outcomes.len == 0)
    g_ptr_array_add (lines, g_strdup (word_text (WORD_PAIR_UNSTATED, language)));
  else {
    const Outcome *first = &g_array_index (&reason->outcomes, Outcome, 0);
    g_autofree char *what = reason->settled ? phrase_prevails (reason, first->prevails, language)
                                            : g_strdup (word_text (WORD_PAIR_DEPENDS, language));
    g_ptr_array_add (lines, word_fill (condition_word (reason), language, what, NULL));
  }
  for (guint i = 0; !reason->settled && i < reason->outcomes.len; i++)
    g_ptr_array_add (lines, phrase_case_of (reason, &g_array_index (&reason->outcomes, Outcome, i), language));
  return lines;
}
