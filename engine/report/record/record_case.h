#pragma once
#include <sill/reasons.h>
#include "model/verdict/reasons.h"

/* One case for programs, as JSON or XML, one line of its own, in the detail that the reasons have. Returns: yours. */
char *report_record (const Reasons *reasons, const SillReport *options);
