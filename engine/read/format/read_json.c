/* The text of a JSON case file comes in value by value, Cases go out. jansson judges each value; what stands between the
 * values (one array, or nothing but blanks) is judged here. */
#include "read/format/read_json.h"
#include <jansson.h>
#include <string.h>
#include "read/format/json_case.h"
#include "read/format/json_place.h"
#include "read/format/json_stream.h"
#include "read/document/memory.h"

typedef struct {
  CaseDraft *draft;
  const JsonForms *forms;
  JsonStream stream;
  CaseFunc func;
  gpointer data;
  guint n_values;
  gboolean in_array; /* between its brackets */
  gboolean after_array;
  gboolean after_value; /* in the array: a comma or the bracket must come */
  gboolean after_comma; /* in the array: a value must come */
  gboolean stopped;
  guint shortages; /* of memory, before it began */
} JsonReading;

static void fault_at (JsonReading *reading, FindingCode code, Place place, const char *found, const char *expected)
{
  findings_add (reading->draft->findings, code, place, found, expected, NULL);
}

static void fault_here (JsonReading *reading, FindingCode code, const char *found, const char *expected)
{
  fault_at (reading, code, reading->stream.place, found, expected);
}

/* The rest of the line, to show it. Returns: yours. */
static char *rest_of_line (JsonReading *reading)
{
  gsize length;
  const char *text = json_stream_text (&reading->stream, &length);
  const char *end = memchr (text, '\n', length);
  return g_strndup (text, end != NULL ? (gsize) (end - text) : MIN (length, 400));
}

/* what jansson says */

/* Where the token begins that jansson stumbled over: its position is behind it, its message repeats it. */
static gsize token_offset (const json_error_t *error, const char *text, gsize length)
{
  gsize end = error->position > 0 ? MIN ((gsize) error->position, length) : 0;
  const char *near = strstr (error->text, " near '");
  const char *token = near != NULL ? near + strlen (" near '") : "";
  gsize n = strlen (token);
  if (n < 2 || n - 1 > end)
    return end;
  gboolean repeated = memcmp (text + end - (n - 1), token, n - 1) == 0;
  return repeated ? end - (n - 1) : end - 1;
}

static gsize fault_offset (const json_error_t *error, const char *text, gsize length)
{
  const char *bad;
  if (json_error_code (error) == json_error_invalid_utf8 && !g_utf8_validate_len (text, length, &bad))
    return (gsize) (bad - text);
  return token_offset (error, text, length);
}

static FindingCode fault_code (const json_error_t *error)
{
  switch (json_error_code (error)) {
  case json_error_invalid_utf8: return FINDING_BAD_ENCODING;
  case json_error_duplicate_key: return FINDING_JSON_DUPLICATE_KEY;
  case json_error_numeric_overflow: return FINDING_TOO_LARGE;
  case json_error_stack_overflow: return FINDING_TOO_DEEP;
  default: return FINDING_JSON_SYNTAX;
  }
}

/* The user's words where jansson's message is about a token; else the message. Returns: yours. */
static char *fault_found (const json_error_t *error, FindingCode code, const char *text, gsize length, gsize at)
{
  if (code == FINDING_BAD_ENCODING)
    return g_strdup_printf ("0x%02X", at < length ? (guchar) text[at] : 0);
  if (code == FINDING_TOO_LARGE)
    return g_strndup (text + at, json_value_length (text, length, at));
  if (code == FINDING_JSON_DUPLICATE_KEY && json_value_length (text, length, at) >= 2)
    return g_strndup (text + at + 1, json_value_length (text, length, at) - 2);
  const char *at_end = strstr (error->text, " near end of file"); /* which is not so where the next case cut it off */
  return text[length] != '\0' && at_end != NULL ? g_strndup (error->text, (gsize) (at_end - error->text))
                                                : g_strdup (error->text);
}

static void fault_json (JsonReading *reading, const json_error_t *error, const char *text, gsize length)
{
  FindingCode code = fault_code (error);
  gsize at = fault_offset (error, text, length);
  Place place = reading->stream.place;
  json_move (&place, text, at);
  g_autofree char *found = fault_found (error, code, text, length, at);
  fault_at (reading, code, place, found,
            code == FINDING_BAD_ENCODING ? "UTF-8"
            : code == FINDING_TOO_DEEP   ? "2048"
                                         : NULL);
}

/* values */

static void hand_over (JsonReading *reading, const Case *fact_case)
{
  if (fact_case != NULL && !reading->func (fact_case, reading->data))
    reading->stopped = TRUE;
}

static void read_object (JsonReading *reading)
{
  json_error_t error;
  gsize length = json_stream_extent (&reading->stream), rest;
  const char *text = json_stream_text (&reading->stream, &rest);
  if (length >= MOST_VALUE_BYTES) {
    fault_here (reading, FINDING_TOO_BIG, "case", "64 MiB");
    reading->stopped = TRUE;
    return;
  }
  json_t *object = json_loadb (text, length, JSON_REJECT_DUPLICATES, &error);
  if (memory_shortages () != reading->shortages)
    reading->stopped = TRUE; /* what jansson made of the text is not what it says */
  else if (object == NULL)
    fault_json (reading, &error, text, length);
  else
    hand_over (reading, json_case_read (reading->draft, reading->forms, object, text, length, reading->stream.place));
  json_decref (object);
  json_stream_take (&reading->stream, length);
}

/* What is no object has no place among cases. */
static void refuse_value (JsonReading *reading, char c)
{
  gsize length;
  gsize n = c == '[' ? json_stream_extent (&reading->stream) : 0;
  const char *text = json_stream_text (&reading->stream, &length);
  if (n == 0)
    n = MAX (json_value_length (text, length, 0), 1);
  g_autofree char *found = g_strndup (text, MIN (n, 400));
  fault_here (reading, FINDING_WRONG_TYPE, found, "object");
  json_stream_take (&reading->stream, n);
}

static void read_value (JsonReading *reading, char c)
{
  if (reading->in_array && reading->after_value)
    fault_here (reading, FINDING_JSON_SYNTAX, "',' or ']' expected", NULL);
  reading->n_values++;
  reading->after_value = TRUE;
  reading->after_comma = FALSE;
  if (c == '{')
    read_object (reading);
  else
    refuse_value (reading, c);
}

/* what stands between values */

static void begin_array (JsonReading *reading)
{
  reading->in_array = TRUE;
  json_stream_take (&reading->stream, 1);
}

static void end_array (JsonReading *reading)
{
  if (reading->after_comma)
    fault_here (reading, FINDING_JSON_SYNTAX, "value expected near ']'", NULL);
  reading->in_array = FALSE;
  reading->after_array = TRUE;
  json_stream_take (&reading->stream, 1);
}

static void take_comma (JsonReading *reading)
{
  if (!reading->after_value)
    fault_here (reading, FINDING_JSON_SYNTAX, "value expected near ','", NULL);
  reading->after_value = FALSE;
  reading->after_comma = TRUE;
  json_stream_take (&reading->stream, 1);
}

/* Something else than a value where one must stand: goes on with the next line that begins a case. */
static void refuse_text (JsonReading *reading)
{
  g_autofree char *found = rest_of_line (reading);
  gboolean is_first = reading->n_values == 0 && !reading->after_array;
  fault_here (reading, is_first ? FINDING_UNKNOWN_FORMAT : FINDING_TRAILING_TEXT, found, NULL);
  if (is_first || reading->after_array || !json_stream_skip (&reading->stream))
    reading->stopped = TRUE;
}

static void read_in_array (JsonReading *reading, char c)
{
  if (c == ']')
    end_array (reading);
  else if (c == ',')
    take_comma (reading);
  else
    read_value (reading, c);
}

static void read_next (JsonReading *reading, char c)
{
  if (reading->in_array)
    read_in_array (reading, c);
  else if (c == '[' && reading->n_values == 0 && !reading->after_array)
    begin_array (reading);
  else if (c == '{' && !reading->after_array)
    read_value (reading, c);
  else
    refuse_text (reading);
}

static void report_end (JsonReading *reading, const Source *source)
{
  if (reading->stream.status == SOURCE_BAD)
    fault_here (reading, FINDING_BAD_ENCODING, source_bad_bytes (source), source_encoding (source));
  else if (reading->stream.status == SOURCE_UNKNOWN_ENCODING)
    fault_here (reading, FINDING_BAD_VALUE, source_encoding (source), "UTF-8");
  else if (reading->in_array)
    fault_here (reading, FINDING_JSON_SYNTAX, "']' expected near end of file", NULL);
}

gboolean read_json (CaseDraft *draft, Source *source, const char *path, CaseFunc func, gpointer data, GError **error)
{
  memory_watch ();
  g_autofree JsonForms *forms = json_forms_new ();
  JsonReading reading = {
    .draft = draft, .forms = forms, .func = func, .data = data, .shortages = memory_shortages ()
  };
  char c;
  json_stream_init (&reading.stream, source, path);
  while (!reading.stopped && (c = json_stream_next (&reading.stream)) != '\0')
    read_next (&reading, c);
  if (!reading.stopped)
    report_end (&reading, source);
  gboolean failed = reading.stream.status == SOURCE_FAILED;
  if (failed)
    g_propagate_error (error, g_steal_pointer (&reading.stream.error));
  json_stream_clear (&reading.stream);
  return !failed && memory_sufficed (reading.shortages, error);
}
