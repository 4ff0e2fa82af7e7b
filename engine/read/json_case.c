/* One JSON object in, one Case out: `forms` says which keys each part of a case has; values become spans for the draft,
 * numbers as they are written, never by way of a double. */
#include "read/json_case.h"
#include <inttypes.h>
#include <string.h>
#include "base/text.h"
#include "read/json_place.h"

enum { MOST_STEPS = 8, MOST_LOCATED = 1000 };

/* The keys of an object: first those that are parts of the draft's element (from part `first` on), then others. */
typedef struct {
  const char *keys[14];
  gint first, n_parts;
  gint bare;      /* the part that stands for the whole object if it stands alone; -1: none */
  guint32 values; /* bits of parts that may be yes, no or unknown: true, false, null */
} Form;

#define BIT(part) (1u << (part))

static const Form head_form = { { "id", "findings", "region", "title", "source", "conduct", "decision", "defendants",
                                  "facts", "acts", "assert", "charges", "expect", NULL },
                                0,
                                N_HEAD,
                                -1,
                                0 };
static const Form conduct_form = {
  { "from", "to", "later-part-suffices", NULL }, 0, N_CONDUCT, CONDUCT_FROM, BIT (CONDUCT_LATER)
};
static const Form decision_form = { { "on", NULL }, 0, N_DECISION, DECISION_ON, 0 };
static const Form defendant_form = { { "id", "name", "kind", "for", "facts", "acts", NULL }, 0, N_DEFENDANT, -1, 0 };
static const Form fact_form = { { "value", "min", "max", "unit", "share", "counts", NULL },
                                FACT_VALUE,
                                N_FACT,
                                FACT_VALUE,
                                BIT (FACT_VALUE) | BIT (FACT_MIN) | BIT (FACT_MAX) };
static const Form acts_form = { { "batches", "given", NULL }, 0, 0, -1, 0 };
static const Form batch_form = { { "id", "of", "count", "left", "invalid", "repeated", "obtained", "on", "dealt-with",
                                   NULL },
                                 0,
                                 N_BATCH,
                                 -1,
                                 BIT (BATCH_DEALT_WITH) };
static const Form given_form = { { "batch", "to", "count", "price", "on", "public", "dealt-with", NULL },
                                 0,
                                 N_GIVEN,
                                 -1,
                                 BIT (GIVEN_PUBLIC) | BIT (GIVEN_DEALT_WITH) };
static const Form clause_form = {
  { "item", "value", "instrument", "defendant", NULL }, 0, N_CLAUSE, -1, BIT (CLAUSE_VALUE)
};
static const Form charge_form = { { "offence", "defendant", NULL }, 0, N_CHARGE, CHARGE_OFFENCE, 0 };
static const Form expect_form = {
  { "offence", "defendant", "tier", "floor", "ceiling", "items", NULL }, 0, N_EXPECT, -1, 0
};

typedef struct {
  CaseDraft *draft;
  const char *text;
  gsize length;
  Place place;                /* of the case */
  JsonStep steps[MOST_STEPS]; /* to the value at hand */
  guint n_steps;
  const Form *form; /* of the value at hand */
  guint located;    /* places looked up; each costs a run over the text */
  char numbers[MOST_PARTS][24];
} JsonCase;

/* places */

static Place locate (JsonCase *reading, guint n_steps, gboolean at_key)
{
  Place place = reading->place;
  if (reading->located++ < MOST_LOCATED)
    json_move (&place, reading->text, json_find (reading->text, reading->length, reading->steps, n_steps, at_key));
  return place;
}

static Place place_of_key (JsonCase *reading, const char *key)
{
  reading->steps[reading->n_steps] = (JsonStep) { key, 0 };
  return locate (reading, reading->n_steps + 1, TRUE);
}

static Place place_of_value (JsonCase *reading, const char *key)
{
  reading->steps[reading->n_steps] = (JsonStep) { key, 0 };
  return locate (reading, reading->n_steps + 1, FALSE);
}

/* A part before the form's first key is the key under which the value itself stands. */
static Place place_of (gpointer source, gint part)
{
  JsonCase *reading = source;
  if (part == WHOLE || part < reading->form->first)
    return locate (reading, reading->n_steps, part != WHOLE);
  return place_of_value (reading, reading->form->keys[part - reading->form->first]);
}

static Origin origin_of (JsonCase *reading, const Form *form)
{
  reading->form = form;
  return (Origin) { reading, place_of, reading->place.line, FINDING_MISSING_KEY, FALSE };
}

static void step_into (JsonCase *reading, const char *key, gsize index)
{
  g_assert (reading->n_steps + 1 < MOST_STEPS);
  reading->steps[reading->n_steps++] = (JsonStep) { key, index };
}

static void step_out (JsonCase *reading) { reading->n_steps--; }

/* values as spans */

static const char *type_name (json_t *value)
{
  static const char *const names[] = {
    [JSON_OBJECT] = "object", [JSON_ARRAY] = "array", [JSON_STRING] = "string", [JSON_INTEGER] = "number",
    [JSON_REAL] = "number",   [JSON_TRUE] = "true",   [JSON_FALSE] = "false",   [JSON_NULL] = "null",
  };
  return names[json_typeof (value)];
}

static void fault_type (JsonCase *reading, Place place, json_t *value, const char *expected)
{
  draft_fault (reading->draft, FINDING_WRONG_TYPE, place, type_name (value), expected, NULL);
}

/* A number with a fraction, as the text has it. `key` NULL: the value at hand. */
static Span literal (JsonCase *reading, const char *key)
{
  guint n = reading->n_steps;
  if (key != NULL)
    reading->steps[n++] = (JsonStep) { key, 0 };
  gsize at = json_find (reading->text, reading->length, reading->steps, n, FALSE);
  return (Span) { reading->text + at, json_value_length (reading->text, reading->length, at) };
}

static Span of_text (const char *text) { return (Span) { text, strlen (text) }; }

/* The value of one part; text NULL: it says nothing. FALSE, with a fault, if it is not a value. */
static gboolean take_part (JsonCase *reading, json_t *value, const char *key, gint part, Span *ret_span)
{
  gboolean is_value = (reading->form->values & BIT (part)) != 0;
  *ret_span = (Span) { NULL, 0 };
  if (value == NULL || (json_is_null (value) && !is_value))
    return TRUE;
  if (json_is_string (value)) {
    *ret_span = (Span) { json_string_value (value), json_string_length (value) };
  } else if (json_is_integer (value)) {
    g_snprintf (reading->numbers[part], sizeof reading->numbers[part], "%" JSON_INTEGER_FORMAT,
                json_integer_value (value));
    *ret_span = of_text (reading->numbers[part]);
  } else if (json_is_real (value)) {
    *ret_span = literal (reading, key);
  } else if (is_value && (json_is_boolean (value) || json_is_null (value))) {
    *ret_span = of_text (json_is_null (value) ? "unknown" : type_name (value));
  } else {
    Place place = key != NULL ? place_of_value (reading, key) : locate (reading, reading->n_steps, FALSE);
    fault_type (reading, place, value, is_value ? "number, string, true, false, null" : "string");
    return FALSE;
  }
  return TRUE;
}

/* Returns: yours. */
static char *join (const char *const *words)
{
  GString *joined = g_string_new (words[0]);
  for (guint i = 1; words[i] != NULL; i++)
    g_string_append_printf (joined, ", %s", words[i]);
  return g_string_free (joined, FALSE);
}

static void check_keys (JsonCase *reading, json_t *object)
{
  const char *key;
  json_t *value;
  json_object_foreach (object, key, value)
  {
    if (!g_strv_contains (reading->form->keys, key)) {
      g_autofree char *known = join (reading->form->keys);
      draft_fault (reading->draft, FINDING_UNKNOWN_KEY, place_of_key (reading, key), key, known,
                   text_nearest (key, reading->form->keys));
    }
  }
}

/* All parts of an object, or of the value that stands for it. FALSE, with faults, if a part is no value. */
static gboolean take_parts (JsonCase *reading, json_t *value, Span *parts)
{
  const Form *form = reading->form;
  gboolean good = TRUE;
  for (gint part = form->first; part < form->n_parts; part++) {
    const char *key = form->keys[part - form->first];
    if (json_is_object (value))
      good &= take_part (reading, json_object_get (value, key), key, part, &parts[part]);
    else if (part == form->bare)
      good &= take_part (reading, value, NULL, part, &parts[part]);
    else
      parts[part] = (Span) { NULL, 0 };
  }
  if (json_is_object (value))
    check_keys (reading, value);
  return good;
}

/* the parts of a case */

typedef void (*DraftFunc) (CaseDraft *draft, const Span *parts, const Origin *origin);

/* Hands one value to the draft; FALSE if it is not of the kind its form says. */
static gboolean read_element (JsonCase *reading, json_t *value, const Form *form, DraftFunc take)
{
  Span parts[MOST_PARTS];
  Origin origin = origin_of (reading, form);
  if (!json_is_object (value) && (form->bare < 0 || json_is_array (value))) {
    fault_type (reading, locate (reading, reading->n_steps, FALSE), value, "object");
    return FALSE;
  }
  guint faults = reading->draft->faults;
  if (!take_parts (reading, value, parts))
    return FALSE;
  origin.told = reading->draft->faults > faults;
  take (reading->draft, parts, &origin);
  return TRUE;
}

static void read_fact (JsonCase *reading, const char *id, json_t *value)
{
  Span parts[N_FACT];
  Origin origin = origin_of (reading, &fact_form);
  guint faults = reading->draft->faults;
  parts[FACT_ID] = of_text (id);
  if (!take_parts (reading, value, parts))
    return;
  origin.told = reading->draft->faults > faults;
  draft_fact (reading->draft, parts, &origin);
}

/* Facts under their ids. */
static void read_facts (JsonCase *reading, json_t *facts)
{
  const char *id;
  json_t *value;
  if (!json_is_object (facts))
    fault_type (reading, locate (reading, reading->n_steps, FALSE), facts, "object");
  json_object_foreach (facts, id, value)
  {
    step_into (reading, id, 0);
    read_fact (reading, id, value);
    step_out (reading);
  }
}

typedef void (*ReadFunc) (JsonCase *reading, json_t *value);

/* The value of one key of an object, if it says anything. */
static void read_key (JsonCase *reading, json_t *object, const char *key, ReadFunc read)
{
  json_t *value = json_object_get (object, key);
  if (value == NULL || json_is_null (value))
    return;
  step_into (reading, key, 0);
  read (reading, value);
  step_out (reading);
}

static void read_each (JsonCase *reading, json_t *array, ReadFunc read)
{
  gsize i;
  json_t *value;
  if (!json_is_array (array))
    fault_type (reading, locate (reading, reading->n_steps, FALSE), array, "array");
  json_array_foreach (array, i, value)
  {
    step_into (reading, NULL, i);
    read (reading, value);
    step_out (reading);
  }
}

static void take_nothing (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  (void) draft;
  (void) parts;
  (void) origin;
}

static void read_batch (JsonCase *reading, json_t *value) { read_element (reading, value, &batch_form, draft_batch); }

static void read_given (JsonCase *reading, json_t *value) { read_element (reading, value, &given_form, draft_given); }

static void read_batches (JsonCase *reading, json_t *array) { read_each (reading, array, read_batch); }

static void read_all_given (JsonCase *reading, json_t *array) { read_each (reading, array, read_given); }

static void read_acts (JsonCase *reading, json_t *value)
{
  if (!read_element (reading, value, &acts_form, take_nothing))
    return;
  read_key (reading, value, "batches", read_batches);
  read_key (reading, value, "given", read_all_given);
}

static void read_defendant (JsonCase *reading, json_t *value)
{
  if (!read_element (reading, value, &defendant_form, draft_defendant))
    return;
  read_key (reading, value, "facts", read_facts);
  read_key (reading, value, "acts", read_acts);
  draft_defendant_end (reading->draft);
}

static void read_clause (JsonCase *reading, json_t *value)
{
  read_element (reading, value, &clause_form, draft_clause);
}

static void read_charge (JsonCase *reading, json_t *value)
{
  read_element (reading, value, &charge_form, draft_charge);
}

static void read_expect (JsonCase *reading, json_t *value)
{
  read_element (reading, value, &expect_form, draft_expect);
}

static void read_conduct (JsonCase *reading, json_t *value)
{
  read_element (reading, value, &conduct_form, draft_conduct);
}

static void read_decision (JsonCase *reading, json_t *value)
{
  read_element (reading, value, &decision_form, draft_decision);
}

static void read_defendants (JsonCase *reading, json_t *array) { read_each (reading, array, read_defendant); }

static void read_clauses (JsonCase *reading, json_t *array) { read_each (reading, array, read_clause); }

static void read_charges (JsonCase *reading, json_t *array) { read_each (reading, array, read_charge); }

static void read_expects (JsonCase *reading, json_t *array) { read_each (reading, array, read_expect); }

static const struct {
  const char *key;
  ReadFunc read;
} sections[] = {
  { "conduct", read_conduct }, { "decision", read_decision }, { "defendants", read_defendants },
  { "facts", read_facts },     { "acts", read_acts },         { "assert", read_clauses },
  { "charges", read_charges }, { "expect", read_expects },
};

static void read_section (JsonCase *reading, json_t *object, const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    if (strcmp (key, sections[i].key) == 0)
      read_key (reading, object, key, sections[i].read);
}

/* What the case says of itself first, then the rest as it comes, so that faults come in the order of the text. */
const Case *json_case_read (CaseDraft *draft, json_t *object, const char *text, gsize length, Place place)
{
  JsonCase reading = { .draft = draft, .text = text, .length = length, .place = place };
  const char *key;
  json_t *value;
  draft_begin (draft, place.path, place.line);
  read_element (&reading, object, &head_form, draft_head);
  json_object_foreach (object, key, value) read_section (&reading, object, key);
  return draft_end (draft);
}
