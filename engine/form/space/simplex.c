/* In: a box. Out: fractions that meet all its sums, or that there are none.
 * Each sum that the intervals of its variables do not grant by themselves is a row: what depends on the columns, which stand at
 * one of their ends. A row that is out of its bounds changes places with a column that can still move it the right way; where
 * there is none, no values exist. Rows keep whole numbers over a scale of their own, so nothing is rounded.
 * Source: Dutertre, de Moura, "A Fast Linear-Arithmetic Solver for DPLL(T)", 2006; the least index goes first (Bland), which ends. */
#include "form/space/simplex.h"

typedef struct {
  Wide lo, hi;
} Bounds;

typedef struct {
  const Box *box;
  guint n_rows, n_columns;
  Wide *cells;  /* row · n_columns + column: scale · row = Σ cell · column */
  Wide *scales; /* per row, > 0 */
  guint32
      *in_row; /* what stands in a row or column: below n_columns the variable there at first, above it the sum of a */
  guint32 *in_column; /* row at first */
  Wide *at;           /* per column */
  Bounds *bounds;     /* of what stands where, by that number */
  guint32 *variables; /* of the space, per column at first */
  gboolean too_big;
} Tableau;

static Wide times (Tableau *tableau, Wide a, Wide b)
{
  Wide product = 0;
  tableau->too_big |= __builtin_mul_overflow (a, b, &product);
  return product;
}

static Wide plus (Tableau *tableau, Wide a, Wide b)
{
  Wide sum = 0;
  tableau->too_big |= __builtin_add_overflow (a, b, &sum);
  return sum;
}

static Wide *row_of (const Tableau *tableau, guint row) { return tableau->cells + (gsize) row * tableau->n_columns; }

/* ---- from a box ---- */

/* The intervals of its variables do not grant the sum. */
static gboolean asks (const Box *box, guint32 index)
{
  const SpaceSum *sum = space_sum (box->cone->space, index);
  const Sum granted = linear_sum (space_terms (box->cone->space, sum), sum->count, box->values);
  return granted.lo < box->sums[index].lo || granted.hi > box->sums[index].hi;
}

static guint32 *asking_sums (const Box *box, guint *ret_n)
{
  guint32 *sums = g_new (guint32, box->cone->n_sums + 1);
  *ret_n = 0;
  for (guint i = 0; i < box->cone->n_sums; i++)
    if (asks (box, box->cone->sums[i]))
      sums[(*ret_n)++] = box->cone->sums[i];
  return sums;
}

static void fill_row (Tableau *tableau, guint row, guint32 index, const guint32 *column_of)
{
  const Space *space = tableau->box->cone->space;
  const SpaceSum *sum = space_sum (space, index);
  for (guint i = 0; i < sum->count; i++)
    row_of (tableau, row)[column_of[space_terms (space, sum)[i].slot]] = space_terms (space, sum)[i].weight;
  tableau->scales[row] = 1;
  tableau->in_row[row] = tableau->n_columns + row;
  tableau->bounds[tableau->n_columns + row] = (Bounds) { tableau->box->sums[index].lo, tableau->box->sums[index].hi };
}

static void fill_columns (Tableau *tableau, guint32 *column_of)
{
  const Box *box = tableau->box;
  for (guint i = 0; i < tableau->n_columns; i++) {
    const guint32 variable = box->cone->variables[i];
    column_of[variable] = i;
    tableau->in_column[i] = i;
    tableau->at[i] = box->values[variable].lo;
    tableau->bounds[i] = (Bounds) { box->values[variable].lo, box->values[variable].hi };
  }
}

static Tableau tableau_new (const Box *box, const guint32 *sums, guint n)
{
  const guint columns = box->cone->n_variables;
  Tableau tableau = { .box = box, .n_rows = n, .n_columns = columns };
  tableau.cells = g_new0 (Wide, (gsize) n * columns + 1);
  tableau.scales = g_new (Wide, n + 1);
  tableau.in_row = g_new (guint32, n + 1);
  tableau.in_column = g_new (guint32, columns + 1);
  tableau.at = g_new (Wide, columns + 1);
  tableau.bounds = g_new (Bounds, n + columns + 1);
  g_autofree guint32 *column_of = g_new (guint32, box->cone->space->variables->len + 1);
  fill_columns (&tableau, column_of);
  for (guint i = 0; i < n; i++)
    fill_row (&tableau, i, sums[i], column_of);
  return tableau;
}

static void tableau_clear (Tableau *tableau)
{
  g_free (tableau->cells);
  g_free (tableau->scales);
  g_free (tableau->in_row);
  g_free (tableau->in_column);
  g_free (tableau->at);
  g_free (tableau->bounds);
}

/* ---- changing places ---- */

static Wide greatest_divisor (Wide a, Wide b)
{
  while (b != 0) {
    const Wide rest = a % b;
    a = b;
    b = rest;
  }
  return a < 0 ? -a : a;
}

static void shorten (Tableau *tableau, guint row)
{
  Wide *cells = row_of (tableau, row), divisor = tableau->scales[row];
  for (guint i = 0; i < tableau->n_columns && divisor != 1; i++)
    divisor = greatest_divisor (divisor, cells[i]);
  for (guint i = 0; divisor > 1 && i < tableau->n_columns; i++)
    cells[i] /= divisor;
  tableau->scales[row] /= MAX (divisor, 1);
}

/* What the row says of the column: scale · row = … + cell · column. */
static void turn_row (Tableau *tableau, guint row, guint column)
{
  Wide *cells = row_of (tableau, row);
  const Wide cell = cells[column], sign = cell > 0 ? 1 : -1;
  for (guint i = 0; i < tableau->n_columns; i++)
    cells[i] *= -sign;
  cells[column] = sign * tableau->scales[row];
  tableau->scales[row] = sign * cell;
  shorten (tableau, row);
}

/* Puts what `row` says of the column into another row. */
static void replace_in (Tableau *tableau, guint other, guint row, guint column)
{
  Wide *cells = row_of (tableau, other);
  const Wide *said = row_of (tableau, row), cell = cells[column];
  if (cell == 0)
    return;
  cells[column] = 0;
  for (guint i = 0; i < tableau->n_columns; i++)
    cells[i] = plus (tableau, times (tableau, cells[i], tableau->scales[row]), times (tableau, cell, said[i]));
  tableau->scales[other] = times (tableau, tableau->scales[other], tableau->scales[row]);
  if (!tableau->too_big)
    shorten (tableau, other);
}

/* `row` becomes the column, and stands at `at`. */
static void change_places (Tableau *tableau, guint row, guint column, Wide at)
{
  turn_row (tableau, row, column);
  for (guint i = 0; i < tableau->n_rows && !tableau->too_big; i++)
    if (i != row)
      replace_in (tableau, i, row, column);
  const guint32 leaving = tableau->in_row[row];
  tableau->in_row[row] = tableau->in_column[column];
  tableau->in_column[column] = leaving;
  tableau->at[column] = at;
}

/* ---- the way to a vertex ---- */

/* scale · row. */
static Wide worth_of (Tableau *tableau, guint row)
{
  const Wide *cells = row_of (tableau, row);
  Wide worth = 0;
  for (guint i = 0; i < tableau->n_columns; i++)
    if (cells[i] != 0)
      worth = plus (tableau, worth, times (tableau, cells[i], tableau->at[i]));
  return worth;
}

/* Of the rows out of their bounds that of the least number; *ret_up: it is too small. */
static gboolean find_row (Tableau *tableau, guint *ret_row, gboolean *ret_up)
{
  gboolean found = FALSE;
  for (guint i = 0; i < tableau->n_rows; i++) {
    const Bounds bounds = tableau->bounds[tableau->in_row[i]];
    const Wide worth = worth_of (tableau, i), scale = tableau->scales[i];
    const gboolean low = worth<times (tableau, bounds.lo, scale), high = worth> times (tableau, bounds.hi, scale);
    if ((!low && !high) || (found && tableau->in_row[i] > tableau->in_row[*ret_row]))
      continue;
    *ret_row = i;
    *ret_up = low;
    found = TRUE;
  }
  return found;
}

/* Of the columns that can still move the row that way the one of the least number. */
static gboolean find_column (const Tableau *tableau, guint row, gboolean up, guint *ret_column)
{
  const Wide *cells = row_of (tableau, row);
  gboolean found = FALSE;
  for (guint i = 0; i < tableau->n_columns; i++) {
    const Bounds bounds = tableau->bounds[tableau->in_column[i]];
    const gboolean rise = (cells[i] > 0) == up;
    if (cells[i] == 0 || (rise ? tableau->at[i] >= bounds.hi : tableau->at[i] <= bounds.lo))
      continue;
    if (found && tableau->in_column[i] > tableau->in_column[*ret_column])
      continue;
    *ret_column = i;
    found = TRUE;
  }
  return found;
}

static VertexAnswer walk (Tableau *tableau)
{
  guint row = 0, column = 0;
  gboolean up = FALSE;
  while (find_row (tableau, &row, &up) && !tableau->too_big) {
    const Bounds bounds = tableau->bounds[tableau->in_row[row]];
    if (!find_column (tableau, row, up, &column))
      return VERTEX_NONE;
    change_places (tableau, row, column, up ? bounds.lo : bounds.hi);
  }
  return tableau->too_big ? VERTEX_TOO_BIG : VERTEX_FOUND;
}

static void read_values (Tableau *tableau, WideFraction *values)
{
  const guint32 *variables = tableau->box->cone->variables;
  for (guint i = 0; i < tableau->n_columns; i++)
    if (tableau->in_column[i] < tableau->n_columns)
      values[variables[tableau->in_column[i]]] = (WideFraction) { tableau->at[i], 1 };
  for (guint i = 0; i < tableau->n_rows; i++)
    if (tableau->in_row[i] < tableau->n_columns)
      values[variables[tableau->in_row[i]]] = (WideFraction) { worth_of (tableau, i), tableau->scales[i] };
}

VertexAnswer simplex_find (const Box *box, WideFraction *ret_values)
{
  guint n;
  g_autofree guint32 *sums = asking_sums (box, &n);
  Tableau tableau = tableau_new (box, sums, n);
  VertexAnswer answer = walk (&tableau);
  if (answer == VERTEX_FOUND) {
    read_values (&tableau, ret_values);
    answer = tableau.too_big ? VERTEX_TOO_BIG : VERTEX_FOUND;
  }
  tableau_clear (&tableau);
  return answer;
}
