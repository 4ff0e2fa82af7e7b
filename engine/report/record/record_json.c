/* In: objects, lists and plain fields, in order. Out: one line of JSON.
 * The idea: the last character written says whether a comma is due. */
#include "report/document/escape.h"
#include "report/record/record_form.h"

static void append_key (RecordPage *page, const RecordRow *row)
{
  const GString *text = page->text;
  const char last = text->len > 0 ? text->str[text->len - 1] : '\0';
  if (last == '\0')
    return;
  if (last != '{' && last != '[')
    page_add (page, ',');
  if (!page->in_list)
    page_append (page, row->quoted, row->length);
}

static void open_object (RecordPage *page, const RecordRow *row)
{
  append_key (page, row);
  page_add (page, '{');
}

static void close_object (RecordPage *page, const RecordRow *row)
{
  (void) row;
  page_add (page, '}');
}

static void open_list (RecordPage *page, const RecordRow *row)
{
  append_key (page, row);
  page_add (page, '[');
}

static void close_list (RecordPage *page) { page_add (page, ']'); }

static void write_bare (RecordPage *page, const RecordRow *row, const char *value)
{
  append_key (page, row);
  page_append (page, value, strlen (value));
}

static void append_string (RecordPage *page, const char *text)
{
  const gsize plain = record_plain (text);
  page_add (page, '"');
  if (text[plain] == '\0')
    page_append (page, text, plain);
  else
    escape_json (page->text, text);
  page_add (page, '"');
}

static void write_text (RecordPage *page, const RecordRow *row, const char *text)
{
  append_key (page, row);
  if (text != NULL)
    append_string (page, text);
  else
    page_append (page, "null", strlen ("null"));
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
