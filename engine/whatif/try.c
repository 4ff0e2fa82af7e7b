/* In: one thing that is supposed of a charge. Out: what the charge then comes to, kept as a change where that is another
 * result. Each law was run on the case as it is; what is supposed only runs again what hangs on it. Where days are not known the
 * laws themselves depend on them, and the charge is decided anew. */
#include "whatif/try.h"
#include "decide/charge.h"
#include "decide/slots.h"
#include "rerun/crossing.h"
#include "rerun/replay_ranks.h"
#include "select/candidates.h"
#include "select/lightest.h"
#include "whatif/bearing.h"
#include "whatif/try_laws.h"

/* ---- before anything is tried ---- */

static gboolean has_open_pairs (const Replay *law)
{
  const Code *code = &law->plan->code;
  for (guint i = 0; code->n_mixed > 0 && i < code->n_asked; i++)
    if (!interval_is_point (law->slots[code->asked[i]]) && code_polarity (code, code->asked[i]) == POLARITY_MIXED)
      return TRUE;
  return FALSE;
}

/* Whether one pass is enough. */
static gboolean is_exact (const ChangeSearch *search)
{
  gboolean exact = search->charge->verdict.n_occasions == 1;
  for (guint i = 0; i < search->laws->len; i++) {
    const Replay *law = try_law (search, i);
    exact = exact && range_is_exact (&law->plan->code, law->slots);
  }
  return exact;
}

void try_begin (ChangeSearch *search)
{
  const ChargeVerdict *verdict = &search->charge->verdict;
  select_again (search->trial->program, search->trial->fact_case, trial_charge (search->trial), search->work);
  try_laws_meet (search);
  search->applied = verdict->applied;
  search->paired = FALSE;
  for (guint i = 0; i < search->laws->len && !search->paired; i++)
    search->paired = has_open_pairs (try_law (search, i));
  search->exact = is_exact (search);
  bearing_find (search);
  search->now = try_decide (search);
}

void try_end (ChangeSearch *search)
{
  try_laws_part (search);
  g_free (search->room->moves.at);
}

Interval try_value (const ChangeSearch *search, guint slot) { return try_law (search, search->applied)->slots[slot]; }

/* ---- what is supposed ---- */

void try_suppose (const ChangeSearch *search, const Supposed *supposed)
{
  arena_array_add (search->charge->arena, &search->room->supposed, supposed, 1, sizeof *supposed);
}

void try_forget (const ChangeSearch *search) { search->room->supposed.len = 0; }

static void set_slot (gpointer law, guint slot, Interval value) { replay_set (law, slot, value); }

static void apply (const ChangeSearch *search, const Supposed *supposed, guint n, Replay *law)
{
  const Supposition all = { .facts = supposed, .n = n };
  slots_suppose (search->trial, law->plan, &all, law->slots, set_slot, law);
}

static const Supposed *all_supposed (const ChangeSearch *search)
{
  return (const Supposed *) (const void *) search->room->supposed.data;
}

/* ---- deciding ---- */

static void decide_anew (const ChangeSearch *search, ChargeVerdict *ret)
{
  Trial trial = *search->trial;
  trial.supposed.facts = all_supposed (search);
  trial.supposed.n = search->room->supposed.len;
  decide_charge (&trial, ret, search->work);
}

/* The candidates are those of the only selection, and stand in its order. */
static void begin_again (const ChangeSearch *search, ChargeVerdict *ret)
{
  ret->charge = search->trial->index;
  ret->offence = search->charge->verdict.offence;
  laws_copy (&ret->laws, &g_array_index (search->work->selection->laws, Laws, 0));
  for (guint i = 0; i < ret->laws.n_candidates; i++)
    ret->laws.candidates[i].plan = plan_under (ret->laws.candidates[i].plan, search->trial->supposed.reading);
}

/* What each law comes to. */
typedef struct {
  Ranks ranks[MOST_CANDIDATES];
  gboolean exact[MOST_CANDIDATES];
} Outcomes;

/* Supposes it of each law. Returns: whether one comes to something else than as the case is. */
static gboolean stand (const ChangeSearch *search, const Supposed *supposed, guint n, Outcomes *ret)
{
  const Laws *laws = &search->charge->verdict.laws;
  gboolean other = FALSE;
  for (guint i = 0; i < laws->n_candidates; i++) {
    const Candidate *as_it_is = &laws->candidates[i];
    Replay *law = try_law (search, i);
    Ranks *ranks = &ret->ranks[i];
    apply (search, supposed, n, law);
    ret->exact[i] = replay_ranks (law, ranks);
    other = other || ret->exact[i] != as_it_is->exact || ranks->floor != as_it_is->floor ||
            ranks->ceiling != as_it_is->ceiling;
  }
  return other;
}

/* `exact`: of each law; NULL: of all. */
static void choose (const ChangeSearch *search, const Ranks *ranks, const gboolean *exact, ChargeVerdict *ret)
{
  begin_again (search, ret);
  for (guint i = 0; i < ret->laws.n_candidates; i++) {
    Candidate *candidate = &ret->laws.candidates[i];
    candidate->exact = exact == NULL || exact[i];
    candidate->floor = ranks[i].floor;
    candidate->ceiling = ranks[i].ceiling;
  }
  select_lightest (ret);
}

static void stand_back (const ChangeSearch *search)
{
  for (guint i = 0; i < search->laws->len; i++)
    replay_back (try_law (search, i));
}

static void decide_again (const ChangeSearch *search, ChargeVerdict *ret)
{
  Outcomes outcomes;
  stand (search, all_supposed (search), search->room->supposed.len, &outcomes);
  stand_back (search);
  choose (search, outcomes.ranks, outcomes.exact, ret);
}

static Attempted attempted (const ChangeSearch *search, const ChargeVerdict *verdict)
{
  const gboolean any = verdict->laws.n_candidates > 0;
  if (!verdict->exact || !any)
    search->charge->changes_exact = FALSE;
  return (Attempted) { verdict->floor, verdict->ceiling, any ? verdict->laws.candidates[verdict->applied].plan : NULL,
                       verdict->exact && any, TRUE };
}

Attempted try_decide (const ChangeSearch *search)
{
  ChargeVerdict verdict;
  (search->charge->verdict.n_occasions > 1 ? decide_anew : decide_again) (search, &verdict);
  return attempted (search, &verdict);
}

Attempted try_ranked (const ChangeSearch *search, const Ranks *ranks)
{
  ChargeVerdict verdict;
  choose (search, ranks, NULL, &verdict);
  return attempted (search, &verdict);
}

/* ---- what is kept ---- */

static ChangeKind kind_of (const Supposed *supposed)
{
  if (supposed->kind == SUPPOSED_MORE || supposed->kind == SUPPOSED_LESS)
    return CHANGE_AMOUNT;
  gboolean found = supposed->kind == SUPPOSED_WITHIN ? supposed->lapse != NEVER : supposed->value.lo > 0;
  return found ? CHANGE_FOUND : CHANGE_NOT_FOUND;
}

void try_set (const ChangeSearch *search, const Attempted *outcome, Change *change)
{
  const Attempted *now = &search->now;
  change->floor = outcome->floor;
  change->ceiling = outcome->ceiling;
  change->up = outcome->floor > now->floor || (outcome->floor == now->floor && outcome->ceiling > now->ceiling);
}

static Change *new_change (const ChangeSearch *search, const Supposed *supposed, const Attempted *outcome)
{
  Change *change = change_new (search->charge->arena, kind_of (supposed));
  try_set (search, outcome, change);
  change->more = supposed->kind == SUPPOSED_MORE;
  change->lapse = supposed->lapse == NEVER ? 0 : supposed->lapse;
  change->clause = supposed->clause;
  change->of = supposed->kind == SUPPOSED_RULING    ? CHANGE_OF_CLAUSE
               : supposed->kind == SUPPOSED_SUBJECT ? CHANGE_OF_SUBJECT
                                                    : CHANGE_OF_FACT;
  if (change->of == CHANGE_OF_FACT)
    change_add_facts (search->charge->arena, change, &supposed->slot, 1);
  return change;
}

Replay *try_law_of (const ChangeSearch *search, const Plan *plan)
{
  guint i = 0;
  while (try_law (search, i)->plan != plan)
    i++;
  return try_law (search, i);
}

/* The law stands as it does with what is supposed. */
static Change *keep (const ChangeSearch *search, const Replay *law, const Supposed *supposed, Interval from,
                     const Attempted *outcome)
{
  Change *change = new_change (search, supposed, outcome);
  const Scene then = { .program = search->trial->program,
                       .plan = law->plan,
                       .slots = law->slots,
                       .truths = law->truths,
                       .arena = search->charge->arena };
  const gint64 by = change->kind == CHANGE_AMOUNT ? supposed->value.lo : 0;
  const SilentLaw *kept = law->plan == search->charge->plan ? search->charge->kept : NULL;
  change_explain (&then, &(ChangeStep) { search->charge->verdict.floor, search->ground, from, kept, by }, change);
  return change_add (search->charge, change);
}

void try_keep (const ChangeSearch *search, const Supposed *supposed, Interval from, const Attempted *outcome)
{
  Replay *law = try_law_of (search, outcome->plan);
  apply (search, supposed, 1, law);
  keep (search, law, supposed, from, outcome);
  replay_back (law);
}

static void set_value (gpointer law, guint slot, Interval value) { ((Replay *) law)->slots[slot] = value; }

Change *try_keep_here (const ChangeSearch *search, const Supposed *supposed, Interval from, const Attempted *outcome)
{
  Replay *law = try_law_of (search, outcome->plan);
  const Interval value = law->slots[supposed->slot];
  slots_suppose (search->trial, law->plan, &(Supposition) { .facts = supposed, .n = 1 }, law->slots, set_value, law);
  Change *change = keep (search, law, supposed, from, outcome);
  law->slots[supposed->slot] = value;
  return change;
}

static gboolean leads_elsewhere (const ChangeSearch *search, const Attempted *outcome)
{
  return outcome->exact && (outcome->floor != search->now.floor || outcome->ceiling != search->now.ceiling);
}

/* Where days are not known. */
static void try_one_anew (const ChangeSearch *search, const Supposed *supposed)
{
  try_suppose (search, supposed);
  const Attempted outcome = try_decide (search);
  try_forget (search);
  if (leads_elsewhere (search, &outcome))
    try_keep (search, supposed, interval_point (0), &outcome);
}

/* No law can come to anything else where the fact, which is known, is otherwise. */
static gboolean is_in_vain (const ChangeSearch *search, const Supposed *supposed)
{
  const Laws *laws = &search->charge->verdict.laws;
  for (guint i = 0; supposed->kind == SUPPOSED_VALUE && i < laws->n_candidates; i++) {
    const Candidate *now = &laws->candidates[i];
    if (!now->exact ||
        sweep_leads_on (&now->plan->code, supposed->slot, supposed->value.lo > 0, (Ranks) { now->floor, now->ceiling }))
      return FALSE;
  }
  return supposed->kind == SUPPOSED_VALUE && !bearing_is (search, supposed->slot);
}

/* Where every law comes to what it comes to as the case is, so does the charge. */
static void try_one_again (const ChangeSearch *search, const Supposed *supposed)
{
  Outcomes outcomes;
  if (is_in_vain (search, supposed))
    return;
  if (stand (search, supposed, 1, &outcomes)) {
    ChargeVerdict verdict;
    choose (search, outcomes.ranks, outcomes.exact, &verdict);
    const Attempted outcome = attempted (search, &verdict);
    if (leads_elsewhere (search, &outcome))
      keep (search, try_law_of (search, outcome.plan), supposed, interval_point (0), &outcome);
  }
  stand_back (search);
}

void try_one (const ChangeSearch *search, const Supposed *supposed)
{
  (search->charge->verdict.n_occasions > 1 ? try_one_anew : try_one_again) (search, supposed);
}

/* ---- where sums turn ---- */

static int compare_values (gconstpointer a, gconstpointer b)
{
  const gint64 one = *(const gint64 *) a, other = *(const gint64 *) b;
  return (one > other) - (one < other);
}

void try_sort (GArray *values)
{
  guint n = 0;
  g_array_sort (values, compare_values);
  for (guint i = 0; i < values->len; i++)
    if (n == 0 || g_array_index (values, gint64, i) != g_array_index (values, gint64, n - 1))
      g_array_index (values, gint64, n++) = g_array_index (values, gint64, i);
  g_array_set_size (values, n);
}

/* Where what comes with the amount begins to be open, or ends. */
static void add_bearing (const ChangeSearch *search, guint slot, gboolean more, GArray *by)
{
  const Interval value = try_value (search, slot);
  const gint64 all = more ? 1 : value.hi;
  if (bearing_is (search, slot) && !more == (value.hi > 0))
    g_array_append_val (by, all);
}

GArray *try_turns (const ChangeSearch *search, guint slot, gboolean more)
{
  GArray *by = g_array_new (FALSE, FALSE, sizeof (gint64));
  for (guint i = 0; i < search->laws->len; i++) {
    Replay *law = try_law (search, i);
    apply (search, all_supposed (search), search->room->supposed.len, law);
    replay_turns (law, slot, more, by);
    if (search->paired && !crossing_turns (law, slot, more, by))
      search->charge->changes_exact = FALSE;
    replay_back (law);
  }
  add_bearing (search, slot, more, by);
  try_sort (by);
  return by;
}
