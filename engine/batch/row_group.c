/* In: rows of one kind, and what they state of a fact, each where it stands in the lot. Out: a column, one row of the group behind
 * the other: what stands so already is not copied. */
#include "batch/row_group.h"
#include <string.h>

void group_free (gpointer data)
{
  RowGroup *group = data;
  known_kinds_free (group->known);
  items_told_free (group->items);
  row_kinds_free (group->kinds);
  case_free (group->like);
  g_free (group);
}

void stack_free (gpointer data)
{
  Stack *stack = data;
  g_free (stack->hi);
  g_free (stack);
}

/* Until some row states a range, the least value is the greatest. */
void stack_take_ranges (Stack *stack)
{
  if (stack->hi == NULL)
    stack->hi = g_new (gint64, LOT_ROWS);
  memcpy (stack->hi, stack->lo, sizeof stack->lo);
  stack->ranged = TRUE;
}

/* ---- columns of a group ---- */

static gboolean states (const Stack *stack, guint row) { return (stack->stated[row / 64] >> row % 64 & 1) != 0; }

static gboolean follow_each_other (const RowGroup *group)
{
  return group->rows[group->n - 1] - group->rows[0] == (int) group->n - 1;
}

/* Rows from the first on, all of them of one group. */
static guint count_in_a_row (const Stack *stack, guint first, guint n)
{
  guint found = 0;
  for (guint at = first; at < first + n; at = (at / 64 + 1) * 64) {
    const guint here = MIN (64 - at % 64, first + n - at);
    found += (guint) __builtin_popcountll (stack->stated[at / 64] >> at % 64 << (64 - here));
  }
  return found;
}

guint group_count (const RowGroup *group, const Stack *stack)
{
  guint n = 0;
  if (follow_each_other (group))
    return count_in_a_row (stack, group->rows[0], group->n);
  for (guint i = 0; i < group->n; i++)
    n += states (stack, group->rows[i]);
  return n;
}

/* Rows that do not state the fact. Where that is not the same under all laws they are decided by themselves. */
static void fill_unsaid (RowGroup *group, Stack *stack)
{
  Interval unsaid = { 0, 0 };
  const gboolean shared = row_kinds_shared (group->kinds, stack->slot, &unsaid);
  if (unsaid.lo != unsaid.hi && !stack->ranged)
    stack_take_ranges (stack);
  for (guint i = 0; i < group->n; i++) {
    const guint row = group->rows[i];
    if (states (stack, row))
      continue;
    stack->lo[row] = unsaid.lo;
    if (stack->ranged)
      stack->hi[row] = unsaid.hi;
    if (!shared)
      group->apart[i / 64] |= G_GUINT64_CONSTANT (1) << i % 64;
  }
}

static Column gather (const RowGroup *group, const Stack *stack, Arena *room)
{
  gint64 *lo = arena_room (room, 2 * (gsize) group->n * sizeof *lo), *hi = lo + group->n;
  for (guint i = 0; i < group->n; i++) {
    lo[i] = stack->lo[group->rows[i]];
    hi[i] = (stack->ranged ? stack->hi : stack->lo)[group->rows[i]];
  }
  return (Column) { .lo = lo, .hi = stack->ranged ? hi : NULL };
}

Column group_column (RowGroup *group, Stack *stack, guint n_stated, Arena *room)
{
  const guint first = group->rows[0];
  if (n_stated < group->n)
    fill_unsaid (group, stack);
  if (!follow_each_other (group))
    return gather (group, stack, room);
  return (Column) { .lo = stack->lo + first, .hi = stack->ranged ? stack->hi + first : NULL };
}
