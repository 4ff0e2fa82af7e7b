/* In: a plan and intervals that leave the tier open, and one unknown slot. Out: whether it can still move the tier.
 * To show that a slot matters, the other unknowns are pushed towards the higher tier as far as they go without reaching it;
 * if the slot then tips it, it matters. To show that it does not, the two extremes of the slot are compared over all
 * completions of the others, split where sums turn. */
#include "rerun/matter.h"

enum { MOST_COMPARISONS = 4000, ORDERS = 3 };

#define NO_SLOT G_MAXUINT

static gboolean is_raised (const Matter *matter, guint slot)
{
  return matter->plan->code.polarity[slot] == POLARITY_RAISES;
}

static gboolean is_mixed (const Matter *matter, guint slot)
{
  return matter->plan->code.polarity[slot] == POLARITY_MIXED;
}

static gint64 low_end (const Matter *matter, guint slot)
{
  return is_raised (matter, slot) ? matter->slots[slot].lo : matter->slots[slot].hi;
}

static gint64 high_end (const Matter *matter, guint slot)
{
  return is_raised (matter, slot) ? matter->slots[slot].hi : matter->slots[slot].lo;
}

static guint unknown_at (const Matter *matter, guint i) { return g_array_index (matter->unknown, guint, i); }

static gboolean reaches (Matter *matter, guint rank)
{
  run_steps (&matter->plan->code, matter->a, matter->truths);
  return matter->truths[matter->plan->code.tiers[rank - 1]] == YES;
}

/* Moves `slot` towards the higher tier as far as `rank` stays out of reach. */
static void push (Matter *matter, guint slot, guint rank)
{
  gint64 safe = low_end (matter, slot), wanted = high_end (matter, slot);
  matter->a[slot] = interval_point (wanted);
  if (!reaches (matter, rank))
    return;
  while (safe < wanted ? wanted - safe > 1 : safe - wanted > 1) {
    gint64 middle = safe < wanted ? safe + (wanted - safe) / 2 : safe - (safe - wanted) / 2;
    matter->a[slot] = interval_point (middle);
    if (reaches (matter, rank))
      wanted = middle;
    else
      safe = middle;
  }
  matter->a[slot] = interval_point (safe);
}

/* Forwards, backwards, or the yes/no slots before the others. */
static guint in_order (const Matter *matter, guint order, guint i)
{
  guint n = matter->unknown->len;
  return order == 1 ? unknown_at (matter, n - 1 - i) : unknown_at (matter, i);
}

static void push_others (Matter *matter, guint slot, guint rank, guint order, gboolean narrow_only, gboolean wide_only)
{
  for (guint i = 0; i < matter->unknown->len; i++) {
    guint other = in_order (matter, order, i);
    gboolean narrow = matter->slots[other].hi - matter->slots[other].lo == 1;
    if (other != slot && !is_mixed (matter, other) && !(narrow_only && !narrow) && !(wide_only && narrow))
      push (matter, other, rank);
  }
}

/* Everything as far from the higher tier as it can be; what works both ways at one of its ends. */
static void lower_all (Matter *matter, gboolean mixed_high)
{
  for (guint i = 0; i < matter->unknown->len; i++) {
    guint other = unknown_at (matter, i);
    const Interval value = matter->slots[other];
    matter->a[other] = interval_point (!is_mixed (matter, other) ? low_end (matter, other)
                                       : mixed_high              ? value.hi
                                                                 : value.lo);
  }
}

/* Pushes all but `slot` (NO_SLOT: all) as far as `rank` stays out of reach. Only what works one way is pushed; FALSE: what
 * works both ways leads to the rank by itself, and nothing is shown. */
static gboolean push_all_but (Matter *matter, guint slot, guint rank, guint order, gboolean mixed_high)
{
  lower_all (matter, mixed_high);
  if (!matter->pure && reaches (matter, rank))
    return FALSE;
  if (order == 2) {
    push_others (matter, slot, rank, order, TRUE, FALSE);
    push_others (matter, slot, rank, order, FALSE, TRUE);
  } else {
    push_others (matter, slot, rank, order, FALSE, FALSE);
  }
  return TRUE;
}

static gboolean tips (Matter *matter, guint slot, guint rank, guint order, gboolean mixed_high)
{
  if (!push_all_but (matter, slot, rank, order, mixed_high))
    return FALSE;
  matter->a[slot] = interval_point (high_end (matter, slot));
  return reaches (matter, rank);
}

static void restore (Matter *matter)
{
  for (guint i = 0; i < matter->plan->code.n_slots; i++)
    matter->a[i] = matter->b[i] = matter->slots[i];
}

static gboolean all_pure (const Matter *matter)
{
  for (guint i = 0; i < matter->unknown->len; i++)
    if (is_mixed (matter, unknown_at (matter, i)))
      return FALSE;
  return TRUE;
}

static gboolean can_tip (Matter *matter, guint slot)
{
  gboolean tipped = FALSE;
  for (guint rank = matter->range.floor + 1; !tipped && rank <= matter->range.ceiling; rank++)
    for (guint order = 0; !tipped && order < ORDERS; order++)
      tipped = tips (matter, slot, rank, order, FALSE) || (!matter->pure && tips (matter, slot, rank, order, TRUE));
  restore (matter);
  return tipped;
}

/* Where all are pushed together, each that could not go the whole way tips the rank: one round shows it of many. */
static void note_tipping (Matter *matter, guint rank, guint order, gboolean mixed_high)
{
  if (!push_all_but (matter, NO_SLOT, rank, order, mixed_high))
    return;
  for (guint i = 0; i < matter->unknown->len; i++) {
    guint slot = unknown_at (matter, i);
    if (!is_mixed (matter, slot) && matter->a[slot].lo != high_end (matter, slot))
      matter->tipping[slot] = TRUE;
  }
}

static void find_tipping (Matter *matter)
{
  matter->tipping = g_new0 (gboolean, matter->plan->code.n_slots + 1);
  for (guint rank = matter->range.floor + 1; rank <= matter->range.ceiling; rank++)
    for (guint order = 0; order < ORDERS; order++) {
      note_tipping (matter, rank, order, FALSE);
      if (!matter->pure)
        note_tipping (matter, rank, order, TRUE);
    }
  restore (matter);
}

/* A slot other than `slot` whose splitting brings the two completions nearer to being decided. */
static gboolean find_split (const Matter *matter, guint slot, guint *ret_slot, gint64 *ret_at)
{
  for (guint i = 0; i < matter->unknown->len; i++) {
    guint other = unknown_at (matter, i);
    if (other == slot || interval_is_point (matter->a[other]))
      continue;
    *ret_slot = other;
    if (range_turn (&matter->plan->code, matter->a, matter->truths, other, ret_at) ||
        range_turn (&matter->plan->code, matter->b, matter->other_truths, other, ret_at))
      return TRUE;
  }
  for (guint i = 0; i < matter->unknown->len; i++) {
    const Interval value = matter->a[unknown_at (matter, i)];
    if (unknown_at (matter, i) == slot || interval_is_point (value))
      continue;
    *ret_slot = unknown_at (matter, i);
    *ret_at = value.lo + (value.hi - value.lo) / 2 + 1;
    return TRUE;
  }
  return FALSE;
}

/* Does some completion of the others give a and b, which differ in `slot` only, different ranks? */
static gboolean differ (Matter *matter, guint slot)
{
  Ranks a = run_code (&matter->plan->code, matter->a, matter->truths);
  Ranks b = run_code (&matter->plan->code, matter->b, matter->other_truths);
  if (a.floor > b.ceiling || b.floor > a.ceiling)
    return TRUE;
  if (a.floor == a.ceiling && b.floor == b.ceiling)
    return FALSE;
  guint at_slot = 0;
  gint64 at = 0;
  if (matter->left == 0 || !find_split (matter, slot, &at_slot, &at))
    return matter->left == 0;
  matter->left--;
  const Interval whole = matter->a[at_slot];
  matter->a[at_slot] = matter->b[at_slot] = (Interval) { whole.lo, at - 1 };
  gboolean found = differ (matter, slot);
  matter->a[at_slot] = matter->b[at_slot] = (Interval) { at, whole.hi };
  found = found || differ (matter, slot);
  matter->a[at_slot] = matter->b[at_slot] = whole;
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
  restore (matter);
  matter->a[slot] = interval_point (a);
  matter->b[slot] = interval_point (b);
  return a != b && differ (matter, slot);
}

/* TRUE if the slot matters, or if it could not be shown within the limit that it does not (*exact becomes FALSE). */
static gboolean compare_extremes (Matter *matter, guint slot, gboolean *exact)
{
  matter->left = MOST_COMPARISONS;
  gboolean matters = FALSE;
  if (matter->plan->code.polarity[slot] != POLARITY_MIXED) {
    matters = differ_between (matter, slot, matter->slots[slot].lo, matter->slots[slot].hi);
  } else {
    gboolean all = FALSE;
    g_autoptr (GArray) values = values_of (matter, slot, &all);
    for (guint i = 1; !matters && i < values->len; i++)
      matters = differ_between (matter, slot, g_array_index (values, gint64, i - 1), g_array_index (values, gint64, i));
    if (!matters && !all) {
      *exact = FALSE;
      matters = TRUE;
    }
  }
  if (matter->left == 0)
    *exact = FALSE;
  restore (matter);
  return matters || matter->left == 0;
}

static void collect_unknown (Matter *matter)
{
  for (guint slot = 0; slot < matter->plan->code.n_slots; slot++)
    if (matter->plan->code.polarity[slot] != 0 && !interval_is_point (matter->slots[slot]))
      g_array_append_val (matter->unknown, slot);
}

/* Marks the slots that an undecided step still depends on; what it does not reach cannot matter. */
static void mark_live (const Matter *matter, guint index, gboolean *live, gboolean *seen)
{
  const Step *step = plan_step (matter->plan, index);
  if (seen[index] || matter->truths[index] != UNKNOWN)
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
static gboolean *find_live (Matter *matter)
{
  gboolean *live = g_new0 (gboolean, matter->plan->code.n_slots + 1);
  g_autofree gboolean *seen = g_new0 (gboolean, matter->plan->code.n_steps + 1);
  run_steps (&matter->plan->code, matter->slots, matter->truths);
  for (guint rank = matter->range.floor; rank < matter->range.ceiling; rank++)
    mark_live (matter, matter->plan->code.tiers[rank], live, seen);
  return live;
}

void matter_init (Matter *matter, const Plan *plan, Interval *slots, Ranks range)
{
  *matter = (Matter) { .plan = plan, .range = range, .slots = slots };
  matter->a = g_new (Interval, plan->code.n_slots + 1);
  matter->b = g_new (Interval, plan->code.n_slots + 1);
  matter->truths = g_new (Truth, plan->code.n_steps + 1);
  matter->other_truths = g_new (Truth, plan->code.n_steps + 1);
  matter->unknown = g_array_new (FALSE, FALSE, sizeof (guint));
  restore (matter);
  collect_unknown (matter);
  matter->pure = all_pure (matter);
  matter->live = find_live (matter);
  find_tipping (matter);
}

void matter_clear (Matter *matter)
{
  g_free (matter->a);
  g_free (matter->b);
  g_free (matter->truths);
  g_free (matter->other_truths);
  g_free (matter->live);
  g_free (matter->tipping);
  g_array_unref (matter->unknown);
}

gboolean matter_slot (Matter *matter, guint slot, gboolean *exact)
{
  if (!matter->live[slot])
    return FALSE;
  return matter->tipping[slot] || (!is_mixed (matter, slot) && can_tip (matter, slot)) ||
         compare_extremes (matter, slot, exact);
}

Ranks matter_ranks (Matter *matter)
{
  Ranks ranks = matter->range;
  range_find (&matter->plan->code, matter->a, matter->truths, &ranks);
  restore (matter);
  return ranks;
}
