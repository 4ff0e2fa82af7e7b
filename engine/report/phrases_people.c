/* Who is charged: a person, an organization, or a person who acted for one; and what that means for limits and penalties. */
#include "report/phrases.h"

char *phrase_role (const ChargeReasons *charge, SillLanguage language)
{
  if (charge->kind == DEFENDANT_ORGANIZATION)
    return g_strdup (word_text (WORD_ORGANIZATION, language));
  if (charge->acted_for == NULL)
    return NULL;
  return word_fill (charge_is_of_organization (charge) ? WORD_OFFICER : WORD_ACTED_FOR, language, charge->acted_for,
                    NULL);
}

char *phrase_measured_as (const ChargeReasons *charge, SillLanguage language)
{
  if (charge->acted_for == NULL || charge->plan == NULL || charge->who == NO)
    return NULL;
  g_autofree char *sources = phrase_sources (charge->organization, language);
  const Word word = charge_is_of_organization (charge) ? WORD_AS_ORGANIZATION : WORD_AS_PERSON;
  return word_fill (word, language, charge->defendant, sources != NULL ? sources : "-", NULL);
}

char *phrase_provided (const ChargeReasons *charge, const Tier *tier, SillLanguage language)
{
  if (charge->kind == DEFENDANT_ORGANIZATION)
    return g_strdup (word_text (WORD_PENALTY_ORGANIZATION, language));
  return phrase_penalty (&tier->penalty, language);
}
