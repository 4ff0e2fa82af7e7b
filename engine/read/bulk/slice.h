#pragma once
#include "base/findings.h"
#include "read/document/span.h"

/* One record of a file of many cases: its bytes and where they stand. It is cut out without being judged. */

enum { MOST_SLICE = 1024 * 1024 };

typedef enum { BULK_NOTHING, BULK_JSON, BULK_XML, BULK_TABLE } BulkFormat;

/* What holds for every record of a file; shared by threads, never changed. */
typedef struct {
  gint references;
  char *path;
  BulkFormat format;
  char *encoding; /* that it came in; NULL: UTF-8 */
  char *head; /* XML: what stands before the first record, up to the end of the root's tag; of a table its first row;
               * NULL: none */
  gsize head_length;
  /* of a table */
  gboolean is_sheet; /* of a workbook: its columns are counted by cells */
  Place head_place;
  char between;  /* its cells */
  guint n_cells; /* of its head */
} BulkForm;

typedef struct {
  Span text;         /* followed by a byte that may be read */
  Place place;       /* its path is the form's */
  gboolean whole;    /* XML: a document of its own, not a part of one */
  FindingCode fault; /* what is wrong with it, found while cutting; NO_FAULT: nothing */
  const char *found, *expected;
} Slice;

BulkForm *bulk_form_new (const char *path);
BulkForm *bulk_form_ref (BulkForm *form);
void bulk_form_unref (BulkForm *form);
