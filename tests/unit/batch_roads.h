#pragma once
#include "batch/batch.h"

/* What a batch of one file hands over. */
typedef struct {
  GString *lines, *records; /* records: what is told of each beside its line */
  SillBatchCounts counts;
  char **foreign;
} BatchTaken;

/* Runs the file, findings complete; `singly`: record by record. Fails the test where the batch fails. Returns: clear it. */
BatchTaken batch_taken (Program *program, const char *path, SillDetail detail, guint threads, gboolean singly);
void batch_taken_clear (BatchTaken *taken);
/* Asserts that it comes to the same record by record as otherwise, on one thread and on more, up to so many. Returns: the counts. */
SillBatchCounts batch_roads_alike (Program *program, const char *path, SillDetail detail, guint most_threads);
