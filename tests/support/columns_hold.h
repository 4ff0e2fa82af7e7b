#pragma once
#include "model/program/program.h"

/* What random rows of every plan of a program were decided by. */
typedef struct {
  guint64 plans, rows;
  guint64 apart;     /* rows that were run by themselves */
  guint64 undecided; /* rows whose tier stays open */
} ColumnsTally;

/* Whether rows by the column come to what each row comes to by itself: at least `rows`, and some of each plan; what differs
 * first is printed. */
gboolean columns_hold (const Program *program, guint64 rows, guint seed, ColumnsTally *ret);
/* The same of so many programs made by chance, 64 rows each. */
gboolean columns_hold_by_chance (guint64 programs, guint seed, ColumnsTally *ret);
