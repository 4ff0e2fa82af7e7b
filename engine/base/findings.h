#pragma once
#include <sill/findings.h>

/* One row a code in base/findings.def; the enum, the texts, the manual and tests/bad come from it. */
typedef enum {
#define FINDING(code, name, severity, zh, en) FINDING_##code,
#include "base/findings.def"
#undef FINDING
  N_FINDINGS,
  NO_FAULT = N_FINDINGS /* where the code of a fault is returned */
} FindingCode;

/* Where in a document: line and column count from 1, columns in characters; 0 = not known. */
typedef struct {
  const char *path;
  guint line;
  guint column;
} Place;

/* Adds one finding. `found` is the user's text, `expected` what would have been right; both may be NULL,
 * both are copied. `nearest` is the valid name closest to `found`, or NULL. */
void findings_add (SillFindings *findings, FindingCode code, Place place, const char *found, const char *expected,
                   const char *nearest);
/* The same, for a name that is not among `names` (NULL-terminated): picks the nearest itself. */
void findings_add_unknown (SillFindings *findings, FindingCode code, Place place, const char *found,
                           const char *const *names);
/* Adds what another one has found. */
void findings_add_copy (SillFindings *findings, const SillFindings *other, guint index);
/* Those from `first` on, of one file, by their places; of one place in the order in which they were found. */
void findings_sort_from (SillFindings *findings, guint first);
/* What was said of one place in the same words is said once: a definition is looked at wherever it is asked for. */
void findings_drop_repeated (SillFindings *findings);
/* As if nothing had ever been found. */
void findings_clear (SillFindings *findings);
/* One finding as it is kept: harmless, and cut to a length that a line can bear; NULL: not said. Its texts are borrowed. */
typedef struct {
  Place place;
  const char *found, *expected, *nearest;
} FoundFault;

FoundFault findings_fault (const SillFindings *findings, guint index);
FindingCode findings_code (const SillFindings *findings, guint index);
/* Its words without place and code. Returns: yours. */
char *findings_words (const SillFindings *findings, guint index, SillLanguage language);
/* The number of faults, which goes on counting; for those who look at it often. Returns: borrowed. */
const guint *findings_fault_count (const SillFindings *findings);
