#pragma once
#include <sill/error.h>
#include <sill/findings.h>
#include <sill/progress.h>

#pragma GCC visibility push(default)

/* Rule files looked over: their faults, and where there are none advice, less what the files themselves allow. */
typedef struct _SillLint SillLint;

typedef enum { SILL_LINT_TEXT, SILL_LINT_JSON, SILL_LINT_SARIF, SILL_LINT_GITHUB } SillLintFormat;

/* `paths`: as for sill_rules_new. `cases`: case files, to see which facts they try; NULL: nobody asks. Both NULL-terminated.
 * Errors: IO, RULES (nothing found there). Faults are no error. Returns: yours. */
SillLint *sill_lint_new (const char *const *paths, const char *const *cases, GError **error);
/* The same; `progress` is told how many offences and case files are looked at. */
SillLint *sill_lint_new_told (const char *const *paths, const char *const *cases, SillProgress progress,
                              GError **error);
void sill_lint_free (SillLint *lint);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillLint, sill_lint_free)

/* What stands. Returns: borrowed. */
const SillFindings *sill_lint_findings (const SillLint *lint);
/* How much advice an <allow> of the files has answered. */
guint sill_lint_allowed (const SillLint *lint);
/* All of it as a document; TEXT: a line each. Returns: yours. */
char *sill_lint_write (const SillLint *lint, SillLintFormat format, SillLanguage language);

/* The rule files, and of each how many findings have one right mend. */
guint sill_lint_files (const SillLint *lint);
const char *sill_lint_path (const SillLint *lint, guint file);
guint sill_lint_mends (const SillLint *lint, guint file);
/* The file as it was read, and the same with its mends made, all other bytes as they are. `text`: borrowed, NUL-terminated.
 * Returns: yours; NULL: there is none to make. */
const char *sill_lint_text (const SillLint *lint, guint file);
char *sill_lint_mended (const SillLint *lint, guint file);

/* A page on a code: what it says, why it matters, an example, how to mend it, how to allow it. Returns: yours; NULL: there is no such
 * code. */
char *sill_lint_explain (const char *code, SillLanguage language);

#pragma GCC visibility pop
