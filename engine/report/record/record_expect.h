#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* A list of the regional figures that the case states; nothing where there is none. */
void record_stated_figures (Record *record, const Reasons *reasons);
/* A list of what the case expects, met or not. */
void record_expectations (Record *record, const Reasons *reasons);
