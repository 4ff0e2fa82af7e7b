#pragma once
#include "model/program/column_code.h"

/* The code for rows by the column. `wanted`: steps of the code whose truth is asked for beside the rank.
 * Returns: yours; it borrows `code`. */
ColumnCode *lay_columns (const Code *code, const uint32_t *wanted, uint32_t n_wanted);
