#pragma once
#include "read/bulk/slice.h"
#include "read/case/case_draft.h"
#include "read/plain/plain_record.h"

/* Reads records that say nothing but plain values, without making a case of them and, once it is warm, without allocating. What is
 * not plain, or wrong, is left to a SliceReader, which reads all records. */
typedef struct PlainReader PlainReader;

/* `draft`: by whose names, and with what is usual there; borrowed. Returns: yours. */
PlainReader *plain_reader_new (CaseDraft *draft);
void plain_reader_free (PlainReader *reader);
/* A key of objects that nothing known is like: it was told, and is passed over from now on. */
void plain_reader_pass (PlainReader *reader, const char *key);
/* A NUL byte stands behind the slice. Columns that nothing known is like go to the foreign names of the draft when a table begins.
 * Returns: borrowed until the next call; NULL: the record is not plain. */
const PlainRecord *plain_reader_read (PlainReader *reader, BulkForm *form, const Slice *slice);
