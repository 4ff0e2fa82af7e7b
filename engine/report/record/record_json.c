/* In: objects, lists and plain fields, in order. Out: one line of JSON.
 * The idea: the last character written says whether a comma is due. */
#include "report/document/escape.h"
#include "report/record/record_form.h"

enum { AROUND = 4 }; /* a comma, quotes, a sign */

/* A comma where one is due, and the name where names stand. There is room for it and AROUND more. */
static char *put_key (const RecordPage *page, const RecordRow *row, char *at)
{
  const GString *text = page->text;
  if (text->len == 0)
    return at;
  const char last = text->str[text->len - 1];
  if (last != '{' && last != '[')
    *at++ = ',';
  return page->in_list ? at : piece_put (at, row->quoted, row->length);
}

static void open_with (RecordPage *page, const RecordRow *row, char sign)
{
  char *at = put_key (page, row, page_room (page, row->length + AROUND));
  *at++ = sign;
  page_end (page, at);
}

static void open_object (RecordPage *page, const RecordRow *row) { open_with (page, row, '{'); }

static void close_object (RecordPage *page, const RecordRow *row)
{
  (void) row;
  page_add (page, '}');
}

static void open_list (RecordPage *page, const RecordRow *row) { open_with (page, row, '['); }

static void close_list (RecordPage *page) { page_add (page, ']'); }

static void write_bare (RecordPage *page, const RecordRow *row, const char *value)
{
  const gsize length = strlen (value);
  char *at = put_key (page, row, page_room (page, row->length + AROUND + length));
  page_end (page, piece_put (at, value, length));
}

static char *put_string (char *at, const char *text, gsize length)
{
  *at++ = '"';
  at = piece_put (at, text, length);
  *at++ = '"';
  return at;
}

static void append_string (RecordPage *page, const char *text)
{
  const gsize plain = record_plain (text);
  if (text[plain] == '\0') {
    page_end (page, put_string (page_room (page, plain + AROUND), text, plain));
    return;
  }
  page_add (page, '"');
  escape_json (page->text, text);
  page_add (page, '"');
}

static void write_text (RecordPage *page, const RecordRow *row, const char *text)
{
  if (text == NULL) {
    write_bare (page, row, "null");
    return;
  }
  const gsize plain = record_plain (text);
  char *at = put_key (page, row, page_room (page, row->length + AROUND + plain));
  if (text[plain] == '\0') {
    page_end (page, put_string (at, text, plain));
    return;
  }
  page_end (page, at);
  append_string (page, text);
}

static void write_names (RecordPage *page, const RecordRow *row, const char *const *names, guint n)
{
  open_list (page, row);
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      page_add (page, ',');
    append_string (page, names[i]);
  }
  close_list (page);
}

const RecordWriter record_json_writer = { open_object, close_object, open_list,  close_list,
                                          write_text,  write_bare,   write_names };
