/* In: the batches of a ledger and the rules that measure some of them on their own. Out: which batches these are, and whether
 * there are any. Nothing is set apart where nothing else would be left: then the provision that speaks of such acts has
 * the whole case. */
#include "count/apart.h"

static gboolean is_passed_on (const Ledger *ledger, guint batch) { return ledger->acts->passed_on[batch].n > 0; }

static Truth is_meant (const Ledger *ledger, const LawApart *apart, guint index)
{
  const Batch *batch = ledger_batch (ledger, index);
  if (!law_has_fact (&apart->facts, batch->fact) || is_passed_on (ledger, index))
    return NO;
  return way_is_one_of (batch->obtained, apart->obtained);
}

/* Some batch is meant and some other one is not, of those that the charge is about. */
static Truth splits (const Ledger *ledger, const LawApart *apart)
{
  Truth some = NO, other = NO;
  for (guint i = 0; ledger->acts != NULL && i < ledger->batches->len; i++) {
    const guint index = ledger_at (ledger->batches, i);
    const Batch *batch = ledger_batch (ledger, index);
    if (!ledger_is_ours (ledger, batch->defendant) || batch->dealt_with.lo == 1)
      continue;
    const Truth meant = is_meant (ledger, apart, index);
    some = truth_greatest (some, meant);
    other = truth_greatest (other, truth_not (meant));
  }
  return truth_least (some, other);
}

static void set_apart (Ledger *ledger, const LawApart *apart, Interval *slots)
{
  const Truth holds = truth_least (ledger_gates (ledger, &apart->gates), splits (ledger, apart));
  const Interval shown = { holds == YES, holds != NO };
  if (slots != NULL && apart->shows != LAW_NO_FACT && !interval_equal (shown, slots[apart->shows]) &&
      !ledger_is_stated (ledger, apart->shows))
    slots[apart->shows] = shown;
  if (holds == NO)
    return;
  if (ledger->apart == NULL)
    ledger->apart = g_new0 (Truth, ledger->batches->len + 1);
  for (guint i = 0; i < ledger->batches->len; i++) {
    const Truth meant = is_meant (ledger, apart, ledger_at (ledger->batches, i));
    ledger->apart[i] = truth_greatest (ledger->apart[i], truth_least (holds, meant));
  }
}

void ledger_set_apart (Ledger *ledger, Interval *slots)
{
  for (guint i = 0; i < ledger->plan->standards->len; i++) {
    const LawActs *acts = &plan_standard (ledger->plan, i)->acts;
    for (guint k = 0; k < acts->n_aparts; k++)
      if (plan_follows (ledger->plan, acts->aparts[k].stated->under))
        set_apart (ledger, &acts->aparts[k], slots);
  }
}

Truth ledger_is_apart (const Ledger *ledger, guint batch)
{
  return ledger->apart == NULL ? NO : ledger->apart[ledger_place (ledger, batch)];
}
