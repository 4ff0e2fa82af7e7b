/* One JSON object in, one Case out: json_forms.c says which keys each part of a case has; json_parts.c makes spans of their
 * values for the draft. */
#include "read/format/json_case.h"
#include <string.h>
#include "read/format/json_parts.h"

/* Hands one value to the draft; FALSE if it is not of the kind its form says. */
static gboolean take_element (JsonParts *reading, const JsonNode *value, const JsonForm *form, Span *parts)
{
  Origin origin = json_origin (reading, form);
  if (value->kind != JSON_OBJECT && (form->bare < 0 || value->kind == JSON_ARRAY)) {
    json_fault_type (reading, json_locate (reading, reading->n_steps, FALSE), value, "object");
    return FALSE;
  }
  guint faults = reading->draft->faults;
  if (!json_take_parts (reading, value, parts))
    return FALSE;
  origin.told = reading->draft->faults > faults;
  if (form->take != NULL)
    form->take (reading->draft, parts, &origin);
  return TRUE;
}

/* An element under a part of it as its key. */
static void read_keyed (JsonParts *reading, const JsonNode *object, const JsonForm *form)
{
  json_node_foreach (object, value)
  {
    Span parts[MOST_PARTS];
    parts[form->first - 1] = (Span) { value->key, strlen (value->key) };
    json_step_into (reading, value->key, 0);
    Origin origin = json_origin (reading, form);
    guint faults = reading->draft->faults;
    if (json_take_parts (reading, value, parts)) {
      origin.told = reading->draft->faults > faults;
      form->take (reading->draft, parts, &origin);
    }
    json_step_out (reading);
  }
}

/* What an element reads as, with what is inside it: deeper by one. */
typedef void (*ReadFunc) (JsonParts *reading, const JsonNode *value, const JsonForm *form);

/* An array, or one value that stands for itself. */
static void read_each (JsonParts *reading, const JsonNode *array, const JsonForm *form, ReadFunc read)
{
  gsize i = 0;
  if (array->kind != JSON_ARRAY) {
    read (reading, array, form);
    return;
  }
  json_node_foreach (array, value)
  {
    json_step_into (reading, NULL, i++);
    read (reading, value, form);
    json_step_out (reading);
  }
}

static const JsonChild *child_of (const JsonForm *form, const char *key)
{
  for (guint i = 0; i < form->n_children; i++)
    if (strcmp (form->children[i].key, key) == 0)
      return &form->children[i];
  return NULL;
}

static void read_element (JsonParts *reading, const JsonNode *value, const JsonForm *form);

static void read_child (JsonParts *reading, const JsonNode *value, const JsonChild *child)
{
  if (child->alone)
    read_element (reading, value, child->form);
  else if (child->keyed == NULL || value->kind == JSON_ARRAY)
    read_each (reading, value, child->form, read_element);
  else if (value->kind == JSON_OBJECT)
    read_keyed (reading, value, child->keyed);
  else
    json_fault_type (reading, json_locate (reading, reading->n_steps, FALSE), value, "object");
}

/* What the element says of itself first, then the rest as it comes, so that faults come in the order of the text. */
static void read_element (JsonParts *reading, const JsonNode *value, const JsonForm *form)
{
  Span parts[MOST_PARTS];
  const gboolean taken = take_element (reading, value, form, parts);
  json_node_foreach (value, inner)
  {
    const JsonChild *child = taken || reading->n_steps == 0 ? child_of (form, inner->key) : NULL;
    if (child == NULL || inner->kind == JSON_NULL)
      continue;
    json_step_into (reading, inner->key, 0);
    read_child (reading, inner, child);
    json_step_out (reading);
  }
  if (taken && form->end != NULL)
    form->end (reading->draft);
}

const Case *json_case_read (CaseDraft *draft, const JsonForms *forms, const JsonNode *object, Span text, Place place)
{
  JsonParts reading = { .draft = draft, .text = text.text, .length = text.length, .place = place };
  draft_begin (draft, place.path, place.line);
  read_element (&reading, object, forms->root);
  return draft_end (draft);
}
