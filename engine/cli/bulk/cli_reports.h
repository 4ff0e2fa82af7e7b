#pragma once
#include "cli/cli_print.h"

/* A folder with a report for each record that a person should look at. */

/* Makes it where there is none. FALSE, with a message: it cannot be had. */
gboolean reports_begin (SillLanguage language, const char *folder);
/* Those of the part, each in a file named after its number and its id. `durable`: they are on the disk then. FALSE, with a message:
 * one could not be written. */
gboolean reports_take (SillLanguage language, const char *folder, const SillBatchPart *part, gboolean durable);
