#pragma once
#include "base/arena.h"
#include "batch/items_told.h"
#include "batch/known.h"
#include "decide/row_kinds.h"
#include "read/plain/plain_record.h"

/* Rows that have in common all but the values of some facts, and these values, column by column. */

/* As many rows has a lot at most. */
enum { LOT_ROWS = BLOCK_ROWS / 2, LOT_WORDS = LOT_ROWS / 64 };

/* A fact and what the rows of the lot state of it. */
typedef struct {
  guint slot;
  gboolean ranged; /* some row states a range */
  guint64 stated[LOT_WORDS];
  gint64 lo[LOT_ROWS];
  gint64 *hi; /* NULL: not needed yet */
} Stack;

/* What the records of a group have in common. */
typedef struct {
  const char *offence, *region;
  guint from, to, decided; /* stretches of time */
  gboolean complete, one_day;
} Common;

typedef struct {
  Common common;
  PlainRecord first; /* of the first one what is no fact; its values are not there any more */
  gboolean laid;     /* what follows was made, since there were enough of them */
  Case *like;
  RowKinds *kinds; /* NULL: they are decided one by one */
  KnownKinds *known;
  ItemsTold *items;         /* NULL: not asked for */
  const gboolean *used;     /* per slot; borrowed from the calendar */
  guint64 lot;              /* that had records of it last */
  guint n;                  /* rows of the lot at hand */
  guint16 rows[LOT_ROWS];   /* these */
  guint64 apart[LOT_WORDS]; /* by position: rows that are decided one by one */
} RowGroup;

/* Takes a value for each row, the greatest from now on too. */
void stack_take_ranges (Stack *stack);
/* Of a Stack, of a RowGroup. */
void stack_free (gpointer data);
void group_free (gpointer data);
/* Rows of the group that state the fact. */
guint group_count (const RowGroup *group, const Stack *stack);
/* What the rows of the group have of a fact that `n_stated` of them state, where it stands in `stack` for each row of the lot too.
 * Returns: borrowed, from `stack` or `room`. */
Column group_column (RowGroup *group, Stack *stack, guint n_stated, Arena *room);
