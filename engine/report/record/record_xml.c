/* In: objects, lists and plain fields, in order. Out: elements and attributes.
 * The idea: a start tag stays open for attributes until the first child or the end. */
#include "report/document/escape.h"
#include "report/record/record_form.h"

static void append_name (GString *to, const char *name)
{
  for (; *name != '\0'; name++)
    g_string_append_c (to, *name == '_' ? '-' : *name);
}

static void open_element (RecordPage *page, const char *name)
{
  g_string_append (page->text, page->in_tag ? "><" : "<");
  append_name (page->text, name);
  page->in_tag = TRUE;
}

static void close_element (RecordPage *page, const char *name)
{
  if (page->in_tag) {
    g_string_append (page->text, "/>");
  } else {
    g_string_append (page->text, "</");
    append_name (page->text, name);
    g_string_append_c (page->text, '>');
  }
  page->in_tag = FALSE;
}

static void open_list (RecordPage *page, const char *name)
{
  (void) page;
  (void) name;
}

static void close_list (RecordPage *page) { (void) page; }

/* ` name="`, to be closed by the caller. */
static void open_attribute (RecordPage *page, const char *name)
{
  g_assert (page->in_tag);
  g_string_append_c (page->text, ' ');
  append_name (page->text, name);
  g_string_append (page->text, "=\"");
}

static void write_text (RecordPage *page, const char *name, const char *text)
{
  if (text == NULL)
    return;
  open_attribute (page, name);
  escape_xml (page->text, text);
  g_string_append_c (page->text, '"');
}

static void write_names (RecordPage *page, const char *name, const char *const *names, guint n)
{
  open_attribute (page, name);
  for (guint i = 0; i < n; i++) {
    g_string_append (page->text, i > 0 ? " " : "");
    escape_xml (page->text, names[i]);
  }
  g_string_append_c (page->text, '"');
}

const RecordWriter record_xml_writer = { open_element, close_element, open_list,  close_list,
                                         write_text,   write_text,    write_names };
