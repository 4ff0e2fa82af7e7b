/* In: a charge and what it came to. Out: every single thing that would change that: every known fact the other way, every
 * amount where a sum turns above and below, every span of a date, every open clause, the subject; each is tried (try.c).
 * Besides, sums of which no part alone carries the only ground. */
#include "whatif/single_changes.h"
#include "whatif/amounts.h"
#include "whatif/bearing.h"

/* ---- facts ---- */

static void try_yes_no (const ChangeSearch *search, guint slot)
{
  const Interval value = try_value (search, slot);
  if (interval_is_point (value))
    try_one (search, &(Supposed) { .kind = SUPPOSED_VALUE, .slot = slot, .value = interval_point (value.lo == 0) });
}

static const Hidden *hidden_at (const Plan *plan, guint i) { return &g_array_index (plan->hidden, Hidden, i); }

/* What is hidden behind a slot of the law and leads to a tier. NULL: another kind, or it leads to none. */
static const Hidden *hidden_of_kind (const ChangeSearch *search, const Plan *plan, guint i, HiddenKind kind)
{
  const Hidden *hidden = hidden_at (plan, i);
  return hidden->kind == kind && code_polarity (&plan->code, search->trial->program->n_facts + i) != 0 ? hidden : NULL;
}

static int compare_lapses (gconstpointer a, gconstpointer b)
{
  return lapse_compare (*(const Lapse *) a, *(const Lapse *) b);
}

/* Shorter ones first, each once. */
static void order_lapses (GArray *lapses)
{
  guint n = 0;
  g_array_sort (lapses, compare_lapses);
  for (guint i = 0; i < lapses->len; i++)
    if (n == 0 || g_array_index (lapses, Lapse, i) != g_array_index (lapses, Lapse, n - 1))
      g_array_index (lapses, Lapse, n++) = g_array_index (lapses, Lapse, i);
  g_array_set_size (lapses, n);
}

/* The spans in which some law counts the event. Returns: yours, of Lapse, ascending; `ret_now`: the least of them in
 * which it is now; NEVER: none; `ret_known`: whether that is known. */
static GArray *spans_of (const ChangeSearch *search, guint slot, Lapse *ret_now, gboolean *ret_known)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (Lapse));
  *ret_now = NEVER;
  *ret_known = TRUE;
  for (guint i = 0; i < search->laws->len; i++) {
    const Plan *plan = try_law (search, i)->plan;
    for (guint k = 0; k < plan->hidden->len; k++) {
      const Hidden *hidden = hidden_of_kind (search, plan, k, HIDDEN_WITHIN);
      if (hidden == NULL || hidden->fact != slot)
        continue;
      const Interval value = try_law (search, i)->slots[search->trial->program->n_facts + k];
      const Lapse span = hidden->lapse;
      *ret_known = *ret_known && interval_is_point (value);
      *ret_now = value.lo > 0 && lapse_compare (span, *ret_now) < 0 ? span : *ret_now;
      g_array_append_val (spans, span);
    }
  }
  order_lapses (spans);
  return spans;
}

/* In every other span in which a law counts the event, and in none. */
static void try_date (const ChangeSearch *search, guint slot)
{
  Lapse now = NEVER;
  gboolean known = TRUE;
  g_autoptr (GArray) spans = spans_of (search, slot, &now, &known);
  for (guint i = 0; known && i <= spans->len && spans->len > 0; i++) {
    const Lapse span = i < spans->len ? g_array_index (spans, Lapse, i) : NEVER;
    if (span != now)
      try_one (search, &(Supposed) { .kind = SUPPOSED_WITHIN, .slot = slot, .lapse = span });
  }
}

static void try_amount (const ChangeSearch *search, guint slot)
{
  if (bearing_is_twice (search, slot) && bearing_matters (search, slot)) {
    search->charge->changes_exact = FALSE;
    return;
  }
  amounts_try (search, slot, TRUE);
  amounts_try (search, slot, FALSE);
}

static void try_fact (const ChangeSearch *search, guint slot)
{
  const FactKind kind = vocabulary_fact (try_vocabulary (search), slot)->kind;
  if (kind == FACT_DATE)
    try_date (search, slot);
  else if (bearing_matters (search, slot) || bearing_is (search, slot))
    (kind == FACT_YES_NO ? try_yes_no : try_amount) (search, slot);
}

/* ---- open clauses and the subject ---- */

static gboolean is_tried (const GPtrArray *tried, const Hidden *clause)
{
  for (guint i = 0; i < tried->len; i++) {
    const Hidden *other = g_ptr_array_index (tried, i);
    if (other->instrument == clause->instrument && g_strcmp0 (other->name, clause->name) == 0)
      return TRUE;
  }
  return FALSE;
}

static void try_clauses (const ChangeSearch *search, const Replay *law, GPtrArray *tried)
{
  const Plan *plan = law->plan;
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Hidden *clause = hidden_of_kind (search, plan, i, HIDDEN_RULING);
    if (clause == NULL || is_tried (tried, clause))
      continue;
    g_ptr_array_add (tried, (gpointer) clause);
    const Interval value = law->slots[search->trial->program->n_facts + i];
    if (interval_is_point (value))
      try_one (search,
               &(Supposed) { .kind = SUPPOSED_RULING, .clause = clause, .value = interval_point (value.lo == 0) });
  }
}

/* Whether the crime is an organization's, where a law asks for it. Returns: FALSE: none does, or it is not known. */
static gboolean asks_subject (const ChangeSearch *search, gint64 *ret_now)
{
  for (guint i = 0; i < search->laws->len; i++) {
    const Plan *plan = try_law (search, i)->plan;
    for (guint k = 0; k < plan->hidden->len; k++) {
      if (hidden_of_kind (search, plan, k, HIDDEN_ORGANIZATION) == NULL)
        continue;
      const Interval value = try_law (search, i)->slots[search->trial->program->n_facts + k];
      *ret_now = value.lo;
      return interval_is_point (value);
    }
  }
  return FALSE;
}

/* Not of somebody who acted for an organization: then it is not known whose facts would count. */
static void try_subject (const ChangeSearch *search)
{
  const Version *version = search->charge->plan->version;
  gint64 now = 0;
  if (version->persons && version->organizations && search->charge->acted_for == NULL && asks_subject (search, &now))
    try_one (search, &(Supposed) { .kind = SUPPOSED_SUBJECT, .value = interval_point (now == 0) });
}

/* ---- sums that fall ---- */

/* Lowers one amount, the least first. What does not lower the tier at any turn leaves the amount at nothing. */
static gboolean lower (const ChangeSearch *search, guint slot, Attempted *ret)
{
  const Interval from = try_value (search, slot);
  g_autoptr (GArray) by = try_turns (search, slot, FALSE);
  g_array_append_val (by, from.hi);
  try_suppose (search, &(Supposed) { .kind = SUPPOSED_LESS, .slot = slot });
  const ArenaArray *all = &search->room->supposed;
  Supposed *supposed = &g_array_index (all, Supposed, all->len - 1);
  for (guint i = 0; i < by->len; i++) {
    supposed->value = interval_point (g_array_index (by, gint64, i));
    *ret = try_decide (search);
    if (ret->exact && ret->ceiling < search->charge->verdict.floor)
      return TRUE;
  }
  return FALSE;
}

/* How far the amounts supposed fall. */
static gint64 fall_of (const ChangeSearch *search)
{
  gint64 fall = 0;
  const ArenaArray *supposed = &search->room->supposed;
  for (guint i = 0; i < supposed->len; i++)
    fall += g_array_index (supposed, Supposed, i).value.lo;
  return fall;
}

/* Whether the tier is lost just where the condition fails, not only further below. Shares and formulas are not measured in the
 * amounts that they are made of. */
static gboolean falls_by_its_margin (const ChangeSearch *search, Change *change)
{
  const Reason *lead = change->lead;
  if (rational_is_unbounded (lead->margin_hi))
    return FALSE;
  if (lead->kind == CONDITION_PROPORTIONAL || condition_is_formula (lead->condition))
    return TRUE;
  const gint64 first = fall_of (search) - (lead->comparison == AT_LEAST);
  Rational fall;
  if (!rational_new (first, lead->unit->parts, &fall) || rational_compare (fall, lead->margin_hi) != 0)
    return FALSE;
  Rational width;
  rational_new (fall_of (search) - 1, lead->unit->parts, &change->distance_other);
  return rational_subtract (lead->margin_hi, lead->margin_lo, &width) &&
         rational_subtract (change->distance_other, width, &change->distance);
}

/* Of several limits of one measure the nearest is lost first, and with it the tier. */
static gboolean is_lost_later (const GPtrArray *sums, const Reason *lead)
{
  for (guint i = 0; condition_is_formula (lead->condition) && i < sums->len; i++) {
    const Reason *other = ((const Change *) g_ptr_array_index (sums, i))->lead;
    if (condition_measures_same (other->condition, lead->condition) && !rational_is_unbounded (other->margin_hi) &&
        rational_compare (other->margin_hi, lead->margin_hi) < 0)
      return TRUE;
  }
  return FALSE;
}

static gboolean try_sum (const ChangeSearch *search, Change *change)
{
  Attempted outcome;
  gboolean lowered = FALSE;
  for (guint i = 0; i < change->facts.len && !lowered; i++)
    lowered = lower (search, g_array_index (&change->facts, guint, i), &outcome);
  lowered = lowered && falls_by_its_margin (search, change);
  try_forget (search);
  if (lowered)
    try_set (search, &outcome, change);
  change->plan = lowered ? outcome.plan : NULL;
  return lowered;
}

static void try_sums (const ChangeSearch *search)
{
  g_autoptr (GPtrArray) sums = change_sums (search->charge->arena, search->ground);
  for (guint i = 0; i < sums->len; i++) {
    Change *change = g_ptr_array_index (sums, i);
    if (!is_lost_later (sums, change->lead) && try_sum (search, change))
      change_add_sum (search->charge->changes, change);
  }
}

static int compare_slots (gconstpointer a, gconstpointer b)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;
  return (one > other) - (one < other);
}

/* The facts that some law asks for, each once, in the order of the vocabulary. Returns: yours, of guint. */
static GArray *facts_asked (const ChangeSearch *search)
{
  GArray *facts = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < search->laws->len; i++) {
    const Code *code = &try_law (search, i)->plan->code;
    guint n = 0;
    while (n < code->n_asked && code->asked[n] < code->n_facts)
      n++;
    if (n > 0)
      g_array_append_vals (facts, code->asked, n);
  }
  if (search->laws->len > 1)
    g_array_sort (facts, compare_slots);
  return facts;
}

static void try_facts (const ChangeSearch *search)
{
  g_autoptr (GArray) facts = facts_asked (search);
  for (guint i = 0; i < facts->len; i++) {
    const guint slot = g_array_index (facts, guint, i);
    if (i == 0 || slot != g_array_index (facts, guint, i - 1))
      try_fact (search, slot);
  }
}

static void find (const ChangeSearch *search)
{
  g_autoptr (GPtrArray) tried = g_ptr_array_new ();
  try_facts (search);
  for (guint i = 0; i < search->laws->len; i++)
    try_clauses (search, try_law (search, i), tried);
  try_subject (search);
  try_sums (search);
}

/* The law looks at each act by itself, and what another figure of one act would do is not tried. */
static gboolean looks_at_acts (const Trial *trial, const Plan *plan)
{
  gboolean looks = FALSE;
  for (guint i = 0; trial->fact_case->batches->len > 0 && i < plan->hidden->len; i++)
    looks = looks || g_array_index (plan->hidden, Hidden, i).kind == HIDDEN_ACTS_MET;
  return looks;
}

void single_changes_find (const Trial *trial, ChargeReasons *charge, Work *work)
{
  if (charge->plan == NULL)
    return;
  charge->changes_exact = charge->changes_exact && charge->verdict.exact && !looks_at_acts (trial, charge->plan);
  if (!charge->verdict.exact)
    return;
  g_autoptr (GHashTable) filled = NULL;
  Trial at = *trial;
  if (charge->verdict.n_occasions > 1) /* else each law is filled once, and only run again */
    filled = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  at.filled = filled;
  SearchRoom room = { 0 };
  ChangeSearch search = {
    .trial = &at, .charge = charge, .work = work, .ground = change_ground (charge), .room = &room
  };
  try_begin (&search);
  find (&search);
  try_end (&search);
  change_sort (charge->changes);
}
