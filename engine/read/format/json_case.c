/* One JSON object in, one Case out: `forms` says which keys each part of a case has; json_parts.c makes spans of their values
 * for the draft. */
#include "read/format/json_case.h"
#include <string.h>
#include "read/format/json_parts.h"

static const JsonForm head_form = { { "id", "findings", "region", "title", "source", "conduct", "decision", "defendant",
                                      "fact", "acts", "finding", "figure", "charge", "expect", "defendants", "facts",
                                      "assert", "charges", NULL },
                                    0,
                                    N_HEAD,
                                    -1,
                                    0 };
static const JsonForm conduct_form = {
  { "from", "to", "later-part-suffices", "counted-since", NULL }, 0, N_CONDUCT, CONDUCT_FROM, BIT (CONDUCT_LATER)
};
static const JsonForm decision_form = { { "on", NULL }, 0, N_DECISION, DECISION_ON, 0 };
static const JsonForm defendant_form = {
  { "id", "name", "kind", "for", "fact", "acts", "facts", NULL }, 0, N_DEFENDANT, -1, 0
};
static const JsonForm fact_form = { { "value", "min", "max", "unit", "share", "counts", NULL },
                                    FACT_VALUE,
                                    N_FACT,
                                    FACT_VALUE,
                                    BIT (FACT_VALUE) | BIT (FACT_MIN) | BIT (FACT_MAX) };
static const JsonForm named_fact_form = { { "id", "value", "min", "max", "unit", "share", "counts", NULL },
                                          0,
                                          N_FACT,
                                          -1,
                                          BIT (FACT_VALUE) | BIT (FACT_MIN) | BIT (FACT_MAX) };
static const JsonForm acts_form = { { "batch", "given", "batches", NULL }, 0, 0, -1, 0 };
static const JsonForm batch_form = { { "id", "of", "count", "left", "invalid", "repeated", "obtained", "on",
                                       "dealt-with", NULL },
                                     0,
                                     N_BATCH,
                                     -1,
                                     BIT (BATCH_DEALT_WITH) };
static const JsonForm given_form = { { "batch", "to", "count", "price", "on", "public", "dealt-with", NULL },
                                     0,
                                     N_GIVEN,
                                     -1,
                                     BIT (GIVEN_PUBLIC) | BIT (GIVEN_DEALT_WITH) };
static const JsonForm clause_form = {
  { "item", "value", "instrument", "defendant", NULL }, 0, N_CLAUSE, -1, BIT (CLAUSE_VALUE)
};
static const JsonForm figure_form = { { "of", "name", "is", "source", NULL }, 0, N_FIGURE, -1, 0 };
static const JsonForm charge_form = {
  { "offence", "defendant", "fact", "facts", NULL }, 0, N_CHARGE, CHARGE_OFFENCE, 0
};
static const JsonForm expect_form = {
  { "offence", "defendant", "tier", "floor", "ceiling", "items", NULL }, 0, N_EXPECT, -1, 0
};

/* the parts of a case */

typedef void (*DraftFunc) (CaseDraft *draft, const Span *parts, const Origin *origin);

/* Hands one value to the draft; FALSE if it is not of the kind its form says. */
static gboolean read_element (JsonParts *reading, json_t *value, const JsonForm *form, DraftFunc take)
{
  Span parts[MOST_PARTS];
  Origin origin = json_origin (reading, form);
  if (!json_is_object (value) && (form->bare < 0 || json_is_array (value))) {
    json_fault_type (reading, json_locate (reading, reading->n_steps, FALSE), value, "object");
    return FALSE;
  }
  guint faults = reading->draft->faults;
  if (!json_take_parts (reading, value, parts))
    return FALSE;
  origin.told = reading->draft->faults > faults;
  take (reading->draft, parts, &origin);
  return TRUE;
}

static void read_fact (JsonParts *reading, const char *id, json_t *value)
{
  Span parts[N_FACT];
  Origin origin = json_origin (reading, &fact_form);
  guint faults = reading->draft->faults;
  parts[FACT_ID] = (Span) { id, strlen (id) };
  if (!json_take_parts (reading, value, parts))
    return;
  origin.told = reading->draft->faults > faults;
  draft_fact (reading->draft, parts, &origin);
}

typedef void (*ReadFunc) (JsonParts *reading, json_t *value);

/* An array, or one value that stands for itself. */
static void read_each (JsonParts *reading, json_t *array, ReadFunc read)
{
  gsize i;
  json_t *value;
  if (!json_is_array (array))
    read (reading, array);
  json_array_foreach (array, i, value)
  {
    json_step_into (reading, NULL, i);
    read (reading, value);
    json_step_out (reading);
  }
}

static void read_named_fact (JsonParts *reading, json_t *value)
{
  read_element (reading, value, &named_fact_form, draft_fact);
}

/* Facts under their names, or one after the other as in XML. */
static void read_facts (JsonParts *reading, json_t *facts)
{
  const char *id;
  json_t *value;
  if (json_is_array (facts))
    read_each (reading, facts, read_named_fact);
  else if (!json_is_object (facts))
    json_fault_type (reading, json_locate (reading, reading->n_steps, FALSE), facts, "object");
  json_object_foreach (facts, id, value)
  {
    json_step_into (reading, id, 0);
    read_fact (reading, id, value);
    json_step_out (reading);
  }
}

/* The value of one key of an object, if it says anything. */
static void read_key (JsonParts *reading, json_t *object, const char *key, ReadFunc read)
{
  json_t *value = json_object_get (object, key);
  if (value == NULL || json_is_null (value))
    return;
  json_step_into (reading, key, 0);
  read (reading, value);
  json_step_out (reading);
}

static void take_nothing (CaseDraft *draft, const Span *parts, const Origin *origin)
{
  (void) draft;
  (void) parts;
  (void) origin;
}

static void read_batch (JsonParts *reading, json_t *value) { read_element (reading, value, &batch_form, draft_batch); }

static void read_given (JsonParts *reading, json_t *value) { read_element (reading, value, &given_form, draft_given); }

static void read_batches (JsonParts *reading, json_t *array) { read_each (reading, array, read_batch); }

static void read_all_given (JsonParts *reading, json_t *array) { read_each (reading, array, read_given); }

static void read_acts (JsonParts *reading, json_t *value)
{
  if (!read_element (reading, value, &acts_form, take_nothing))
    return;
  read_key (reading, value, "batch", read_batches);
  read_key (reading, value, "batches", read_batches);
  read_key (reading, value, "given", read_all_given);
}

static void read_defendant (JsonParts *reading, json_t *value)
{
  if (!read_element (reading, value, &defendant_form, draft_defendant))
    return;
  read_key (reading, value, "fact", read_facts);
  read_key (reading, value, "facts", read_facts);
  read_key (reading, value, "acts", read_acts);
  draft_defendant_end (reading->draft);
}

static void read_clause (JsonParts *reading, json_t *value)
{
  read_element (reading, value, &clause_form, draft_clause);
}

static void read_charge (JsonParts *reading, json_t *value)
{
  if (!read_element (reading, value, &charge_form, draft_charge))
    return;
  read_key (reading, value, "fact", read_facts);
  read_key (reading, value, "facts", read_facts);
  draft_charge_end (reading->draft);
}

static void read_figure (JsonParts *reading, json_t *value)
{
  read_element (reading, value, &figure_form, draft_figure);
}

static void read_figures (JsonParts *reading, json_t *array) { read_each (reading, array, read_figure); }

static void read_expect (JsonParts *reading, json_t *value)
{
  read_element (reading, value, &expect_form, draft_expect);
}

static void read_conduct (JsonParts *reading, json_t *value)
{
  read_element (reading, value, &conduct_form, draft_conduct);
}

static void read_decision (JsonParts *reading, json_t *value)
{
  read_element (reading, value, &decision_form, draft_decision);
}

static void read_defendants (JsonParts *reading, json_t *array) { read_each (reading, array, read_defendant); }

static void read_clauses (JsonParts *reading, json_t *array) { read_each (reading, array, read_clause); }

static void read_charges (JsonParts *reading, json_t *array) { read_each (reading, array, read_charge); }

static void read_expects (JsonParts *reading, json_t *array) { read_each (reading, array, read_expect); }

static const struct {
  const char *key;
  ReadFunc read;
} sections[] = {
  { "conduct", read_conduct },
  { "decision", read_decision },
  { "defendant", read_defendants },
  { "defendants", read_defendants },
  { "fact", read_facts },
  { "facts", read_facts },
  { "acts", read_acts },
  { "finding", read_clauses },
  { "assert", read_clauses },
  { "figure", read_figures },
  { "charge", read_charges },
  { "charges", read_charges },
  { "expect", read_expects },
};

static void read_section (JsonParts *reading, json_t *object, const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    if (strcmp (key, sections[i].key) == 0)
      read_key (reading, object, key, sections[i].read);
}

/* What the case says of itself first, then the rest as it comes, so that faults come in the order of the text. */
const Case *json_case_read (CaseDraft *draft, json_t *object, const char *text, gsize length, Place place)
{
  JsonParts reading = { .draft = draft, .text = text, .length = length, .place = place };
  const char *key;
  json_t *value;
  draft_begin (draft, place.path, place.line);
  read_element (&reading, object, &head_form, draft_head);
  json_object_foreach (object, key, value) read_section (&reading, object, key);
  return draft_end (draft);
}
