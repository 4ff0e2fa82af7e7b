/* A rule file and the mends of it in, the file as it should be out: the bytes are copied up to what changes and on from behind it. */
#include "lint/lint.h"

static gint compare_edits (gconstpointer a, gconstpointer b)
{
  const Edit *one = a, *other = b;
  return one->from.from < other->from.from ? -1 : one->from.from > other->from.from;
}

/* Of one file, in order, none of them over another. Returns: yours. */
static GArray *edits_of (const SillLint *lint, const RuleText *text)
{
  GArray *edits = g_array_new (FALSE, FALSE, sizeof (Edit));
  g_array_set_clear_func (edits, edit_clear);
  for (guint i = 0; i < lint->mends->len; i++) {
    const Mend *mend = &g_array_index (lint->mends, Mend, i);
    Edit edit;
    if (g_strcmp0 (mend->place.path, text->path) == 0 && rule_text_edit (text, mend, &edit))
      g_array_append_val (edits, edit);
  }
  g_array_sort (edits, compare_edits);
  for (guint i = 1; i < edits->len;)
    if (g_array_index (edits, Edit, i).from.from < g_array_index (edits, Edit, i - 1).from.to)
      g_array_remove_index (edits, i);
    else
      i++;
  return edits;
}

guint sill_lint_mends (const SillLint *lint, guint file)
{
  g_autoptr (GArray) edits = edits_of (lint, lint_text (lint, file));
  return edits->len;
}

char *sill_lint_mended (const SillLint *lint, guint file)
{
  const RuleText *text = lint_text (lint, file);
  g_autoptr (GArray) edits = edits_of (lint, text);
  gsize at = 0;
  if (edits->len == 0)
    return NULL;
  GString *to = g_string_new (NULL);
  for (guint i = 0; i < edits->len; i++) {
    const Edit *edit = &g_array_index (edits, Edit, i);
    g_string_append_len (to, text->bytes + at, (gssize) (edit->from.from - at));
    g_string_append (to, edit->to);
    at = edit->from.to;
  }
  g_string_append_len (to, text->bytes + at, (gssize) (text->length - at));
  return g_string_free (to, FALSE);
}
