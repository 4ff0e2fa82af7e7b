#pragma once
#include "decide/rows.h"

/* A table of rows, of any length: what each states, and where what they come to goes. */

typedef struct {
  guint fact;
  const gint64 *lo, *hi; /* per row; hi NULL: as lo */
  const guint8 *stated;  /* a bit for each row; NULL: all do */
  Interval unsaid;       /* what it is where a row does not */
} TableColumn;

typedef struct {
  guint8 *floor, *ceiling, *law; /* per row; NULL: not wanted */
  guint64 *const *yes,
      *const *open; /* per law, NULL or as ColumnRoom has it, each item (n + 63) / 64 words long; NULL: not wanted */
} TableResult;

typedef struct RowTable RowTable;

/* `rows` are borrowed. Returns: yours. */
RowTable *row_table_new (Rows *rows, const TableColumn *columns, guint n_columns);
void row_table_free (RowTable *table);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RowTable, row_table_free)
void row_table_decide (RowTable *table, gsize n, const TableResult *ret);
