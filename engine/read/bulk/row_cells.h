#pragma once
#include "read/document/span.h"

/* One row of a table (CSV as RFC 4180 has it, or with another sign between the cells) as its cells. */

typedef struct {
  gsize at, length; /* in `text`, without quotes, blanks around it taken off */
  gsize offset;     /* in the row as it was written */
} Cell;

typedef struct {
  char *text;
  gsize room;
  GArray *cells; /* of Cell */
  gint broken;   /* the first one with a quote that does not end, or does not end the cell; -1: none */
} Cells;

void cells_init (Cells *cells);
void cells_clear (Cells *cells);
/* Takes the place of what it held. `row` is without its newline. */
void cells_split (Cells *cells, Span row, char between);
/* Returns: borrowed until the next split. */
Span cells_get (const Cells *cells, guint index);

/* A row while its end is looked for, in pieces. */
typedef struct {
  char between;     /* NUL: not known yet, any of those that row_between tells apart */
  gsize at;         /* bytes seen */
  gsize first_line; /* where its first line ends; 0: not yet seen */
  guint n_cells;    /* before the last */
  gboolean inside, begun, quoted;
  gboolean torn; /* something stands behind a quote that ends a cell: its beginning was none */
} RowExtent;

/* Goes on through `text`, which begins where the row does. TRUE: `at` is the newline that ends it. */
gboolean row_follow (RowExtent *extent, const char *text, gsize length);
/* The sign that stands most often between the cells of a head: tab, comma or semicolon. */
char row_between (Span head);
