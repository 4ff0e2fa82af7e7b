#pragma once
#include <jansson.h>
#include "read/case/case_draft.h"
#include "read/format/json_forms.h"
#include "read/format/json_tree.h"

/* What jansson has against a text that begins at `place`, and where. */
typedef struct {
  FindingCode code;
  Place place;
  char *found;          /* yours */
  const char *expected; /* NULL: nothing in particular */
} JsonFault;

/* `encoding`: that the text came in; NULL: UTF-8. */
JsonFault json_fault_of (const json_error_t *error, Span text, Place place, const char *encoding);
/* One object of a JSON case file; `text` is followed by a NUL byte or by what comes behind it, `place` is where it begins; `tree`: room.
 * Returns: borrowed until the next call; NULL, with findings, if the case has a fault, and without where memory was short. */
const Case *json_value_read (CaseDraft *draft, const JsonForms *forms, JsonTree *tree, Span text, Place place);
