#pragma once
#include "cli/bulk/cli_receipt.h"

/* Receipts of parts of one batch, made anywhere, as one: that of the parts' inputs one after the other, with the parts' outputs
 * as its blocks. */

/* `parts`: of const Receipt *, at least one, in their order. Reads the outputs.
 * Returns: yours; NULL, with words and the name of what they speak of (borrowed): they are not of one batch, or an output
 * cannot be read. */
Receipt *receipt_join (const GPtrArray *parts, Text *ret_why, const char **ret_name);
/* Adds the bytes of a file. FALSE: it cannot be read. */
gboolean hash_file (GChecksum *sum, const char *path);
