#pragma once
#include "model/verdict/reasons.h"
#include "report/record/record.h"

/* One case as one object `verdict`: what JSON and XML reports both say. Returns: yours. */
char *record_case (RecordForm form, const Reasons *reasons);
