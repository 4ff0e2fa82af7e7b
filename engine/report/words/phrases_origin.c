/* In: a rulebook. Out: by which engine and which rules a report was made. */
#include <sill/version.h>
#include "report/words/phrases.h"

enum { SHORT_HASH = 12 }; /* digits */

char *phrase_made_with (const Rulebook *book, SillLanguage language)
{
  if (book->hash == NULL)
    return g_strconcat ("Sill ", sill_version (), NULL);
  g_autofree char *hash = g_strndup (book->hash, SHORT_HASH);
  return word_fill (WORD_MADE_WITH, language, sill_version (), hash, NULL);
}
