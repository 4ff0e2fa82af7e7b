#pragma once
#include "read/bulk/slice.h"
#include "read/plain/plain_words.h"

/* Plain records as rows of one table. */
typedef struct PlainTable PlainTable;

/* `words` and `form` are borrowed. Heads that nothing known is like go to the draft's foreign names. Returns: yours. */
PlainTable *plain_table_new (PlainWords *words, const BulkForm *form);
void plain_table_free (PlainTable *table);
/* Enters a row, behind which a NUL byte stands. FALSE: it is not plain. */
gboolean plain_table_read (PlainTable *table, Span text);
