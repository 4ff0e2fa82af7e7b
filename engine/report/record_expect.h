#pragma once
#include "model/reasons.h"
#include "report/record.h"

/* A list of what the case expects, met or not. */
void record_expectations (Record *record, const Reasons *reasons);
