/* In: one thing that is supposed of a charge. Out: what the charge then comes to, kept as a change where that is another
 * result.
 * No tier changes between two turns of the sums: of an amount only these are tried, and of each result that they lead to
 * the least growth and the least fall are kept. */
#include "attempt.h"
#include "run/run.h"
#include "run/turns.h"

static const Charge *charge_of (const Search *search)
{
  return &g_array_index (search->fact_case->charges, Charge, search->charge->verdict.charge);
}

/* Those that were met on other days are among those of the offence; a law too many only means trying more. */
GPtrArray *attempt_find_laws (const Program *program, const ChargeVerdict *verdict)
{
  GPtrArray *laws = g_ptr_array_new ();
  for (guint i = 0; i < verdict->laws.n_candidates; i++)
    g_ptr_array_add (laws, (gpointer) verdict->laws.candidates[i].plan);
  for (guint i = 0; verdict->n_occasions > 1 && i < program->plans->len; i++) {
    Plan *plan = g_ptr_array_index (program->plans, i);
    if (plan->offence == verdict->offence && !g_ptr_array_find (laws, plan, NULL))
      g_ptr_array_add (laws, plan);
  }
  return laws;
}

void attempt_fill (const Search *search, const Plan *plan)
{
  pipeline_fill (search->program, plan, search->fact_case, charge_of (search), search->work);
}

Interval attempt_value (const Search *search, guint slot)
{
  attempt_fill (search, search->charge->plan);
  return search->work->slots[slot];
}

void attempt_suppose (const Search *search, const Supposed *supposed)
{
  g_array_append_vals (search->supposed, supposed, 1);
}

void attempt_forget (const Search *search) { g_array_set_size (search->supposed, 0); }

Attempted attempt_decide (const Search *search)
{
  ChargeVerdict verdict;
  pipeline_check_charge (search->program, search->fact_case, search->charge->verdict.charge, &verdict, search->work);
  if (!verdict.exact || verdict.laws.n_candidates == 0)
    search->charge->changes_exact = FALSE;
  return (Attempted) { verdict.floor, verdict.ceiling,
                       verdict.laws.n_candidates == 0 ? NULL : verdict.laws.candidates[verdict.applied].plan,
                       verdict.exact && verdict.laws.n_candidates > 0, TRUE };
}

static Attempted decide_with (const Search *search, const Supposed *supposed)
{
  attempt_suppose (search, supposed);
  const Attempted outcome = attempt_decide (search);
  attempt_forget (search);
  return outcome;
}

static gboolean is_same (const Attempted *a, const Attempted *b)
{
  return a->floor == b->floor && a->ceiling == b->ceiling;
}

/* The same, and known as surely: what is only bounded may hide another result. */
static gboolean is_alike (const Attempted *a, const Attempted *b) { return a->exact == b->exact && is_same (a, b); }

static Attempted now_of (const Search *search)
{
  return (Attempted) { search->charge->verdict.floor, search->charge->verdict.ceiling, search->charge->plan, TRUE,
                       TRUE };
}

/* ---- what is kept ---- */

static ChangeKind kind_of (const Supposed *supposed)
{
  if (supposed->kind == SUPPOSED_MORE || supposed->kind == SUPPOSED_LESS)
    return CHANGE_AMOUNT;
  gboolean found = supposed->kind == SUPPOSED_WITHIN ? supposed->years != NEVER : supposed->value.lo > 0;
  return found ? CHANGE_FOUND : CHANGE_NOT_FOUND;
}

void attempt_set (const Search *search, const Attempted *outcome, Change *change)
{
  const Attempted now = now_of (search);
  change->floor = outcome->floor;
  change->ceiling = outcome->ceiling;
  change->up = outcome->floor > now.floor || (outcome->floor == now.floor && outcome->ceiling > now.ceiling);
}

static Change *new_change (const Search *search, const Supposed *supposed, const Attempted *outcome)
{
  Change *change = change_new (kind_of (supposed));
  attempt_set (search, outcome, change);
  change->more = supposed->kind == SUPPOSED_MORE;
  change->years = supposed->years == NEVER ? 0 : supposed->years;
  change->clause = supposed->clause;
  change->of = supposed->kind == SUPPOSED_FINDING   ? CHANGE_OF_CLAUSE
               : supposed->kind == SUPPOSED_SUBJECT ? CHANGE_OF_SUBJECT
                                                    : CHANGE_OF_FACT;
  if (change->of == CHANGE_OF_FACT)
    g_array_append_val (change->facts, supposed->slot);
  return change;
}

static void keep (const Search *search, const Supposed *supposed, Interval from, const Attempted *outcome)
{
  Change *change = new_change (search, supposed, outcome);
  const Scene then = { search->program, outcome->plan, search->work };
  const gint64 by = change->kind == CHANGE_AMOUNT ? supposed->value.lo : 0;
  attempt_suppose (search, supposed);
  attempt_fill (search, outcome->plan);
  attempt_forget (search);
  run_steps (outcome->plan, search->work->slots, search->work->truths);
  change_explain (&then, &(ChangeStep) { search->charge->verdict.floor, search->ground, from, by }, change);
  change_add (search->program->book->vocabulary, search->charge->changes, change);
}

void attempt_one (const Search *search, const Supposed *supposed)
{
  const Attempted outcome = decide_with (search, supposed), now = now_of (search);
  if (outcome.exact && !is_same (&outcome, &now))
    keep (search, supposed, interval_point (0), &outcome);
}

/* ---- amounts ---- */

typedef struct {
  const Search *search;
  guint slot;
  gboolean more;
  GArray *by;          /* of gint64: where sums turn, ascending, each once */
  Attempted *outcomes; /* of each */
} Ways;

static Supposed way_by (const Ways *ways, gint64 by)
{
  return (Supposed) { .kind = ways->more ? SUPPOSED_MORE : SUPPOSED_LESS,
                      .slot = ways->slot,
                      .value = interval_point (by) };
}

static const Attempted *try_way (const Ways *ways, guint i)
{
  const Supposed supposed = way_by (ways, g_array_index (ways->by, gint64, i));
  if (!ways->outcomes[i].known)
    ways->outcomes[i] = decide_with (ways->search, &supposed);
  return &ways->outcomes[i];
}

/* Between two that come to the same nothing else lies where the tier only rises. */
static void try_between (const Ways *ways, guint first, guint last)
{
  if (last - first < 2 || is_alike (&ways->outcomes[first], &ways->outcomes[last]))
    return;
  const guint middle = first + (last - first) / 2;
  try_way (ways, middle);
  try_between (ways, first, middle);
  try_between (ways, middle, last);
}

/* Under one law that an amount only raises, or only lowers, what it comes to only rises or falls. */
static gboolean is_one_way (const Ways *ways)
{
  return attempt_laws (ways->search) == 1 && ways->search->charge->plan->polarity[ways->slot] != POLARITY_MIXED;
}

static void try_ways (const Ways *ways, gboolean all)
{
  const guint n = ways->by->len;
  if (n > 0 && !all && is_one_way (ways)) {
    try_way (ways, 0);
    try_way (ways, n - 1);
    try_between (ways, 0, n - 1);
    return;
  }
  for (guint i = 0; i < n; i++)
    try_way (ways, i);
}

typedef struct {
  gint64 by;
  Attempted then;
} Turn;

/* Whatever changes on the way from the one to the other, found by halving. */
static void halve (const Ways *ways, Turn first, Turn last, GArray *found)
{
  if (is_alike (&first.then, &last.then))
    return;
  if (last.by - first.by == 1) {
    g_array_append_val (found, last);
    return;
  }
  Turn middle = { first.by + (last.by - first.by) / 2, { 0 } };
  const Supposed supposed = way_by (ways, middle.by);
  middle.then = decide_with (ways->search, &supposed);
  halve (ways, first, middle, found);
  halve (ways, middle, last, found);
}

/* Unknown amounts that both raise and lower a tier: then several sums together can tell apart what each of them does not. */
static gboolean has_open_pairs (const Search *search)
{
  const Plan *plan = search->charge->plan;
  attempt_fill (search, plan);
  for (guint slot = 0; plan->n_mixed > 0 && slot < plan->n_slots; slot++)
    if (plan->polarity[slot] == POLARITY_MIXED && !interval_is_point (search->work->slots[slot]))
      return TRUE;
  return FALSE;
}

/* What was tried, in ascending order. Returns: yours, of Turn. */
static GArray *turns_found (const Ways *ways, gboolean halved)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Turn));
  Turn before = { 0, now_of (ways->search) };
  for (guint i = 0; i < ways->by->len; i++) {
    const Turn turn = { g_array_index (ways->by, gint64, i), ways->outcomes[i] };
    if (halved)
      halve (ways, before, turn, found);
    else if (turn.then.known)
      g_array_append_val (found, turn);
    before = turn;
  }
  return found;
}

static gboolean is_first (const Search *search, const GArray *found, guint index)
{
  const Attempted now = now_of (search), *then = &g_array_index (found, Turn, index).then;
  if (!then->exact || is_same (then, &now))
    return FALSE;
  for (guint i = 0; i < index; i++)
    if (g_array_index (found, Turn, i).then.exact && is_same (then, &g_array_index (found, Turn, i).then))
      return FALSE;
  return TRUE;
}

static int compare_values (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;
  return (one > other) - (one < other);
}

void attempt_sort (GArray *values)
{
  guint n = 0;
  g_array_sort (values, compare_values);
  for (guint i = 0; i < values->len; i++)
    if (n == 0 || g_array_index (values, gint64, i) != g_array_index (values, gint64, n - 1))
      g_array_index (values, gint64, n++) = g_array_index (values, gint64, i);
  g_array_set_size (values, n);
}

GArray *attempt_turns (const Search *search, guint slot, gboolean more)
{
  GArray *by = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < attempt_laws (search); i++) {
    attempt_fill (search, attempt_law (search, i));
    turns_of (attempt_law (search, i), search->work->slots, slot, more, by);
  }
  attempt_sort (by);
  return by;
}

/* The end of the way, for what only several sums together tell apart: short of what a figure may be that nobody has stated,
 * in whatever part of it. */
static void add_end (Interval from, gboolean more, GArray *by)
{
  enum { PARTS = 1024 };
  const gint64 end = more ? MIN (UNBOUNDED - from.hi, NO_NATIONAL_FIGURE.hi) / PARTS : from.hi;
  if (by->len == 0 || g_array_index (by, gint64, by->len - 1) < end)
    g_array_append_val (by, end);
}

void attempt_amount (const Search *search, guint slot, gboolean more)
{
  const Interval from = attempt_value (search, slot);
  if (from.hi == UNBOUNDED || (!more && from.hi == 0))
    return;
  const gboolean halved = has_open_pairs (search);
  g_autoptr (GArray) by = attempt_turns (search, slot, more);
  while (more && by->len > 0 && g_array_index (by, gint64, by->len - 1) >= UNBOUNDED - from.hi)
    g_array_set_size (by, by->len - 1);
  if (halved)
    add_end (from, more, by);
  g_autofree Attempted *outcomes = g_new0 (Attempted, by->len + 1);
  const Ways ways = { search, slot, more, by, outcomes };
  try_ways (&ways, halved);
  g_autoptr (GArray) found = turns_found (&ways, halved);
  for (guint i = 0; i < found->len; i++) {
    const Turn *turn = &g_array_index (found, Turn, i);
    const Supposed supposed = way_by (&ways, turn->by);
    if (is_first (search, found, i))
      keep (search, &supposed, from, &turn->then);
  }
}
