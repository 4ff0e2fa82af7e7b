#pragma once
#include "read/case/case_draft.h"
#include "read/format/json_forms.h"
#include "read/document/text_window.h"
#include "read/format/json_place.h"
#include "read/format/json_tree.h"

/* The values of one JSON object as the spans of an element; where each stands is found only when a fault needs it. */

typedef struct {
  CaseDraft *draft;
  const char *text;
  gsize length;
  Place place;                /* of the case */
  JsonStep steps[MOST_STEPS]; /* to the value at hand */
  guint n_steps;
  JsonTrail trail;
  const JsonForm *form; /* of the value at hand */
  guint located;        /* places looked up; each costs a run over the text */
} JsonParts;

/* The place of the value `n_steps` deep, or of the key under which it stands. */
Place json_locate (JsonParts *reading, guint n_steps, gboolean at_key);
/* Of a value that has that form from now on. */
Origin json_origin (JsonParts *reading, const JsonForm *form);
/* Into the value of a key (NULL: of an index), and out of it again. */
void json_step_into (JsonParts *reading, const char *key, gsize index);
void json_step_out (JsonParts *reading);
void json_fault_type (JsonParts *reading, Place place, const JsonNode *value, const char *expected);
/* All parts of an object, or of the value that stands for it. FALSE, with faults, if a part is no value. */
gboolean json_take_parts (JsonParts *reading, const JsonNode *value, Span *parts);
