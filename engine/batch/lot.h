#pragma once
#include <sill/batch.h>
#include "batch/summary.h"
#include "read/bulk/slice.h"

/* Some records that are decided in one go, by whichever thread comes first, and what comes of them. */

typedef struct {
  BulkForm *form; /* held by the lot */
  gsize offset, length;
  Place place;
  gboolean whole;
  FindingCode fault;
  gssize found; /* offset; -1: nothing */
  const char *expected;
} HeldSlice;

typedef struct {
  GString *text;      /* of the records, each followed by a NUL byte */
  GArray *slices;     /* of HeldSlice */
  GPtrArray *forms;   /* of BulkForm, each once */
  GString *lines;     /* what comes of them */
  GArray *records;    /* of SillBatchRecord */
  GPtrArray *texts;   /* of char *, which these refer to */
  Summary *summary;   /* of them; NULL: nobody wants to know */
  guint64 first;      /* number of records before them */
  GPtrArray *foreign; /* of char *: keys that are like nothing known, as they came */
  SillBatchCounts counts;
  gboolean ends_step;
  SillBatchAt at;     /* where a step ends: behind the last of them */
  GError *error;      /* NULL: all went well */
  guint next;         /* the first of its records that is not decided */
  GPtrArray *lacking; /* of char *: offences without whose law it cannot be; empty: all are decided */
  guint most;         /* records that it takes */
  gsize room;         /* bytes of text after which it takes no more */
} Lot;

/* For records that are decided by the column, many at once, or one by one. */
Lot *lot_new (gboolean by_column);
void lot_free (Lot *lot);
/* Empties it for the next records. */
void lot_clear (Lot *lot);
/* Copies a record into it. */
void lot_add (Lot *lot, BulkForm *form, const Slice *slice);
gboolean lot_is_full (const Lot *lot);
/* Ends a part of the text of a record, which is not read again, by a NUL byte. Returns: it, borrowed from the lot. */
const char *lot_end_text (Lot *lot, Span part);
/* Record `index` as it was cut. Returns: borrowed from the lot. */
Slice lot_slice (const Lot *lot, guint index);
/* Where it begins. */
Place lot_place (const Lot *lot, guint index);
