#pragma once
#include "base/findings.h"
#include <sill/reasons.h>
#include "model/verdict/reasons.h"

/* One case for programs, as JSON or XML, one line of its own, in the detail that the reasons have. Returns: yours. */
char *report_record (const Reasons *reasons, const SillReport *options);
/* A record of which nothing can be decided, as JSON in one line. `id`: its case's; NULL: not known. `place`: where the record
 * begins. `rules`: the hash of the rule files. Returns: yours. */
char *report_refusal (const char *id, Place place, const char *rules, const SillFindings *findings);
