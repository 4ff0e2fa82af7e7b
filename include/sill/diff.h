#pragma once
#include <sill/progress.h>
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* What one set of rules changes against another, over everything that facts can be. */
typedef struct _SillDiff SillDiff;

typedef enum { SILL_DIFF_ALL, SILL_DIFF_HARSHER, SILL_DIFF_LIGHTER } SillDiffOnly;

typedef struct {
  SillReport report;               /* format: TEXT, MARKDOWN, HTML or JSON */
  SillDiffOnly only;               /* the moves that are shown and counted */
  const char *old_name, *new_name; /* as a person calls the two sets */
} SillDiffReport;

/* Compares every offence that both have, as laws in time. Returns: yours; keeps both alive. */
SillDiff *sill_diff_new (const SillRules *old_rules, const SillRules *new_rules);
/* The same; `progress` is told how many offences are compared. */
SillDiff *sill_diff_new_told (const SillRules *old_rules, const SillRules *new_rules, SillProgress progress);
void sill_diff_free (SillDiff *diff);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillDiff, sill_diff_free)

/* Decides the cases of a file (XML or JSON) by both; which of them move is part of what is written from then on. What is wrong
 * with the file for the new rules goes to `findings`, which `path` must outlive. Errors: as sill_cases_read. */
gboolean sill_diff_docket (SillDiff *diff, const char *path, SillFindings *findings, GError **error);
/* Whether a tier moves that way, of some kind of cases or of one of the docket; with ALL also whether something else changes that matters to those judged. */
gboolean sill_diff_has_effect (const SillDiff *diff, SillDiffOnly only);
/* Whether no tier moves but where it says so. */
gboolean sill_diff_is_proved (const SillDiff *diff);
/* Kinds of cases whose tier moves. */
guint sill_diff_size (const SillDiff *diff);
/* The smallest such case as a case file that the old (`by_new` FALSE) or the new rules read.
 * Returns: yours; NULL: these rules do not have the offence, or it is so only under another reading or for an earlier law that
 * does not apply to it. */
char *sill_diff_witness (const SillDiff *diff, guint index, gboolean by_new, SillLanguage language);
/* Returns: yours; NULL for XML. */
char *sill_diff_write (const SillDiff *diff, const SillDiffReport *report);

#pragma GCC visibility pop
