#pragma once
#include "batch/lot.h"
#include "model/program/program.h"

/* Decides lots; a thread has one of its own. */
typedef struct Worker Worker;

/* `batch` is borrowed. Returns: yours. */
Worker *worker_new (Program *program, const SillBatch *batch);
void worker_free (Worker *worker);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Worker, worker_free)
/* Whether plain records are decided by the column: what is written of them hangs on nothing but what they come to. */
gboolean worker_by_column (const SillBatch *batch);
/* Fills the lot's lines and counts; if memory was short its error. Ends before a record whose law is not there. */
void worker_decide (Worker *worker, Lot *lot);
