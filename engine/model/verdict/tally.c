/* A count as plain data: who owns what. */
#include "model/verdict/tally.h"

static void transfer_tally_free (TransferTally *transfer)
{
  if (transfer == NULL)
    return;
  if (transfer->to != NULL)
    g_string_free (transfer->to, TRUE);
  g_free (transfer);
}

void batch_tally_free (BatchTally *batch)
{
  if (batch == NULL)
    return;
  g_free (batch->id);
  g_free (batch->written);
  g_hash_table_unref (batch->by_recipients);
  g_ptr_array_unref (batch->transfers);
  g_free (batch);
}

static void price_tally_free (PriceTally *price)
{
  if (price == NULL)
    return;
  g_free (price->batch);
  g_free (price->to);
  g_free (price);
}

BatchTally *batch_tally_new (void)
{
  BatchTally *batch = g_new0 (BatchTally, 1);
  batch->by_recipients = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  batch->transfers = g_ptr_array_new_with_free_func ((GDestroyNotify) transfer_tally_free);
  return batch;
}

ActsTally *acts_tally_new (void)
{
  ActsTally *tally = g_new0 (ActsTally, 1);
  tally->batches = g_ptr_array_new_with_free_func ((GDestroyNotify) batch_tally_free);
  tally->prices = g_ptr_array_new_with_free_func ((GDestroyNotify) price_tally_free);
  return tally;
}

void acts_tally_free (ActsTally *tally)
{
  if (tally == NULL)
    return;
  g_ptr_array_unref (tally->batches);
  g_ptr_array_unref (tally->prices);
  g_clear_pointer (&tally->factors, g_array_unref);
  g_clear_pointer (&tally->least.parts, g_array_unref);
  g_clear_pointer (&tally->most.parts, g_array_unref);
  g_free (tally);
}
