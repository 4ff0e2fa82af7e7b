#pragma once
#include <sill/error.h>
#include "model/case/case.h"
#include "read/bulk/slice.h"
#include "read/case/case_draft.h"

/* Reads records, one after the other; a thread has one of its own. */
typedef struct SliceReader SliceReader;

/* `usual`: for cases that do not say it; borrowed. Returns: yours. */
SliceReader *slice_reader_new (const Lawbook *law, const CaseUsual *usual);
void slice_reader_free (SliceReader *reader);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (SliceReader, slice_reader_free)
/* Forgets the text that was read before: to be called before it goes. */
void slice_reader_leave (SliceReader *reader);
/* `form` is that of the slice. `ret_case` is borrowed until the next call; NULL: the findings say why.
 * Errors: LIMIT: memory is short, and nothing can be said of the record. */
gboolean slice_read (SliceReader *reader, BulkForm *form, const Slice *slice, const Case **ret_case, GError **error);
/* The draft of the record read last, as far as it could be read. NULL: no case was begun. Returns: borrowed until the next call. */
const CaseDraft *slice_begun (const SliceReader *reader);
/* The id of the case read last; NULL: it has none, or it could not be read so far. Returns: borrowed until the next call. */
const char *slice_case_id (const SliceReader *reader);
/* What was found in the record read last. Returns: borrowed until the next call. */
const SillFindings *slice_findings (const SliceReader *reader);
/* By which cases are read. Returns: borrowed. */
CaseDraft *slice_draft (const SliceReader *reader);
/* Keys of it that nothing known is like, of char *. Returns: borrowed until the next call. */
const GPtrArray *slice_foreign (const SliceReader *reader);
