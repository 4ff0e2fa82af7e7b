/* In: objects, lists and plain fields, in order. Out: one line of JSON.
 * The idea: the last character written says whether a comma is due. */
#include "report/document/escape.h"
#include "report/record/record_form.h"

enum { AROUND = RECORD_QUOTED + 4 }; /* a name, a comma, quotes, a sign */
enum { SHORT = 40 };

/* A comma where one is due, and the name where names stand. There is room for AROUND. */
static char *put_key (const RecordPage *page, const RecordRow *row, char *at)
{
  const GString *text = page->text;
  if (text->len == 0)
    return at;
  const char last = text->str[text->len - 1];
  if (last != '{' && last != '[')
    *at++ = ',';
  if (page->in_list)
    return at;
  memcpy (at, row->quoted, RECORD_QUOTED); /* the same for all, so that it is no loop */
  return at + row->length;
}

static void open_with (RecordPage *page, const RecordRow *row, char sign)
{
  char *at = put_key (page, row, page_room (page, AROUND));
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
  char *at = put_key (page, row, page_room (page, AROUND + length));
  page_end (page, piece_put (at, value, length));
}

/* Nearly all texts are short and stand for themselves: these are copied as they are looked at. */
static gboolean put_short (char **at, const char *text)
{
  char *to = *at;
  *to++ = '"';
  for (const char *end = to + SHORT; to < end && is_plain (*text); text++)
    *to++ = *text;
  *to++ = '"';
  if (*text == '\0')
    *at = to;
  return *text == '\0';
}

/* There is room for AROUND + SHORT at `at`, which is the end of the page. */
static void append_string (RecordPage *page, const char *text, char *at)
{
  const gboolean is_short = put_short (&at, text);
  page_end (page, at);
  if (is_short)
    return;
  page_add (page, '"');
  const gsize plain = record_plain (text);
  page_append (page, text, plain);
  if (text[plain] != '\0')
    escape_json (page->text, text + plain);
  page_add (page, '"');
}

static void write_text (RecordPage *page, const RecordRow *row, const char *text)
{
  if (text == NULL)
    write_bare (page, row, "null");
  else
    append_string (page, text, put_key (page, row, page_room (page, AROUND + SHORT)));
}

static void write_names (RecordPage *page, const RecordRow *row, const char *const *names, guint n)
{
  open_list (page, row);
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      page_add (page, ',');
    append_string (page, names[i], page_room (page, AROUND + SHORT));
  }
  close_list (page);
}

const RecordWriter record_json_writer = { open_object, close_object, open_list,  close_list,
                                          write_text,  write_bare,   write_names };
