#pragma once
#include <sill/batch.h>
#include "batch/growing.h"

/* As sill_batch_run. */
gboolean batch_run (const BatchLaw *law, const SillBatch *batch, SillBatchFunc func, gpointer data,
                    SillBatchCounts *ret_counts, char ***ret_foreign, GError **error);
