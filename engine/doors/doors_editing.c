/* The public doors for those who edit rules: suites of expectations, and what other rules change. */
#include "doors/doors.h"
#include <string.h>
#include "pipeline.h"
#include "probe/boundary/boundary.h"
#include "probe/cover/coverage.h"
#include "probe/diff_docket.h"
#include "probe/report/diff_words.h"
#include "probe/mutate/mutate.h"
#include "probe/prove/proof.h"
#include "probe/prove/prove.h"
#include "read/format/read_case.h"
#include "suite/suite.h"

/* ---- suites ---- */

SillSuite *sill_suite_new (SillRules *rules, SillLanguage language, const char *filter)
{
  return suite_new (rules->program, language, filter);
}

/* ---- what other rules change ---- */

/* Boxes to look at for each pair of laws. */
enum { DIFF_BOUND = 100000 };

SillDiff *sill_diff_new (const SillRules *old_rules, const SillRules *new_rules)
{
  return diff_new (old_rules->program, new_rules->program, DIFF_BOUND);
}

SillDiff *sill_diff_new_told (const SillRules *old_rules, const SillRules *new_rules, SillProgress progress)
{
  return diff_new_told (old_rules->program, new_rules->program, DIFF_BOUND, progress);
}

void sill_diff_free (SillDiff *diff) { diff_free (diff); }

gboolean sill_diff_has_effect (const SillDiff *diff, SillDiffOnly only)
{
  for (guint i = 0; i < diff->shifts->len; i++)
    if (diff_shows (g_ptr_array_index (diff->shifts, i), only))
      return TRUE;
  for (guint i = 0; i < diff->docket.moved->len; i++)
    if (diff_ranks_shown (&((const Moved *) g_ptr_array_index (diff->docket.moved, i))->ranks, only))
      return TRUE;
  for (guint i = 0; only == SILL_DIFF_ALL && i < diff->amended->len; i++)
    if (aspect_has_effect (((const Amended *) g_ptr_array_index (diff->amended, i))->kind))
      return TRUE;
  return FALSE;
}

gboolean sill_diff_is_proved (const SillDiff *diff) { return diff->unproved->len == 0; }

/* A file that cannot be read is a wrong document. FALSE: the call failed. */
static gboolean refuse_unread (const char *path, GError **reason, SillFindings *findings, GError **error)
{
  if (!g_error_matches (*reason, SILL_ERROR, SILL_ERROR_IO)) {
    g_propagate_error (error, g_steal_pointer (reason));
    return FALSE;
  }
  pipeline_refuse (path, *reason, findings);
  return TRUE;
}

gboolean sill_diff_docket (SillDiff *diff, const char *path, SillFindings *findings, GError **error)
{
  g_autoptr (GError) reason = NULL;
  pipeline_compile_rest (diff->of[PAIR_NOW]); /* an archived case may charge any offence */
  return docket_read (diff, path, findings, &reason) || refuse_unread (path, &reason, findings, error);
}

guint sill_diff_size (const SillDiff *diff) { return diff->shifts->len; }

char *sill_diff_witness (const SillDiff *diff, guint index, gboolean by_new, SillLanguage language)
{
  g_return_val_if_fail (index < diff->shifts->len, NULL);
  if (!((const Shift *) g_ptr_array_index (diff->shifts, index))->replayed)
    return NULL;
  return diff_case (diff, index, by_new ? PAIR_NOW : PAIR_OLD, language);
}

char *sill_diff_write (const SillDiff *diff, const SillDiffReport *report)
{
  switch (report->report.format) {
  case SILL_JSON: return diff_record (diff, report);
  case SILL_XML: return NULL;
  case SILL_HTML:
  case SILL_TEXT:
  case SILL_MARKDOWN: return diff_paper (diff, report);
  }
  g_return_val_if_reached (NULL);
}

/* ---- what cases notice of mistakes ---- */

SillMutation *sill_mutation_new (SillRules *rules, const char *const *files, GError **error)
{
  return mutation_new (rules->program, files, error);
}

gboolean sill_mutation_read (SillMutation *mutation, const char *path, SillFindings *findings, GError **error)
{
  g_autoptr (GError) reason = NULL;
  const gboolean read = archive_read (mutation->archive, path, findings, &reason);
  return read || refuse_unread (path, &reason, findings, error);
}

char *sill_mutation_write (const SillMutation *mutation, const SillReport *report)
{
  return report->format == SILL_JSON ? mutate_record (mutation, report->language) : mutate_paper (mutation, report);
}

char *sill_mutation_case (const SillMutation *mutation, guint index, SillLanguage language)
{
  const guint survivor = mutation_survivor (mutation, index);
  g_return_val_if_fail (survivor < mutation->outcomes->len, NULL);
  return mutate_case (mutation, survivor, language);
}

/* ---- both sides of every limit ---- */

SillBoundary *sill_boundary_new (SillRules *rules, const char *const *files)
{
  return boundary_new (rules->program, files, BOUNDARY_BOXES);
}

char *sill_boundary_write (const SillBoundary *boundary, const SillReport *report)
{
  return report->format == SILL_JSON ? boundary_record (boundary, report->language) : boundary_paper (boundary, report);
}

/* ---- what cases exercise ---- */

SillCoverage *sill_coverage_new (SillRules *rules, const char *const *files)
{
  return coverage_new (rules->program, files);
}

gboolean sill_coverage_read (SillCoverage *coverage, const char *path, SillFindings *findings, GError **error)
{
  g_autoptr (GError) reason = NULL;
  return coverage_read (coverage, path, findings, &reason) || refuse_unread (path, &reason, findings, error);
}

char *sill_coverage_write (const SillCoverage *coverage, SillCoverFormat format, const SillReport *report)
{
  switch (format) {
  case SILL_COVER_TEXT: return cover_paper (coverage, report);
  case SILL_COVER_JSON: return cover_record (coverage, report->language);
  case SILL_COVER_HTML: return cover_page (coverage, report->language);
  case SILL_COVER_LCOV: return cover_lcov (coverage);
  }
  g_return_val_if_reached (NULL);
}

/* ---- what holds whatever the facts ---- */

SillProof *sill_proof_new (SillRules *rules) { return proof_new (rules->program); }

char *sill_proof_case (const SillProof *proof, guint index, SillLanguage language)
{
  return proof_case (proof, index, language);
}

char *sill_proof_write (const SillProof *proof, const SillReport *report)
{
  return report->format == SILL_JSON ? prove_record (proof, report->language) : prove_paper (proof, report);
}
