#pragma once
#include <sill/rules.h>
#include <sill/reasons.h>

#pragma GCC visibility push(default)

/* What cases exercise of the rules: each item met and not met, each limit under, at and over, each precondition both ways, each
 * tier, each other reading, each version of the law. */
typedef struct _SillCoverage SillCoverage;

typedef enum { SILL_COVER_TEXT, SILL_COVER_JSON, SILL_COVER_HTML, SILL_COVER_LCOV } SillCoverFormat;

/* `files`: only what stands in these of the rules' files, NULL-terminated; NULL: in all. Returns: yours; keeps the rules alive. */
SillCoverage *sill_coverage_new (SillRules *rules, const char *const *files);
void sill_coverage_free (SillCoverage *coverage);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillCoverage, sill_coverage_free)
/* Decides the cases of a file. What is wrong with it goes to `findings`, which `path` must outlive. Errors: as sill_cases_read. */
gboolean sill_coverage_read (SillCoverage *coverage, const char *path, SillFindings *findings, GError **error);
/* What is covered of all that could be, in hundredths of a per cent, rounded down; 10000: all. */
guint sill_coverage_share (const SillCoverage *coverage);
/* Returns: yours. */
char *sill_coverage_write (const SillCoverage *coverage, SillCoverFormat format, const SillReport *report);

#pragma GCC visibility pop
