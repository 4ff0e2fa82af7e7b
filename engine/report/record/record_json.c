/* In: objects, lists and plain fields, in order. Out: one line of JSON.
 * The idea: whatever stands before a value is put in one go, and a comma is due behind whatever was written. */
#include "report/document/escape.h"
#include "report/record/record_form.h"

enum { AROUND = RECORD_QUOTED + 4 }; /* a name, a comma, quotes, a sign */

/* A comma where one is due, and the name where names stand. There is room for AROUND. */
static inline char *put_key (RecordPage *page, const RecordRow *row, char *at)
{
  *at = ',';
  at += page->due;
  page->due = TRUE;
  memcpy (at, row->quoted, RECORD_QUOTED); /* the same for all, so that it is no loop */
  return page->in_list ? at : at + row->length;
}

static void open_with (RecordPage *page, const RecordRow *row, char sign)
{
  char *at = put_key (page, row, page_room (page, AROUND));
  *at++ = sign;
  page->due = FALSE;
  page_end (page, at);
}

static void close_with (RecordPage *page, char sign)
{
  page_add (page, sign);
  page->due = TRUE;
}

static void open_object (RecordPage *page, const RecordRow *row) { open_with (page, row, '{'); }

static void close_object (RecordPage *page, const RecordRow *row)
{
  (void) row;
  close_with (page, '}');
}

static void open_list (RecordPage *page, const RecordRow *row) { open_with (page, row, '['); }

static void close_list (RecordPage *page) { close_with (page, ']'); }

static void write_word (RecordPage *page, const RecordRow *row, const char *word)
{
  const gsize length = strlen (word);
  char *at = put_key (page, row, page_room (page, AROUND + length));
  *at++ = '"';
  at = piece_put (at, word, length);
  *at++ = '"';
  page_end (page, at);
}

static void write_bare (RecordPage *page, const RecordRow *row, const char *value, gsize length)
{
  char *at = put_key (page, row, page_room (page, AROUND + length));
  page_end (page, piece_put (at, value, length));
}

static void write_unknown (RecordPage *page, const RecordRow *row)
{
  static const char null[] = "null";
  enum { LENGTH = sizeof null - 1 };
  char *at = put_key (page, row, page_room (page, AROUND + LENGTH));
  page_end (page, piece_put (at, null, LENGTH));
}

/* Behind its quote. */
static void spell (RecordPage *page, char *at, const char *text)
{
  page_end (page, at);
  escape_json (page->text, text);
  page_add (page, '"');
}

static void write_text (RecordPage *page, const RecordRow *row, const char *text)
{
  const gsize length = strlen (text);
  char *begin = put_key (page, row, page_room (page, AROUND + length + PIECE_ROOM));
  *begin++ = '"';
  char *end = piece_put_plain (begin, text, length);
  if (end == NULL) {
    spell (page, begin, text);
    return;
  }
  *end++ = '"';
  page_end (page, end);
}

static void write_names (RecordPage *page, const RecordRow *row, const char *const *names, guint n)
{
  const gboolean outside = page->in_list;
  open_list (page, row);
  page->in_list = TRUE;
  for (guint i = 0; i < n; i++)
    write_text (page, row, names[i]);
  page->in_list = outside;
  close_list (page);
}

const RecordWriter record_json_writer = { open_object, close_object, open_list,     close_list, write_text,
                                          write_word,  write_bare,   write_unknown, write_names };
