#pragma once
#include "model/verdict.h"

/* What was seen, so that a run that changed nothing is noticed. */
typedef struct {
  guint64 cases, up, down, trials, unsettled;
} ChangeTally;

/* The changes that an explanation of the first charge lists, held against what the case so changed is decided to: every fact
 * turned round, every amount grown step by step to `largest`, above which nothing matters. Adds to `complaints` each change
 * that is listed and leads elsewhere, and each that leads higher and is not listed. */
void changes_hold (Program *program, const Case *fact_case, gint64 largest, GString *complaints, ChangeTally *tally);
