#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* The instrument of a charge that needs no naming: the first that decides anything, else the first. NULL: none. */
const Instrument *record_home (const ChargeReasons *charge);
void record_items (Record *record, const ChargeReasons *charge, const Vocabulary *vocabulary);
/* The clauses that a person decides. */
void record_open_clauses (Record *record, const ChargeReasons *charge);
