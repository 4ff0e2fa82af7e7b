/* In: a presumption of a charge. Out: the sentence of its table, filled in. */
#include "report/words/phrases.h"

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

char *phrase_presumption (const ChargeReasons *charge, const Presumption *presumption, SillLanguage language)
{
  if (presumption->code == PRESUMED_READING)
    return phrase_reading (charge, &g_array_index (charge->readings, ReadingReason, presumption->reading), language);
  g_autofree char *day = presumption->day == 0 ? g_strdup ("") : date_write (presumption->day);
  g_autofree char *article =
      presumption->instrument == NULL ? NULL : phrase_article (presumption->instrument, presumption->article, language);
  g_autofree char *provision = article == NULL ? g_strdup ("") : word_fill (WORD_BRACKETS, language, article, NULL);
  return word_fill (word_of (presumption->code), language, day, provision, NULL);
}
