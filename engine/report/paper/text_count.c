/* How measures were counted from the acts of the case, and own shares beside joint amounts. */
#include "report/words/phrases_count.h"
#include "report/paper/text_part.h"

enum { MEASURE = 2, BATCH = 4, HANDING = 6 };

static const Unit *unit_of (const Part *part, const ActsTally *tally)
{
  return vocabulary_fact (part_vocabulary (part), tally->slot)->unit;
}

static void add_batch (const Part *part, const ActsTally *tally, const BatchTally *batch)
{
  SillLanguage language = part->lines->language;
  const Unit *unit = unit_of (part, tally);
  part_add (part, BATCH, TONE_PLAIN, "·", phrase_count_batch (tally, batch, unit, language));
  for (guint i = 0; i < batch->handings->len; i++)
    part_add (part, HANDING, TONE_PLAIN, "→",
              phrase_count_handing (g_ptr_array_index (batch->handings, i), unit, language));
  part_add (part, HANDING, TONE_PLAIN, "", phrase_count_sum (tally, batch, unit, language));
  part_add (part, HANDING, TONE_FAINT, "", phrase_count_note (batch, language));
}

static void add_tally (const Part *part, const ActsTally *tally)
{
  SillLanguage language = part->lines->language;
  part_add (part, MEASURE, TONE_PLAIN, "", phrase_count_head (part_vocabulary (part), tally, language));
  part_add (part, BATCH, TONE_FAINT, "", phrase_count_window (tally, language));
  part_add (part, BATCH, TONE_PLAIN, "", phrase_count_window_sum (tally, FALSE, unit_of (part, tally), language));
  part_add (part, BATCH, TONE_PLAIN, "", phrase_count_window_sum (tally, TRUE, unit_of (part, tally), language));
  part_add (part, BATCH, TONE_FAINT, "", phrase_count_together (tally, language));
  for (guint i = 0; i < tally->batches->len; i++)
    add_batch (part, tally, g_ptr_array_index (tally->batches, i));
  for (guint i = 0; i < tally->prices->len; i++)
    part_add (part, BATCH, TONE_PLAIN, "·",
              phrase_count_price (g_ptr_array_index (tally->prices, i), unit_of (part, tally), language));
}

void text_count (const Part *part)
{
  const GPtrArray *counts = part->charge->counts;
  SillLanguage language = part->lines->language;
  if (counts != NULL && counts->len > 0)
    lines_heading (part->lines, word_text (WORD_SECTION_COUNTS, language));
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    add_tally (part, g_ptr_array_index (counts, i));
  if (part->charge->shares->len > 0)
    lines_heading (part->lines, word_text (WORD_SECTION_SHARES, language));
  for (guint i = 0; i < part->charge->shares->len; i++)
    part_add (part, MEASURE, TONE_PLAIN, "·",
              phrase_share_own (part_vocabulary (part), g_ptr_array_index (part->charge->shares, i), language));
}
