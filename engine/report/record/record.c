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
  const RecordRow *row;     /* that names it */
  const RecordRow *entries; /* of a list: the row of each of its objects; NULL: an object */
  gboolean may_go;          /* nothing of it is written where nothing stands in it */
  RecordPage before;        /* as the page was */
  gsize begin, inside;
} RecordFrame;

struct Record {
  const RecordWriter *writer;
  SillDetail detail;
  RecordPage page;
  RecordFrame *frames; /* what is open, outermost first */
  guint depth, room;
};

/* ---- frames ---- */

static RecordFrame *top (const Record *record)
{
  g_assert (record->depth > 0);
  return &record->frames[record->depth - 1];
}

static RecordFrame *push (Record *record)
{
  if (record->depth == record->room) {
    record->room *= 2;
    record->frames = g_renew (RecordFrame, record->frames, record->room);
  }
  return &record->frames[record->depth++];
}

static void begin_inside (Record *record, RecordFrame *frame)
{
  frame->inside = record->page.text->len;
  record->page.in_list = frame->entries != NULL;
}

static void open_object (Record *record, const RecordRow *row, gboolean may_go)
{
  RecordFrame *frame = push (record);
  *frame = (RecordFrame) { row, NULL, may_go, record->page, record->page.text->len, 0 };
  record->writer->open (&record->page, row);
  begin_inside (record, frame);
}

/* As if it had never been opened. */
static void take_back (Record *record, const RecordFrame *frame)
{
  record->page = frame->before;
  g_string_truncate (record->page.text, frame->begin);
}

void record_close (Record *record)
{
  const RecordFrame *frame = top (record);
  record->depth--;
  if (frame->may_go && frame->inside == record->page.text->len) {
    take_back (record, frame);
    return;
  }
  if (frame->entries != NULL)
    record->writer->list_close (&record->page);
  else
    record->writer->close (&record->page, frame->row);
  record->page.in_list = frame->before.in_list;
}

/* ---- the document ---- */

Record *record_new (RecordForm form, RecordKey root, SillDetail detail)
{
  Record *record = g_new0 (Record, 1);
  record->writer = form == RECORD_JSON ? &record_json_writer : &record_xml_writer;
  record->detail = detail;
  record->page.text = g_string_sized_new (USUAL_SIZE);
  record->page.in_list = TRUE; /* the root has no name */
  record->room = USUAL_DEPTH;
  record->frames = g_new (RecordFrame, record->room);
  open_object (record, &record_rows[root], FALSE);
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
static gboolean has (const Record *record, const RecordRow *row) { return record->detail <= row->detail; }

gboolean record_open (Record *record, RecordKey key)
{
  const RecordRow *row = &record_rows[key];
  if (!has (record, row))
    return FALSE;
  open_object (record, row, row->kind == KIND_OBJECT);
  return TRUE;
}

gboolean record_list_open (Record *record, RecordKey key)
{
  const RecordRow *row = &record_rows[key];
  if (!has (record, row))
    return FALSE;
  RecordFrame *frame = push (record);
  *frame =
      (RecordFrame) { row, &record_rows[row->child], row->kind == KIND_ROWS, record->page, record->page.text->len, 0 };
  record->writer->list_open (&record->page, row);
  begin_inside (record, frame);
  return TRUE;
}

void record_entry_open (Record *record) { open_object (record, top (record)->entries, FALSE); }

/* Whether there is something to write; of a key that stands even so, that nothing is known of it. */
static gboolean is_given (Record *record, const RecordRow *row, const char *text)
{
  if (text == NULL && row->kind == KIND_NULLABLE && has (record, row))
    record->writer->unknown (&record->page, row);
  return text != NULL && has (record, row);
}

void record_text (Record *record, RecordKey key, const char *text)
{
  const RecordRow *row = &record_rows[key];
  if (is_given (record, row, text))
    record->writer->text (&record->page, row, text);
}

void record_word (Record *record, RecordKey key, const char *word)
{
  const RecordRow *row = &record_rows[key];
  if (is_given (record, row, word))
    record->writer->word (&record->page, row, word);
}

void record_number (Record *record, RecordKey key, guint number)
{
  enum { MOST_DIGITS = 10 /* of a guint */ };
  const RecordRow *row = &record_rows[key];
  char digits[MOST_DIGITS], *end = digits + MOST_DIGITS, *begin = end;
  if (!has (record, row) || (row->kind == KIND_COUNT && number == 0))
    return;
  do
    *--begin = (char) ('0' + number % 10);
  while ((number /= 10) > 0);
  record->writer->bare (&record->page, row, begin, (gsize) (end - begin));
}

void record_lapse (Record *record, RecordKey years, Lapse lapse)
{
  record_number (record, years + lapse_unit (lapse), lapse_number (lapse));
}

void record_flag (Record *record, RecordKey key, gboolean flag)
{
  const RecordRow *row = &record_rows[key];
  const gboolean says = row->kind == KIND_FLAG || (row->kind == KIND_MARK) == (flag != FALSE);
  if (says && has (record, row))
    record->writer->bare (&record->page, row, flag ? "true" : "false", flag ? 4 : 5);
}

void record_names (Record *record, RecordKey key, const char *const *names, guint n)
{
  const RecordRow *row = &record_rows[key];
  if (n > 0 && has (record, row))
    record->writer->names (&record->page, row, names, n);
}
