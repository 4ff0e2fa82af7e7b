#pragma once
#include <jansson.h>
#include "read/case/case_draft.h"
#include "read/format/json_forms.h"

/* One object of a JSON case file, `text` being its source and `place` where it begins.
 * Returns: borrowed until the next call; NULL, with findings, if the case has a fault. */
const Case *json_case_read (CaseDraft *draft, const JsonForms *forms, json_t *object, const char *text, gsize length,
                            Place place);
