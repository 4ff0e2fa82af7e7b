/* In: a plan and intervals that leave the tier open, and one unknown slot. Out: whether it can still move the tier.
 * To show that a slot matters, a place is looked for where it tips a tier (tipping.c). To show that it does not, the two
 * extremes of the slot are compared over all completions of the others, split where sums turn. */
#include "rerun/matter.h"
#include "rerun/tipping.h"

enum { FEW_COMPARISONS = 64, MOST_COMPARISONS = 4000 };

static void restore (Matter *matter)
{
  replay_back (&matter->a);
  replay_back (&matter->b);
}

static gboolean all_pure (const Matter *matter)
{
  for (guint i = 0; i < matter->unknown->len; i++)
    if (matter_is_mixed (matter, matter_unknown (matter, i)))
      return FALSE;
  return TRUE;
}

/* A slot other than `slot` whose splitting brings the two completions nearer to being decided. */
static gboolean find_split (const Matter *matter, guint slot, guint *ret_slot, gint64 *ret_at)
{
  for (guint i = 0; i < matter->unknown->len; i++) {
    guint other = matter_unknown (matter, i);
    if (other == slot || interval_is_point (matter->a.slots[other]))
      continue;
    *ret_slot = other;
    if (range_turn (&matter->plan->code, matter->a.slots, matter->a.truths, other, ret_at) ||
        range_turn (&matter->plan->code, matter->b.slots, matter->b.truths, other, ret_at))
      return TRUE;
  }
  for (guint i = 0; i < matter->unknown->len; i++) {
    const Interval value = matter->a.slots[matter_unknown (matter, i)];
    if (matter_unknown (matter, i) == slot || interval_is_point (value))
      continue;
    *ret_slot = matter_unknown (matter, i);
    *ret_at = value.lo + (value.hi - value.lo) / 2 + 1;
    return TRUE;
  }
  return FALSE;
}

static void set_both (Matter *matter, guint slot, Interval value)
{
  replay_set (&matter->a, slot, value);
  replay_set (&matter->b, slot, value);
}

/* Does some completion of the others give a and b, which differ in `slot` only, different ranks? */
static gboolean differ (Matter *matter, guint slot)
{
  const Ranks a = run_ranks (&matter->plan->code, matter->a.truths);
  const Ranks b = run_ranks (&matter->plan->code, matter->b.truths);
  if (a.floor > b.ceiling || b.floor > a.ceiling)
    return TRUE;
  if (a.floor == a.ceiling && b.floor == b.ceiling)
    return FALSE;
  guint at_slot = 0;
  gint64 at = 0;
  if (matter->left == 0 || !find_split (matter, slot, &at_slot, &at))
    return matter->left == 0;
  matter->left--;
  const Interval whole = matter->a.slots[at_slot];
  set_both (matter, at_slot, (Interval) { whole.lo, at - 1 });
  gboolean found = differ (matter, slot);
  if (!found) {
    set_both (matter, at_slot, (Interval) { at, whole.hi });
    found = differ (matter, slot);
  }
  set_both (matter, at_slot, whole);
  return found;
}

static gint compare_values (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;
  return first < second ? -1 : first > second;
}

/* Where the sum of the step turns in `slot`, within one: the values beside it are tried as well. FALSE: what is beside it in
 * the sum is not known. */
static gboolean find_turn (const Matter *matter, const Step *step, guint slot, gint64 *ret)
{
  const gint64 most = G_MAXINT64 - 2, least = G_MININT64 + 2; /* room for those beside it */
  const Line line = linear_line (plan_term (matter->plan, step->first), step->count, matter->slots, slot);
  if (line.weight == 0 || line.rest.lo != line.rest.hi)
    return FALSE;
  *ret = CLAMP (linear_clamp (linear_turn (line, step->bound).first), least, most);
  return TRUE;
}

/* Values of `slot` between which a condition on it alone turns, and its ends; *ret_all: nothing else can turn it. */
static GArray *values_of (const Matter *matter, guint slot, gboolean *ret_all)
{
  const Interval whole = matter->slots[slot];
  GArray *values = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (values, whole.lo);
  g_array_append_val (values, whole.hi);
  *ret_all = TRUE;
  for (guint i = 0; i < matter->plan->code.n_steps; i++) {
    const Step *step = plan_step (matter->plan, i);
    for (guint j = 0; step->code == STEP_REACH && j < step->count; j++) {
      const Term *term = plan_term (matter->plan, step->first + j);
      if (term->slot != slot)
        continue;
      gint64 at = 0;
      gboolean alone = find_turn (matter, step, slot, &at);
      *ret_all = *ret_all && alone;
      for (gint64 near = at - 1; alone && near <= at + 1; near++)
        if (interval_has (whole, near))
          g_array_append_val (values, near);
    }
  }
  g_array_sort (values, compare_values);
  return values;
}

static gboolean differ_between (Matter *matter, guint slot, gint64 a, gint64 b)
{
  if (a == b)
    return FALSE;
  replay_set (&matter->a, slot, interval_point (a));
  replay_set (&matter->b, slot, interval_point (b));
  const gboolean found = differ (matter, slot);
  restore (matter);
  return found;
}

/* Whether two values of a slot of both polarities differ. UNKNOWN: other values may. */
static Truth compare_values_of (Matter *matter, guint slot)
{
  gboolean all = FALSE, found = FALSE;
  g_autoptr (GArray) values = values_of (matter, slot, &all);
  for (guint i = 1; !found && i < values->len; i++)
    found = differ_between (matter, slot, g_array_index (values, gint64, i - 1), g_array_index (values, gint64, i));
  return found ? YES : all ? NO : UNKNOWN;
}

/* Whether the slot matters, by at most so many comparisons. UNKNOWN: they do not show it. */
static Truth compare_extremes (Matter *matter, guint slot, guint most)
{
  const Interval ends = matter->slots[slot];
  matter->left = most;
  const Truth matters = matter_is_mixed (matter, slot)                    ? compare_values_of (matter, slot)
                        : differ_between (matter, slot, ends.lo, ends.hi) ? YES
                                                                          : NO;
  return matter->left == 0 ? UNKNOWN : matters;
}

static gboolean is_unknown (const Plan *plan, const Interval *slots, guint slot)
{
  return plan->code.polarity[slot] != 0 && !interval_is_point (slots[slot]);
}

gboolean matter_is_any (const Plan *plan, const Interval *slots)
{
  guint slot = 0;
  while (slot < plan->code.n_slots && !is_unknown (plan, slots, slot))
    slot++;
  return slot < plan->code.n_slots;
}

static void collect_unknown (Matter *matter)
{
  for (guint slot = 0; slot < matter->plan->code.n_slots; slot++)
    if (is_unknown (matter->plan, matter->slots, slot))
      g_array_append_val (matter->unknown, slot);
}

/* Marks the slots that an undecided step still depends on; what it does not reach cannot matter. */
static void mark_live (const Matter *matter, guint index, gboolean *live, gboolean *seen)
{
  const Step *step = plan_step (matter->plan, index);
  if (seen[index] || matter->a.truths[index] != UNKNOWN)
    return;
  seen[index] = TRUE;
  if (step->code == STEP_NOT)
    mark_live (matter, step->first, live, seen);
  for (guint i = 0; i < step->count; i++)
    if (step->code == STEP_COUNT)
      mark_live (matter, matter->plan->code.inputs[step->first + i], live, seen);
    else
      live[plan_term (matter->plan, step->first + i)->slot] = TRUE;
}

/* Per slot: does an undecided tier hang on it in the formula as it stands? Returns: yours. */
static gboolean *find_live (const Matter *matter)
{
  gboolean *live = g_new0 (gboolean, matter->plan->code.n_slots + 1);
  g_autofree gboolean *seen = g_new0 (gboolean, matter->plan->code.n_steps + 1);
  for (guint rank = matter->range.floor; rank < matter->range.ceiling; rank++)
    mark_live (matter, matter->plan->code.tiers[rank], live, seen);
  return live;
}

void matter_init (Matter *matter, const Plan *plan, const Interval *slots, Ranks range)
{
  *matter = (Matter) { .plan = plan, .range = range, .slots = slots };
  replay_init (&matter->a, plan, slots);
  replay_init (&matter->b, plan, slots);
  matter->unknown = g_array_new (FALSE, FALSE, sizeof (guint));
  matter->stands = g_array_new (FALSE, FALSE, sizeof (Stand));
  matter->turns = g_array_new (FALSE, FALSE, sizeof (gint64));
  collect_unknown (matter);
  matter->pure = all_pure (matter);
  matter->live = find_live (matter);
  matter->tipping = g_new0 (gboolean, plan->code.n_slots + 1);
  tipping_find (matter);
}

void matter_clear (Matter *matter)
{
  replay_clear (&matter->a);
  replay_clear (&matter->b);
  g_free (matter->live);
  g_free (matter->tipping);
  g_array_unref (matter->unknown);
  g_array_unref (matter->stands);
  g_array_unref (matter->turns);
}

/* What is cheap comes first: a few comparisons, then pushing, then as many comparisons as it takes. */
gboolean matter_slot (Matter *matter, guint slot, gboolean *exact)
{
  if (!matter->live[slot])
    return FALSE;
  if (matter->tipping[slot])
    return TRUE;
  Truth matters = compare_extremes (matter, slot, FEW_COMPARISONS);
  if (matters == UNKNOWN && tipping_slot (matter, slot))
    return TRUE;
  if (matters == UNKNOWN)
    matters = compare_extremes (matter, slot, MOST_COMPARISONS);
  *exact = *exact && matters != UNKNOWN;
  return matters != NO;
}

Ranks matter_ranks (Matter *matter)
{
  Ranks ranks = matter->range;
  replay_ranks (&matter->a, &ranks);
  restore (matter);
  return ranks;
}
