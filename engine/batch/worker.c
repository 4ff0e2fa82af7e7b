/* A lot of records in, a line for each of them out: what the rules say of it, or what is wrong with it. */
#include "batch/worker.h"
#include "pipeline.h"
#include "read/bulk/slice_read.h"
#include "report/record/record_case.h"
#include "report/report.h"
#include "report/rows/table_rows.h"
#include "batch/growing.h"
#include "batch/record_block.h"
#include "batch/triage.h"
#include "read/plain/plain_reader.h"

struct Worker {
  const SillBatch *batch; /* borrowed */
  Program *program;       /* the same */
  CaseUsual usual;
  Question question, whole; /* for the line, for a report */
  SliceReader *reader;
  Reasons *reasons;      /* of the case at hand */
  Reasons *told;         /* of one that is reported */
  PlainReader *plain;    /* NULL: records are decided one by one */
  RecordBlock *block;    /* the same */
  GString *items, *open; /* of a record that others are known by */
};

/* Whether and why a person should look at a record is worked out from its items. */
static SillDetail detail_of (const SillBatch *batch)
{
  const gboolean sorted = batch->only != 0 || batch->reports != NULL || batch->sort != SILL_SORT_NOT;
  const gboolean more = sorted || batch->summary != NULL;
  return more && batch->detail == SILL_DETAIL_VERDICT ? SILL_DETAIL_ITEMS : batch->detail;
}

/* Items differ from record to record: which of them hold is found for each. */
static gboolean needs_items (const SillBatch *batch) { return detail_of (batch) == SILL_DETAIL_ITEMS; }

/* How near a record is to its nearest limit, and what a row of a table says of its items, is found from its explanation alone. */
gboolean worker_by_column (const SillBatch *batch)
{
  const gboolean near = batch->sort == SILL_SORT_MARGIN || batch->summary != NULL;
  return !batch->singly &&
         (detail_of (batch) == SILL_DETAIL_VERDICT || (needs_items (batch) && !near && batch->form != SILL_BATCH_CSV));
}

Worker *worker_new (Program *program, const SillBatch *batch)
{
  Worker *worker = g_new0 (Worker, 1);
  worker->batch = batch;
  worker->program = program;
  worker->usual = (CaseUsual) { batch->has_findings, batch->complete, batch->charge, batch->columns };
  worker->question.detail = detail_of (batch);
  worker->whole.detail = SILL_DETAIL_FULL;
  worker->reader = slice_reader_new (program->law, &worker->usual);
  worker->reasons = reasons_new (program);
  worker->reasons->work = verdict_new (program); /* of many cases */
  worker->items = g_string_new (NULL);
  worker->open = g_string_new (NULL);
  worker->told = batch->reports != NULL ? reasons_new (program) : NULL;
  if (worker_by_column (batch)) {
    worker->plain = plain_reader_new (slice_draft (worker->reader));
    worker->block = block_new (program, needs_items (batch));
  }
  return worker;
}

void worker_free (Worker *worker)
{
  if (worker == NULL)
    return;
  plain_reader_free (worker->plain);
  block_free (worker->block);
  slice_reader_free (worker->reader);
  reasons_free (worker->reasons);
  reasons_free (worker->told);
  g_string_free (worker->items, TRUE);
  g_string_free (worker->open, TRUE);
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

static gboolean is_wanted (const SillBatch *batch, guint needs)
{
  return batch->only == 0 || (batch->only & needs) != 0;
}

static RowsForm rows_form (const SillBatch *batch) { return (RowsForm) { batch->language, batch->bom, batch->detail }; }

/* Returns: yours; empty where that is not worked out. */
static char *write_needs (const Worker *worker, guint needs)
{
  return triage_words (worker->question.detail == SILL_DETAIL_VERDICT ? 0 : needs, worker->batch->language);
}

static void write_result (Worker *worker, Lot *lot, const SillBatchRecord *record)
{
  const SillBatch *batch = worker->batch;
  if (batch->form == SILL_BATCH_CSV) {
    const RowsForm form = rows_form (batch);
    g_autofree char *person = write_needs (worker, record->needs);
    const RowAbout about = { record->number, person };
    rows_write_case (&form, &about, worker->reasons, lot->lines);
    return;
  }
  static const SillReport report = { .format = SILL_JSON, .language = SILL_EN };
  worker->reasons->detail = batch->detail; /* what was worked out to sort them is not written */
  g_autofree char *line = report_record (worker->reasons, &report);
  g_string_append (lot->lines, line);
}

/* A document of its own for whoever should look at the case. */
static char *write_report (Worker *worker, const Case *fact_case)
{
  const SillReport *form = worker->batch->reports;
  pipeline_question_into (fact_case, &worker->whole, worker->told);
  g_autoptr (Account) account = pipeline_tell (worker->told, form->format == SILL_HTML);
  g_autofree char *head = report_head (form), *paper = report_paper (account, form), *tail = report_tail (form);
  return g_strconcat (head, paper, tail, NULL);
}

static const char *keep (Lot *lot, char *text)
{
  if (text != NULL)
    g_ptr_array_add (lot->texts, text);
  return text;
}

static void add_result (Worker *worker, Lot *lot, const Case *fact_case, SillBatchRecord *record)
{
  const SillBatch *batch = worker->batch;
  if (worker->question.detail == SILL_DETAIL_VERDICT)
    pipeline_result_into (fact_case, worker->reasons);
  else
    pipeline_question_into (fact_case, &worker->question, worker->reasons);
  record->needs = triage_needs (worker->reasons);
  record->order = triage_order (worker->reasons, batch->sort);
  record->id = keep (lot, g_strdup (worker->reasons->case_id));
  count_charges (worker->reasons, &lot->counts);
  lot->counts.notes += count_notes (slice_findings (worker->reader));
  if (lot->summary != NULL)
    summary_add_case (lot->summary, worker->reasons, record->needs);
  if (batch->reports != NULL && (batch->reported & record->needs) != 0)
    record->report = keep (lot, write_report (worker, fact_case));
  if (is_wanted (batch, record->needs))
    write_result (worker, lot, record);
}

static void write_refusal (Worker *worker, Lot *lot, const SillBatchRecord *record, Place place)
{
  const SillBatch *batch = worker->batch;
  const SillFindings *findings = slice_findings (worker->reader);
  if (batch->form == SILL_BATCH_CSV) {
    const RowsForm form = rows_form (batch);
    g_autofree char *person = triage_words (record->needs, batch->language);
    const RowAbout about = { record->number, person };
    rows_write_refusal (&form, &about, record->id, place, findings, lot->lines);
    return;
  }
  g_autofree char *line = report_refusal (record->id, place, worker->program->law->hash, findings);
  g_string_append (lot->lines, line);
}

static void add_refusal (Worker *worker, Lot *lot, Place place, SillBatchRecord *record)
{
  record->needs = SILL_NEED_REFUSED;
  record->order = G_MAXUINT64;
  record->id = keep (lot, g_strdup (slice_case_id (worker->reader)));
  lot->counts.refused++;
  if (lot->summary != NULL)
    summary_add_refusal (lot->summary, slice_findings (worker->reader));
  if (is_wanted (worker->batch, record->needs))
    write_refusal (worker, lot, record, place);
}

/* Once it is told, a key of objects turns no record away from those that are decided many at once. */
static void note_foreign (Worker *worker, Lot *lot)
{
  const GPtrArray *foreign = slice_foreign (worker->reader);
  for (guint i = 0; i < foreign->len; i++) {
    const char *key = g_ptr_array_index (foreign, i);
    g_ptr_array_add (lot->foreign, g_strdup (key));
    if (worker->plain != NULL)
      plain_reader_pass (worker->plain, key);
  }
}

/* ---- by the column ---- */

static void read_plain (Worker *worker, Lot *lot)
{
  block_clear (worker->block);
  for (guint i = lot->next; i < lot->slices->len; i++) {
    const Slice slice = lot_slice (lot, i);
    const PlainRecord *record =
        plain_reader_read (worker->plain, g_array_index (lot->slices, HeldSlice, i).form, &slice);
    if (record != NULL)
      block_add (worker->block, i, record);
  }
  note_foreign (worker, lot);
}

static void learn_around (Worker *worker, Known *known, const ItemsTold *told, const char *line)
{
  items_told_write (told, g_string_truncate (worker->items, 0));
  items_told_write_open (told, g_string_truncate (worker->open, 0));
  known_learn_around (known, line, &(KnownLists) { worker->items->str, worker->open->str });
}

/* `told`: of its items; NULL: these are not asked for. */
static void learn_line (Worker *worker, Known *known, const ItemsTold *told, const char *line)
{
  const SillBatch *batch = worker->batch;
  const RowsForm form = rows_form (batch);
  if (batch->form == SILL_BATCH_CSV)
    known_learn_row (known, rows_shared_cells (&form, worker->reasons));
  else if (batch->detail == SILL_DETAIL_ITEMS)
    learn_around (worker, known, told, line);
  else
    known_learn (known, line);
}

static void learn_counts (Known *known, const SillBatchRecord *record, const SillBatchCounts *counts,
                          const SillBatchCounts *before)
{
  known->counted = TRUE;
  known->needs = record->needs;
  known->order = record->order;
  known->counts.undecided = counts->undecided - before->undecided;
  known->counts.open = counts->open - before->open;
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    known->counts.charges[i] = counts->charges[i] - before->charges[i];
}

/* What came of a record comes of all that are like it, but for clauses that are left to a person. `before`: the counts without it. */
static void learn (Worker *worker, Lot *lot, guint index, SillBatchRecord record, const SillBatchCounts *before)
{
  gboolean left = FALSE;
  Known *known = block_known (worker->block, index, &(Span) { NULL, 0 }, &(guint) { 0 });
  if (known == NULL || lot->counts.refused != before->refused)
    return;
  const ItemsTold *told = needs_items (worker->batch) ? block_items (worker->block, index, &left) : NULL;
  if (left != ((record.needs & SILL_NEED_OPEN) != 0) && told != NULL)
    return;
  if (told != NULL)
    record.needs &= ~(guint) SILL_NEED_OPEN;
  if (!known->counted)
    learn_counts (known, &record, &lot->counts, before);
  if (known->tail == NULL && record.end > record.begin)
    learn_line (worker, known, told, lot->lines->str + record.begin);
}

static void count_known (const Known *known, guint notes, SillBatchCounts *counts)
{
  counts->undecided += known->counts.undecided;
  counts->open += known->counts.open;
  for (guint i = 0; i < SILL_BATCH_RANKS; i++)
    counts->charges[i] += known->counts.charges[i];
  counts->notes += notes;
  counts->records++;
}

/* `told`: of its items; NULL: these are not asked for. */
static void write_known (const Worker *worker, Lot *lot, guint index, const Known *known, const ItemsTold *told,
                         const SillBatchRecord *record)
{
  if (worker->batch->form == SILL_BATCH_CSV) {
    rows_write_shared (record->number, record->id, known->tail, lot_slice (lot, index).place, lot->lines);
    return;
  }
  known_write (known, record->id, lot->lines);
  if (known->between == NULL)
    return;
  items_told_write (told, lot->lines);
  g_string_append_len (lot->lines, known->between, (gssize) known->n_between);
  items_told_write_open (told, lot->lines);
  g_string_append_len (lot->lines, known->end, (gssize) known->n_end);
}

/* FALSE: the record is to be read and decided by itself. */
static gboolean take_known (const Worker *worker, Lot *lot, guint index)
{
  const SillBatch *batch = worker->batch;
  Span span = { NULL, 0 };
  guint notes = 0;
  gboolean left = FALSE;
  const Known *known = worker->block != NULL ? block_known (worker->block, index, &span, &notes) : NULL;
  if (known == NULL || !known->counted)
    return FALSE;
  const ItemsTold *told = needs_items (batch) ? block_items (worker->block, index, &left) : NULL;
  const guint needs = known->needs | (left ? SILL_NEED_OPEN : 0);
  const gboolean reported = batch->reports != NULL && (batch->reported & needs) != 0;
  if (reported || (is_wanted (batch, needs) && known->tail == NULL))
    return FALSE;
  SillBatchRecord record = { .number = lot->first + index + 1, .begin = lot->lines->len };
  record.id = span.length > 0 ? lot_end_text (lot, span) : NULL;
  if (is_wanted (batch, needs))
    write_known (worker, lot, index, known, told, &record);
  record.needs = needs;
  record.end = lot->lines->len;
  record.order = known->order;
  g_array_append_val (lot->records, record);
  count_known (known, notes, &lot->counts);
  return TRUE;
}

/* A table begins with what its columns are. */
static void begin_lines (const Worker *worker, Lot *lot)
{
  const RowsForm form = rows_form (worker->batch);
  if (worker->batch->form == SILL_BATCH_CSV && lot->first == 0 && lot->lines->len == 0)
    rows_write_head (&form, lot->lines);
}

static gboolean decide_one (Worker *worker, Lot *lot, guint index)
{
  const Case *fact_case = NULL;
  const Slice slice = lot_slice (lot, index);
  if (!slice_read (worker->reader, g_array_index (lot->slices, HeldSlice, index).form, &slice, &fact_case, &lot->error))
    return FALSE;
  if (!growing_has (worker->program, fact_case, slice_findings (worker->reader), lot))
    return FALSE;
  SillBatchRecord record = { .number = lot->first + index + 1, .begin = lot->lines->len };
  const SillBatchCounts before = lot->counts;
  if (fact_case != NULL)
    add_result (worker, lot, fact_case, &record);
  else
    add_refusal (worker, lot, slice.place, &record);
  record.end = lot->lines->len;
  g_array_append_val (lot->records, record);
  note_foreign (worker, lot);
  if (worker->block != NULL)
    learn (worker, lot, index, record, &before);
  lot->counts.records++;
  return TRUE;
}

void worker_decide (Worker *worker, Lot *lot)
{
  if (worker->batch->summary != NULL && lot->summary == NULL)
    lot->summary = summary_new (worker->program);
  begin_lines (worker, lot);
  if (worker->block != NULL) {
    read_plain (worker, lot);
    block_decide (worker->block);
  }
  while (lot->next < lot->slices->len && (take_known (worker, lot, lot->next) || decide_one (worker, lot, lot->next)))
    lot->next++;
  slice_reader_leave (worker->reader);
}
