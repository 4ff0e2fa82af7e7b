#pragma once
#include "batch/batch.h"

/* What a batch of one file hands over. */
typedef struct {
  GString *lines, *records; /* records: what is told of each beside its line */
  SillBatchCounts counts;
  char **foreign;
  char *sums; /* NULL: nothing was summed up */
} BatchTaken;

/* Runs the file, findings complete, as `how` has it; what it sums up goes into a summary of its own. Fails the test where the batch fails. Returns: clear it. */
BatchTaken batch_taken (Program *program, const char *path, const SillBatch *how);
void batch_taken_clear (BatchTaken *taken);
/* Asserts that it comes to the same record by record as otherwise, on one thread and on more, up to so many as `how` has.
 * Returns: the counts. */
SillBatchCounts batch_roads_alike (Program *program, const char *path, const SillBatch *how);
