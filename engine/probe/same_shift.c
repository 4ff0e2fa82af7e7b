/* In: two moves of tiers. Out: whether they are one, of other days: from and to the same tiers, by the same item, with the same smallest
 * case. */
#include "probe/same_shift.h"

void shift_free (Shift *shift)
{
  if (shift == NULL)
    return;
  for (guint i = 0; i < N_PAIR; i++)
    case_free (shift->witness[i]);
  g_free (shift);
}

static gboolean same_values (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const Stated *one = &g_array_index (a, Stated, i), *other = &g_array_index (b, Stated, i);
    if (one->fact != other->fact || !interval_equal (one->value, other->value))
      return FALSE;
  }
  return TRUE;
}

static gboolean same_clauses (const GArray *a, const GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const Ruling *one = &g_array_index (a, Ruling, i), *other = &g_array_index (b, Ruling, i);
    if (g_strcmp0 (one->instrument, other->instrument) != 0 || g_strcmp0 (one->path, other->path) != 0 ||
        !interval_equal (one->value, other->value))
      return FALSE;
  }
  return TRUE;
}

static gboolean same_acts (const Case *a, const Case *b)
{
  if (a->batches->len != b->batches->len || a->given->len != b->given->len || a->shares->len != b->shares->len)
    return FALSE;
  for (guint i = 0; i < a->batches->len; i++) {
    const Batch *one = &g_array_index (a->batches, Batch, i), *other = &g_array_index (b->batches, Batch, i);
    if (one->fact != other->fact || !interval_equal (one->found, other->found) || one->obtained != other->obtained)
      return FALSE;
  }
  return TRUE;
}

static gboolean same_case (const Case *a, const Case *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return same_values (a->stated, b->stated) && same_clauses (a->rulings, b->rulings) &&
         a->figures->len == b->figures->len && same_acts (a, b) && g_strcmp0 (a->region, b->region) == 0 &&
         a->defendants->len == b->defendants->len;
}

gboolean shift_same_item (const PlanItem *a, const PlanItem *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return g_str_equal (a->instrument->id, b->instrument->id) && g_str_equal (a->path, b->path);
}

gboolean shift_same_move (const Shift *a, const Shift *b)
{
  return move_same_ranks (a->move.floor, a->move.ceiling, b->move.floor, b->move.ceiling) &&
         a->move.side == b->move.side && shift_same_item (a->move.item, b->move.item) &&
         g_strcmp0 (a->region, b->region) == 0 && !a->earlier == !b->earlier &&
         a->reading[PAIR_OLD] == b->reading[PAIR_OLD] && same_case (a->witness[PAIR_OLD], b->witness[PAIR_OLD]) &&
         same_case (a->witness[PAIR_NOW], b->witness[PAIR_NOW]);
}

gboolean shift_same_reading (const Alternative *a, const Alternative *b)
{
  const char *one = a->instrument == NULL ? NULL : a->instrument->id;
  const char *other = b->instrument == NULL ? NULL : b->instrument->id;
  return g_strcmp0 (one, other) == 0 && g_strcmp0 (a->path, b->path) == 0 &&
         g_strcmp0 (a->reading->id, b->reading->id) == 0;
}

gboolean shift_is_enough (const Diff *diff)
{
  const Shift *last = diff->shifts->len == 0 ? NULL : g_ptr_array_index (diff->shifts, diff->shifts->len - 1);
  return diff->one_suffices && last != NULL && last->replayed && last->witness[PAIR_OLD] != NULL;
}
