#pragma once
#include "cli/cli_print.h"

/* How far a batch is, as one line of the terminal that standard error is; where it is none nothing is ever shown. */
typedef struct Progress Progress;

/* `paths`: what is read, for its size. Returns: yours; NULL: nothing is to be shown. */
Progress *progress_new (const char *const *paths, guint n, SillLanguage language);
/* Takes the line away. */
void progress_free (Progress *progress);
/* Shows it again, unless that was a moment ago. */
void progress_show (Progress *progress, const SillBatchCounts *counts);
