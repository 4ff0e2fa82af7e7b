/* In: a case, a charge and the law it is brought under. Out: its acts batch by batch, and the rules in force about a fact. */
#include "count/charged.h"
#include "model/case/said.h"

static gint compare_by_batch (gconstpointer a, gconstpointer b, gpointer data)
{
  const guint one = *(const guint *) a, other = *(const guint *) b;
  const guint left = ledger_given (data, one)->batch, right = ledger_given (data, other)->batch;
  if (left != right)
    return left < right ? -1 : 1;
  return (one > other) - (one < other);
}

void ledger_begin (Ledger *ledger, const CountOf *of, const CaseActs *acts)
{
  *ledger = (Ledger) { .vocabulary = of->program->law->vocabulary,
                       .plan = of->plan,
                       .fact_case = of->fact_case,
                       .defendant = of->charge->defendant,
                       .charge = of->charge,
                       .alone = of->alone,
                       .acts = acts };
  if (acts == NULL)
    return;
  ledger->batches = case_acts_concern (acts->owners, of->fact_case, ledger->defendant);
  ledger->gifts = case_acts_concern (acts->givers, of->fact_case, ledger->defendant);
  ledger->gifts_by_batch = g_array_copy (ledger->gifts);
  g_array_sort_with_data (ledger->gifts_by_batch, compare_by_batch, ledger);
}

void ledger_end (Ledger *ledger)
{
  g_clear_pointer (&ledger->batches, g_array_unref);
  g_clear_pointer (&ledger->gifts, g_array_unref);
  g_clear_pointer (&ledger->gifts_by_batch, g_array_unref);
  g_clear_pointer (&ledger->apart, g_free);
}

guint ledger_first_gift (const Ledger *ledger, guint batch)
{
  guint from = 0, to = ledger->gifts_by_batch->len;
  while (from < to) {
    const guint middle = from + (to - from) / 2;
    if (ledger_given (ledger, ledger_at (ledger->gifts_by_batch, middle))->batch < batch)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

guint ledger_place (const Ledger *ledger, guint batch)
{
  guint from = 0, to = ledger->batches->len;
  while (from < to) {
    const guint middle = from + (to - from) / 2;
    if (ledger_at (ledger->batches, middle) < batch)
      from = middle + 1;
    else
      to = middle;
  }
  return from;
}

gboolean ledger_is_ours (const Ledger *ledger, gint defendant)
{
  return case_speaks_of (ledger->fact_case, defendant, ledger->defendant);
}

gboolean ledger_is_stated (const Ledger *ledger, guint slot)
{
  gboolean found = FALSE;
  for (SaidOf whom = 0; whom < N_SAID && !found; whom++) {
    Said said = said_begin (ledger->fact_case, SAID_FACTS, said_of (ledger->fact_case, ledger->charge, whom));
    while (said_next (&said))
      for (guint i = said.first; i < said.end; i++)
        found = found || said_at (&said, i)->fact == slot;
  }
  return found;
}

gboolean ledger_is_paid_for (const Ledger *ledger, const Given *given, const LawCounting *counting)
{
  return ledger_is_ours (ledger, given->defendant) &&
         law_has_fact (&counting->facts, ledger_batch (ledger, given->batch)->fact);
}

Truth way_is_one_of (Obtained way, LawWays ways)
{
  if (law_has_way (ways, way))
    return YES;
  return way == OBTAINED_UNKNOWN ? UNKNOWN : NO;
}

/* rules */

/* Where nothing is said of what the case states, nothing is known of it. */
static Truth all_hold (const Ledger *ledger, const guint *facts, guint n, Truth wanted)
{
  const Interval *slots = ledger->alone == NULL ? NULL : ledger->alone->slots;
  Truth all = YES;
  for (guint i = 0; i < n; i++) {
    const Interval value = slots == NULL ? (Interval) { 0, 1 } : slots[facts[i]];
    const Truth found = value.lo >= 1 ? YES : value.hi >= 1 ? UNKNOWN : NO;
    all = truth_least (all, wanted == YES ? found : truth_not (found));
  }
  return all;
}

Truth ledger_gates (const Ledger *ledger, const LawGates *gates)
{
  return truth_least (all_hold (ledger, gates->when, gates->n_when, YES),
                      all_hold (ledger, gates->unless, gates->n_unless, NO));
}

const LawCounting *ledger_counting (const Ledger *ledger, guint slot)
{
  for (guint i = 0; i < ledger->plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (ledger->plan, i)->acts;
    for (guint k = 0; k < acts->n_countings; k++)
      if (law_has_fact (&acts->countings[k].facts, slot))
        return &acts->countings[k];
  }
  return NULL;
}

/* Under the reading that the plan follows, and where what it depends on may hold. */
static gboolean may_add_up (const Ledger *ledger, const LawCumulation *cumulation, guint slot)
{
  return plan_follows (ledger->plan, cumulation->stated->under) && law_has_fact (&cumulation->facts, slot) &&
         ledger_gates (ledger, &cumulation->gates) != NO;
}

const LawCumulation *ledger_cumulation (const Ledger *ledger, guint slot)
{
  for (guint i = 0; i < ledger->plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (ledger->plan, i)->acts;
    for (guint k = 0; k < acts->n_cumulations; k++)
      if (may_add_up (ledger, &acts->cumulations[k], slot))
        return &acts->cumulations[k];
  }
  return NULL;
}

void ledger_each_counting (const Ledger *ledger, EachCounting func, gpointer data)
{
  for (guint i = 0; i < ledger->plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (ledger->plan, i)->acts;
    for (guint k = 0; k < acts->n_countings; k++)
      func (ledger, &acts->countings[k], data);
  }
}
