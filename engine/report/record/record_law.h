#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* The law side of a charge: what is provided, which rules matter besides, which laws it can meet and why one applies. */
void record_law (Record *record, const ChargeReasons *charge);
