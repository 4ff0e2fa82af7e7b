#pragma once
#include <sill/reasons.h>
#include "model/verdict/reasons.h"

/* One case for programs. Returns: yours. */
char *report_json (const Reasons *reasons, const SillReport *options);
char *report_xml (const Reasons *reasons, const SillReport *options);
