/* How measures were counted from the acts of the case, batch by batch with the arithmetic; own shares of joint amounts; and
 * what is stated of this charge alone, and so may differ from what the case says. */
#include "report/paper/paper.h"
#include "report/words/phrases_count.h"
#include "report/words/phrases_own_part.h"

static void add_batch (const Paper *paper, const ActsTally *tally, const BatchTally *batch, const Unit *unit)
{
  Document *to = paper->document;
  document_start (to, ROLE_ENTRY);
  document_add (to, ROLE_SAYS, phrase_count_batch (tally, batch, unit, paper->language));
  if (batch->transfers->len > 0) {
    document_start (to, ROLE_LIST);
    for (guint i = 0; i < batch->transfers->len; i++)
      document_add (to, ROLE_ARROW_ENTRY,
                    phrase_count_transfer (tally, g_ptr_array_index (batch->transfers, i), unit, paper->language));
    document_end (to);
  }
  document_add (to, ROLE_SUM, phrase_count_sum (tally, batch, unit, paper->language));
  document_add (to, ROLE_NOTE, phrase_count_note (batch, paper->language));
  document_end (to);
}

static void add_tally (const Paper *paper, const ActsTally *tally)
{
  Document *to = paper->document;
  const SillLanguage language = paper->language;
  const Unit *unit = vocabulary_fact (paper->vocabulary, tally->slot)->unit;
  document_add (to, ROLE_COUNT, phrase_count_head (paper->vocabulary, tally, language));
  document_start (to, ROLE_BODY);
  document_add (to, ROLE_SUM, phrase_count_product (paper->vocabulary, tally, language));
  document_add (to, ROLE_NOTE, phrase_count_window (tally, language));
  document_add (to, ROLE_SUM, phrase_count_window_sum (tally, FALSE, unit, language));
  document_add (to, ROLE_SUM, phrase_count_window_sum (tally, TRUE, unit, language));
  document_add (to, ROLE_NOTE, phrase_count_together (tally, language));
  document_start (to, ROLE_COUNTS);
  for (guint i = 0; i < tally->batches->len; i++)
    add_batch (paper, tally, g_ptr_array_index (tally->batches, i), unit);
  for (guint i = 0; i < tally->prices->len; i++)
    document_add (to, ROLE_ENTRY, phrase_count_price (tally, g_ptr_array_index (tally->prices, i), unit, language));
  document_end (to);
  document_end (to);
}

static void add_shares (const Paper *paper, const GPtrArray *shares)
{
  if (shares->len == 0)
    return;
  document_word (paper->document, ROLE_HEADING, WORD_SECTION_SHARES);
  document_start (paper->document, ROLE_COUNTS);
  for (guint i = 0; i < shares->len; i++)
    document_add (paper->document, ROLE_ENTRY,
                  phrase_share_own (paper->vocabulary, g_ptr_array_index (shares, i), paper->language));
  document_end (paper->document);
}

static gboolean has_of_charge (const GPtrArray *stated)
{
  for (guint i = 0; i < stated->len; i++)
    if (((const StatedReason *) g_ptr_array_index (stated, i))->of_charge)
      return TRUE;
  return FALSE;
}

static void add_of_charge (const Paper *paper, const GPtrArray *stated)
{
  if (!has_of_charge (stated))
    return;
  document_word (paper->document, ROLE_HEADING, WORD_SECTION_OF_CHARGE);
  document_start (paper->document, ROLE_COUNTS);
  for (guint i = 0; i < stated->len; i++) {
    const StatedReason *reason = g_ptr_array_index (stated, i);
    if (reason->of_charge)
      document_add (paper->document, ROLE_ENTRY, phrase_of_charge (paper->vocabulary, reason, paper->language));
  }
  document_end (paper->document);
}

void paper_count (const Paper *paper)
{
  const GPtrArray *counts = paper->charge->counts;
  if (counts != NULL && counts->len > 0)
    document_word (paper->document, ROLE_HEADING, WORD_SECTION_COUNTS);
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    add_tally (paper, g_ptr_array_index (counts, i));
  add_shares (paper, paper->charge->shares);
  add_of_charge (paper, paper->charge->stated);
}

gconstpointer paper_count_of (const Paper *paper)
{
  const ChargeReasons *charge = paper->charge;
  return charge->counts == NULL || charge->counts->len == 0 || charge->shares->len > 0 || has_of_charge (charge->stated)
             ? NULL
             : charge->counts;
}
