#pragma once
#include <sill/lint.h>
#include "advise/mend.h"
#include "lint/rule_text.h"

struct _SillLint {
  GPtrArray *texts;       /* of RuleText */
  GHashTable *by_path;    /* path -> RuleText */
  SillFindings *findings; /* what stands */
  SillFindings *allowed;
  GPtrArray *reasons; /* of char *: one for each that is allowed */
  GArray *mends;      /* of Mend, of what stands */
  char *hash;         /* of the rules; NULL: they have faults */
};

static inline const RuleText *lint_text (const SillLint *lint, guint file)
{
  return g_ptr_array_index (lint->texts, file);
}
/* The file of that path; NULL: it is none of the rules. */
const RuleText *lint_text_of (const SillLint *lint, const char *path);
/* Of mends in the order of their findings that of one; NULL: there is none. */
const Mend *mends_find (GArray *mends, guint finding);
/* The mend of a finding; NULL: there is none. */
const Mend *lint_mend (const SillLint *lint, guint finding);
/* The name of a severity: "error", "warning", "note". */
const char *severity_name (SillSeverity severity);

void lint_write_json (const SillLint *lint, SillLanguage language, GString *to);
void lint_write_sarif (const SillLint *lint, SillLanguage language, GString *to);
void lint_write_github (const SillLint *lint, SillLanguage language, GString *to);
