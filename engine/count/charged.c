/* In: a case, a charge and the law it is brought under. Out: its acts batch by batch, and the rules in force about a fact. */
#include "count/charged.h"
#include "count/count.h"
#include "model/case/said.h"

/* A counting sort of what was given by its batch. */
static void sort_given (Ledger *ledger)
{
  guint n_batches = ledger->fact_case->batches->len, n = ledger->fact_case->given->len;
  if (n_batches == 0)
    return;
  g_autofree guint *next = g_new0 (guint, n_batches + 1);
  ledger->first = g_new0 (guint, n_batches + 1);
  ledger->given = g_new0 (guint, n + 1);
  for (guint i = 0; i < n; i++)
    ledger->first[ledger_given (ledger, i)->batch + 1]++;
  for (guint i = 0; i < n_batches; i++)
    next[i + 1] = ledger->first[i + 1] += ledger->first[i];
  for (guint i = 0; i < n; i++)
    ledger->given[next[ledger_given (ledger, i)->batch]++] = i;
}

void ledger_begin (Ledger *ledger, const Program *program, const Plan *plan, const Case *fact_case,
                   const Charge *charge)
{
  *ledger = (Ledger) { .vocabulary = program->law->vocabulary,
                       .plan = plan,
                       .fact_case = fact_case,
                       .defendant = charge->defendant,
                       .charge = charge };
  sort_given (ledger);
}

void ledger_end (Ledger *ledger)
{
  g_clear_pointer (&ledger->first, g_free);
  g_clear_pointer (&ledger->given, g_free);
  g_clear_pointer (&ledger->apart, g_free);
}

gboolean ledger_is_ours (const Ledger *ledger, gint defendant)
{
  return case_speaks_of (ledger->fact_case, defendant, ledger->defendant);
}

gboolean ledger_is_stated (const Ledger *ledger, guint slot)
{
  gboolean found = FALSE;
  for (SaidOf whom = 0; whom < N_SAID && !found; whom++) {
    Said said = said_begin (ledger->fact_case, said_of (ledger->fact_case, ledger->charge, whom));
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
