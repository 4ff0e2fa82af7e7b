#pragma once
#include "cli/bulk/cli_receipt.h"
#include "cli/cli_options.h"

/* Results as numbered files in a folder, behind a manifest that names those that are whole, so that a run that was cut off
 * anywhere is gone on with. */
typedef struct Blocks Blocks;

enum { BLOCKS_STEP = 10000 }; /* records; every block ends at a multiple of it, or at the end */

/* Begins the blocks of `receipt` (borrowed), or with --resume takes up those that are there: it has their counts then, and
 * `summary` (borrowed; NULL: none is wanted) theirs.
 * Prints why and returns NULL, with a status, if they cannot be begun or gone on with. Returns: yours. */
Blocks *blocks_open (const Options *options, Receipt *receipt, SillSummary *summary, Status *ret_status);
void blocks_free (Blocks *blocks);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Blocks, blocks_free)
/* Everything was written before. */
gboolean blocks_are_whole (const Blocks *blocks);
/* FALSE: it could not be written, and nothing more is wanted. */
gboolean blocks_take (Blocks *blocks, const SillBatchPart *part);
/* Nothing is lost if it stops here. */
gboolean blocks_stand (const Blocks *blocks);
/* Ends the last block; `receipt` is whole then. */
Status blocks_end (Blocks *blocks, const SillBatchCounts *counts);
