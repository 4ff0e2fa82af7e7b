#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* One charge as an object: the tiers, every item, what is missing and what would change it. */
void record_charge (Record *record, const ChargeReasons *charge, const Program *program);
