#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* What would settle the charge, and what would change it. */
void record_missing (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary);
void record_changes (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary);
