/* In: the counts of one charge. Out: each as a list of batches with their arithmetic. */
#include "report/paper/html_count.h"
#include "report/words/phrases_count.h"

static void write_batch (Page *page, const ActsTally *tally, const BatchTally *batch, const Unit *unit)
{
  page_start (page, "li", NULL);
  page_take (page, "span", "says", phrase_count_batch (tally, batch, unit, page->language));
  if (batch->handings->len > 0)
    page_start (page, "ul", NULL);
  for (guint i = 0; i < batch->handings->len; i++)
    page_take (page, "li", NULL, phrase_count_handing (g_ptr_array_index (batch->handings, i), unit, page->language));
  if (batch->handings->len > 0)
    page_end (page, "ul");
  page_take (page, "p", "sum", phrase_count_sum (tally, batch, unit, page->language));
  page_take (page, "p", "note", phrase_count_note (batch, page->language));
  page_end (page, "li");
}

static void write_tally (Page *page, const ActsTally *tally)
{
  const Unit *unit = vocabulary_fact (page->vocabulary, tally->slot)->unit;
  page_take (page, "p", "count", phrase_count_head (page->vocabulary, tally, page->language));
  page_take (page, "p", "note", phrase_count_window (tally, page->language));
  page_take (page, "p", "sum", phrase_count_window_sum (tally, FALSE, unit, page->language));
  page_take (page, "p", "sum", phrase_count_window_sum (tally, TRUE, unit, page->language));
  page_take (page, "p", "note", phrase_count_together (tally, page->language));
  page_start (page, "ul", "counts");
  for (guint i = 0; i < tally->batches->len; i++)
    write_batch (page, tally, g_ptr_array_index (tally->batches, i), unit);
  for (guint i = 0; i < tally->prices->len; i++)
    page_take (page, "li", NULL, phrase_count_price (g_ptr_array_index (tally->prices, i), unit, page->language));
  page_end (page, "ul");
}

static void write_shares (Page *page, const GPtrArray *shares)
{
  if (shares->len == 0)
    return;
  page_word (page, "h4", NULL, WORD_SECTION_SHARES);
  page_start (page, "ul", "counts");
  for (guint i = 0; i < shares->len; i++)
    page_take (page, "li", NULL, phrase_share_own (page->vocabulary, g_ptr_array_index (shares, i), page->language));
  page_end (page, "ul");
}

void html_count (Page *page, const ChargeReasons *charge)
{
  if (charge->counts != NULL && charge->counts->len > 0)
    page_word (page, "h4", NULL, WORD_SECTION_COUNTS);
  for (guint i = 0; charge->counts != NULL && i < charge->counts->len; i++)
    write_tally (page, g_ptr_array_index (charge->counts, i));
  write_shares (page, charge->shares);
}
