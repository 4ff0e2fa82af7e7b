#pragma once
#include "decide/rows.h"

/* Products of what rows state, such as of a price and a number. */
typedef struct RowProducts RowProducts;

/* What a law asks of the rows at hand. */
typedef struct {
  Column *columns; /* per slot */
  gint64 *room;    /* as row_products_room */
} RowRoom;

/* Whether some product leads to a tier of some law. */
gboolean row_products_are_asked (const Program *program, const Laws *laws);
/* What all share states some product as not known, so that it is the product of its factors only where a row states them all. */
gboolean row_products_states_unknown (const Program *program, const Case *like);
RowProducts *row_products_new (const Program *program, const Case *like);
void row_products_free (RowProducts *products);
/* For the products of n rows, at most BLOCK_ROWS. Returns: yours. */
gint64 *row_products_room (const Program *program);
/* What all share leaves the fact to its factors. */
gboolean row_products_is_left (const RowProducts *products, guint fact);
/* Sets the columns of products from those of their factors. What a row says of the product itself goes before, unless it says
 * that it is not known; less than nothing: it says nothing. */
void row_products_fill (RowProducts *products, const Case *like, const RowFact *facts, guint n_facts, guint n,
                        const RowRoom *room);
static inline Interval row_value (const Column *column, guint row)
{
  if (column->lo == NULL)
    return column->all;
  return (Interval) { column->lo[row], column->hi == NULL ? column->lo[row] : column->hi[row] };
}
