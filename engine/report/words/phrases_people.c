/* Who is charged: a person, an organization, or a person who acted for one; and what that means for limits and penalties. */
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
  return charge->kind == DEFENDANT_PERSON && charge->acted_for == NULL && charge->organization->len > 0 &&
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
  g_autofree char *sources = phrase_sources (charge->organization, language);
  g_autofree char *inside = sources == NULL ? NULL : word_fill (WORD_BRACKETS, language, sources, NULL);
  return g_strconcat (text, inside, NULL);
}

Word phrase_penalty_head (const ChargeReasons *charge)
{
  return charge->kind == DEFENDANT_ORGANIZATION ? WORD_TABLE_FINE : WORD_TABLE_IMPRISONMENT;
}

char *phrase_provided (const ChargeReasons *charge, const Tier *tier, SillLanguage language)
{
  if (charge->kind == DEFENDANT_ORGANIZATION)
    return g_strdup (word_text (WORD_PENALTY_ORGANIZATION, language));
  return phrase_penalty (&tier->penalty, language);
}
