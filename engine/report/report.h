#pragma once
#include <sill/reasons.h>
#include "model/reasons.h"

/* Reasons as a document. Renderers choose words and places; they decide nothing and compute nothing but how a number
 * is written. Each gives one case, without head and tail. Returns: yours. */
char *report_text (const Reasons *reasons, const SillReport *options);
char *report_json (const Reasons *reasons, const SillReport *options);
char *report_xml (const Reasons *reasons, const SillReport *options);
char *report_html (const Reasons *reasons, const SillReport *options);
/* What stands before the first case and after the last: nothing for text and JSON. Returns: yours. */
char *report_head (const SillReport *options);
char *report_tail (const SillReport *options);
