#pragma once
#include <sill/rules.h>

#pragma GCC visibility push(default)

/* What happened, as one case of a fact file states it. */
typedef struct _SillCase SillCase;

/* Called for each well-formed case, in file order. `fact_case` is borrowed for the call. FALSE stops reading. */
typedef gboolean (*SillCaseFunc) (const SillCase *fact_case, gpointer data);

/* `path`: an XML or JSON fact file, "-" for standard input. A streaming read: constant memory.
 * A wrong case is reported in `findings` and skipped; the others are still handed over. A file that cannot be read is a
 * finding as well.
 * Returns: FALSE if the call failed; wrong documents are findings, not failures. */
gboolean sill_cases_read (const SillRules *rules, const char *path, SillFindings *findings, SillCaseFunc func,
                          gpointer data, GError **error);
/* The same from memory; `path` names it in messages. */
gboolean sill_cases_read_bytes (const SillRules *rules, const char *bytes, gsize length, const char *path,
                                SillFindings *findings, SillCaseFunc func, gpointer data, GError **error);
/* Its id, or "line N" where it has none. Returns: borrowed. */
const char *sill_case_id (const SillCase *fact_case);

#pragma GCC visibility pop
