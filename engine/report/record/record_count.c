/* In: the facts, the counts and the shares of one charge. Out: their values and steps as fields. */
#include "report/record/record_count.h"
#include "report/record/record_value.h"

/* ---- facts ---- */

/* A date as a slot holds it: never [0,0], within some time before the conduct [-n,-n], some day. Returns: yours; NULL: some day. */
static char *write_date (Interval value)
{
  if (value.lo < 0)
    return lapse_write ((Lapse) -value.lo);
  return value.hi == 0 ? g_strdup ("never") : NULL;
}

static void record_value (Record *record, const Fact *fact, Interval value)
{
  g_autofree char *date = fact->kind == FACT_DATE ? write_date (value) : NULL;
  if (fact->kind == FACT_YES_NO)
    record_truth (record, KEY_STATED_VALUE, !interval_is_point (value) ? UNKNOWN : value.lo == 0 ? NO : YES);
  else if (fact->kind == FACT_QUANTITY)
    record_units (record, KEY_STATED_VALUE, value, fact->unit);
  else if (date != NULL)
    record_word (record, KEY_STATED_VALUE, date);
  else
    record_days (record, KEY_STATED_VALUE, value);
}

void record_stated (Record *record, const GPtrArray *all, const Vocabulary *vocabulary)
{
  if (!record_list_open (record, KEY_CHARGE_STATED))
    return;
  for (guint i = 0; i < all->len; i++) {
    const StatedReason *stated = g_ptr_array_index (all, i);
    const Fact *fact = vocabulary_fact (vocabulary, stated->slot);
    record_entry_open (record);
    record_text (record, KEY_STATED_FACT, fact->id);
    record_text (record, KEY_STATED_WRITTEN, stated->written);
    record_value (record, fact, stated->value);
    record_flag (record, KEY_STATED_OWN, stated->own);
    record_flag (record, KEY_STATED_OF_CHARGE, stated->of_charge);
    record_close (record);
  }
  record_close (record);
}

/* ---- counts ---- */

static const char *standing_name (ActStanding standing)
{
  static const char *const names[] = { "counts", "own-crime", "perhaps", "dealt-with", "outside" };
  return names[standing];
}

/* The recipients as one text; nothing for the public. */
static void record_recipients (Record *record, RecordKey key, const char *to)
{
  g_auto (GStrv) names = g_strsplit (to != NULL ? to : "", "\n", -1);
  g_autofree char *joined = g_strjoinv ("、", names);
  record_text (record, key, to != NULL ? joined : NULL);
}

/* An act that counts as a crime of its own says which item it reaches. */
static void record_transfer (Record *record, const TransferTally *transfer, const Unit *unit)
{
  record_entry_open (record);
  record_recipients (record, KEY_GIVEN_TO, transfer->to != NULL ? transfer->to->str : NULL);
  record_number (record, KEY_GIVEN_RECIPIENTS, transfer->recipients);
  record_flag (record, KEY_GIVEN_WHOLE, transfer->whole);
  record_units (record, KEY_GIVEN_COUNT, transfer->count, unit);
  record_word (record, KEY_GIVEN_STANDING, standing_name (transfer->standing));
  record_text (record, KEY_GIVEN_REACHES, transfer->standing == ACT_CRIME ? transfer->reached : NULL);
  record_close (record);
}

static void record_batch (Record *record, const BatchTally *batch, const Unit *unit)
{
  record_entry_open (record);
  record_text (record, KEY_BATCH_BATCH, batch->id);
  record_text (record, KEY_BATCH_WRITTEN, batch->written);
  record_word (record, KEY_BATCH_OBTAINED, obtained_id (batch->obtained));
  record_word (record, KEY_BATCH_STANDING, standing_name (batch->standing));
  record_text (record, KEY_BATCH_REACHES, batch->standing == ACT_CRIME ? batch->reached : NULL);
  record_truth (record, KEY_BATCH_COUNTS, batch->base);
  if (batch->apart != NO)
    record_truth (record, KEY_BATCH_APART, batch->apart);
  record_units (record, KEY_BATCH_FOUND, batch->found, unit);
  record_units (record, KEY_BATCH_LEFT, batch->left, unit);
  record_units (record, KEY_BATCH_TOTAL, batch->total, unit);
  record_list_open (record, KEY_BATCH_GIVEN);
  for (guint i = 0; i < batch->transfers->len; i++)
    record_transfer (record, g_ptr_array_index (batch->transfers, i), unit);
  record_close (record);
  record_close (record);
}

static void record_price (Record *record, const PriceTally *price, const Unit *unit)
{
  record_entry_open (record);
  record_text (record, KEY_PRICE_BATCH, price->batch);
  record_recipients (record, KEY_PRICE_TO, price->to);
  record_flag (record, KEY_PRICE_STATED, price->is_priced);
  record_units (record, KEY_PRICE_PRICE, price->price, unit);
  record_word (record, KEY_PRICE_STANDING, standing_name (price->standing));
  record_text (record, KEY_PRICE_REACHES, price->standing == ACT_CRIME ? price->reached : NULL);
  record_close (record);
}

static void record_part (Record *record, const ActsTally *tally, const WindowPart *part, const Unit *unit)
{
  const char *id = tally->prices->len > 0 ? ((const PriceTally *) g_ptr_array_index (tally->prices, part->part))->batch
                                          : ((const BatchTally *) g_ptr_array_index (tally->batches, part->part))->id;
  record_entry_open (record);
  record_text (record, KEY_PART_BATCH, id);
  record_units (record, KEY_PART_AMOUNT, (Interval) { part->amount, part->amount }, unit);
  record_close (record);
}

static void record_window (Record *record, RecordKey key, const ActsTally *tally, const WindowTally *window,
                           const Unit *unit)
{
  record_open (record, key);
  record_units (record, KEY_WINDOW_TOTAL, (Interval) { window->total, window->total }, unit);
  if (window->found) {
    record_day (record, KEY_WINDOW_FROM, window->from);
    record_day (record, KEY_WINDOW_TO, window->to);
    record_list_open (record, KEY_WINDOW_PARTS);
    for (guint i = 0; i < window->parts->len; i++)
      record_part (record, tally, &g_array_index (window->parts, WindowPart, i), unit);
    record_close (record);
  }
  record_close (record);
}

static void record_cumulation (Record *record, const ActsTally *tally, const Unit *unit)
{
  if (tally->window == NULL)
    return;
  const Cumulation *window = tally->window->stated;
  record_open (record, KEY_COUNT_CUMULATION);
  record_text (record, KEY_CUMULATION_INSTRUMENT, tally->window->standard->instrument->stated->id);
  record_text (record, KEY_CUMULATION_ARTICLE, window->article);
  record_lapse (record, KEY_CUMULATION_YEARS, window->lapse);
  record_number (record, KEY_CUMULATION_TIMES, window->times > 1 ? window->times : 0);
  record_flag (record, KEY_CUMULATION_BY_DAY, window->by_day);
  record_flag (record, KEY_CUMULATION_CRIMES_ADD, window->crimes_add);
  record_flag (record, KEY_CUMULATION_TOGETHER, tally->together != TOGETHER_NOT);
  record_window (record, KEY_CUMULATION_LEAST, tally, &tally->least, unit);
  record_window (record, KEY_CUMULATION_MOST, tally, &tally->most, unit);
  record_close (record);
}

static void record_factor (Record *record, const FactorTally *factor, const Vocabulary *vocabulary)
{
  const Fact *fact = vocabulary_fact (vocabulary, factor->slot);
  record_entry_open (record);
  record_text (record, KEY_FACTOR_FACT, fact->id);
  record_text (record, KEY_FACTOR_UNIT, fact->unit->id);
  record_units (record, KEY_FACTOR_VALUE, factor->value, fact->unit);
  record_close (record);
}

static void record_factors (Record *record, const ActsTally *tally, const Vocabulary *vocabulary)
{
  if (tally->factors == NULL || !record_list_open (record, KEY_COUNT_FACTORS))
    return;
  for (guint i = 0; i < tally->factors->len; i++)
    record_factor (record, &g_array_index (tally->factors, FactorTally, i), vocabulary);
  record_close (record);
}

static void record_tally (Record *record, const ActsTally *tally, const Vocabulary *vocabulary)
{
  const Fact *fact = vocabulary_fact (vocabulary, tally->slot);
  gboolean ruled = tally->counting != NULL && tally->prices->len == 0;
  record_entry_open (record);
  record_text (record, KEY_COUNT_FACT, fact->id);
  record_text (record, KEY_COUNT_INSTRUMENT, ruled ? tally->counting->standard->instrument->stated->id : NULL);
  record_text (record, KEY_COUNT_ARTICLE, ruled ? tally->counting->stated->article : NULL);
  record_text (record, KEY_COUNT_UNIT, fact->unit->id);
  record_units (record, KEY_COUNT_TOTAL, tally->total, fact->unit);
  record_cumulation (record, tally, fact->unit);
  record_list_open (record, KEY_COUNT_BATCHES);
  for (guint i = 0; i < tally->batches->len; i++)
    record_batch (record, g_ptr_array_index (tally->batches, i), fact->unit);
  record_close (record);
  record_list_open (record, KEY_COUNT_PRICES);
  for (guint i = 0; i < tally->prices->len; i++)
    record_price (record, g_ptr_array_index (tally->prices, i), fact->unit);
  record_close (record);
  record_factors (record, tally, vocabulary);
  record_close (record);
}

void record_counts (Record *record, const GPtrArray *counts, const Vocabulary *vocabulary)
{
  if (counts == NULL || !record_list_open (record, KEY_CHARGE_COUNTS))
    return;
  for (guint i = 0; i < counts->len; i++)
    record_tally (record, g_ptr_array_index (counts, i), vocabulary);
  record_close (record);
}

/* ---- shares ---- */

static void record_share (Record *record, const ShareReason *share, const Vocabulary *vocabulary)
{
  const Fact *fact = vocabulary_fact (vocabulary, share->slot);
  const LawShareRule *rule = share->decision.rule;
  record_entry_open (record);
  record_text (record, KEY_OWN_FACT, fact->id);
  record_text (record, KEY_OWN_WRITTEN, share->written);
  record_word (record, KEY_OWN_COUNTS, share->decision.own ? "own" : "joint");
  record_word (record, KEY_OWN_SAID_BY, share->decision.by_case ? "case" : rule != NULL ? "instrument" : NULL);
  record_text (record, KEY_OWN_INSTRUMENT, rule != NULL ? rule->standard->instrument->stated->id : NULL);
  record_text (record, KEY_OWN_ARTICLE, rule != NULL ? rule->stated->article : NULL);
  record_units (record, KEY_OWN_VALUE, share->value, fact->unit);
  record_units (record, KEY_OWN_JOINT, share->joint, fact->unit);
  record_close (record);
}

void record_shares (Record *record, const GPtrArray *shares, const Vocabulary *vocabulary)
{
  if (!record_list_open (record, KEY_CHARGE_SHARES))
    return;
  for (guint i = 0; i < shares->len; i++)
    record_share (record, g_ptr_array_index (shares, i), vocabulary);
  record_close (record);
}
