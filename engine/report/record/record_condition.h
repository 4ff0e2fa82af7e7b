#pragma once
#include "model/reasons.h"
#include "report/record/record.h"

/* The list `conditions` of the item `home`, each with the conditions below it. */
void record_conditions (Record *record, const Reason *reason, const char *home, const Vocabulary *vocabulary);
