/* Findings in, one JSON object out: the numbers, each finding with its place, what it says and its mend, and what is allowed. */
#include <jansson.h>
#include <sill/version.h>
#include <stdlib.h>
#include "lint/json_built.h"

static json_t *finding_of (const SillFindings *findings, guint index, SillLanguage language)
{
  g_autofree char *text = sill_findings_text (findings, index, language);
  json_t *object = json_object ();
  const char *path = sill_findings_path (findings, index);
  json_built_set (object, "path", path == NULL ? json_null () : json_string (path));
  json_built_set (object, "line", json_integer (sill_findings_line (findings, index)));
  json_built_set (object, "column", json_integer (sill_findings_column (findings, index)));
  json_built_set (object, "code", json_string (sill_findings_code (findings, index)));
  json_built_set (object, "severity", json_string (severity_name (sill_findings_severity (findings, index))));
  json_built_set (object, "message", json_string (text));
  return object;
}

static guint count (const SillFindings *findings, SillSeverity severity)
{
  guint n = 0;
  for (guint i = 0; i < sill_findings_size (findings); i++)
    n += sill_findings_severity (findings, i) == severity;
  return n;
}

void lint_write_json (const SillLint *lint, SillLanguage language, GString *to)
{
  json_t *root = json_object (), *findings = json_array (), *allowed = json_array ();
  json_built_set (root, "engine", json_string (sill_version ()));
  json_built_set (root, "rules", lint->hash == NULL ? json_null () : json_string (lint->hash));
  json_built_set (root, "faults", json_integer (sill_findings_faults (lint->findings)));
  json_built_set (root, "warnings", json_integer (count (lint->findings, SILL_WARNING)));
  json_built_set (root, "notes", json_integer (count (lint->findings, SILL_NOTE)));
  for (guint i = 0; i < sill_findings_size (lint->findings); i++) {
    json_t *object = finding_of (lint->findings, i, language);
    json_built_set (object, "mendable", json_boolean (lint_mend (lint, i) != NULL));
    json_built_add (findings, object);
  }
  for (guint i = 0; i < sill_findings_size (lint->allowed); i++) {
    json_t *object = finding_of (lint->allowed, i, language);
    json_built_set (object, "because", json_string (g_ptr_array_index (lint->reasons, i)));
    json_built_add (allowed, object);
  }
  json_built_set (root, "findings", findings);
  json_built_set (root, "allowed", allowed);
  json_built_write (root, to);
}
