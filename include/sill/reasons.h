#pragma once
#include <sill/verdict.h>

#pragma GCC visibility push(default)

/* The explanation of one case, made once, written in any format and language. */
typedef struct _SillReasons SillReasons;

/* Decides and explains. Returns: yours; keeps the rules alive, not the case. */
SillReasons *sill_case_explain (SillRules *rules, const SillCase *fact_case);
/* The same with a valid question; what it adds stands behind the charges of the case and is marked as not charged. */
SillReasons *sill_case_explain_with (SillRules *rules, const SillCase *fact_case, const SillQuestion *question);
/* Reasons of no case yet, and of the next one, whatever they were of before: the way to explain many, in the same memory.
 * Threads: reasons of its own for each. Returns: yours; keeps the rules alive. */
SillReasons *sill_reasons_new (SillRules *rules);
void sill_reasons_explain (SillReasons *reasons, const SillCase *fact_case, const SillQuestion *question);
void sill_reasons_free (SillReasons *reasons);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SillReasons, sill_reasons_free)

gboolean sill_reasons_decided (const SillReasons *reasons);

/* What the case expects (`<expect>`) of its charges: one for each charge and expectation on it; none where it was asked
 * about another day. */
guint sill_reasons_expectations (const SillReasons *reasons);
/* What is wrong with one of them, as one line `path:line: case: charge: text`. Returns: yours; NULL: it is met. */
char *sill_reasons_unmet (const SillReasons *reasons, guint index, SillLanguage language);

typedef struct {
  SillFormat format;
  SillLanguage language;
  gboolean color; /* TEXT */
  guint columns;  /* TEXT; 0: 80 */
} SillReport;

/* A report is head, cases, tail; TEXT, MARKDOWN and JSON have empty heads and tails (JSON: one object a line). Returns: yours. */
char *sill_report_head (const SillReport *report);
char *sill_report_tail (const SillReport *report);
char *sill_reasons_write (const SillReasons *reasons, const SillReport *report);

#pragma GCC visibility pop
