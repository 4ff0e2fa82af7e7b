/* In: columns as long as one likes, with bits for the rows that state them. Out: ranks and bits as long. The idea: a block at a
 * time; only a column of which some row of the block states nothing is copied. */
#include "decide/row_table.h"
#include <string.h>

struct RowTable {
  Rows *rows;
  const TableColumn *columns;
  guint n_columns;
  RowFact *facts; /* of the block at hand */
  gint64 *room;   /* 2 · BLOCK_ROWS for each column */
};

RowTable *row_table_new (Rows *rows, const TableColumn *columns, guint n_columns)
{
  RowTable *table = g_new0 (RowTable, 1);
  *table = (RowTable) { rows, columns, n_columns, g_new0 (RowFact, n_columns + 1),
                        g_new (gint64, 2 * (gsize) BLOCK_ROWS * n_columns + 1) };
  return table;
}

void row_table_free (RowTable *table)
{
  if (table == NULL)
    return;
  g_free (table->facts);
  g_free (table->room);
  g_free (table);
}

static gboolean is_stated (const TableColumn *column, gsize row)
{
  return column->stated == NULL || (column->stated[row / 8] >> row % 8 & 1) != 0;
}

/* Blocks begin at whole bytes. */
static gboolean are_all_stated (const TableColumn *column, gsize first, guint n)
{
  guint row = 0;
  for (; column->stated != NULL && row + 8 <= n; row += 8)
    if (column->stated[(first + row) / 8] != 0xFF)
      return FALSE;
  for (; row < n; row++)
    if (!is_stated (column, first + row))
      return FALSE;
  return TRUE;
}

static Column copy_block (const TableColumn *column, gsize first, guint n, gint64 *room)
{
  gint64 *lo = room, *hi = room + BLOCK_ROWS;
  for (guint row = 0; row < n; row++) {
    const gboolean stated = is_stated (column, first + row);
    const gint64 *most = column->hi != NULL ? column->hi : column->lo;
    lo[row] = stated ? column->lo[first + row] : column->unsaid.lo;
    hi[row] = stated ? most[first + row] : column->unsaid.hi;
  }
  return (Column) { .lo = lo, .hi = hi };
}

static void fill_block (RowTable *table, gsize first, guint n)
{
  for (guint i = 0; i < table->n_columns; i++) {
    const TableColumn *column = &table->columns[i];
    const Column as_it_is = { .lo = column->lo + first, .hi = column->hi == NULL ? NULL : column->hi + first };
    table->facts[i].fact = column->fact;
    table->facts[i].column = are_all_stated (column, first, n)
                                 ? as_it_is
                                 : copy_block (column, first, n, table->room + 2 * (gsize) BLOCK_ROWS * i);
  }
}

/* Bits of items, a block of each behind the blocks before it. */
static void take_bits (guint64 *to, const uint64_t *from, guint n_items, gsize words, gsize first)
{
  const gsize here = MIN (BLOCK_WORDS, words - first / 64);
  for (guint i = 0; to != NULL && i < n_items; i++)
    memcpy (to + i * words + first / 64, from + (gsize) i * BLOCK_WORDS, here * sizeof *to);
}

static void take_ranks (guint8 *to, const uint8_t *from, gsize first, guint n)
{
  if (to != NULL)
    memcpy (to + first, from, n);
}

void row_table_decide (RowTable *table, gsize n, const TableResult *ret)
{
  const gsize words = (n + 63) / 64;
  RowVerdicts found;
  for (gsize first = 0; first < n; first += BLOCK_ROWS) {
    const guint here = (guint) MIN (BLOCK_ROWS, n - first);
    fill_block (table, first, here);
    rows_decide (table->rows, table->facts, table->n_columns, here, &found);
    take_ranks (ret->floor, found.floor, first, here);
    take_ranks (ret->ceiling, found.ceiling, first, here);
    take_ranks (ret->law, found.applied, first, here);
    for (guint law = 0; law < rows_laws (table->rows); law++) {
      const ColumnRoom *room = rows_room (table->rows, law);
      const guint items = rows_plan (table->rows, law)->places.items->len;
      take_bits (ret->yes == NULL ? NULL : ret->yes[law], room->yes, items, words, first);
      take_bits (ret->open == NULL ? NULL : ret->open[law], room->open, items, words, first);
    }
  }
}
