#pragma once
#include <sill/error.h>
#include "read/bulk/slice.h"
#include "read/bulk/table_head.h"

/* The records of one file, one after the other: JSON (a line each, one array, one after the other), XML (one case, or many in
 * <cases>), or a table with a head. Takes constant memory: a record beyond MOST_SLICE is passed over without being read into memory. */
typedef struct Slices Slices;

/* What holds of files that do not say it. */
typedef struct {
  const char *encoding; /* NULL: see source_be_lenient */
  gboolean tables;      /* they are tables; else those that are called .csv or .tsv, and workbooks */
  const char *sheet;    /* of a workbook; NULL: the only one that has anything */
  HeadNames names;      /* of the heads of tables; its law is looked at until the first record is handed out */
} SlicesUsual;

/* `path`: "-" is standard input. Errors: IO. Returns: yours. */
Slices *slices_new (const char *path, const SlicesUsual *usual, GError **error);
void slices_free (Slices *slices);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Slices, slices_free)
/* What is read, as it lies there, goes into `sum` (borrowed) too; to be called before anything is. */
void slices_watch (Slices *slices, GChecksum *sum);
/* Reads what is left and forgets it, so that all was seen. */
void slices_drain (Slices *slices);
/* The next record; borrowed until the next call. FALSE behind the last one.
 * Errors: IO: the file cannot be read any further. */
gboolean slices_next (Slices *slices, Slice *ret, GError **error);
/* Of the record at hand. Returns: borrowed. */
BulkForm *slices_form (const Slices *slices);
/* Where the reading stands: place, and bytes of the file that were read. */
Place slices_place (const Slices *slices);
guint64 slices_size (const Slices *slices);
/* Rows with something in them that were passed over above the head of a table. */
guint slices_titles (const Slices *slices);
