#pragma once
#include "batch/items_told.h"
#include "batch/known.h"
#include "decide/row_kinds.h"

/* Rows that have in common all but the values of some facts, and these values, column by column. */

/* A fact and what the rows of the lot state of it. */
typedef struct {
  guint slot;
  gboolean ranged; /* some row states a range */
  guint64 stated[BLOCK_WORDS];
  gint64 lo[BLOCK_ROWS];
  gint64 *hi;   /* NULL: not needed yet */
  gint64 *near; /* of the rows of a group: least and greatest, one behind the other; NULL: not needed yet */
} Stack;

/* What the records of a group have in common. */
typedef struct {
  const char *offence, *region;
  guint from, to, decided; /* stretches of time */
  gboolean complete, one_day;
} Common;

typedef struct {
  Common common;
  Case *like;
  RowKinds *kinds; /* NULL: they are decided one by one */
  KnownKinds *known;
  ItemsTold *items;           /* NULL: not asked for */
  const gboolean *used;       /* per slot; borrowed from the calendar */
  guint64 lot;                /* that had records of it last */
  guint n;                    /* rows of the lot at hand */
  guint16 rows[BLOCK_ROWS];   /* these */
  guint64 apart[BLOCK_WORDS]; /* by position: rows that are decided one by one */
} RowGroup;

/* Takes a value for each row, the greatest from now on too. */
void stack_take_ranges (Stack *stack);
/* Of a Stack, of a Group. */
void stack_free (gpointer data);
void group_free (gpointer data);
/* Rows of the group that state the fact. */
guint group_count (const RowGroup *group, const Stack *stack);
/* What the rows of the group have of a fact that `n_stated` of them state, where it stands in `stack` for each row of the lot too.
 * Returns: borrowed until another column is gathered. */
Column group_column (RowGroup *group, Stack *stack, guint n_stated);
