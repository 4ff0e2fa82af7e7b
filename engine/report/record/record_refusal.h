#pragma once
#include "base/findings.h"

/* A record of which nothing can be decided, as JSON in one line. `id`: its case's; NULL: not known. `place`: where the record
 * begins. `rules`: the hash of the rule files. Returns: yours. */
char *report_refusal (const char *id, Place place, const char *rules, const SillFindings *findings);
