#pragma once
#include "read/bulk/slice.h"
#include "read/case/case_draft.h"

/* Rows of a table as cases: a column is the id, a date, the offence … (table_columns.def) or a fact by its id or name, with its
 * unit in brackets or not. */
typedef struct Table Table;

/* `draft` and `form` are borrowed. Returns: yours. */
Table *table_new (CaseDraft *draft, const BulkForm *form);
void table_free (Table *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Table, table_free)
/* A case from a row. Returns: borrowed from the draft; NULL: its findings say why. */
const Case *table_read (Table *table, Span row, Place place);
