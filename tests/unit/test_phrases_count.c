#include "report/words/phrases_count.h"
#include "small_rules.h"
#include "test.h"

static Unit records = { (char *) "records", { (char *) "条", (char *) "records" }, 1, .also = NULL };

static TransferTally *add_transfer (BatchTally *batch, const char *to, guint recipients, Interval count)
{
  TransferTally *transfer = g_new0 (TransferTally, 1);
  transfer->to = to == NULL ? NULL : g_string_new (to);
  transfer->recipients = recipients;
  transfer->count = count;
  g_ptr_array_add (batch->transfers, transfer);
  return transfer;
}

static BatchTally *batch_of (gint64 left, Truth base)
{
  BatchTally *batch = batch_tally_new ();
  batch->id = g_strdup ("b");
  batch->obtained = OBTAINED_BOUGHT;
  batch->found = batch->left = interval_point (left);
  batch->base = base;
  return batch;
}

static void says (char *text, const char *expected)
{
  g_autofree char *found = text;
  CU_ASSERT_STRING_EQUAL (found != NULL ? found : "-", expected);
}

static void sums_are_written_out (void)
{
  const ActsTally tally = { 0 };
  BatchTally *batch = batch_of (1000, YES);
  batch->total = interval_point (1000);
  says (phrase_count_sum (&tally, batch, &records, SILL_EN), "-");
  add_transfer (batch, "甲\n乙", 2, interval_point (400));
  batch->covered = interval_point (400);
  batch->total = interval_point (1400);
  says (phrase_count_sum (&tally, batch, &records, SILL_EN), "count: 1,000 − 400 + 400 × 2 = 1,400 records");
  says (phrase_count_note (batch, SILL_EN), "-");
  add_transfer (batch, NULL, 1, (Interval) { 5, 7 });
  batch->covered = (Interval) { 400, 407 };
  batch->total = (Interval) { 1400, 1407 };
  says (phrase_count_sum (&tally, batch, &records, SILL_ZH),
        "计 1,000 − (400 至 407) + 400 × 2 + (5 至 7) = 1,400 至 1,407 条");
  says (phrase_count_note (batch, SILL_ZH), "各次提供的有多少条相同，没有写明，按各种可能计");
  batch->base = NO;
  says (phrase_count_sum (&tally, batch, &records, SILL_EN), "count: 400 × 2 + (5 to 7) = 1,400 to 1,407 records");
  batch_tally_free (batch);
}

static void whole_batches_are_multiplied (void)
{
  const ActsTally tally = { 0 };
  BatchTally *batch = batch_of (1000, YES);
  TransferTally *transfer = add_transfer (batch, "甲\n乙", 2, interval_point (1000));
  transfer->whole = batch->all_whole = TRUE;
  batch->total = interval_point (2000);
  says (phrase_count_sum (&tally, batch, &records, SILL_EN), "count: 1,000 × 2 = 2,000 records");
  says (phrase_count_transfer (&tally, transfer, &records, SILL_EN), "to 甲, 乙 (2 recipients): all of it");
  transfer->standing = ACT_OUTSIDE;
  says (phrase_count_transfer (&tally, transfer, &records, SILL_ZH),
        "给甲、乙（2 个对象）：全部（不在累计的期间内，不计）");
  batch_tally_free (batch);
}

static void batches_show_what_was_taken_off (void)
{
  const ActsTally tally = { 0 };
  BatchTally *batch = batch_of (1000, YES);
  says (phrase_count_batch (&tally, batch, &records, SILL_EN), "batch b (bought): 1,000 records");
  batch->removed = interval_point (100);
  batch->left = interval_point (900);
  says (phrase_count_batch (&tally, batch, &records, SILL_EN),
        "batch b (bought): less untrue and repeated ones: 1,000 − 100 = 900 records");
  batch->is_left_stated = TRUE;
  batch->written = g_strdup ("1000");
  says (phrase_count_batch (&tally, batch, &records, SILL_ZH),
        "批次 b（购买）：1,000 条，剔除不真实、重复的，余 900 条"); /* nothing was read into it */
  batch->found.hi = 1099;
  batch->written = (g_free (batch->written), g_strdup ("1000余"));
  says (phrase_count_batch (&tally, batch, &records, SILL_ZH),
        "批次 b（购买）：“1000余”按 1,000 至 1,099 条计，剔除不真实、重复的，余 900 条");
  batch_tally_free (batch);
}

static void doubt_is_told (void)
{
  const ActsTally tally = { 0 };
  BatchTally *batch = batch_of (10, UNKNOWN);
  batch->total = (Interval) { 0, 10 };
  says (phrase_count_sum (&tally, batch, &records, SILL_EN), "count: 0 to 10 records");
  says (phrase_count_note (batch, SILL_EN), "it is not known how it was obtained, so not whether obtaining counts");
  batch->standing = ACT_PERHAPS;
  says (phrase_count_note (batch, SILL_EN), "-");
  batch_tally_free (batch);
}

SUITE (phrases_count, { "sums are written out", sums_are_written_out },
       { "whole batches are multiplied", whole_batches_are_multiplied },
       { "batches show what was taken off", batches_show_what_was_taken_off }, { "doubt is told", doubt_is_told })
