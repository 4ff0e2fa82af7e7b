#pragma once
#include <sill/reasons.h>
#include "model/verdict/reasons.h"

/* One case for people, without head and tail. Returns: yours. */
char *report_text (const Reasons *reasons, const SillReport *options);
char *report_html (const Reasons *reasons, const SillReport *options);
