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
  Reasons *reasons;                  /* of the case at hand */
  Reasons *told;                     /* of one that is reported */
  PlainReader *plain;                /* NULL: records are decided one by one */
  RecordBlock *block;                /* the same */
  GString *items, *open;             /* of a record that others are known by */
  char *persons[1 << SUMMARY_NEEDS]; /* by needs: in words, as a table has them; NULL: not asked for yet */
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

gboolean worker_by_column (const SillBatch *batch) { return !batch->singly && detail_of (batch) != SILL_DETAIL_FULL; }

static gboolean has_cells (const SillBatch *batch) { return batch->form == SILL_BATCH_CSV; }

static ToldWish wish_of (const SillBatch *batch)
{
  const gboolean near = batch->sort == SILL_SORT_MARGIN || batch->summary != NULL;
  const gboolean told = has_cells (batch) && batch->detail == SILL_DETAIL_ITEMS;
  return (ToldWish) { needs_items (batch), has_cells (batch), near || told, batch->language };
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
    worker->block = block_new (program, wish_of (batch));
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
  for (guint i = 0; i < G_N_ELEMENTS (worker->persons); i++)
    g_free (worker->persons[i]);
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
  counts->unnamed += reasons->charges->len == 0;
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

/* Empty where that is not worked out. */
static const char *words_of_needs (Worker *worker, guint needs)
{
  const guint told = worker->question.detail == SILL_DETAIL_VERDICT ? 0 : needs;
  if (worker->persons[told] == NULL)
    worker->persons[told] = triage_words (told, worker->batch->language);
  return worker->persons[told];
}

static void write_result (Worker *worker, Lot *lot, const SillBatchRecord *record)
{
  const SillBatch *batch = worker->batch;
  if (batch->form == SILL_BATCH_CSV) {
    const RowsForm form = rows_form (batch);
    const RowAbout about = { record->number, words_of_needs (worker, record->needs) };
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
  record->needs = triage_needs (worker->reasons, fact_case);
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

/* `told`: of its items; NULL: these are not asked for. */
static guint64 order_known (const Worker *worker, const Known *known, const ItemsTold *told)
{
  if (worker->batch->sort != SILL_SORT_MARGIN)
    return known->order;
  const BriefNearest *nearest = items_told_nearest (told);
  return triage_order_near (nearest == NULL ? NULL : &nearest->distance);
}

static void append (GString *to, const char *text, gsize length) { g_string_append_len (to, text, (gssize) length); }

static void write_known (Worker *worker, const Known *known, const ItemsTold *told, const SillBatchRecord *record,
                         Place place, GString *to)
{
  const gboolean cells = has_cells (worker->batch), items = worker->batch->detail == SILL_DETAIL_ITEMS;
  if (cells) {
    rows_begin (record->number, record->id, to);
    append (to, known->tail, known->length);
  } else
    known_write (known, record->id, to);
  if (known->between == NULL)
    return;
  if (items)
    items_told_write (told, to);
  append (to, known->between, known->n_between);
  if (items)
    items_told_write_open (told, to);
  if (cells)
    rows_write_person (words_of_needs (worker, record->needs), to);
  append (to, known->end, known->n_end);
  if (cells)
    rows_end (place, to);
}

/* ---- what is learned ---- */

static void learn_around (Worker *worker, Known *known, const ItemsTold *told, const char *line)
{
  items_told_write (told, g_string_truncate (worker->items, 0));
  items_told_write_open (told, g_string_truncate (worker->open, 0));
  known_learn_around (known, line, &(KnownLists) { worker->items->str, worker->open->str });
}

/* Nothing where the row is not what would be written of it. */
static void learn_row (Worker *worker, Known *known, const ItemsTold *told, const SillBatchRecord *record, Place place,
                       const char *line)
{
  const RowsForm form = rows_form (worker->batch);
  known_learn_row (known, rows_alike (&form, worker->reasons));
  if (known->tail == NULL)
    return;
  write_known (worker, known, told, record, place, g_string_truncate (worker->items, 0));
  if (strcmp (worker->items->str, line) != 0)
    known_forget_line (known);
}

/* `line`: that of the record. */
static void learn_line (Worker *worker, Known *known, const ItemsTold *told, const SillBatchRecord *record, Place place,
                        const char *line)
{
  if (has_cells (worker->batch))
    learn_row (worker, known, told, record, place, line);
  else if (worker->batch->detail == SILL_DETAIL_ITEMS)
    learn_around (worker, known, told, line);
  else
    known_learn (known, line);
}

static void learn_counts (const Worker *worker, Known *known, const SillBatchRecord *record,
                          const SillBatchCounts *counts, const SillBatchCounts *before)
{
  known_learn_counts (known, counts, before);
  known->needs = record->needs;
  known->order = record->order;
  known->sums = worker->batch->summary == NULL ? NULL : summary_kind_new (worker->reasons);
}

/* What came of a record comes of all that are like it, but for clauses that are left to a person, how near it is and what of it is
 * not asked for. `before`: the counts without it. */
static void learn (Worker *worker, Lot *lot, guint index, SillBatchRecord record, const SillBatchCounts *before)
{
  gboolean left = FALSE;
  BlockOwn own;
  Known *known = block_known (worker->block, index, &own);
  if (known == NULL || lot->counts.refused != before->refused)
    return;
  const ItemsTold *told = needs_items (worker->batch) ? block_items (worker->block, index, &left) : NULL;
  if (told != NULL && left != ((record.needs & SILL_NEED_OPEN) != 0))
    return;
  if (known->tail == NULL && record.end > record.begin)
    learn_line (worker, known, told, &record, lot_place (lot, index), lot->lines->str + record.begin);
  record.needs &= ~(guint) (told != NULL ? SILL_NEED_OPEN | SILL_NEED_UNUSED : SILL_NEED_UNUSED);
  if (!known->counted)
    learn_counts (worker, known, &record, &lot->counts, before);
}

/* FALSE: the record is to be read and decided by itself. */
static gboolean take_known (Worker *worker, Lot *lot, guint index)
{
  const SillBatch *batch = worker->batch;
  BlockOwn own;
  gboolean left = FALSE;
  const Known *known = worker->block != NULL ? block_known (worker->block, index, &own) : NULL;
  if (known == NULL || !known->counted)
    return FALSE;
  const ItemsTold *told = needs_items (batch) ? block_items (worker->block, index, &left) : NULL;
  const guint needs = known->needs | (left ? SILL_NEED_OPEN : 0) | (own.unused ? SILL_NEED_UNUSED : 0);
  const gboolean reported = batch->reports != NULL && (batch->reported & needs) != 0;
  if (reported || (is_wanted (batch, needs) && known->tail == NULL))
    return FALSE;
  SillBatchRecord record = { .number = lot->first + index + 1, .begin = lot->lines->len, .needs = needs };
  record.id = own.id.length > 0 ? lot_end_text (lot, own.id) : NULL;
  record.order = order_known (worker, known, told);
  if (is_wanted (batch, needs))
    write_known (worker, known, told, &record, lot_place (lot, index), lot->lines);
  record.end = lot->lines->len;
  g_array_append_val (lot->records, record);
  if (lot->summary != NULL)
    known_sum (known, items_told_nearest (told), needs, lot->summary);
  known_count (known, own.notes, &lot->counts);
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
  if (!growing_has (worker->program, slice_begun (worker->reader), slice_findings (worker->reader), lot))
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
