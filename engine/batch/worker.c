/* A lot of records in, a line for each of them out: what the rules say of it, or what is wrong with it. */
#include "batch/worker.h"
#include "pipeline.h"
#include "read/bulk/slice_read.h"
#include "report/record/record_case.h"

struct Worker {
  Program *program; /* borrowed */
  CaseUsual usual;
  Question question;
  SliceReader *reader;
};

Worker *worker_new (Program *program, const SillBatch *batch)
{
  Worker *worker = g_new0 (Worker, 1);
  worker->program = program;
  worker->usual = (CaseUsual) { batch->has_findings, batch->complete, batch->charge, batch->columns };
  worker->question.detail = batch->detail;
  worker->reader = slice_reader_new (program->law, &worker->usual);
  return worker;
}

void worker_free (Worker *worker)
{
  if (worker == NULL)
    return;
  slice_reader_free (worker->reader);
  g_free (worker);
}

/* ---- counts ---- */

static void count_charges (const Reasons *reasons, SillBatchCounts *counts)
{
  gboolean decided = TRUE;
  for (guint i = 0; i < reasons->charges->len; i++) {
    const ChargeVerdict *verdict = &((const ChargeReasons *) g_ptr_array_index (reasons->charges, i))->verdict;
    decided = decided && verdict->decided;
    *(verdict->decided ? &counts->charges[MIN (verdict->floor, SILL_BATCH_RANKS - 1)] : &counts->open) += 1;
  }
  counts->undecided += !decided;
}

static guint count_notes (const SillFindings *findings)
{
  return sill_findings_size (findings) - MIN (sill_findings_faults (findings), sill_findings_size (findings));
}

/* ---- lines ---- */

static void add_result (Worker *worker, Lot *lot, const Case *fact_case)
{
  static const SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  g_autoptr (Reasons) reasons = pipeline_explain_with (worker->program, fact_case, &worker->question);
  g_autofree char *line = report_record (reasons, &report);
  g_string_append (lot->lines, line);
  count_charges (reasons, &lot->counts);
  lot->counts.notes += count_notes (slice_findings (worker->reader));
}

static void add_refusal (Worker *worker, Lot *lot, Place place)
{
  const SillFindings *findings = slice_findings (worker->reader);
  g_autofree char *line = report_refusal (slice_case_id (worker->reader), place, worker->program->law->hash, findings);
  g_string_append (lot->lines, line);
  lot->counts.refused++;
}

static void note_foreign (Worker *worker, Lot *lot)
{
  const GPtrArray *foreign = slice_foreign (worker->reader);
  for (guint i = 0; i < foreign->len; i++)
    g_ptr_array_add (lot->foreign, g_strdup (g_ptr_array_index (foreign, i)));
}

static gboolean decide_one (Worker *worker, Lot *lot, guint index)
{
  const Case *fact_case = NULL;
  const Slice slice = lot_slice (lot, index);
  if (!slice_read (worker->reader, g_array_index (lot->slices, HeldSlice, index).form, &slice, &fact_case, &lot->error))
    return FALSE;
  if (fact_case != NULL)
    add_result (worker, lot, fact_case);
  else
    add_refusal (worker, lot, slice.place);
  note_foreign (worker, lot);
  lot->counts.records++;
  return TRUE;
}

void worker_decide (Worker *worker, Lot *lot)
{
  for (guint i = 0; i < lot->slices->len; i++)
    if (!decide_one (worker, lot, i))
      break;
  slice_reader_leave (worker->reader);
}
