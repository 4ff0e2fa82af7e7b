/* In: objects, lists and plain fields, in order. Out: elements and attributes.
 * The idea: a start tag stays open for attributes until the first child or the end. */
#include "report/document/escape.h"
#include "report/record/record_form.h"

static void append_name (RecordPage *page, const char *name)
{
  for (; *name != '\0'; name++)
    page_add (page, *name == '_' ? '-' : *name);
}

static void open_element (RecordPage *page, const RecordRow *row)
{
  if (page->in_tag)
    page_add (page, '>');
  page_add (page, '<');
  append_name (page, row->name);
  page->in_tag = TRUE;
}

static void close_element (RecordPage *page, const RecordRow *row)
{
  if (page->in_tag) {
    page_append (page, "/>", 2);
  } else {
    page_append (page, "</", 2);
    append_name (page, row->name);
    page_add (page, '>');
  }
  page->in_tag = FALSE;
}

static void open_list (RecordPage *page, const RecordRow *row)
{
  (void) page;
  (void) row;
}

static void close_list (RecordPage *page) { (void) page; }

/* ` name="`, to be closed by the caller. */
static void open_attribute (RecordPage *page, const RecordRow *row)
{
  g_assert (page->in_tag);
  page_add (page, ' ');
  append_name (page, row->name);
  page_append (page, "=\"", 2);
}

static void append_value (RecordPage *page, const char *text)
{
  const gsize length = strlen (text);
  char *end = piece_put_plain (page_room (page, length + PIECE_ROOM), text, length);
  if (end == NULL)
    escape_xml (page->text, text);
  else
    page_end (page, end);
}

static void write_bare (RecordPage *page, const RecordRow *row, const char *value, gsize length)
{
  open_attribute (page, row);
  page_append (page, value, length);
  page_add (page, '"');
}

static void write_word (RecordPage *page, const RecordRow *row, const char *word)
{
  write_bare (page, row, word, strlen (word));
}

/* What is not known is not written. */
static void write_unknown (RecordPage *page, const RecordRow *row)
{
  (void) page;
  (void) row;
}

static void write_text (RecordPage *page, const RecordRow *row, const char *text)
{
  open_attribute (page, row);
  append_value (page, text);
  page_add (page, '"');
}

static void write_names (RecordPage *page, const RecordRow *row, const char *const *names, guint n)
{
  open_attribute (page, row);
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      page_add (page, ' ');
    append_value (page, names[i]);
  }
  page_add (page, '"');
}

const RecordWriter record_xml_writer = { open_element, close_element, open_list,     close_list, write_text,
                                         write_word,   write_bare,    write_unknown, write_names };
