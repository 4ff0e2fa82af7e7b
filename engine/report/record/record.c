/* In: objects, lists and plain fields, in order. Out: one line of JSON, or elements and attributes of XML.
 * The idea: the last character written says whether a comma is due; a start tag stays open for attributes until the
 * first child or the end. */
#include "report/record/record.h"
#include <string.h>
#include "report/document/escape.h"

enum { USUAL_SIZE = 32768 }; /* bytes of one case */

typedef struct {
  const char *name;
  gboolean list;
} Frame;

struct Record {
  RecordForm form;
  GString *text;
  GArray *frames;  /* of Frame: what is open, outermost first */
  gboolean in_tag; /* XML: the start tag still takes attributes */
};

Record *record_new (RecordForm form)
{
  Record *record = g_new0 (Record, 1);
  record->form = form;
  record->text = g_string_sized_new (USUAL_SIZE);
  record->frames = g_array_new (FALSE, FALSE, sizeof (Frame));
  return record;
}

void record_free (Record *record)
{
  if (record == NULL)
    return;
  g_string_free (record->text, TRUE);
  g_array_free (record->frames, TRUE);
  g_free (record);
}

char *record_steal (Record *record)
{
  g_assert (record->frames->len == 0);
  char *text = g_string_free (record->text, FALSE);
  record->text = g_string_new (NULL);
  return text;
}

static gboolean is_in_list (const Record *record)
{
  guint depth = record->frames->len;
  return depth > 0 && g_array_index (record->frames, Frame, depth - 1).list;
}

static void push (Record *record, const char *name, gboolean list)
{
  Frame frame = { name, list };
  g_array_append_val (record->frames, frame);
}

static Frame pop (Record *record)
{
  g_assert (record->frames->len > 0);
  Frame top = g_array_index (record->frames, Frame, record->frames->len - 1);
  g_array_set_size (record->frames, record->frames->len - 1);
  return top;
}

static void append_comma (Record *record)
{
  gsize length = record->text->len;
  if (length > 0 && strchr ("{[", record->text->str[length - 1]) == NULL)
    g_string_append_c (record->text, ',');
}

/* `"name` and what closes it. */
static void append_quoted (Record *record, const char *name, const char *end)
{
  g_string_append_c (record->text, '"');
  g_string_append (record->text, name);
  g_string_append (record->text, end);
}

/* The comma and, outside lists, `"name":`. */
static void append_key (Record *record, const char *name)
{
  if (record->frames->len == 0)
    return;
  append_comma (record);
  if (!is_in_list (record))
    append_quoted (record, name, "\":");
}

static void append_xml_name (Record *record, const char *name)
{
  for (; *name != '\0'; name++)
    g_string_append_c (record->text, *name == '_' ? '-' : *name);
}

static void end_tag_start (Record *record)
{
  if (record->in_tag)
    g_string_append_c (record->text, '>');
  record->in_tag = FALSE;
}

/* ` name="`, to be closed by the caller. */
static void append_attribute (Record *record, const char *name)
{
  g_assert (record->in_tag);
  g_string_append_c (record->text, ' ');
  append_xml_name (record, name);
  g_string_append (record->text, "=\"");
}

void record_open (Record *record, const char *name)
{
  if (record->form == RECORD_JSON) {
    append_key (record, name);
    g_string_append_c (record->text, '{');
  } else {
    end_tag_start (record);
    g_string_append_c (record->text, '<');
    append_xml_name (record, name);
    record->in_tag = TRUE;
  }
  push (record, name, FALSE);
}

void record_close (Record *record)
{
  Frame frame = pop (record);
  if (record->form == RECORD_JSON) {
    g_string_append_c (record->text, '}');
  } else if (record->in_tag) {
    g_string_append (record->text, "/>");
    record->in_tag = FALSE;
  } else {
    g_string_append (record->text, "</");
    append_xml_name (record, frame.name);
    g_string_append_c (record->text, '>');
  }
}

void record_list_open (Record *record, const char *name)
{
  if (record->form == RECORD_JSON) {
    append_key (record, name);
    g_string_append_c (record->text, '[');
  }
  push (record, name, TRUE);
}

void record_list_close (Record *record)
{
  pop (record);
  if (record->form == RECORD_JSON)
    g_string_append_c (record->text, ']');
}

void record_text (Record *record, const char *name, const char *text)
{
  if (record->form == RECORD_JSON) {
    append_key (record, name);
    g_string_append (record->text, text != NULL ? "\"" : "null");
    escape_json (record->text, text);
  } else if (text != NULL) {
    append_attribute (record, name);
    escape_xml (record->text, text);
  }
  if (text != NULL)
    g_string_append_c (record->text, '"');
}

static void append_bare (Record *record, const char *name, const char *value)
{
  if (record->form == RECORD_JSON) {
    append_key (record, name);
    g_string_append (record->text, value);
  } else {
    append_attribute (record, name);
    g_string_append (record->text, value);
    g_string_append_c (record->text, '"');
  }
}

void record_number (Record *record, const char *name, guint number)
{
  char digits[16];
  g_snprintf (digits, sizeof digits, "%u", number);
  append_bare (record, name, digits);
}

void record_flag (Record *record, const char *name, gboolean flag)
{
  append_bare (record, name, flag ? "true" : "false");
}

static void append_json_names (Record *record, const char *name, const char *const *names, guint n)
{
  record_list_open (record, name);
  for (guint i = 0; i < n; i++)
    record_text (record, name, names[i]);
  record_list_close (record);
}

void record_names (Record *record, const char *name, const char *const *names, guint n)
{
  if (record->form == RECORD_JSON) {
    append_json_names (record, name, names, n);
    return;
  }
  append_attribute (record, name);
  for (guint i = 0; i < n; i++) {
    g_string_append (record->text, i > 0 ? " " : "");
    escape_xml (record->text, names[i]);
  }
  g_string_append_c (record->text, '"');
}
