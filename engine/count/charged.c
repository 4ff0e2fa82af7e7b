/* In: a case, a charge and the law it is brought under. Out: its acts batch by batch, and the rules in force about a fact. */
#include "count/charged.h"
#include "count/count.h"

/* A counting sort of what was given by its batch. */
static void sort_given (Ledger *ledger)
{
  guint n_batches = ledger->fact_case->batches->len, n = ledger->fact_case->given->len;
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
  *ledger = (Ledger) { .vocabulary = program->book->vocabulary,
                       .plan = plan,
                       .fact_case = fact_case,
                       .defendant = charge->defendant,
                       .said_of = said_of_charge (charge->said) };
  sort_given (ledger);
}

void ledger_end (Ledger *ledger)
{
  g_clear_pointer (&ledger->first, g_free);
  g_clear_pointer (&ledger->given, g_free);
  g_clear_pointer (&ledger->apart, g_free);
}

gboolean ledger_names (char *const *ids, const char *id) { return g_strv_contains ((const char *const *) ids, id); }

gboolean ledger_is_ours (const Ledger *ledger, gint defendant)
{
  return case_speaks_of (ledger->fact_case, defendant, ledger->defendant);
}

gboolean ledger_is_stated (const Ledger *ledger, guint slot)
{
  for (guint i = 0; i < ledger->fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (ledger->fact_case->stated, Stated, i);
    if (stated->fact == slot && (ledger_is_ours (ledger, stated->defendant) || stated->defendant == ledger->said_of))
      return TRUE;
  }
  return FALSE;
}

gboolean ledger_is_paid_for (const Ledger *ledger, const Given *given, const Counting *counting)
{
  const Batch *batch = ledger_batch (ledger, given->batch);
  return ledger_is_ours (ledger, given->defendant) &&
         ledger_names (counting->facts, vocabulary_fact (ledger->vocabulary, batch->fact)->id);
}

/* rules */

/* NULL: none. Where nothing is said of what the case states, nothing is known of it. */
static Truth all_hold (const Ledger *ledger, char *const *ids, Truth wanted)
{
  const Interval *slots = ledger->alone == NULL ? NULL : ledger->alone->slots;
  Truth all = YES;
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++) {
    gint slot = vocabulary_find (ledger->vocabulary, ids[i]);
    const Interval value = slots == NULL || slot < 0 ? (Interval) { 0, 1 } : slots[slot];
    const Truth found = value.lo >= 1 ? YES : value.hi >= 1 ? UNKNOWN : NO;
    all = truth_least (all, wanted == YES ? found : truth_not (found));
  }
  return all;
}

Truth ledger_gates (const Ledger *ledger, char *const *when, char *const *unless)
{
  return truth_least (all_hold (ledger, when, YES), all_hold (ledger, unless, NO));
}

typedef gconstpointer (*FindRule) (const Ledger *ledger, const Standard *standard, const char *id);

static gconstpointer find_counting (const Ledger *ledger, const Standard *standard, const char *id)
{
  (void) ledger;
  for (guint i = 0; i < standard->countings->len; i++) {
    const Counting *counting = g_ptr_array_index (standard->countings, i);
    if (ledger_names (counting->facts, id))
      return counting;
  }
  return NULL;
}

/* Under the reading that the plan follows, and where what it depends on may hold. */
static gconstpointer find_cumulation (const Ledger *ledger, const Standard *standard, const char *id)
{
  for (guint i = 0; i < standard->cumulations->len; i++) {
    const Cumulation *cumulation = g_ptr_array_index (standard->cumulations, i);
    if (plan_follows (ledger->plan, cumulation->under) && ledger_names (cumulation->facts, id) &&
        ledger_gates (ledger, cumulation->when, cumulation->unless) != NO)
      return cumulation;
  }
  return NULL;
}

static gconstpointer find_rule (const Ledger *ledger, guint slot, FindRule find, const Instrument **ret_instrument)
{
  const char *id = vocabulary_fact (ledger->vocabulary, slot)->id;
  *ret_instrument = NULL;
  for (guint i = 0; i < ledger->plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (ledger->plan, i);
    gconstpointer rule = find (ledger, standard->stated, id);
    if (rule != NULL) {
      *ret_instrument = standard->instrument->stated;
      return rule;
    }
  }
  return NULL;
}

const Counting *ledger_counting (const Ledger *ledger, guint slot, const Instrument **ret_instrument)
{
  return find_rule (ledger, slot, find_counting, ret_instrument);
}

const Cumulation *ledger_cumulation (const Ledger *ledger, guint slot, const Instrument **ret_instrument)
{
  return find_rule (ledger, slot, find_cumulation, ret_instrument);
}

void ledger_each_counting (const Ledger *ledger, EachCounting func, gpointer data)
{
  for (guint i = 0; i < ledger->plan->standards->len; i++) {
    const LawStandard *standard = plan_standard (ledger->plan, i);
    for (guint k = 0; k < standard->stated->countings->len; k++)
      func (ledger, standard->instrument->stated, g_ptr_array_index (standard->stated->countings, k), data);
  }
}
