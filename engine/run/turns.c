/* In: a plan and an interval for each slot. Out: where its sums turn in one of them.
 * Between two turns no step, and so no tier, can change. A sum turns twice where something in it is a range: once it may, and
 * once it surely does. */
#include "run/turns.h"

/* Of a limit that only regions know: nothing reaches it for sure. */
static gboolean lacks_figure (const Plan *plan, const Step *step, const Interval *slots, guint slot)
{
  for (guint i = 0; i < step->count; i++) {
    const Term *term = plan_term (plan, step->first + i);
    if (term->slot != slot && term->weight < 0 && interval_equal (slots[term->slot], NO_NATIONAL_FIGURE))
      return TRUE;
  }
  return FALSE;
}

static void add_value (GArray *values, Wide value)
{
  gint64 fits = (gint64) value;
  g_array_append_val (values, fits);
}

static void add_growths (Turning at, gboolean sure, Interval value, GArray *growths)
{
  if (sure && at.last > value.lo && at.last < UNBOUNDED)
    add_value (growths, at.last - value.lo);
  if (at.first > value.hi && at.first < UNBOUNDED)
    add_value (growths, at.first - value.hi);
}

/* The range is cut off from above, so that its lower end stays as long as it can. */
static void add_falls (Turning at, Interval value, GArray *falls)
{
  if (at.first > 0 && at.first <= value.hi)
    add_value (falls, value.hi - at.first + 1);
  if (at.last > 0 && at.last <= value.lo)
    add_value (falls, value.hi - at.last + 1);
}

static void add_turns (const Plan *plan, const Step *step, const Interval *slots, guint slot, gboolean more,
                       GArray *ret_by)
{
  const Line line = linear_line (plan_term (plan, step->first), step->count, slots, slot);
  if (line.weight == 0)
    return;
  const Turning at = linear_turn (line, step->bound);
  if (more)
    add_growths (at, !lacks_figure (plan, step, slots, slot), slots[slot], ret_by);
  else
    add_falls (at, slots[slot], ret_by);
}

void turns_of (const Plan *plan, const Interval *slots, guint slot, gboolean more, GArray *ret_by)
{
  const Uses *uses = &plan->summed;
  for (guint32 i = uses->first[slot]; i < uses->first[slot + 1]; i++)
    add_turns (plan, plan_step (plan, uses->by[i]), slots, slot, more, ret_by);
}
