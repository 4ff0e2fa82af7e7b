#pragma once
#include "report/paper/report_paper.h"
#include "report/record/record_case.h"

/* Reasons as a document. Renderers choose words and places; they decide nothing and compute nothing but how a number
 * is written. Here is what stands around the cases, in paper/ and record/ each case. */

/* What stands before the first case and after the last: nothing for text and JSON. Returns: yours. */
char *report_head (const SillReport *options);
char *report_tail (const SillReport *options);
