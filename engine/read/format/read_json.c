/* The text of a JSON case file comes in value by value, Cases go out. jansson judges each value; what stands between the
 * values (one array, or nothing but blanks) is judged here. */
#include "read/format/read_json.h"
#include <string.h>
#include "read/format/json_place.h"
#include "read/format/json_stream.h"
#include "read/format/json_value.h"
#include "read/late/memory.h"

typedef struct {
  CaseDraft *draft;
  const JsonForms *forms;
  JsonTree *tree; /* room */
  TextWindow stream;
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
  const char *text = window_text (&reading->stream, &length);
  const char *end = memchr (text, '\n', length);
  return g_strndup (text, end != NULL ? (gsize) (end - text) : MIN (length, 400));
}

/* values */

static void hand_over (JsonReading *reading, const Case *fact_case)
{
  if (fact_case != NULL && !reading->func (fact_case, reading->data))
    reading->stopped = TRUE;
}

static void read_object (JsonReading *reading)
{
  gsize length = json_stream_extent (&reading->stream), rest;
  const char *text = window_text (&reading->stream, &rest);
  if (length >= MOST_VALUE_BYTES) {
    fault_here (reading, FINDING_TOO_BIG, "case", "64 MiB");
    reading->stopped = TRUE;
    return;
  }
  const Case *fact_case =
      json_value_read (reading->draft, reading->forms, reading->tree, (Span) { text, length }, reading->stream.place);
  if (memory_shortages () != reading->shortages)
    reading->stopped = TRUE;
  else
    hand_over (reading, fact_case);
  window_take (&reading->stream, length);
}

/* What is no object has no place among cases. */
static void refuse_value (JsonReading *reading, char c)
{
  gsize length;
  gsize n = c == '[' ? json_stream_extent (&reading->stream) : 0;
  const char *text = window_text (&reading->stream, &length);
  if (n == 0)
    n = MAX (json_value_length (text, length, 0), 1);
  g_autofree char *found = g_strndup (text, MIN (n, 400));
  fault_here (reading, FINDING_WRONG_TYPE, found, "object");
  window_take (&reading->stream, n);
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
  window_take (&reading->stream, 1);
}

static void end_array (JsonReading *reading)
{
  if (reading->after_comma)
    fault_here (reading, FINDING_JSON_SYNTAX, "value expected near ']'", NULL);
  reading->in_array = FALSE;
  reading->after_array = TRUE;
  window_take (&reading->stream, 1);
}

static void take_comma (JsonReading *reading)
{
  if (!reading->after_value)
    fault_here (reading, FINDING_JSON_SYNTAX, "value expected near ','", NULL);
  reading->after_value = FALSE;
  reading->after_comma = TRUE;
  window_take (&reading->stream, 1);
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
  g_autoptr (JsonTree) tree = json_tree_new ();
  JsonReading reading = {
    .draft = draft, .forms = forms, .tree = tree, .func = func, .data = data, .shortages = memory_shortages ()
  };
  char c;
  window_init (&reading.stream, source, path);
  while (!reading.stopped && (c = window_next (&reading.stream)) != '\0')
    read_next (&reading, c);
  if (!reading.stopped)
    report_end (&reading, source);
  gboolean failed = reading.stream.status == SOURCE_FAILED;
  if (failed)
    g_propagate_error (error, g_steal_pointer (&reading.stream.error));
  window_clear (&reading.stream);
  return !failed && memory_sufficed (reading.shortages, error);
}
