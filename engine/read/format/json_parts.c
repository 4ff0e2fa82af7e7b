/* One JSON object in, the parts that its form names out, as spans: numbers as they are written, never by way of a double. */
#include "read/format/json_parts.h"
#include <string.h>
#include "base/nearest.h"
#include "read/format/json_number.h"

enum { MOST_LOCATED = 1000 };

/* places */

Place json_locate (JsonParts *reading, guint n_steps, gboolean at_key)
{
  Place place = reading->place;
  if (reading->located++ < MOST_LOCATED)
    place_move (&place, reading->text,
                json_find (&reading->trail, reading->text, reading->length, reading->steps, n_steps, at_key));
  return place;
}

static Place place_of_key (JsonParts *reading, const char *key)
{
  reading->steps[reading->n_steps] = (JsonStep) { key, 0 };
  return json_locate (reading, reading->n_steps + 1, TRUE);
}

static Place place_of_value (JsonParts *reading, const char *key)
{
  reading->steps[reading->n_steps] = (JsonStep) { key, 0 };
  return json_locate (reading, reading->n_steps + 1, FALSE);
}

/* `key` NULL: the value at hand. */
static Place place_of_either (JsonParts *reading, const char *key)
{
  return key != NULL ? place_of_value (reading, key) : json_locate (reading, reading->n_steps, FALSE);
}

/* A part before the form's first key is the key under which the value itself stands. */
static Place place_of (gpointer source, gint part)
{
  JsonParts *reading = source;
  if (part == WHOLE || part < reading->form->first)
    return json_locate (reading, reading->n_steps, part != WHOLE);
  return place_of_value (reading, reading->form->keys[part - reading->form->first]);
}

Origin json_origin (JsonParts *reading, const JsonForm *form)
{
  reading->form = form;
  return (Origin) { reading, place_of, reading->place.line, FINDING_MISSING_KEY, FALSE };
}

void json_step_into (JsonParts *reading, const char *key, gsize index)
{
  g_assert (reading->n_steps + 1 < MOST_STEPS);
  reading->steps[reading->n_steps++] = (JsonStep) { key, index };
}

void json_step_out (JsonParts *reading) { reading->n_steps--; }

/* values as spans */

static const char *type_name (const JsonNode *value)
{
  static const char *const names[] = {
    [JSON_OBJECT] = "object", [JSON_ARRAY] = "array", [JSON_STRING] = "string", [JSON_INTEGER] = "number",
    [JSON_REAL] = "number",   [JSON_TRUE] = "true",   [JSON_FALSE] = "false",   [JSON_NULL] = "null",
  };
  return names[value->kind];
}

void json_fault_type (JsonParts *reading, Place place, const JsonNode *value, const char *expected)
{
  draft_fault (reading->draft, FINDING_WRONG_TYPE, place, type_name (value), expected, NULL);
}

/* A number with a fraction, as the text has it. `key` NULL: the value at hand. */
static Span literal (JsonParts *reading, const char *key)
{
  guint n = reading->n_steps;
  if (key != NULL)
    reading->steps[n++] = (JsonStep) { key, 0 };
  gsize at = json_find (&reading->trail, reading->text, reading->length, reading->steps, n, FALSE);
  return (Span) { reading->text + at, json_value_length (reading->text, reading->length, at) };
}

/* As a number is written elsewhere. text NULL, with a fault: it is none that could be meant. */
static Span plain_number (JsonParts *reading, const char *key)
{
  const Span number = literal (reading, key);
  if (!json_number_is_raised (number))
    return number;
  const Span plain = json_number_plain (number, reading->draft->fact_case->text);
  if (plain.text == NULL) {
    g_autofree char *found = g_strndup (number.text, number.length);
    draft_fault (reading->draft, FINDING_TOO_LARGE, place_of_either (reading, key), found, NULL, NULL);
  }
  return plain;
}

static Span of_text (const char *text) { return (Span) { text, strlen (text) }; }

/* The value of one part; text NULL: it says nothing. FALSE, with a fault, if it is not a value. */
static gboolean take_part (JsonParts *reading, const JsonNode *value, const char *key, gint part, Span *ret_span)
{
  const gboolean is_value = (reading->form->values & BIT (part)) != 0;
  *ret_span = value != NULL ? value->text : (Span) { NULL, 0 };
  if (ret_span->text != NULL || value == NULL || (value->kind == JSON_NULL && !is_value))
    return TRUE;
  if (value->kind == JSON_REAL) {
    *ret_span = plain_number (reading, key);
    return ret_span->text != NULL;
  }
  if (is_value && (value->kind == JSON_TRUE || value->kind == JSON_FALSE || value->kind == JSON_NULL)) {
    *ret_span = of_text (value->kind == JSON_NULL ? "unknown" : type_name (value));
    return TRUE;
  }
  json_fault_type (reading, place_of_either (reading, key), value,
                   is_value ? "number, string, true, false, null" : "string");
  return FALSE;
}

static void refuse_key (JsonParts *reading, const char *key, const char *nearest)
{
  g_autofree char *known = json_form_keys (reading->form);
  draft_fault (reading->draft, FINDING_UNKNOWN_KEY, place_of_key (reading, key), key, known, nearest);
}

/* Of a case what is like nothing known may be meant for others; what is like something known is a slip, and so is a fact that stands
 * beside `facts`. */
static void check_keys (JsonParts *reading, const JsonNode *object)
{
  json_node_foreach (object, value)
  {
    const char *key = value->key;
    if (g_strv_contains (reading->form->keys, key))
      continue;
    const char *nearest = nearest_name (key, reading->form->keys);
    if (reading->draft->foreign != NULL && reading->n_steps == 0 && nearest == NULL &&
        draft_slot (reading->draft, of_text (key)) < 0)
      g_ptr_array_add (reading->draft->foreign, g_strdup (key));
    else
      refuse_key (reading, key, nearest);
  }
}

gboolean json_take_parts (JsonParts *reading, const JsonNode *value, Span *parts)
{
  const JsonForm *form = reading->form;
  const gboolean is_object = value->kind == JSON_OBJECT;
  gboolean good = TRUE;
  for (gint part = form->first; part < form->n_parts; part++) {
    const char *key = form->keys[part - form->first];
    if (is_object)
      good &= take_part (reading, json_node_get (value, key), key, part, &parts[part]);
    else if (part == form->bare)
      good &= take_part (reading, value, NULL, part, &parts[part]);
    else
      parts[part] = (Span) { NULL, 0 };
  }
  if (is_object)
    check_keys (reading, value);
  return good;
}
