/* In: the counts of one charge. Out: their steps as fields, with the arithmetic in words beside them. */
#include "report/record/record_count.h"
#include "report/words/phrases_count.h"
#include "report/record/record_reason.h"

static void record_bound (Record *record, const char *name, gint64 base, const Unit *unit)
{
  Rational units = RATIONAL_UNBOUNDED;
  if (base != UNBOUNDED)
    rational_new (base, unit->parts, &units);
  record_quantity (record, name, units);
}

static const char *standing_name (ActStanding standing)
{
  static const char *const names[] = { "counts", "own-crime", "perhaps", "dealt-with", "outside" };
  return names[standing];
}

/* An act that counts as a crime of its own says which item it reaches. */
static void record_standing (Record *record, ActStanding standing, const char *reached)
{
  record_text (record, "standing", standing_name (standing));
  if (standing == ACT_CRIME)
    record_text (record, "reaches", reached);
}

/* The recipients as one text; null for the public. */
static void record_recipients (Record *record, const char *to)
{
  g_auto (GStrv) names = g_strsplit (to != NULL ? to : "", "\n", -1);
  g_autofree char *joined = g_strjoinv ("、", names);
  record_text (record, "to", to != NULL ? joined : NULL);
}

static void record_handing (Record *record, const HandingTally *handing, const Unit *unit)
{
  record_open (record, "given");
  record_recipients (record, handing->to != NULL ? handing->to->str : NULL);
  record_number (record, "recipients", handing->recipients);
  record_flag (record, "whole", handing->whole);
  record_bound (record, "min", handing->count.lo, unit);
  record_bound (record, "max", handing->count.hi, unit);
  record_standing (record, handing->standing, handing->reached);
  record_close (record);
}

static void record_numbers (Record *record, const BatchTally *batch, const Unit *unit)
{
  record_bound (record, "found_min", batch->found.lo, unit);
  record_bound (record, "found_max", batch->found.hi, unit);
  record_bound (record, "left_min", batch->left.lo, unit);
  record_bound (record, "left_max", batch->left.hi, unit);
  record_bound (record, "min", batch->total.lo, unit);
  record_bound (record, "max", batch->total.hi, unit);
}

static void record_sum (Record *record, const ActsTally *tally, const BatchTally *batch, const Unit *unit)
{
  g_autofree char *zh = phrase_count_sum (tally, batch, unit, SILL_ZH);
  g_autofree char *en = phrase_count_sum (tally, batch, unit, SILL_EN);
  record_words (record, &(Words) { zh, en });
}

static void record_batch (Record *record, const ActsTally *tally, const BatchTally *batch, const Unit *unit)
{
  record_open (record, "batch");
  record_text (record, "batch", batch->id);
  record_text (record, "written", batch->written);
  record_text (record, "obtained", obtained_id (batch->obtained));
  record_standing (record, batch->standing, batch->reached);
  record_text (record, "counts", record_truth (batch->base));
  if (batch->apart != NO)
    record_text (record, "apart", record_truth (batch->apart));
  record_numbers (record, batch, unit);
  record_sum (record, tally, batch, unit);
  record_list_open (record, "given");
  for (guint i = 0; i < batch->handings->len; i++)
    record_handing (record, g_ptr_array_index (batch->handings, i), unit);
  record_list_close (record);
  record_close (record);
}

static void record_price (Record *record, const PriceTally *price, const Unit *unit)
{
  record_open (record, "price");
  record_text (record, "batch", price->batch);
  record_recipients (record, price->to);
  record_flag (record, "stated", price->is_priced);
  record_bound (record, "min", price->price.lo, unit);
  record_bound (record, "max", price->price.hi, unit);
  record_standing (record, price->standing, price->reached);
  record_close (record);
}

static void record_date (Record *record, const char *name, Day day)
{
  g_autofree char *text = date_write (day);
  record_text (record, name, text);
}

static void record_part (Record *record, const ActsTally *tally, const WindowPart *part, const Unit *unit)
{
  const char *id = tally->prices->len > 0 ? ((const PriceTally *) g_ptr_array_index (tally->prices, part->part))->batch
                                          : ((const BatchTally *) g_ptr_array_index (tally->batches, part->part))->id;
  record_open (record, "part");
  record_text (record, "batch", id);
  record_bound (record, "amount", part->amount, unit);
  record_close (record);
}

static void record_window (Record *record, const char *name, const ActsTally *tally, const WindowTally *window,
                           const Unit *unit)
{
  record_open (record, name);
  record_bound (record, "total", window->total, unit);
  if (window->found) {
    record_date (record, "from", window->from);
    record_date (record, "to", window->to);
    record_list_open (record, "parts");
    for (guint i = 0; i < window->parts->len; i++)
      record_part (record, tally, &g_array_index (window->parts, WindowPart, i), unit);
    record_list_close (record);
  }
  record_close (record);
}

static void record_cumulation (Record *record, const ActsTally *tally, const Unit *unit)
{
  if (tally->window == NULL)
    return;
  record_open (record, "cumulation");
  record_text (record, "instrument", tally->window_of->id);
  record_text (record, "article", tally->window->article);
  record_number (record, "years", tally->window->years);
  if (tally->window->times > 1)
    record_number (record, "times", tally->window->times);
  record_flag (record, "crimes_add", tally->window->crimes_add);
  record_flag (record, "together", tally->together != TOGETHER_NOT);
  record_window (record, "least", tally, &tally->least, unit);
  record_window (record, "most", tally, &tally->most, unit);
  record_close (record);
}

static void record_tally (Record *record, const ActsTally *tally, const Vocabulary *vocabulary)
{
  const Fact *fact = vocabulary_fact (vocabulary, tally->slot);
  gboolean ruled = tally->counting != NULL && tally->prices->len == 0;
  record_open (record, "count");
  record_text (record, "fact", fact->id);
  record_text (record, "instrument", ruled ? tally->instrument->id : NULL);
  record_text (record, "article", ruled ? tally->counting->article : NULL);
  record_text (record, "unit", fact->unit->id);
  record_bound (record, "min", tally->total.lo, fact->unit);
  record_bound (record, "max", tally->total.hi, fact->unit);
  record_cumulation (record, tally, fact->unit);
  record_list_open (record, "batches");
  for (guint i = 0; i < tally->batches->len; i++)
    record_batch (record, tally, g_ptr_array_index (tally->batches, i), fact->unit);
  record_list_close (record);
  record_list_open (record, "prices");
  for (guint i = 0; i < tally->prices->len; i++)
    record_price (record, g_ptr_array_index (tally->prices, i), fact->unit);
  record_list_close (record);
  record_close (record);
}

void record_counts (Record *record, const GPtrArray *counts, const Vocabulary *vocabulary)
{
  if (counts == NULL)
    return;
  record_list_open (record, "counts");
  for (guint i = 0; i < counts->len; i++)
    record_tally (record, g_ptr_array_index (counts, i), vocabulary);
  record_list_close (record);
}

static void record_share (Record *record, const ShareReason *share, const Vocabulary *vocabulary)
{
  const Fact *fact = vocabulary_fact (vocabulary, share->slot);
  record_open (record, "share");
  record_text (record, "fact", fact->id);
  record_text (record, "written", share->written);
  record_text (record, "counts", share->decision.own ? "own" : "joint");
  record_text (record, "said_by",
               share->decision.by_case        ? "case"
               : share->decision.rule != NULL ? "instrument"
                                              : NULL);
  record_text (record, "instrument", share->decision.rule != NULL ? share->decision.instrument->id : NULL);
  record_text (record, "article", share->decision.rule != NULL ? share->decision.rule->article : NULL);
  record_bound (record, "min", share->value.lo, fact->unit);
  record_bound (record, "max", share->value.hi, fact->unit);
  record_bound (record, "joint_min", share->joint.lo, fact->unit);
  record_bound (record, "joint_max", share->joint.hi, fact->unit);
  record_close (record);
}

void record_shares (Record *record, const GPtrArray *shares, const Vocabulary *vocabulary)
{
  if (shares->len == 0)
    return;
  record_list_open (record, "shares");
  for (guint i = 0; i < shares->len; i++)
    record_share (record, g_ptr_array_index (shares, i), vocabulary);
  record_list_close (record);
}
