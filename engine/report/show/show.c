/* In: one instrument as it was read. Out: title and dates, then everything that it says, in its own order. */
#include "report/show/show.h"
#include "report/words/phrases.h"
#include "report/show/show_part.h"

/* A row `label value`; none without a value. Takes the value. */
static void add_particular (const Show *show, Word label, char *value)
{
  if (value == NULL)
    return;
  sheet_cell (show->sheet, g_strdup (show_word (show, label)), 0);
  sheet_cell (show->sheet, value, 0);
}

static char *write_kind (const Show *show)
{
  static const Word words[] = { WORD_SHOW_STATUTE, WORD_SHOW_INTERPRETATION, WORD_SHOW_PROSECUTION_STANDARD,
                                WORD_SHOW_OPINION, WORD_SHOW_LOCAL_STANDARD };
  return g_strdup (show_word (show, words[show->instrument->kind]));
}

static char *write_day (Day day) { return day > 0 ? date_write (day) : NULL; }

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
  const char *const heads[] = { show_word (show, WORD_SHOW_PARTICULAR), show_word (show, WORD_SHOW_SAYS) };
  sheet_table (show->sheet, heads, G_N_ELEMENTS (heads));
  add_particular (show, WORD_SHOW_NUMBER, g_strdup (instrument->number));
  add_particular (show, WORD_SHOW_KIND, write_kind (show));
  add_particular (show, WORD_SHOW_ISSUED, write_day (instrument->issued));
  add_particular (show, WORD_SHOW_EFFECTIVE, write_day (instrument->effective));
  add_particular (show, WORD_SHOW_STATUS, write_status (show));
  add_particular (show, WORD_REGION, phrase_region (show->book->vocabulary, instrument->region, show->language));
  add_particular (show, WORD_SHOW_ID, g_strdup (instrument->id));
}

static void show_contents (const Show *show)
{
  const Instrument *instrument = show->instrument;
  for (guint i = 0; i < instrument->offences->len; i++)
    show_offence (show, g_ptr_array_index (instrument->offences, i));
  for (guint i = 0; i < instrument->standards->len; i++)
    show_standard (show, g_ptr_array_index (instrument->standards, i));
  show_locals (show);
  show_regions (show);
  show_limitations (show);
  show_remarks (show, instrument->remarks);
}

char *show_instrument (const Rulebook *book, const Instrument *instrument, SillFormat format, SillLanguage language,
                       guint columns)
{
  g_autoptr (Sheet) sheet = sheet_new (language);
  const Show show = { sheet, book, instrument, language };
  sheet_heading (sheet, 1, g_strdup (phrase_words (&instrument->name, language)));
  show_particulars (&show);
  show_contents (&show);
  sheet_paragraph (sheet, phrase_made_with (book, language));
  return format == SILL_HTML       ? sheet_write_html (sheet)
         : format == SILL_MARKDOWN ? sheet_write_markdown (sheet)
                                   : sheet_write_text (sheet, columns);
}
