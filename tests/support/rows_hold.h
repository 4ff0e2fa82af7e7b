#pragma once
#include "model/program/program.h"

typedef struct {
  guint64 groups, rows;
  guint64 undecided, several; /* rows whose tier stays open, whose conduct meets more than one law */
  guint64 refused;            /* groups that are to be decided one by one */
} RowsTally;

/* Whether rows that are decided together come to what a case comes to that states the same: of every plan of the program groups
 * on its days, `each` rows in each, at most BLOCK_ROWS. What differs first is printed. */
gboolean rows_hold (const Program *program, guint each, guint64 seed, RowsTally *ret);
