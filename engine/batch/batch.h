#pragma once
#include <sill/batch.h>
#include "model/program/program.h"

/* As sill_batch_run. */
gboolean batch_run (Program *program, const SillBatch *batch, SillBatchFunc func, gpointer data,
                    SillBatchCounts *ret_counts, char ***ret_foreign, GError **error);
