/* A rule file and the mends of it in, the file as it should be out. */
#include "lint/lint.h"

/* Of one file, in order, none of them over another. Returns: yours. */
static GArray *edits_of (const SillLint *lint, const RuleText *text)
{
  GArray *edits = edits_new ();
  for (guint i = 0; i < lint->mends->len; i++) {
    const Mend *mend = &g_array_index (lint->mends, Mend, i);
    Edit edit;
    if (g_strcmp0 (mend->place.path, text->path) == 0 && rule_text_edit (text, mend, &edit))
      g_array_append_val (edits, edit);
  }
  edits_order (edits);
  return edits;
}

guint sill_lint_mends (const SillLint *lint, guint file)
{
  g_autoptr (GArray) edits = edits_of (lint, lint_text (lint, file));
  return edits->len;
}

char *sill_lint_mended (const SillLint *lint, guint file)
{
  g_autoptr (GArray) edits = edits_of (lint, lint_text (lint, file));
  return edits->len == 0 ? NULL : rule_text_with (lint_text (lint, file), edits);
}
