/* Rows by chance for every plan of a program, decided by the column and each by itself: values beside the figures that the
 * plan's sums turn at, unknown ones, and the least and greatest that there are. */
#include "columns_hold.h"
#include <stdio.h>
#include "compile/lay_columns.h"
#include "random_code.h"
#include "run/columns.h"
#include "run/range.h"

typedef struct {
  const Code *code;
  Dice *dice;
  guint32 *wanted; /* steps of the code */
  guint n_wanted;
  ColumnCode *laid;
  ColumnRoom *room;
  gint64 *lo, *hi; /* BLOCK_ROWS for each slot */
  Column *columns;
  Interval *slots; /* of one row */
  Truth *truths;
  ColumnsTally *tally;
} Rows;

static guint below (const Rows *rows, guint n) { return dice_below (rows->dice, n); }

static gboolean one_in (const Rows *rows, guint n) { return below (rows, n) == 0; }

static gint64 extreme (const Rows *rows)
{
  static const gint64 all[] = { G_MAXINT64, G_MININT64 + 1, -1, G_GINT64_CONSTANT (1) << 62, G_MAXINT32, 1LL << 40 };
  return all[below (rows, G_N_ELEMENTS (all))];
}

static gint64 *cell (gint64 *values, guint slot, guint row) { return &values[(gsize) slot * BLOCK_ROWS + row]; }

/* ---- the values of a row ---- */

static void set_small (const Rows *rows, guint row)
{
  for (guint i = 0; i < rows->laid->n_slots; i++) {
    const guint slot = rows->laid->slots[i].slot;
    const gint64 value = one_in (rows, 2) ? below (rows, 2) : below (rows, 1u << below (rows, 20));
    *cell (rows->lo, slot, row) = *cell (rows->hi, slot, row) = one_in (rows, 3) ? 0 : value;
  }
}

/* One slot of some sum is set so that the sum comes to its figure, one more or one less. */
static void set_beside_figure (const Rows *rows, guint row)
{
  const Step *step = &rows->code->steps[below (rows, rows->code->n_steps)];
  if (step->code != STEP_REACH || step->count == 0)
    return;
  const Term *terms = code_terms (rows->code, step), *chosen = &terms[below (rows, step->count)];
  Wide rest = (Wide) step->bound - 1 + below (rows, 3);
  for (guint i = 0; i < step->count; i++)
    if (terms + i != chosen)
      rest -= (Wide) terms[i].weight * *cell (rows->lo, terms[i].slot, row);
  const gint64 value = linear_clamp (rest / chosen->weight);
  *cell (rows->lo, chosen->slot, row) = *cell (rows->hi, chosen->slot, row) = MAX (value, 0);
}

static void set_extreme (const Rows *rows, guint row)
{
  const ColumnSlot *slot = &rows->laid->slots[below (rows, rows->laid->n_slots)];
  const gint64 value = one_in (rows, 2) ? extreme (rows) : slot->limit + below (rows, 2);
  *cell (rows->lo, slot->slot, row) = *cell (rows->hi, slot->slot, row) = one_in (rows, 3) ? -value : value;
}

static void set_unknown (const Rows *rows, guint row)
{
  const guint slot = rows->laid->slots[below (rows, rows->laid->n_slots)].slot;
  gint64 *lo = cell (rows->lo, slot, row), *hi = cell (rows->hi, slot, row);
  *lo = one_in (rows, 2) ? 0 : *lo;
  *hi = one_in (rows, 3)   ? UNBOUNDED
        : one_in (rows, 2) ? MAX (*lo, 1)
                           : MIN (*lo, G_MAXINT64 - 1000) + below (rows, 1000);
  *hi = MAX (*hi, *lo);
}

static void set_row (const Rows *rows, guint row)
{
  set_small (rows, row);
  for (guint i = below (rows, 4); i > 0; i--)
    set_beside_figure (rows, row);
  if (one_in (rows, 20))
    set_extreme (rows, row);
  for (guint i = one_in (rows, 8) ? 1 + below (rows, 3) : 0; i > 0; i--)
    set_unknown (rows, row);
}

/* ---- columns ---- */

/* All rows are made alike in the slot, as they are in what no row says by itself. */
static void join_rows (const Rows *rows, guint slot, guint n)
{
  const gint64 lo = *cell (rows->lo, slot, 0), hi = *cell (rows->hi, slot, 0);
  rows->columns[slot] = (Column) { .all = { lo, hi } };
  for (guint row = 0; row < n; row++) {
    *cell (rows->lo, slot, row) = lo;
    *cell (rows->hi, slot, row) = hi;
  }
}

static void set_column (const Rows *rows, guint slot, guint n)
{
  gint64 *lo = cell (rows->lo, slot, 0), *hi = cell (rows->hi, slot, 0);
  gboolean known = TRUE;
  for (guint row = 0; row < n; row++)
    known = known && lo[row] == hi[row];
  rows->columns[slot] = (Column) { .lo = lo, .hi = known && one_in (rows, 2) ? NULL : hi };
  if (lo[0] == hi[0] ? one_in (rows, 6) : one_in (rows, 40))
    join_rows (rows, slot, n);
}

/* ---- comparing ---- */

static gboolean has_bit (const uint64_t *bits, guint row) { return bits[row / 64] >> row % 64 & 1; }

static gboolean is_alike (const Rows *rows, guint row)
{
  const ColumnRoom *room = rows->room;
  Ranks ranks;
  for (guint i = 0; i < rows->laid->n_slots; i++) {
    const guint slot = rows->laid->slots[i].slot;
    rows->slots[slot] = (Interval) { *cell (rows->lo, slot, row), *cell (rows->hi, slot, row) };
  }
  const gboolean exact = range_find (rows->code, rows->slots, rows->truths, &ranks);
  gboolean alike =
      room->floor[row] == ranks.floor && room->ceiling[row] == ranks.ceiling && has_bit (room->inexact, row) == !exact;
  for (guint i = 0; i < rows->n_wanted; i++) {
    const Truth truth = rows->truths[rows->wanted[i]];
    alike = alike && has_bit (room->yes + i * BLOCK_WORDS, row) == (truth == YES) &&
            has_bit (room->open + i * BLOCK_WORDS, row) == (truth == UNKNOWN);
  }
  rows->tally->undecided += ranks.floor < ranks.ceiling;
  rows->tally->apart += has_bit (room->apart, row);
  return alike;
}

static gboolean block_holds (const Rows *rows, guint n)
{
  gboolean hold = TRUE;
  for (guint row = 0; row < n; row++)
    set_row (rows, row);
  for (guint i = 0; i < rows->laid->n_slots; i++)
    set_column (rows, rows->laid->slots[i].slot, n);
  columns_run (rows->laid, rows->columns, n, rows->room);
  for (guint row = 0; row < n && hold; row++)
    hold = is_alike (rows, row);
  rows->tally->rows += n;
  return hold;
}

static void choose_wanted (Rows *rows)
{
  const guint often = 1 + below (rows, 5);
  for (guint i = 0; i < rows->code->n_steps; i++)
    if (one_in (rows, often))
      rows->wanted[rows->n_wanted++] = i;
}

static gboolean code_holds (const Code *code, guint64 n, Dice *dice, ColumnsTally *tally)
{
  const gsize cells = ((gsize) code->n_slots + 1) * BLOCK_ROWS;
  g_autofree guint32 *wanted = g_new (guint32, code->n_steps + 1);
  g_autofree gint64 *lo = g_new0 (gint64, cells), *hi = g_new0 (gint64, cells);
  g_autofree Column *columns = g_new0 (Column, code->n_slots + 1);
  g_autofree Interval *slots = g_new0 (Interval, code->n_slots + 1);
  g_autofree Truth *truths = g_new0 (Truth, code->n_steps + 1);
  Rows rows = { .code = code,
                .dice = dice,
                .wanted = wanted,
                .lo = lo,
                .hi = hi,
                .columns = columns,
                .slots = slots,
                .truths = truths,
                .tally = tally };
  gboolean hold = TRUE;
  choose_wanted (&rows);
  rows.laid = lay_columns (code, wanted, rows.n_wanted);
  rows.room = column_room_new (rows.laid);
  rows.room->row = g_new (Interval, code->n_slots + 1);
  for (guint64 done = 0, size = 0; done < n && hold && rows.laid->n_slots > 0; done += size) {
    size = 1 + below (&rows, one_in (&rows, 3) ? BLOCK_ROWS : 70);
    size = MIN (size, n - done);
    hold = block_holds (&rows, (guint) size);
  }
  tally->plans++;
  g_free (rows.room->row);
  column_room_free (rows.room);
  column_code_free (rows.laid);
  return hold;
}

gboolean columns_hold (const Program *program, guint64 rows, guint seed, ColumnsTally *ret)
{
  const guint n = program->plans->len;
  Dice dice = { seed };
  gboolean hold = TRUE;
  *ret = (ColumnsTally) { 0 };
  for (guint i = 0; i < n && hold; i++) {
    const Plan *plan = g_ptr_array_index (program->plans, i);
    hold = code_holds (&plan->code, rows / n + 1, &dice, ret);
    for (guint j = 0; j < plan->alternatives->len && hold; j++)
      hold = code_holds (&plan_alternative (plan, j)->plan->code, rows / n / 8 + 1, &dice, ret);
    if (!hold)
      printf ("rows by the column differ: seed %u, plan %u of %s\n", seed, i, plan->offence->stated->id);
  }
  return hold;
}

gboolean columns_hold_by_chance (guint64 programs, guint seed, ColumnsTally *ret)
{
  enum { EACH = 64 };
  SlotWord words[RANDOM_SLOTS / SLOTS_OF_WORD + 1] = { 0 }; /* an open row is run once: no slot counts as used */
  uint8_t polarity = 0;
  Dice dice = { seed };
  gboolean hold = TRUE;
  *ret = (ColumnsTally) { 0 };
  for (guint64 i = 0; i < programs && hold; i++) {
    const RandomSlots slots = random_slots_new (&dice);
    RandomCode code;
    random_code_new (&dice, &slots, &code);
    code.code.words = words;
    code.code.polarity = &polarity;
    code.code.n_seats = 1;
    hold = code_holds (&code.code, EACH, &dice, ret);
    if (!hold)
      printf ("rows by the column differ: seed %u, random program %" G_GUINT64_FORMAT "\n", seed, i);
  }
  return hold;
}
