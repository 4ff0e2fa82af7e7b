#pragma once
#include "cli/bulk/cli_receipt.h"
#include "cli/bulk/cli_store.h"

/* The receipt of a run that is not over, in the folder of its blocks: it names those that are whole, and where the input is to be
 * gone on with. */
typedef struct {
  SillLanguage language;
  const char *folder; /* borrowed, as all that follows */
  Receipt *receipt;
  SillSummary *summary; /* NULL: none is wanted */
  Store *store;
  GChecksum *all; /* what the blocks that are there hold goes into it */
} Manifest;

#define MANIFEST_NAME "manifest.json"

/* Writes the first manifest into an empty folder, or with `resume` takes up the one that is there: receipt and summary have its counts
 * then. Prints why where it is not STATUS_DONE. */
Status manifest_begin (const Manifest *manifest, gboolean resume);
/* Replaces it by what the receipt says now. FALSE: it could not be written. */
gboolean manifest_write (const Manifest *manifest);
