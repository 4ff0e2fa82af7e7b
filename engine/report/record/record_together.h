#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* "concurrence": which of two offences of one defendant prevails; one object for every two that may both be committed. */
void record_concurrences (Record *record, const Reasons *reasons);
