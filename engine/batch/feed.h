#pragma once
#include "batch/growing.h"
#include "batch/lot.h"

/* The records of all files of a batch, one file after the other. */
typedef struct Feed Feed;

/* `law` and `batch` are borrowed; `data` is for its input function. Returns: yours. */
Feed *feed_new (const BatchLaw *law, const SillBatch *batch, gpointer data);
void feed_free (Feed *feed);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Feed, feed_free)
/* Passes over what lies before `after`. Errors: CHANGED: it is not what it was. */
gboolean feed_pass (Feed *feed, const SillBatchAt *after, GError **error);
/* Fills an empty lot with what comes next, at most to the end of a step; it stays empty at the end. */
void feed_fill (Feed *feed, Lot *lot);
/* Bytes of the files that were read so far, and files that could not be read to their end. */
guint64 feed_bytes (const Feed *feed);
guint64 feed_broken (const Feed *feed);
/* Rows that were passed over above the heads of tables. */
guint64 feed_titles (const Feed *feed);
