#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* The list `conditions` of an item, each with the conditions below it. */
void record_conditions (Record *record, const ItemReason *item, const Vocabulary *vocabulary);
