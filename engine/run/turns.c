/* In: a plan and an interval for each slot. Out: where its sums turn in one of them.
 * Between two turns no step, and so no tier, can change. */
#include "run/turns.h"

/* One sum as one slot sees it: weight * x + rest >= bound. */
typedef struct {
  gint64 weight;
  __int128 rest_lo, rest_hi;
} View;

/* A limit of which only regions know the figure: nothing reaches it for sure. */
static gboolean lacks_figure (const Term *term, Interval value)
{
  return term->weight < 0 && interval_equal (value, NO_NATIONAL_FIGURE);
}

static View view_of (const Plan *plan, const Step *step, const Interval *slots, guint slot)
{
  View view = { 0, 0, 0 };
  for (guint i = 0; i < step->count; i++) {
    const Term *term = plan_term (plan, step->first + i);
    const Interval value = slots[term->slot];
    if (term->slot == slot) {
      view.weight += term->weight;
      continue;
    }
    if (lacks_figure (term, value))
      return (View) { 0, 0, 0 };
    view.rest_lo += (__int128) term->weight * (term->weight > 0 ? value.lo : value.hi);
    view.rest_hi += (__int128) term->weight * (term->weight > 0 ? value.hi : value.lo);
  }
  return view;
}

/* Rounded up; `divisor` > 0. */
static __int128 divide_up (__int128 a, gint64 divisor) { return a / divisor + (a % divisor != 0 && a > 0); }

/* The least x at which the sum holds for sure (weight > 0) or fails for sure (weight < 0). */
static __int128 first_above (const View *view, gint64 bound)
{
  if (view->weight > 0)
    return divide_up (bound - view->rest_lo, view->weight);
  return divide_up (view->rest_hi - bound + 1, -view->weight);
}

/* The greatest x at which it fails for sure, or holds for sure. */
static __int128 last_below (const View *view, gint64 bound)
{
  if (view->weight > 0)
    return divide_up (bound - view->rest_hi, view->weight) - 1;
  return divide_up (view->rest_lo - bound + 1, -view->weight) - 1;
}

static void add_value (GArray *values, __int128 value)
{
  gint64 fits = (gint64) value;
  g_array_append_val (values, fits);
}

void turns_above (const Plan *plan, const Interval *slots, guint slot, GArray *growths)
{
  const gint64 from = slots[slot].lo;
  for (guint i = 0; i < plan->steps->len; i++) {
    const Step *step = plan_step (plan, i);
    const View view = step->code == STEP_REACH ? view_of (plan, step, slots, slot) : (View) { 0, 0, 0 };
    const __int128 at = view.weight == 0 ? 0 : first_above (&view, step->bound);
    if (view.weight != 0 && at > from && at < UNBOUNDED)
      add_value (growths, at - from);
  }
}

void turns_below (const Plan *plan, const Interval *slots, guint slot, GArray *values)
{
  for (guint i = 0; i < plan->steps->len; i++) {
    const Step *step = plan_step (plan, i);
    const View view = step->code == STEP_REACH ? view_of (plan, step, slots, slot) : (View) { 0, 0, 0 };
    const __int128 at = view.weight == 0 ? -1 : last_below (&view, step->bound);
    if (at >= 0 && at < slots[slot].hi)
      add_value (values, at);
  }
}
