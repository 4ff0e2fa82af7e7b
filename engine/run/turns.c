/* In: a plan and an interval for each slot. Out: where its sums turn in one of them.
 * Between two turns no step, and so no tier, can change. A sum turns twice where something in it is a range: once it may, and
 * once it surely does. */
#include "run/turns.h"

/* One sum as one slot sees it: weight * x + rest >= bound. */
typedef struct {
  gint64 weight;
  gboolean lacks_figure; /* of a limit that only regions know: nothing reaches it for sure */
  __int128 rest_lo, rest_hi;
} View;

static gboolean lacks_figure (const Term *term, Interval value)
{
  return term->weight < 0 && interval_equal (value, NO_NATIONAL_FIGURE);
}

static View view_of (const Plan *plan, const Step *step, const Interval *slots, guint slot)
{
  View view = { 0, FALSE, 0, 0 };
  for (guint i = 0; i < step->count; i++) {
    const Term *term = plan_term (plan, step->first + i);
    const Interval value = slots[term->slot];
    if (term->slot == slot) {
      view.weight += term->weight;
      continue;
    }
    view.lacks_figure = view.lacks_figure || lacks_figure (term, value);
    view.rest_lo += (__int128) term->weight * (term->weight > 0 ? value.lo : value.hi);
    view.rest_hi += (__int128) term->weight * (term->weight > 0 ? value.hi : value.lo);
  }
  return view;
}

/* Rounded up; `divisor` > 0. */
static __int128 divide_up (__int128 a, gint64 divisor) { return a / divisor + (a % divisor != 0 && a > 0); }

/* The least x from which on the sum holds (weight > 0) or fails (weight < 0), the others at the end that is worse for that
 * (surely) or better. */
static __int128 first_above (const View *view, gint64 bound, gboolean surely)
{
  if (view->weight > 0)
    return divide_up (bound - (surely ? view->rest_lo : view->rest_hi), view->weight);
  return divide_up ((surely ? view->rest_hi : view->rest_lo) - bound + 1, -view->weight);
}

/* The greatest x up to which it fails, or holds. */
static __int128 last_below (const View *view, gint64 bound, gboolean surely)
{
  if (view->weight > 0)
    return divide_up (bound - (surely ? view->rest_hi : view->rest_lo), view->weight) - 1;
  return divide_up ((surely ? view->rest_lo : view->rest_hi) - bound + 1, -view->weight) - 1;
}

static void add_value (GArray *values, __int128 value)
{
  gint64 fits = (gint64) value;
  g_array_append_val (values, fits);
}

static void add_growths (const View *view, gint64 bound, Interval value, GArray *growths)
{
  const __int128 sure = first_above (view, bound, TRUE), may = first_above (view, bound, FALSE);
  if (!view->lacks_figure && sure > value.lo && sure < UNBOUNDED)
    add_value (growths, sure - value.lo);
  if (may > value.hi && may < UNBOUNDED)
    add_value (growths, may - value.hi);
}

/* The range is cut off from above, so that its lower end stays as long as it can. */
static void add_falls (const View *view, gint64 bound, Interval value, GArray *falls)
{
  const __int128 sure = last_below (view, bound, TRUE), may = last_below (view, bound, FALSE);
  if (sure >= 0 && sure < value.hi)
    add_value (falls, value.hi - sure);
  if (may >= 0 && may < value.lo)
    add_value (falls, value.hi - may);
}

void turns_of (const Plan *plan, const Interval *slots, guint slot, gboolean more, GArray *ret_by)
{
  for (guint i = 0; i < plan->steps->len; i++) {
    const Step *step = plan_step (plan, i);
    if (step->code != STEP_REACH)
      continue;
    const View view = view_of (plan, step, slots, slot);
    if (view.weight != 0)
      (more ? add_growths : add_falls) (&view, step->bound, slots[slot], ret_by);
  }
}
