#pragma once
#include <stddef.h>
#include "model/program/column_code.h"

/* What rows have in a slot. */
typedef struct {
  const int64_t *lo; /* of each row; NULL: all rows have `all` */
  const int64_t *hi; /* NULL: every row has one known value, that of `lo` */
  Interval all;
} Column;

/* Ranks, and the truth of what is wanted, of rows: into `room`, for each the same as range_find says of its slots, and as the
 * truths say that it leaves. `columns`: as the slots of the code; `n`: at most BLOCK_ROWS. Never allocates, never fails: a row with
 * something unknown, or with a value for which the 64-bit bound is not proved, is run by itself. */
void columns_run (const ColumnCode *code, const Column *columns, uint32_t n, ColumnRoom *room);
