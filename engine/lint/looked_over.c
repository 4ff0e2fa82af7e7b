/* What was found, by its number or its place. */
#include "lint/lint.h"

static gint compare_mends (gconstpointer a, gconstpointer b)
{
  const Mend *one = a, *other = b;
  return one->finding < other->finding ? -1 : one->finding > other->finding;
}

/* Of some finding: they stand in the order of the findings. NULL: there is none. */
const Mend *mends_find (GArray *mends, guint finding)
{
  const Mend wanted = { .finding = finding };
  guint index = 0;
  return g_array_binary_search (mends, &wanted, compare_mends, &index) ? &g_array_index (mends, Mend, index) : NULL;
}

const Mend *lint_mend (const SillLint *lint, guint finding) { return mends_find (lint->mends, finding); }

const RuleText *lint_text_of (const SillLint *lint, const char *path)
{
  return path == NULL ? NULL : g_hash_table_lookup (lint->by_path, path);
}

const char *severity_name (SillSeverity severity)
{
  static const char *const names[] = { [SILL_FAULT] = "error", [SILL_WARNING] = "warning", [SILL_NOTE] = "note" };
  return names[severity];
}

const SillFindings *sill_lint_findings (const SillLint *lint) { return lint->findings; }

guint sill_lint_allowed (const SillLint *lint) { return sill_findings_size (lint->allowed); }

guint sill_lint_files (const SillLint *lint) { return lint->texts->len; }

const char *sill_lint_path (const SillLint *lint, guint file) { return lint_text (lint, file)->path; }

const char *sill_lint_text (const SillLint *lint, guint file) { return lint_text (lint, file)->bytes; }
