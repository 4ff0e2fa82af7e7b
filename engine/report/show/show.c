/* In: one instrument of the lawbook. Out: title and dates, then everything that it says, in its own order. */
#include "report/show/show.h"
#include <string.h>
#include "report/words/phrases.h"
#include "report/document/html_style.h"
#include "report/show/show_part.h"

/* A row `label value`; none without a value. Takes the value. */
static void add_particular (const Show *show, Word label, char *value)
{
  if (value == NULL)
    return;
  document_cell (show->document, g_strdup (show_word (show, label)), 0);
  document_cell (show->document, value, 0);
}

static char *write_kind (const Show *show)
{
  static const Word words[] = { WORD_SHOW_STATUTE, WORD_SHOW_INTERPRETATION, WORD_SHOW_PROSECUTION_STANDARD,
                                WORD_SHOW_OPINION, WORD_SHOW_LOCAL_STANDARD };
  return g_strdup (show_word (show, words[show->instrument->kind]));
}

static char *write_day (Day day) { return day > 0 ? civil_write (day) : NULL; }

/* In force, or the day from which it no longer is. */
static char *write_status (const Show *show)
{
  g_autofree char *until = write_day (show->instrument->until);
  return until != NULL ? word_fill (WORD_SHOW_ENDED, show->language, until, NULL)
                       : g_strdup (show_word (show, WORD_SHOW_IN_FORCE));
}

static void show_particulars (const Show *show)
{
  const Instrument *instrument = show->instrument;
  static const Word heads[] = { WORD_SHOW_PARTICULAR, WORD_SHOW_SAYS };
  document_cells (show->document, heads, G_N_ELEMENTS (heads));
  add_particular (show, WORD_SHOW_NUMBER, g_strdup (instrument->number));
  add_particular (show, WORD_SHOW_ISSUER, g_strdup (phrase_words (&instrument->issuer, show->language)));
  add_particular (show, WORD_SHOW_KIND, write_kind (show));
  add_particular (show, WORD_SHOW_ISSUED, write_day (instrument->issued));
  add_particular (show, WORD_SHOW_EFFECTIVE, write_day (instrument->effective));
  add_particular (show, WORD_SHOW_STATUS, write_status (show));
  add_particular (show, WORD_REGION, phrase_region (show->law->vocabulary, instrument->region, show->language));
  add_particular (show, WORD_SHOW_ID, g_strdup (instrument->id));
}

static void show_contents (const Show *show)
{
  const LawInstrument *shown = show->shown;
  for (guint i = 0; i < shown->n_offences; i++)
    if (show_has (show, shown->offences[i].stated->place.path))
      show_offence (show, &shown->offences[i]);
  for (guint i = 0; i < shown->n_standards; i++)
    if (show_has (show, shown->standards[i].stated->place.path))
      show_standard (show, &shown->standards[i]);
  show_locals (show);
  show_regions (show);
  show_limitations (show);
  show_remarks (show, shown->remarks, shown->n_remarks);
}

char *show_instrument (const Lawbook *law, const LawInstrument *instrument, const char *file, ShowManner manner)
{
  const SillLanguage language = manner.language;
  g_autoptr (Document) document = document_new (manner.format == SILL_HTML ? PAGE : LINES, language);
  g_autoptr (GHashTable) defines = instrument_defines (instrument->stated);
  const Show show = { document, law, instrument, instrument->stated, defines, language, file };
  document_heading (document, 1, g_strdup (phrase_words (&instrument->stated->name, language)));
  show_particulars (&show);
  show_contents (&show);
  document_add (document, ROLE_PARAGRAPH, phrase_made_with (law, language));
  return manner.format == SILL_HTML       ? html_page (document, phrase_words (&instrument->stated->name, language))
         : manner.format == SILL_MARKDOWN ? document_write_markdown (document)
                                          : document_write_text (document, manner.columns, FALSE);
}
