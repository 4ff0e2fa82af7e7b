#pragma once
#include "model/verdict/verdict.h"

/* What was seen, so that a run that changed nothing is noticed. */
typedef struct {
  guint64 cases, undecided, trials, up, down, unsettled, clauses, dates, subjects;
} ChangeTally;

/* The changes that an explanation of the first charge lists, held against what the case so changed is decided to: every fact
 * turned round, every open clause, every day of a dated fact, the subject, every amount grown and lowered: step by step for
 * `dense` steps, then where halving finds that the result turns. Adds to `complaints` each change that is listed and leads
 * elsewhere, and each that leads elsewhere and is not listed. */
void changes_hold (Program *program, const Case *fact_case, gint64 dense, GString *complaints, ChangeTally *tally);
void changes_print (const ChangeTally *tally);
