/* In: a move of tiers, of some cases of an offence. Out: whether it is listed, once however many regions, figures and readings it is found in.
 * What is listed for all of them need not be looked for in each. */
#include "probe/comparing.h"
#include "probe/same_shift.h"

/* Anywhere, or, where it is compared a second time, in that region. */
static gboolean is_so_there (const Comparing *comparing, const Shift *listed)
{
  return listed->region == NULL || (comparing->again && g_strcmp0 (listed->region, comparing->region) == 0);
}

/* By the same reading, or as things stand. */
static gboolean is_so_read (const Comparing *comparing, const Shift *listed)
{
  return listed->reading[PAIR_OLD] == NULL || listed->reading[PAIR_OLD] == comparing->reading[PAIR_OLD];
}

/* Cases that are compared beside all those that are not. */
static gboolean is_special (const Comparing *comparing)
{
  return comparing->reading[PAIR_OLD] != NULL || comparing->region != NULL || comparing->again;
}

/* It says something of the cases that are compared, on that day. */
static gboolean is_of_these (const Comparing *comparing, const Shift *listed, Day day)
{
  return is_so_read (comparing, listed) && is_so_there (comparing, listed) &&
         !listed->earlier == !comparing->meeting->earlier && interval_has (listed->days, day);
}

/* Under another reading, or in a region by its figures, too what is so as things stand and anywhere. */
static gboolean is_so_anyway (const Comparing *comparing, const Shift *shift)
{
  for (guint i = comparing->first; is_special (comparing) && i < comparing->diff->shifts->len; i++) {
    const Shift *other = g_ptr_array_index (comparing->diff->shifts, i);
    if (is_of_these (comparing, other, shift->days.lo) && other->move.who == shift->move.who &&
        shift_same_item (other->move.item, shift->move.item) && other->move.side == shift->move.side &&
        move_same_ranks (other->move.floor, other->move.ceiling, shift->move.floor, shift->move.ceiling))
      return TRUE;
  }
  return FALSE;
}

/* The same as in the stretch of time before: it goes on. What is found once more in the same time is told once. */
void comparing_take (const Comparing *comparing, Shift *shift)
{
  GPtrArray *shifts = comparing->diff->shifts;
  if (is_so_anyway (comparing, shift)) {
    shift_free (shift);
    return;
  }
  for (guint i = comparing->first; i < shifts->len; i++) {
    Shift *before = g_ptr_array_index (shifts, i);
    const gboolean again =
        interval_equal (before->days, shift->days) && interval_equal (before->conduct, shift->conduct);
    if ((before->days.hi + 1 != shift->days.lo && !again) || !shift_same_move (before, shift))
      continue;
    before->days.hi = shift->days.hi;
    shift_free (shift);
    return;
  }
  g_ptr_array_add (shifts, shift);
}

/* ---- what need not be looked for ---- */

/* NULL: the law does not have it. */
static const PlanItem *find_item (const Plan *plan, const PlanItem *like)
{
  for (guint i = 0; plan != NULL && i < plan->places.items->len; i++)
    if (shift_same_item (places_item (&plan->places, i), like))
      return places_item (&plan->places, i);
  return NULL;
}

GPtrArray *comparing_told (const Comparing *comparing, const Pair *pair)
{
  GPtrArray *told = g_ptr_array_new_with_free_func (g_free);
  for (guint i = comparing->first; is_special (comparing) && i < comparing->diff->shifts->len; i++) {
    const Shift *listed = g_ptr_array_index (comparing->diff->shifts, i);
    if (listed->by != SHIFT_BY_LIMBS || !is_of_these (comparing, listed, comparing->meeting->days.lo))
      continue;
    Move move = listed->move;
    move.item = move.item == NULL ? NULL : find_item (pair->of[move.side].plan, move.item);
    if (move.item != NULL || move.who)
      g_ptr_array_add (told, g_memdup2 (&move, sizeof move));
  }
  return told;
}
