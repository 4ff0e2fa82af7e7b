/* In: objects, lists and plain fields, in order. Out: one document, in one of the forms.
 * The idea: the table of keys says what this detail has and what is left out when it says nothing, once for all who write;
 * what was opened and stayed empty is taken back. */
#include "report/record/record.h"
#include "report/record/record_form.h"

enum { USUAL_SIZE = 8192 /* bytes of one case */, USUAL_DEPTH = 16 };

#define QUOTED(name) sizeof ("\"" name "\":") - 1, "\"" name "\":", name
#define VERDICT SILL_DETAIL_VERDICT
#define ITEMS SILL_DETAIL_ITEMS
#define FULL SILL_DETAIL_FULL
const RecordRow record_rows[N_RECORD_KEYS] = {
#define OBJECT(id, name, text) [OBJECT_##id] = { KIND_NONE, VERDICT, OBJECT_NONE, QUOTED (name) },
#define KEY(id, name, detail, kind, child, was, text)                                                                  \
  [KEY_##id] = { KIND_##kind, detail, OBJECT_##child, QUOTED (name) },
#define GONE(name, text)
#include "report/record/keys.def"
};

typedef struct {
  RecordKey key;
  gboolean entry;  /* an object of a list */
  gboolean in_tag; /* as it was before */
  gsize begin, inside;
} Frame;

struct Record {
  const RecordWriter *writer;
  SillDetail detail;
  RecordPage page;
  Frame *frames; /* what is open, outermost first */
  guint depth, room;
};

/* ---- frames ---- */

static void push (Record *record, RecordKey key, gboolean entry)
{
  if (record->depth == record->room) {
    record->room *= 2;
    record->frames = g_renew (Frame, record->frames, record->room);
  }
  record->frames[record->depth++] = (Frame) { key, entry, record->page.in_tag, record->page.text->len, 0 };
}

static Frame *top (const Record *record)
{
  g_assert (record->depth > 0);
  return &record->frames[record->depth - 1];
}

static gboolean is_list (const Frame *frame)
{
  const RecordKind kind = record_rows[frame->key].kind;
  return !frame->entry && (kind == KIND_LIST || kind == KIND_ROWS);
}

/* The row that names it: of an object in a list that of the object. */
static const RecordRow *row_of (const Frame *frame)
{
  const RecordRow *row = &record_rows[frame->key];
  return frame->entry ? &record_rows[row->child] : row;
}

static void begin_inside (Record *record)
{
  top (record)->inside = record->page.text->len;
  record->page.in_list = is_list (top (record));
}

static void open_object (Record *record, RecordKey key, gboolean entry)
{
  push (record, key, entry);
  record->writer->open (&record->page, row_of (top (record)));
  begin_inside (record);
}

/* As if it had never been opened. */
static void take_back (Record *record, const Frame *frame)
{
  g_string_truncate (record->page.text, frame->begin);
  record->page.in_tag = frame->in_tag;
}

static gboolean is_left_out (const Record *record, const Frame *frame)
{
  const RecordKind kind = record_rows[frame->key].kind;
  return frame->inside == record->page.text->len && !frame->entry && (kind == KIND_OBJECT || kind == KIND_ROWS);
}

void record_close (Record *record)
{
  const Frame frame = *top (record);
  if (is_left_out (record, &frame))
    take_back (record, &frame);
  else if (is_list (&frame))
    record->writer->list_close (&record->page);
  else
    record->writer->close (&record->page, row_of (&frame));
  record->depth--;
  record->page.in_list = record->depth > 0 && is_list (top (record));
}

/* ---- the document ---- */

Record *record_new (RecordForm form, RecordKey root, SillDetail detail)
{
  Record *record = g_new0 (Record, 1);
  record->writer = form == RECORD_JSON ? &record_json_writer : &record_xml_writer;
  record->detail = detail;
  record->page.text = g_string_sized_new (USUAL_SIZE);
  record->room = USUAL_DEPTH;
  record->frames = g_new (Frame, record->room);
  open_object (record, root, FALSE);
  return record;
}

void record_free (Record *record)
{
  if (record == NULL)
    return;
  if (record->page.text != NULL)
    g_string_free (record->page.text, TRUE);
  g_free (record->frames);
  g_free (record);
}

char *record_finish (Record *record)
{
  record_close (record);
  g_assert (record->depth == 0);
  return g_string_free (g_steal_pointer (&record->page.text), FALSE);
}

char *record_finish_line (Record *record)
{
  record_close (record);
  g_string_append_c (record->page.text, '\n');
  return g_string_free (g_steal_pointer (&record->page.text), FALSE);
}

SillDetail record_detail (const Record *record) { return record->detail; }

/* ---- what stands in it ---- */

/* The less detail, the greater the number. */
static gboolean has (const Record *record, RecordKey key) { return record->detail <= record_rows[key].detail; }

gboolean record_open (Record *record, RecordKey key)
{
  if (!has (record, key))
    return FALSE;
  open_object (record, key, FALSE);
  return TRUE;
}

gboolean record_list_open (Record *record, RecordKey key)
{
  if (!has (record, key))
    return FALSE;
  push (record, key, FALSE);
  record->writer->list_open (&record->page, &record_rows[key]);
  begin_inside (record);
  return TRUE;
}

void record_entry_open (Record *record) { open_object (record, top (record)->key, TRUE); }

void record_text (Record *record, RecordKey key, const char *text)
{
  const RecordRow *row = &record_rows[key];
  if (has (record, key) && (text != NULL || row->kind == KIND_NULLABLE))
    record->writer->text (&record->page, row, text);
}

void record_number (Record *record, RecordKey key, guint number)
{
  const RecordRow *row = &record_rows[key];
  char digits[] = "0000000000"; /* as many as a guint can have */
  char *begin = digits + sizeof digits - 1;
  if (!has (record, key) || (row->kind == KIND_COUNT && number == 0))
    return;
  do
    *--begin = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  record->writer->bare (&record->page, row, begin);
}

void record_lapse (Record *record, RecordKey years, Lapse lapse)
{
  record_number (record, years + lapse_unit (lapse), lapse_number (lapse));
}

void record_flag (Record *record, RecordKey key, gboolean flag)
{
  const RecordRow *row = &record_rows[key];
  gboolean says = row->kind == KIND_FLAG || (row->kind == KIND_MARK) == (flag != FALSE);
  if (has (record, key) && says)
    record->writer->bare (&record->page, row, flag ? "true" : "false");
}

void record_names (Record *record, RecordKey key, const char *const *names, guint n)
{
  if (has (record, key) && n > 0)
    record->writer->names (&record->page, &record_rows[key], names, n);
}
