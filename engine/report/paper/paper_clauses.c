/* What only a person can decide: open clauses, each with what other provisions say of it and the line that states it in a case
 * file; and how provisions are read that can be read differently. */
#include "report/document/escape.h"
#include "report/paper/paper.h"

char *paper_clause_place (const ChargeReasons *charge, const Clause *clause, SillLanguage language)
{
  const char *path = clause->paragraph != NULL ? clause->paragraph
                     : clause->item != NULL    ? clause->item->item->path
                                               : clause->leniency->leniency->article;
  const Tier *tier = clause->item == NULL ? NULL : version_tier_at (charge->plan->version, clause->item->item->rank);
  const char *of = tier != NULL ? phrase_tier (tier, language) : word_text (WORD_SHOW_LENIENCY, language);
  const Instrument *instrument = clause->item != NULL ? clause->item->item->instrument : clause->leniency->instrument;
  g_autofree char *citation = phrase_citation_in (charge, instrument, path, language);
  g_autofree char *inside = word_fill (WORD_BRACKETS, language, of, NULL);
  return g_strconcat (citation, inside, NULL);
}

static void append_attribute (GString *to, const char *name, const char *value)
{
  g_string_append_printf (to, " %s=\"", name);
  escape_xml (to, value);
  g_string_append_c (to, '"');
}

char *paper_clause_line (const ChargeReasons *charge, const Reason *clause)
{
  GString *to = g_string_new ("<finding");
  append_attribute (to, "item", clause->clause->name);
  append_attribute (to, "instrument", clause->clause->instrument->id);
  append_attribute (to, "value", "yes");
  if (charge->defendant_id != NULL)
    append_attribute (to, "defendant", charge->defendant_id);
  g_string_append (to, "/>");
  return g_string_free (to, FALSE);
}

/* Of a text that changed in time which of them is meant. */
static char *phrase_time (const Standard *standard, SillLanguage language)
{
  g_autofree char *from = standard->effective == 0 ? NULL : civil_write (standard->effective);
  g_autofree char *until = standard->until == 0 ? NULL : civil_write (standard->until);
  g_autofree char *time = NULL;
  if (from != NULL && until != NULL)
    time = word_fill (WORD_SPELLED_BETWEEN, language, from, until, NULL);
  else if (from != NULL || until != NULL)
    time = word_fill (from != NULL ? WORD_SPELLED_SINCE : WORD_SPELLED_BEFORE, language, from != NULL ? from : until,
                      NULL);
  return time == NULL ? g_strdup ("") : word_fill (WORD_BRACKETS, language, time, NULL);
}

/* 该条款由法发〔2021〕22号第九条第（一）项具体化：本案达到…. */
static char *phrase_spelled (const ChargeReasons *charge, const SpelledTold *told, SillLanguage language)
{
  static const Word truths[] = { [NO] = WORD_SPELLED_NOT_MET, [UNKNOWN] = WORD_SPELLED_OPEN, [YES] = WORD_SPELLED_MET };
  const SpelledOut *spelled = told->spelled;
  g_autofree char *citation = phrase_citation_in (charge, spelled->instrument, spelled->item->path, language);
  g_autofree char *time = told->timed ? phrase_time (spelled->standard, language) : NULL;
  g_autofree char *which = g_strconcat (citation, time, NULL);
  if (!spelled->judged)
    return word_fill (WORD_SPELLED_OUT_PLAIN, language, which, NULL);
  return word_fill (WORD_SPELLED_OUT, language, which, word_text (truths[spelled->truth], language), NULL);
}

/* What a leniency that a person finds comes to. NULL: it is none. */
static char *phrase_effect (const LeniencyReason *leniency, SillLanguage language)
{
  if (leniency == NULL)
    return NULL;
  const char *words = phrase_words (&leniency->leniency->words, language);
  return leniency->below == NULL || leniency->stays_below == YES
             ? g_strdup (words)
             : word_fill (WORD_LENIENCY_IF_BELOW, language, phrase_tier (leniency->below, language), words, NULL);
}

static void add_clause (const Paper *paper, const Clause *clause)
{
  Document *to = paper->document;
  Block *block = document_start (to, ROLE_CLAUSE);
  block->rank = clause->item == NULL ? -1 : (gint) clause->item->item->rank;
  if (clause->must_say)
    block->truth = UNKNOWN;
  document_add (to, ROLE_CITE, paper_clause_place (paper->charge, clause, paper->language));
  document_add (to, ROLE_SAYS, phrase_reason (paper->vocabulary, clause->clause, paper->language));
  if (clause->must_say)
    paper_truth (paper, UNKNOWN);
  document_add (to, ROLE_PLAIN, phrase_effect (clause->leniency, paper->language));
  for (guint i = 0; i < clause->spelled->len; i++)
    document_add (to, ROLE_SPELLED,
                  phrase_spelled (paper->charge, &g_array_index (clause->spelled, SpelledTold, i), paper->language));
  document_add (to, ROLE_CODE, paper_clause_line (paper->charge, clause->clause));
  document_end (to);
}

void paper_clauses (const Paper *paper)
{
  Document *to = paper->document;
  const GArray *clauses = paper->account->clauses;
  gboolean asked = FALSE, plain = FALSE;
  if (clauses->len == 0)
    return;
  document_word (to, ROLE_HEADING, WORD_SECTION_PERSON);
  document_start (to, ROLE_CLAUSES);
  for (guint i = 0; i < clauses->len; i++) {
    const Clause *clause = &g_array_index (clauses, Clause, i);
    add_clause (paper, clause);
    asked = asked || clause->must_say;
    plain = plain || !clause->must_say;
  }
  document_end (to);
  if (asked)
    document_word (to, ROLE_NOTE, WORD_OPEN_NOTE_ASKED);
  if (plain)
    document_word (to, ROLE_NOTE, paper->page ? WORD_PAGE_OPEN_NOTE : WORD_OPEN_NOTE);
}

static void add_reading (const Paper *paper, const ReadingReason *reading)
{
  Document *to = paper->document;
  const Alternative *alternative = reading->alternative;
  const Words *applied = &condition_applied (alternative->readings)->words;
  g_autofree char *tiers =
      phrase_tiers (paper->charge->plan->version, reading->floor, reading->ceiling, paper->language);
  document_start (to, ROLE_BARE_ENTRY)->rank = (gint) reading->ceiling;
  document_add (to, ROLE_CITE, phrase_reading_place (paper->charge, reading, paper->language));
  document_add (to, ROLE_SAYS,
                word_fill (WORD_READING_APPLIED, paper->language, phrase_words (applied, paper->language),
                           phrase_words (&alternative->readings->words, paper->language), NULL));
  document_add (to, ROLE_SAYS,
                word_fill (reading->moves ? WORD_READING_MOVES : WORD_READING_SAME, paper->language,
                           phrase_words (&alternative->reading->words, paper->language), tiers, NULL));
  document_end (to);
}

/* Those that change the result are told under it already. */
void paper_readings (const Paper *paper)
{
  Document *to = paper->document;
  if (paper->charge->readings->len == 0)
    return;
  document_start (to, ROLE_FOLD);
  document_word (to, ROLE_SUMMARY, WORD_SECTION_READINGS);
  document_start (to, ROLE_GROUNDS);
  for (guint i = 0; i < paper->charge->readings->len; i++)
    add_reading (paper, &g_array_index (paper->charge->readings, ReadingReason, i));
  document_end (to);
  document_end (to);
}
