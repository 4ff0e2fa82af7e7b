#pragma once
#include <glib.h>
#include <sill/language.h>

#pragma GCC visibility push(default)

/* What is wrong with documents, all of it, in the order in which it was met. */
typedef struct _SillFindings SillFindings;

typedef enum { SILL_NOTE, SILL_WARNING, SILL_FAULT } SillSeverity;

SillFindings *sill_findings_new (void);
void sill_findings_free (SillFindings *findings);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillFindings, sill_findings_free)

/* Number of findings of every severity. */
guint sill_findings_size (const SillFindings *findings);
/* Number of faults: a document with a fault is rejected. */
guint sill_findings_faults (const SillFindings *findings);

/* One finding as one line, `path:line:column: code: text`, without a newline.
 * Returns: yours. */
char *sill_findings_write (const SillFindings *findings, guint index, SillLanguage language);
/* The stable code of one finding, such as `unknown-fact`. Returns: borrowed, static. */
const char *sill_findings_code (const SillFindings *findings, guint index);
/* Where it is: the path (NULL: nowhere), and line and column from 1 (0: not known). Returns: borrowed. */
const char *sill_findings_path (const SillFindings *findings, guint index);
guint sill_findings_line (const SillFindings *findings, guint index);
guint sill_findings_column (const SillFindings *findings, guint index);
/* What it says, without place and code. Returns: yours. */
char *sill_findings_text (const SillFindings *findings, guint index, SillLanguage language);
SillSeverity sill_findings_severity (const SillFindings *findings, guint index);

/* The table of codes: entry `index` (code, and the text with %1 found, %2 expected), NULL past the end.
 * Returns: borrowed, static. */
const char *sill_findings_table_code (guint index);
const char *sill_findings_table_text (guint index, SillLanguage language);
/* Of an entry that there is. */
SillSeverity sill_findings_table_severity (guint index);

#pragma GCC visibility pop
