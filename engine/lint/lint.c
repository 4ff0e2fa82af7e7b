/* Rule files in; their faults, or advice, less what the files themselves allow, out. The bytes that are judged are the bytes that
 * allowances are looked for in and mends are made of: they are read once. */
#include "lint/lint.h"
#include <string.h>
#include "lint/sources.h"
#include "lint/unstated_facts.h"
#include "pipeline.h"
#include "read/rules/rule_files.h"

/* ---- what is allowed ---- */

static void keep (SillLint *lint, const SillFindings *all, guint index, GArray *mends)
{
  const Mend *mend = mends_find (mends, index);
  const RuleText *text = mend == NULL ? NULL : lint_text_of (lint, mend->place.path);
  findings_add_copy (lint->findings, all, index);
  if (text == NULL)
    return;
  Mend copy = *mend;
  copy.place.path = text->path; /* that of the mend goes with the rules */
  copy.finding = sill_findings_size (lint->findings) - 1;
  copy.value = g_strdup (mend->value);
  g_array_append_val (lint->mends, copy);
}

static void answer (SillLint *lint, const SillFindings *all, guint index, GArray *mends)
{
  const Place place = findings_fault (all, index).place;
  RuleText *text = place.path == NULL ? NULL : g_hash_table_lookup (lint->by_path, place.path);
  const Allowance *allowance = text == NULL ? NULL : rule_text_allows (text, sill_findings_code (all, index), place);
  if (allowance == NULL) {
    keep (lint, all, index, mends);
    return;
  }
  findings_add_copy (lint->allowed, all, index);
  g_ptr_array_add (lint->reasons, g_strdup (allowance->because));
}

/* What the code was allowed for may have gone, or may need cases to be seen. */
static void tell_idle (SillLint *lint, const RuleText *text, gboolean with_cases)
{
  for (guint i = 0; i < text->allowances->len; i++) {
    const Allowance *allowance = &g_array_index (text->allowances, Allowance, i);
    if (allowance->met || (!with_cases && g_str_equal (allowance->code, "untried-fact")))
      continue;
    findings_add (lint->findings, FINDING_IDLE_ALLOWANCE, allowance->place, allowance->code, NULL, NULL);
    const Mend mend = { MEND_REMOVE, sill_findings_size (lint->findings) - 1, allowance->place, NULL, NULL };
    g_array_append_val (lint->mends, mend);
  }
}

/* ---- advice ---- */

static void advise (SillLint *lint, const Program *program, const char *const *paths, const char *const *cases,
                    SillProgress progress)
{
  g_autoptr (SillFindings) all = sill_findings_new ();
  g_autoptr (GArray) mends = g_array_new (FALSE, FALSE, sizeof (Mend));
  g_array_set_clear_func (mends, mend_clear);
  lint->hash = g_strdup (program->law->hash);
  pipeline_advise (program, all, mends, progress);
  sources_advise (program->law, paths, all);
  if (cases != NULL)
    unstated_facts_advise (program, cases, all, progress);
  for (guint i = 0; i < sill_findings_size (all); i++)
    answer (lint, all, i, mends);
  for (guint i = 0; i < lint->texts->len; i++)
    tell_idle (lint, lint_text (lint, i), cases != NULL);
}

/* ---- doors ---- */

static SillLint *lint_of (const GPtrArray *files)
{
  SillLint *lint = g_new0 (SillLint, 1);
  lint->texts = g_ptr_array_new_with_free_func (rule_text_free);
  lint->by_path = g_hash_table_new (g_str_hash, g_str_equal);
  lint->findings = sill_findings_new ();
  lint->allowed = sill_findings_new ();
  lint->reasons = g_ptr_array_new_with_free_func (g_free);
  lint->mends = g_array_new (FALSE, FALSE, sizeof (Mend));
  g_array_set_clear_func (lint->mends, mend_clear);
  for (guint i = 0; i < files->len; i++) {
    const ListedFile *file = g_ptr_array_index (files, i);
    if (file->problem != NULL)
      continue;
    RuleText *text = rule_text_new (file->path, file->bytes, file->length);
    g_ptr_array_add (lint->texts, text);
    g_hash_table_insert (lint->by_path, text->path, text);
  }
  return lint;
}

SillLint *sill_lint_new_told (const char *const *paths, const char *const *cases, SillProgress progress, GError **error)
{
  g_return_val_if_fail (paths != NULL, NULL);
  g_autoptr (GPtrArray) files = rule_files_read (paths, error);
  if (files == NULL)
    return NULL;
  SillLint *lint = lint_of (files);
  g_autoptr (Program) program = pipeline_rules_of (files, lint->findings, NULL);
  if (program != NULL)
    advise (lint, program, paths, cases, progress);
  return lint;
}

SillLint *sill_lint_new (const char *const *paths, const char *const *cases, GError **error)
{
  return sill_lint_new_told (paths, cases, (SillProgress) { NULL }, error);
}

void sill_lint_free (SillLint *lint)
{
  if (lint == NULL)
    return;
  g_hash_table_unref (lint->by_path);
  g_ptr_array_unref (lint->texts);
  sill_findings_free (lint->findings);
  sill_findings_free (lint->allowed);
  g_ptr_array_unref (lint->reasons);
  g_array_unref (lint->mends);
  g_free (lint->hash);
  g_free (lint);
}
