/* In: intervals of which one is to be looked at. Out: the values at which it matters which side it lies on. */
#include "interview/pieces.h"
#include "run/range.h"

enum { MOST_PIECES = 64 };

static void split (const Plan *plan, Interval *slots, Truth *truths, guint slot, GArray *begins)
{
  const Interval whole = slots[slot];
  gint64 at = 0;
  run_steps (&plan->code, slots, truths);
  if (begins->len >= MOST_PIECES || !range_turn (&plan->code, slots, truths, slot, &at)) {
    g_array_append_val (begins, whole.lo);
    return;
  }
  slots[slot] = (Interval) { whole.lo, at - 1 };
  split (plan, slots, truths, slot, begins);
  slots[slot] = (Interval) { at, whole.hi };
  split (plan, slots, truths, slot, begins);
  slots[slot] = whole;
}

GArray *pieces_of (const Plan *plan, Interval *slots, Truth *truths, guint slot)
{
  GArray *begins = g_array_new (FALSE, FALSE, sizeof (gint64));
  split (plan, slots, truths, slot, begins);
  return begins;
}
