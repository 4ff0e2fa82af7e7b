#pragma once
#include <sill/progress.h>
#include <sill/rules.h>

#pragma GCC visibility push(default)

/* Case files held against what their cases expect (`<expect>`). */
typedef struct _SillSuite SillSuite;

typedef enum { SILL_SUITE_TEXT, SILL_SUITE_JSON, SILL_SUITE_JUNIT, SILL_SUITE_TAP, SILL_SUITE_GITHUB } SillSuiteFormat;

/* `language`: of what is said about failures. `filter`: only cases whose path, or name behind it (`path: name`), holds this
 * text; * and ? stand for any characters, for any one; NULL: all. Returns: yours; keeps the rules alive. */
SillSuite *sill_suite_new (SillRules *rules, SillLanguage language, const char *filter);
/* Before it is run: cases that expect nothing count as not met, and sill_suite_accept writes an <expect> into them. */
void sill_suite_add_missing (SillSuite *suite);
/* Before it is run: who is told how many files are done. */
void sill_suite_tell (SillSuite *suite, SillProgress progress);
void sill_suite_free (SillSuite *suite);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillSuite, sill_suite_free)
/* Reads and decides the cases of every file, once. `paths`: NULL-terminated; "-" for standard input. What is wrong with a
 * file, and what keeps it from being read at all, stands with the file.
 * Threads: up to `threads` of its own, at least one; the outcome is the same with any number. */
void sill_suite_run (SillSuite *suite, const char *const *paths, guint threads);

/* What came of them: cases; those of them that expect nothing; expectations, one for each charge that one speaks of; those
 * of them that are not met. */
typedef struct {
  guint cases, silent, expectations, unmet;
} SillSuiteCounts;
SillSuiteCounts sill_suite_counts (const SillSuite *suite);

guint sill_suite_files (const SillSuite *suite);
/* Returns: borrowed. */
const char *sill_suite_path (const SillSuite *suite, guint file);
/* What is wrong with the file. Returns: borrowed. */
const SillFindings *sill_suite_findings (const SillSuite *suite, guint file);
/* Why the call failed on it. Returns: borrowed; NULL: it did not. */
const GError *sill_suite_error (const SillSuite *suite, guint file);

/* The outcome as a document. Returns: yours. */
char *sill_suite_write (const SillSuite *suite, SillSuiteFormat format);
/* How many <expect> of the file are not met. */
guint sill_suite_unmet (const SillSuite *suite, guint file);
/* The file `text` with those rewritten to what came, all other bytes as they are. Returns: yours; NULL: it is no XML in UTF-8, or no longer has them. */
char *sill_suite_accept (const SillSuite *suite, guint file, const char *text, gsize length);

#pragma GCC visibility pop
