#pragma once
#include "read/case/case_draft.h"
#include "read/format/json_forms.h"
#include "read/format/json_tree.h"

/* One object of a JSON case file, `text` being its source and `place` where it begins.
 * Returns: borrowed until the next call; NULL, with findings, if the case has a fault. */
const Case *json_case_read (CaseDraft *draft, const JsonForms *forms, const JsonNode *object, Span text, Place place);
