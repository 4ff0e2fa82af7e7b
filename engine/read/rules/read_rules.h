#pragma once
#include <sill/error.h>
#include "model/book/rulebook.h"

/* Adds what one rule file says to `book`, whichever its root is; `path` names it in findings. Nothing is resolved between
 * files yet.
 * Errors: IO. Returns: FALSE only if the call failed; a wrong document is findings, and `book` is then not to be used for
 * anything but finding more of them. */
gboolean read_rules_bytes (Rulebook *book, const char *bytes, gsize length, const char *path, SillFindings *findings,
                           GError **error);
/* Once, after all files: brings what they say into an order that their names have no part in, and turns limits as written
 * into base units of their facts, wherever the vocabulary stood. */
void read_rules_finish (Rulebook *book, SillFindings *findings);
