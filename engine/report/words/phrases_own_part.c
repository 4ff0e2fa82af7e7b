/* Own shares of joint amounts, and what is stated of one charge alone. */
#include "report/words/phrases_own_part.h"
#include "report/words/phrases.h"

static char *phrase_share_source (const ShareDecision *decision, SillLanguage language)
{
  if (decision->by_case || decision->rule == NULL)
    return g_strdup (word_text (decision->by_case ? WORD_SHARE_BY_CASE : WORD_SHARE_BY_NOBODY, language));
  return phrase_article (decision->rule->standard->instrument->stated, decision->rule->stated->article, language);
}

char *phrase_share_own (const Vocabulary *vocabulary, const ShareReason *share, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (vocabulary, share->slot);
  const StatedReason stated = { share->slot, share->value, share->written, TRUE, FALSE };
  g_autofree char *own = phrase_stated (fact, &stated, language);
  g_autofree char *joint = phrase_value (fact, share->joint, language);
  g_autofree char *source = phrase_share_source (&share->decision, language);
  g_autofree char *counts =
      word_fill (share->decision.own ? WORD_SHARE_COUNTS_OWN : WORD_SHARE_COUNTS_JOINT, language, source, NULL);
  return word_fill (WORD_SHARE_OWN, language, phrase_words (&fact->name, language), own, joint, counts, NULL);
}

char *phrase_of_charge (const Vocabulary *vocabulary, const StatedReason *stated, SillLanguage language)
{
  const Fact *fact = vocabulary_fact (vocabulary, stated->slot);
  g_autofree char *value = phrase_stated (fact, stated, language);
  return word_fill (WORD_OF_CHARGE, language, phrase_words (&fact->name, language), value, NULL);
}
