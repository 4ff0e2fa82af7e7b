#pragma once
#include "read/case/case_draft.h"
#include "read/format/read_case.h"
#include "read/document/source.h"

/* Case files in JSON: one object, an array of objects, or objects one after the other, a line each or not. Only one
 * object is in memory at a time; `path` must outlive the findings.
 * Errors: IO. Returns: FALSE only if the call failed. */
gboolean read_json (CaseDraft *draft, Source *source, const char *path, CaseFunc func, gpointer data, GError **error);
