/* In: a decided charge. Out: what would change it, each tried by deciding the charge once more with it.
 * No tier changes between two turns of the sums, so that trying every fact both ways and every amount where a sum turns
 * finds all there is. */
#include "explain/change.h"
#include "pipeline.h"
#include "run/run.h"
#include "run/turns.h"

typedef struct {
  const Program *program;
  const Case *fact_case;
  ChargeReasons *charge;
  Work *work;
  GArray *supposed; /* of Supposed: what is being tried */
} Search;

static const Charge *charge_of (const Search *search)
{
  return &g_array_index (search->fact_case->charges, Charge, search->charge->verdict.charge);
}

static guint floor_of (const Search *search) { return search->charge->verdict.floor; }

static guint n_laws (const Search *search) { return search->charge->verdict.laws.n_candidates; }

static const Plan *law_at (const ChargeVerdict *verdict, guint law) { return verdict->laws.candidates[law].plan; }

/* The charge with what is supposed. */
static ChargeVerdict decide (const Search *search)
{
  ChargeVerdict verdict;
  pipeline_check_charge (search->program, search->fact_case, search->charge->verdict.charge, &verdict, search->work);
  return verdict;
}

static void fill_law (const Search *search, const Plan *plan)
{
  pipeline_fill (search->program, plan, search->fact_case, charge_of (search), search->work);
}

static const Supposed *suppose (const Search *search, SupposedKind kind, guint slot, Interval value, guint years)
{
  const Supposed supposed = { kind, slot, value, years };
  g_array_append_val (search->supposed, supposed);
  return &g_array_index (search->supposed, Supposed, search->supposed->len - 1);
}

static void forget (const Search *search) { g_array_set_size (search->supposed, 0); }

/* ---- up ---- */

static Change *new_change (const Supposed *supposed, const ChargeVerdict *verdict)
{
  gboolean found = supposed->kind == SUPPOSED_WITHIN ? supposed->years != NEVER : supposed->value.lo > 0;
  Change *change = change_new (supposed->kind == SUPPOSED_MORE ? CHANGE_AMOUNT
                               : found                         ? CHANGE_FOUND
                                                               : CHANGE_NOT_FOUND,
                               TRUE);
  g_array_append_val (change->facts, supposed->slot);
  change->years = supposed->years == NEVER ? 0 : supposed->years;
  change->floor = verdict->floor;
  change->ceiling = verdict->ceiling;
  return change;
}

/* Keeps what is supposed if it leads above tier `above` for sure. Returns: the tier it leads to; else `above`. */
static guint try_up (const Search *search, const Supposed *supposed, guint above)
{
  const ChargeVerdict verdict = decide (search);
  if (!verdict.exact || verdict.floor <= above) {
    forget (search);
    return above;
  }
  const Scene then = { search->program, law_at (&verdict, verdict.applied), search->work };
  Change *change = new_change (supposed, &verdict);
  fill_law (search, then.plan);
  run_steps (then.plan, search->work->slots, search->work->truths);
  change_explain (&then, supposed->kind == SUPPOSED_MORE ? supposed->value.lo : 0, change);
  change_add (search->program->book->vocabulary, search->charge->changes, change);
  forget (search);
  return verdict.floor;
}

static gboolean matters (const Search *search, guint slot)
{
  for (guint i = 0; i < n_laws (search); i++)
    if (law_at (&search->charge->verdict, i)->polarity[slot] != 0)
      return TRUE;
  return FALSE;
}

static void try_yes_no (const Search *search, guint slot, Interval value)
{
  if (interval_is_point (value))
    try_up (search, suppose (search, SUPPOSED_VALUE, slot, interval_point (value.lo == 0), 0), floor_of (search));
}

static int compare_values (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;
  return (one > other) - (one < other);
}

/* Where the sums of any law turn above. Returns: yours, of gint64, ascending. */
static GArray *growths_of (const Search *search, guint slot)
{
  GArray *growths = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < n_laws (search); i++) {
    fill_law (search, law_at (&search->charge->verdict, i));
    turns_above (law_at (&search->charge->verdict, i), search->work->slots, slot, growths);
  }
  g_array_sort (growths, compare_values);
  return growths;
}

/* The least growth for each tier. */
static void try_amount (const Search *search, guint slot, Interval value)
{
  if (value.hi == UNBOUNDED)
    return;
  g_autoptr (GArray) growths = growths_of (search, slot);
  guint reached = floor_of (search);
  for (guint i = 0; i < growths->len; i++) {
    const gint64 growth = g_array_index (growths, gint64, i);
    if (growth >= UNBOUNDED - value.hi || (i > 0 && growth == g_array_index (growths, gint64, i - 1)))
      continue;
    reached = try_up (search, suppose (search, SUPPOSED_MORE, slot, interval_point (growth), 0), reached);
  }
}

static gboolean is_tried (const Search *search, guint slot, guint years)
{
  for (guint i = 0; i < search->charge->changes->len; i++) {
    const Change *change = g_ptr_array_index (search->charge->changes, i);
    if (g_array_index (change->facts, guint, 0) == slot && change->years == years)
      return TRUE;
  }
  return FALSE;
}

/* Every span in which the law counts the event, and that it never was. */
static void try_date (const Search *search, const Plan *plan, guint slot)
{
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *hidden = &g_array_index (plan->hidden, Hidden, i);
    if (hidden->kind != HIDDEN_WITHIN || hidden->fact != slot)
      continue;
    fill_law (search, plan);
    const Interval value = search->work->slots[search->program->n_facts + i];
    const guint years = value.lo > 0 ? NEVER : hidden->years;
    if (interval_is_point (value) && !is_tried (search, slot, years == NEVER ? 0 : years))
      try_up (search, suppose (search, SUPPOSED_WITHIN, slot, interval_point (0), years), floor_of (search));
  }
}

static void try_fact (const Search *search, guint slot)
{
  const Fact *fact = vocabulary_fact (search->program->book->vocabulary, slot);
  if (fact->kind == FACT_DATE) {
    for (guint i = 0; i < n_laws (search); i++)
      try_date (search, law_at (&search->charge->verdict, i), slot);
    return;
  }
  if (!matters (search, slot))
    return;
  fill_law (search, search->charge->plan);
  const Interval value = search->work->slots[slot];
  if (fact->kind == FACT_YES_NO)
    try_yes_no (search, slot, value);
  else
    try_amount (search, slot, value);
}

static guint highest_of (const Laws *laws)
{
  guint highest = 0;
  for (guint i = 0; i < laws->n_candidates; i++)
    highest = MAX (highest, laws->candidates[i].plan->tiers->len);
  return highest;
}

static void find_up (const Search *search)
{
  const guint highest = highest_of (&search->charge->verdict.laws);
  for (guint i = 0; i < search->program->n_facts && floor_of (search) < highest; i++)
    try_fact (search, i);
}

/* ---- down ---- */

/* The charge is below its tier. Fills what it then comes to. */
static gboolean is_lower (const Search *search, Change *change)
{
  const ChargeVerdict verdict = decide (search);
  if (!verdict.exact || verdict.ceiling >= search->charge->verdict.floor)
    return FALSE;
  change->floor = verdict.floor;
  change->ceiling = verdict.ceiling;
  change->plan = law_at (&verdict, verdict.applied);
  return TRUE;
}

/* Lowers one amount, the least first. What does not lower the tier at any turn leaves the amount at nothing. */
static gboolean lower (const Search *search, guint slot, Change *change)
{
  g_autoptr (GArray) values = g_array_new (FALSE, FALSE, sizeof (gint64));
  fill_law (search, search->charge->plan);
  const Interval value = search->work->slots[slot];
  turns_below (search->charge->plan, search->work->slots, slot, values);
  g_array_sort (values, compare_values);
  suppose (search, SUPPOSED_VALUE, slot, interval_point (0), 0);
  Supposed *supposed = &g_array_index (search->supposed, Supposed, search->supposed->len - 1);
  for (guint i = values->len; i > 0; i--) {
    const gint64 most = g_array_index (values, gint64, i - 1);
    supposed->value = (Interval) { MIN (value.lo, most), most };
    if (is_lower (search, change))
      return TRUE;
  }
  supposed->value = interval_point (0);
  return is_lower (search, change);
}

/* How far the amounts supposed lie below what the case says. */
static gint64 fall_of (const Search *search)
{
  g_autoptr (GArray) lowered = g_array_copy (search->supposed);
  gint64 fall = 0;
  forget (search);
  fill_law (search, search->charge->plan);
  for (guint i = 0; i < lowered->len; i++) {
    const Supposed *supposed = &g_array_index (lowered, Supposed, i);
    fall += search->work->slots[supposed->slot].hi - supposed->value.hi;
  }
  return fall;
}

/* Whether the tier is lost just where the condition fails, not only further below. Shares and formulas are not measured in the
 * amounts that they are made of. */
static gboolean falls_by_its_margin (const Search *search, const Change *change)
{
  const Reason *lead = change->lead;
  if (lead->kind == CONDITION_PROPORTIONAL || condition_is_formula (lead->condition) ||
      rational_is_unbounded (lead->margin_hi))
    return TRUE;
  const gint64 first = fall_of (search) - (lead->comparison == AT_LEAST);
  Rational fall;
  return rational_new (first, lead->unit->parts, &fall) && rational_compare (fall, lead->margin_hi) == 0;
}

static gboolean try_down (const Search *search, Change *change)
{
  const guint slot = g_array_index (change->facts, guint, 0);
  const Fact *fact = vocabulary_fact (search->program->book->vocabulary, slot);
  gboolean lowered = FALSE;
  if (change->kind == CHANGE_AMOUNT) {
    for (guint i = 0; i < change->facts->len && !lowered; i++)
      lowered = lower (search, g_array_index (change->facts, guint, i), change);
    lowered = lowered && falls_by_its_margin (search, change);
  } else {
    suppose (search, fact->kind == FACT_DATE ? SUPPOSED_WITHIN : SUPPOSED_VALUE, slot, interval_point (0), NEVER);
    lowered = is_lower (search, change);
  }
  forget (search);
  return lowered;
}

static void find_down (const Search *search)
{
  g_autoptr (GPtrArray) found = change_down (search->charge);
  for (guint i = 0; i < found->len; i++) {
    Change *change = g_ptr_array_index (found, i);
    if (try_down (search, change))
      g_ptr_array_add (search->charge->changes, change);
    else
      change_free (change);
  }
}

void pipeline_find_changes (const Program *program, const Case *fact_case, ChargeReasons *charge, Work *work)
{
  if (!charge->verdict.decided || charge->plan == NULL)
    return;
  g_autoptr (GArray) supposed = g_array_new (FALSE, FALSE, sizeof (Supposed));
  g_autoptr (GHashTable) filled = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  const Search search = { program, fact_case, charge, work, supposed };
  work->supposed = supposed;
  work->filled = filled;
  find_up (&search);
  find_down (&search);
  work->supposed = NULL;
  work->filled = NULL;
  change_sort (charge->changes);
}
