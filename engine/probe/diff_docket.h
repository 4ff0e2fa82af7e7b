#pragma once
#include "probe/diff.h"
#include <sill/error.h>

/* Decides every case of a file by both sets of rules and adds what moves. `findings`: what is wrong with the file for the new ones.
 * Errors: IO. */
gboolean docket_read (Diff *diff, const char *path, SillFindings *findings, GError **error);
void docket_moved_free (gpointer data);
