/* In: a plan and intervals that leave the tier open. Out: the unknown facts that matter and those that do not.
 * To show that a fact matters, the other unknowns are pushed towards the higher tier as far as they go without reaching it;
 * if the fact then tips it, it matters. To show that it does not, the two extremes of the fact are compared over all
 * completions of the others, split where sums turn. */
#include "run/matter.h"

enum { MOST_COMPARISONS = 4000, ORDERS = 3 };

typedef struct {
  const Plan *plan;
  guint n_facts;
  Ranks range;
  Interval *slots;     /* of the case */
  Interval *a, *b;     /* scratch */
  Truth *truths, *other_truths;
  GArray *unknown;     /* of guint: slots that are not points and take part in a tier */
  guint left;          /* comparisons that may still be made */
} Search;

static gboolean is_raised (const Search *search, guint slot)
{
  return search->plan->polarity[slot] == POLARITY_RAISES;
}

static gint64 low_end (const Search *search, guint slot)
{
  return is_raised (search, slot) ? search->slots[slot].lo : search->slots[slot].hi;
}

static gint64 high_end (const Search *search, guint slot)
{
  return is_raised (search, slot) ? search->slots[slot].hi : search->slots[slot].lo;
}

static guint unknown_at (const Search *search, guint i)
{
  return g_array_index (search->unknown, guint, i);
}

static gboolean reaches (Search *search, guint rank)
{
  run_steps (search->plan, search->a, search->truths);
  return search->truths[g_array_index (search->plan->tiers, guint32, rank - 1)] == YES;
}

/* Moves `slot` towards the higher tier as far as `rank` stays out of reach. */
static void push (Search *search, guint slot, guint rank)
{
  gint64 safe = low_end (search, slot), wanted = high_end (search, slot);
  search->a[slot] = interval_point (wanted);
  if (!reaches (search, rank))
    return;
  while (safe + 1 < wanted || wanted + 1 < safe) {
    gint64 middle = safe < wanted ? safe + (wanted - safe) / 2 : safe - (safe - wanted) / 2;
    search->a[slot] = interval_point (middle);
    if (reaches (search, rank))
      wanted = middle;
    else
      safe = middle;
  }
  search->a[slot] = interval_point (safe);
}

/* Forwards, backwards, or the yes/no slots before the others. */
static guint in_order (const Search *search, guint order, guint i)
{
  guint n = search->unknown->len;
  return order == 1 ? unknown_at (search, n - 1 - i) : unknown_at (search, i);
}

static void push_others (Search *search, guint slot, guint rank, guint order, gboolean narrow_only, gboolean wide_only)
{
  for (guint i = 0; i < search->unknown->len; i++) {
    guint other = in_order (search, order, i);
    gboolean narrow = search->slots[other].hi - search->slots[other].lo == 1;
    if (other != slot && !(narrow_only && !narrow) && !(wide_only && narrow))
      push (search, other, rank);
  }
}

static gboolean tips (Search *search, guint slot, guint rank, guint order)
{
  for (guint i = 0; i < search->unknown->len; i++)
    search->a[unknown_at (search, i)] = interval_point (low_end (search, unknown_at (search, i)));
  if (order == 2) {
    push_others (search, slot, rank, order, TRUE, FALSE);
    push_others (search, slot, rank, order, FALSE, TRUE);
  } else {
    push_others (search, slot, rank, order, FALSE, FALSE);
  }
  search->a[slot] = interval_point (high_end (search, slot));
  return reaches (search, rank);
}

static void restore (Search *search)
{
  for (guint i = 0; i < search->plan->n_slots; i++)
    search->a[i] = search->b[i] = search->slots[i];
}

static gboolean all_pure (const Search *search)
{
  for (guint i = 0; i < search->unknown->len; i++)
    if (search->plan->polarity[unknown_at (search, i)] == POLARITY_MIXED)
      return FALSE;
  return TRUE;
}

static gboolean can_tip (Search *search, guint slot)
{
  gboolean tipped = FALSE;
  for (guint rank = search->range.floor + 1; !tipped && rank <= search->range.ceiling; rank++)
    for (guint order = 0; !tipped && order < ORDERS; order++)
      tipped = tips (search, slot, rank, order);
  restore (search);
  return tipped;
}

/* A slot other than `slot` whose splitting brings the two completions nearer to being decided. */
static gboolean find_split (const Search *search, guint slot, guint *ret_slot, gint64 *ret_at)
{
  for (guint i = 0; i < search->unknown->len; i++) {
    guint other = unknown_at (search, i);
    if (other == slot || interval_is_point (search->a[other]))
      continue;
    *ret_slot = other;
    if (range_turn (search->plan, search->a, search->truths, other, ret_at)
        || range_turn (search->plan, search->b, search->other_truths, other, ret_at))
      return TRUE;
  }
  for (guint i = 0; i < search->unknown->len; i++) {
    const Interval value = search->a[unknown_at (search, i)];
    if (unknown_at (search, i) == slot || interval_is_point (value))
      continue;
    *ret_slot = unknown_at (search, i);
    *ret_at = value.lo + (value.hi - value.lo) / 2 + 1;
    return TRUE;
  }
  return FALSE;
}

/* Does some completion of the others give a and b, which differ in `slot` only, different ranks? */
static gboolean differ (Search *search, guint slot)
{
  Ranks a = run_plan (search->plan, search->a, search->truths);
  Ranks b = run_plan (search->plan, search->b, search->other_truths);
  if (a.floor > b.ceiling || b.floor > a.ceiling)
    return TRUE;
  if (a.floor == a.ceiling && b.floor == b.ceiling)
    return FALSE;
  guint at_slot = 0;
  gint64 at = 0;
  if (search->left == 0 || !find_split (search, slot, &at_slot, &at))
    return search->left == 0;
  search->left--;
  const Interval whole = search->a[at_slot];
  search->a[at_slot] = search->b[at_slot] = (Interval) { whole.lo, at - 1 };
  gboolean found = differ (search, slot);
  search->a[at_slot] = search->b[at_slot] = (Interval) { at, whole.hi };
  found = found || differ (search, slot);
  search->a[at_slot] = search->b[at_slot] = whole;
  return found;
}

static gint compare_values (gconstpointer a, gconstpointer b)
{
  gint64 first = *(const gint64 *) a, second = *(const gint64 *) b;
  return first < second ? -1 : first > second;
}

/* Values of `slot` between which a condition on it alone turns, and its ends; *ret_all: nothing else can turn it. */
static GArray *values_of (const Search *search, guint slot, gboolean *ret_all)
{
  const Interval whole = search->slots[slot];
  GArray *values = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_array_append_val (values, whole.lo);
  g_array_append_val (values, whole.hi);
  *ret_all = TRUE;
  for (guint i = 0; i < search->plan->steps->len; i++) {
    const Step *step = plan_step (search->plan, i);
    for (guint j = 0; step->code == STEP_REACH && j < step->count; j++) {
      const Term *term = plan_term (search->plan, step->first + j);
      if (term->slot != slot)
        continue;
      gint64 at = (step->bound + term->weight - 1) / term->weight;
      *ret_all = *ret_all && step->count == 1;
      for (gint64 near = at - 1; step->count == 1 && near <= at + 1; near++)
        if (interval_has (whole, near))
          g_array_append_val (values, near);
    }
  }
  g_array_sort (values, compare_values);
  return values;
}

static gboolean differ_between (Search *search, guint slot, gint64 a, gint64 b)
{
  restore (search);
  search->a[slot] = interval_point (a);
  search->b[slot] = interval_point (b);
  return a != b && differ (search, slot);
}

/* TRUE if the fact matters, or if it could not be shown within the limit that it does not (*exact becomes FALSE). */
static gboolean compare_extremes (Search *search, guint slot, gboolean *exact)
{
  search->left = MOST_COMPARISONS;
  gboolean matters = FALSE;
  if (search->plan->polarity[slot] != POLARITY_MIXED) {
    matters = differ_between (search, slot, search->slots[slot].lo, search->slots[slot].hi);
  } else {
    gboolean all = FALSE;
    g_autoptr (GArray) values = values_of (search, slot, &all);
    for (guint i = 1; !matters && i < values->len; i++)
      matters = differ_between (search, slot, g_array_index (values, gint64, i - 1), g_array_index (values, gint64, i));
    if (!matters && !all) {
      *exact = FALSE;
      matters = TRUE;
    }
  }
  if (search->left == 0)
    *exact = FALSE;
  restore (search);
  return matters || search->left == 0;
}

/* The fact behind a slot: itself, the date of a "within", the region's limit; -1: nothing that could be asked. */
static gint asked_for (const Search *search, guint slot)
{
  if (slot < search->n_facts)
    return (gint) slot;
  const Hidden *hidden = &g_array_index (search->plan->hidden, Hidden, slot - search->n_facts);
  if (hidden->kind == HIDDEN_WITHIN)
    return (gint) hidden->fact;
  return hidden->kind == HIDDEN_LOCAL ? (gint) slot : -1;
}

static Ranks ranks_with (Search *search, guint slot, gint64 value)
{
  Ranks ranks = search->range;
  restore (search);
  search->a[slot] = interval_point (value);
  range_find (search->plan, search->a, search->truths, &ranks);
  restore (search);
  return ranks;
}

static void add_missing (Search *search, guint slot, GArray *missing)
{
  gint asked = asked_for (search, slot);
  for (guint i = 0; i < missing->len; i++)
    if ((gint) g_array_index (missing, Missing, i).slot == asked)
      return;
  Ranks least = ranks_with (search, slot, search->slots[slot].lo);
  Ranks most = ranks_with (search, slot, search->slots[slot].hi);
  const gboolean yes_no = search->slots[slot].lo == 0 && search->slots[slot].hi == 1;
  const Missing found = { (guint) asked, least.floor, least.ceiling, most.floor, most.ceiling, yes_no };
  if (asked >= 0)
    g_array_append_val (missing, found);
}

static guint width_left (const Missing *missing)
{
  return missing->ceiling_if_least - missing->floor_if_least + missing->ceiling_if_most - missing->floor_if_most;
}

static gint compare_worth (gconstpointer a, gconstpointer b)
{
  const Missing *first = a, *second = b;
  guint width_a = width_left (first), width_b = width_left (second);
  if (width_a != width_b)
    return width_a < width_b ? -1 : 1;
  if (first->yes_no != second->yes_no)
    return first->yes_no ? -1 : 1; /* the easier question */
  return first->slot < second->slot ? -1 : first->slot > second->slot;
}

static void collect_unknown (Search *search)
{
  for (guint slot = 0; slot < search->plan->n_slots; slot++)
    if (search->plan->polarity[slot] != 0 && !interval_is_point (search->slots[slot]))
      g_array_append_val (search->unknown, slot);
}

/* Marks the slots that an undecided step still depends on; what it does not reach cannot matter. */
static void mark_live (const Search *search, guint index, gboolean *live, gboolean *seen)
{
  const Step *step = plan_step (search->plan, index);
  if (seen[index] || search->truths[index] != UNKNOWN)
    return;
  seen[index] = TRUE;
  if (step->code == STEP_NOT)
    mark_live (search, step->first, live, seen);
  for (guint i = 0; i < step->count; i++)
    if (step->code == STEP_COUNT)
      mark_live (search, g_array_index (search->plan->inputs, guint32, step->first + i), live, seen);
    else
      live[plan_term (search->plan, step->first + i)->slot] = TRUE;
}

/* Per slot: does an undecided tier hang on it in the formula as it stands? Returns: yours. */
static gboolean *find_live (Search *search)
{
  gboolean *live = g_new0 (gboolean, search->plan->n_slots + 1);
  g_autofree gboolean *seen = g_new0 (gboolean, search->plan->steps->len + 1);
  run_steps (search->plan, search->slots, search->truths);
  for (guint rank = search->range.floor; rank < search->range.ceiling; rank++)
    mark_live (search, g_array_index (search->plan->tiers, guint32, rank), live, seen);
  return live;
}

static void sort_out (Search *search, Work *work)
{
  gboolean pure = all_pure (search);
  g_autofree gboolean *live = find_live (search);
  for (guint i = 0; i < search->unknown->len; i++) {
    guint slot = unknown_at (search, i);
    gint asked = asked_for (search, slot);
    if (live[slot] && ((pure && can_tip (search, slot)) || compare_extremes (search, slot, &work->missing_exact)))
      add_missing (search, slot, work->missing);
    else if (asked >= 0 && (guint) asked < search->n_facts)
      g_array_append_val (work->idle, asked);
  }
  g_array_sort (work->missing, compare_worth);
}

void matter_find (const Plan *plan, guint n_facts, Ranks range, Work *work)
{
  g_autofree Interval *a = g_new (Interval, plan->n_slots + 1);
  g_autofree Interval *b = g_new (Interval, plan->n_slots + 1);
  g_autofree Truth *truths = g_new (Truth, plan->steps->len + 1);
  g_autofree Truth *other_truths = g_new (Truth, plan->steps->len + 1);
  g_autoptr (GArray) unknown = g_array_new (FALSE, FALSE, sizeof (guint));
  Search search = { plan, n_facts, range, work->slots, a, b, truths, other_truths, unknown, 0 };
  g_array_set_size (work->missing, 0);
  g_array_set_size (work->idle, 0);
  work->missing_exact = TRUE;
  restore (&search);
  collect_unknown (&search);
  sort_out (&search, work);
}
