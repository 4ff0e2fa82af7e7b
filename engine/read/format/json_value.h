#pragma once
#include "read/case/case_draft.h"
#include "read/format/json_forms.h"

/* One object of a JSON case file; `text` is followed by a NUL byte or by what comes behind it, `place` is where it begins.
 * Returns: borrowed until the next call; NULL, with findings, if the case has a fault, and without where memory was short. */
const Case *json_value_read (CaseDraft *draft, const JsonForms *forms, Span text, Place place);
