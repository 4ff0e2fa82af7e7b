/* In: objects, lists and plain fields, in order. Out: one line of JSON.
 * The idea: the last character written says whether a comma is due. */
#include "report/document/escape.h"
#include "report/record/record_form.h"
#include <string.h>

static void append_key (RecordPage *page, const char *name)
{
  GString *text = page->text;
  const char last = text->len > 0 ? text->str[text->len - 1] : '\0';
  if (last == '\0')
    return;
  if (last != '{' && last != '[')
    g_string_append_c (text, ',');
  if (page->in_list)
    return;
  g_string_append_c (text, '"');
  g_string_append (text, name);
  g_string_append_len (text, "\":", 2);
}

static void open_object (RecordPage *page, const char *name)
{
  append_key (page, name);
  g_string_append_c (page->text, '{');
}

static void close_object (RecordPage *page, const char *name)
{
  (void) name;
  g_string_append_c (page->text, '}');
}

static void open_list (RecordPage *page, const char *name)
{
  append_key (page, name);
  g_string_append_c (page->text, '[');
}

static void close_list (RecordPage *page) { g_string_append_c (page->text, ']'); }

static void write_bare (RecordPage *page, const char *name, const char *value)
{
  append_key (page, name);
  g_string_append (page->text, value);
}

static void append_string (GString *to, const char *text)
{
  g_string_append_c (to, '"');
  escape_json (to, text);
  g_string_append_c (to, '"');
}

static void write_text (RecordPage *page, const char *name, const char *text)
{
  append_key (page, name);
  if (text != NULL)
    append_string (page->text, text);
  else
    g_string_append (page->text, "null");
}

static void write_names (RecordPage *page, const char *name, const char *const *names, guint n)
{
  open_list (page, name);
  for (guint i = 0; i < n; i++) {
    if (i > 0)
      g_string_append_c (page->text, ',');
    append_string (page->text, names[i]);
  }
  close_list (page);
}

const RecordWriter record_json_writer = { open_object, close_object, open_list,  close_list,
                                          write_text,  write_bare,   write_names };
