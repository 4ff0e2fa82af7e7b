#pragma once
#include "read/document/span.h"

/* What a column may be: a part of a case (table_columns.def), a fact, nothing known, or a fault of every row. */
enum {
#define COLUMN(code, names) COLUMN_##code,
#include "read/bulk/table_columns.def"
#undef COLUMN
  N_COLUMNS,
  COLUMN_FACT = N_COLUMNS,
  COLUMN_FOREIGN,
  COLUMN_WRONG
};

/* The part of a case that a column of that name is; COLUMN_FACT: none. */
guint column_named (Span name);
/* Where the head begins in the first rows of a table: behind titles, where the first row that names a part of a case, and something
 * else, has nothing but titles above it. 0: the first row is it, as far as anybody can tell. */
gsize head_begins (Span rows);
