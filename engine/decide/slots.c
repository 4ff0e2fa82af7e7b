/* In: a charge, a law, and what is supposed. Out: every slot of the law: what the case states, what is counted from its acts,
 * what of a joint amount is the defendant's own, what products come to, what is open because it comes with what was found; over
 * that what is supposed. */
#include "decide/slots.h"
#include <string.h>
#include "decide/acts_met.h"
#include "rerun/alone.h"
#include "model/book/companion.h"
#include "select/companions.h"
#include "select/fill.h"
#include "select/products.h"

/* ---- what is counted ---- */

/* Of what `stated` says: into `slots`, unless NULL. Returns: yours, of ActsTally. */
static GPtrArray *count (const Trial *trial, const Plan *plan, const Interval *stated, Interval *slots)
{
  g_autoptr (GArray) left =
      select_left_open (trial->program->law->vocabulary, plan, trial->fact_case, trial_charge (trial));
  Alone alone = alone_begin (trial->program, plan, stated, left);
  const CountAlone by_itself = { alone_reaches, alone_alike, &alone, stated };
  const CountOf of = { trial->program, plan, trial->fact_case, trial_charge (trial), &by_itself };
  g_autoptr (Counted) once = trial->counted == NULL ? counted_new (trial->fact_case, FALSE) : NULL;
  Counted *kept = once != NULL ? once : trial->counted;
  GPtrArray *tallies = slots != NULL ? counted_fill (kept, &of, slots) : counted_acts (kept, &of);
  alone_end (&alone);
  return tallies;
}

static void fill_counted (const Trial *trial, const Plan *plan, Interval *slots)
{
  const CountAlone by_itself = { .slots = slots };
  const CountOf of = { trial->program, plan, trial->fact_case, trial_charge (trial), &by_itself };
  if (trial->fact_case->batches->len > 0)
    g_ptr_array_unref (count (trial, plan, slots, slots));
  else if (plan_sets_apart (plan))
    count_nothing (&of, slots);
}

/* ---- what is filled ---- */

static void fill (const Trial *trial, const Plan *plan, Day on, Work *work)
{
  Interval *slots = work->slots;
  select_fill (trial->program, plan, on, trial->fact_case, trial_charge (trial), slots);
  fill_counted (trial, plan, slots);
  select_shares (plan, trial->fact_case, trial_charge (trial), slots);
  select_products (trial->program->law->vocabulary, trial->fact_case, trial_charge (trial), slots);
  select_companions (trial->program->law->vocabulary, trial->fact_case, trial_charge (trial), slots);
  acts_met_fill (trial, plan, work);
}

static gboolean has_dated_companions (const Vocabulary *vocabulary)
{
  for (guint i = 0; i < vocabulary->n_companions; i++)
    if (vocabulary_fact (vocabulary, vocabulary->companions[i].fact)->kind == FACT_DATE)
      return TRUE;
  return FALSE;
}

/* There are no acts, which every law counts by its own rules, and no joint amounts; and no span hangs on what comes with something.
 * Then of the law the facts hang on what it sets apart alone. */
static gboolean is_plain (const Trial *trial)
{
  return trial->fact_case->batches->len == 0 && trial->fact_case->shares->len == 0 &&
         !has_dated_companions (trial->program->law->vocabulary);
}

static gboolean follow_the_same (const Plan *plan, const Plan *other, const LawActs *acts)
{
  for (guint i = 0; i < acts->n_aparts; i++)
    if (plan_follows (plan, acts->aparts[i].stated->under) != plan_follows (other, acts->aparts[i].stated->under))
      return FALSE;
  return TRUE;
}

static gboolean sets_the_same_apart (const Plan *plan, const Plan *other)
{
  gboolean same = plan->standards->len == other->standards->len;
  for (guint i = 0; same && plan != other && i < plan->standards->len; i++)
    same = plan_standard (plan, i) == plan_standard (other, i) &&
           follow_the_same (plan, other, &plan_standard (plan, i)->acts);
  return same;
}

static void fill_again (const Trial *trial, const Plan *plan, Day on, Work *work)
{
  const gboolean plain = trial->again && is_plain (trial);
  const gboolean are_there = work->facts_of != NULL && work->facts_charge == trial->index;
  if (plain && are_there && sets_the_same_apart (plan, work->facts_of))
    select_fill_hidden (trial->program, plan, on, trial->fact_case, trial_charge (trial), work->slots);
  else
    fill (trial, plan, on, work);
  work->facts_of = plain && trial->supposed.n == 0 ? plan : NULL;
  work->facts_charge = trial->index;
}

/* Counting a long ledger once for each law is enough, however much is supposed. */
static void fill_once (const Trial *trial, const Plan *plan, Day on, Work *work)
{
  Interval *slots = work->slots;
  const Interval *filled = g_hash_table_lookup (trial->filled, plan);
  if (filled != NULL) {
    memcpy (slots, filled, plan->code.n_slots * sizeof *filled);
    work->facts_of = NULL;
    return;
  }
  fill (trial, plan, on, work);
  work->facts_of = NULL;
  g_hash_table_insert (trial->filled, (gpointer) plan, g_memdup2 (slots, plan->code.n_slots * sizeof *slots));
}

/* ---- what is supposed ---- */

static Interval supposed_amount (const Supposed *supposed, Interval value)
{
  const gint64 by = supposed->value.lo;
  if (supposed->kind == SUPPOSED_VALUE)
    return supposed->value;
  if (supposed->kind == SUPPOSED_MORE)
    return (Interval) { value.lo + MIN (by, UNBOUNDED - value.lo), value.hi + MIN (by, UNBOUNDED - value.hi) };
  return (Interval) { MIN (value.lo, MAX (value.hi - by, 0)), MAX (value.hi - by, 0) };
}

static gboolean is_of_clause (const Supposed *supposed, const Hidden *hidden)
{
  return hidden->kind == HIDDEN_RULING && hidden->instrument == supposed->clause->instrument &&
         g_strcmp0 (hidden->name, supposed->clause->name) == 0;
}

/* Whether what is `ago` before the conduct to the day lies within the time; a month has 28 to 31 days. */
static Interval is_so_long_ago (Lapse ago, Lapse within)
{
  if (ago == NEVER)
    return interval_point (0);
  return (Interval) { lapse_holds (within, ago), !lapse_misses (within, ago) };
}

/* What is no fact of the vocabulary has other slots under each law. */
static Interval supposed_hidden (const Supposed *supposed, const Hidden *hidden, Interval value)
{
  if (supposed->kind == SUPPOSED_WITHIN && hidden->kind == HIDDEN_WITHIN && hidden->fact == supposed->slot)
    return is_so_long_ago (supposed->lapse, hidden->lapse);
  if ((supposed->kind == SUPPOSED_RULING && is_of_clause (supposed, hidden)) ||
      (supposed->kind == SUPPOSED_SUBJECT && hidden->kind == HIDDEN_ORGANIZATION))
    return supposed->value;
  return value;
}

static gboolean is_fact (const Supposed *supposed) { return supposed->kind <= SUPPOSED_LESS; }

static gboolean is_supposed (const Supposition *all, guint slot)
{
  for (guint i = 0; i < all->n; i++)
    if (is_fact (&all->facts[i]) && all->facts[i].slot == slot)
      return TRUE;
  return FALSE;
}

/* What comes with the fact is open or not as that is found, unless something is supposed of it too. Things that come with each other
 * are taken for none first: none of them is open because another one was. */
static void suppose_companions (const Trial *trial, const Supposition *all, guint with, const Interval *slots,
                                SlotFunc set, gpointer data)
{
  const Vocabulary *vocabulary = trial->program->law->vocabulary;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < vocabulary->n_companions; i++) {
      const guint slot = vocabulary->companions[i].fact;
      if (vocabulary->companions[i].with == with && !is_supposed (all, slot) &&
          select_is_companion (vocabulary, trial->fact_case, trial_charge (trial), slot))
        set (data, slot,
             pass == 0 ? fact_not_found (vocabulary_fact (vocabulary, slot)) : companion_of (vocabulary, slot, slots));
    }
}

static void suppose_hidden (const Plan *plan, const Supposed *supposed, const Interval *slots, SlotFunc set,
                            gpointer data)
{
  const guint n_facts = plan->code.n_slots - plan->hidden->len;
  for (guint i = 0; i < plan->hidden->len; i++) {
    const Interval is = slots[n_facts + i];
    const Interval then = supposed_hidden (supposed, &g_array_index (plan->hidden, Hidden, i), is);
    if (!interval_equal (is, then))
      set (data, n_facts + i, then);
  }
}

void slots_suppose (const Trial *trial, const Plan *plan, const Supposition *all, const Interval *slots, SlotFunc set,
                    gpointer data)
{
  for (guint i = 0; i < all->n; i++) {
    const Supposed *supposed = &all->facts[i];
    if (!is_fact (supposed)) {
      suppose_hidden (plan, supposed, slots, set, data);
      continue;
    }
    set (data, supposed->slot, supposed_amount (supposed, slots[supposed->slot]));
    suppose_companions (trial, all, supposed->slot, slots, set, data);
  }
}

static void set_slot (gpointer data, guint slot, Interval value) { ((Interval *) data)[slot] = value; }

void slots_fill (const Trial *trial, const Plan *plan, Day on, Work *work)
{
  const gboolean once = trial->filled != NULL && !case_figures_change (trial->fact_case);
  work_make_room (work, plan);
  if (work->acts_met != NULL)
    g_ptr_array_set_size (work->acts_met, 0);
  (once ? fill_once : fill_again) (trial, plan, on, work);
  slots_suppose (trial, plan, &trial->supposed, work->slots, set_slot, work->slots);
}

/* ---- how it was counted ---- */

/* A joint amount that was counted from acts. */
static void set_joint (ChargeReasons *why)
{
  for (guint i = 0; i < why->shares->len; i++)
    for (guint j = 0; j < why->counts->len; j++) {
      ShareReason *share = g_ptr_array_index (why->shares, i);
      const ActsTally *tally = g_ptr_array_index (why->counts, j);
      share->joint = share->slot == tally->slot ? tally->total : share->joint;
    }
}

/* Something is known of a factor. */
static gboolean tells (const Fact *product, const Interval *slots)
{
  for (guint i = 0; i < product->n_factors; i++) {
    const Interval value = slots[product->factors[i]];
    if (value.lo > 0 || (value.hi > 0 && value.hi != UNBOUNDED))
      return TRUE;
  }
  return FALSE;
}

static ActsTally *product_tally (const Vocabulary *vocabulary, guint slot, const Interval *slots)
{
  const Fact *fact = vocabulary_fact (vocabulary, slot);
  ActsTally *tally = acts_tally_new ();
  tally->slot = slot;
  tally->total = slots[slot];
  tally->factors = g_array_new (FALSE, FALSE, sizeof (FactorTally));
  for (guint i = 0; i < fact->n_factors; i++) {
    const FactorTally factor = { fact->factors[i], slots[fact->factors[i]] };
    g_array_append_val (tally->factors, factor);
  }
  return tally;
}

/* Those that lead to a tier. */
static void add_products (const Trial *trial, const Plan *plan, const Interval *slots, GPtrArray *tallies)
{
  const Vocabulary *vocabulary = trial->program->law->vocabulary;
  for (guint i = 0; i < vocabulary->n_products; i++) {
    const guint slot = vocabulary->products[i];
    if (code_polarity (&plan->code, slot) != 0 && tells (vocabulary_fact (vocabulary, slot), slots) &&
        select_is_product (vocabulary, trial->fact_case, trial_charge (trial), slot))
      g_ptr_array_add (tallies, product_tally (vocabulary, slot, slots));
  }
}

static gboolean has_products (const Vocabulary *vocabulary, const Plan *plan)
{
  for (guint i = 0; i < vocabulary->n_products; i++)
    if (code_polarity (&plan->code, vocabulary->products[i]) != 0)
      return TRUE;
  return FALSE;
}

/* The slots as they were before anything was counted or multiplied; what acts show stays. Returns: yours. */
static Interval *before_counting (const Trial *trial, const Plan *plan, Day on, const Interval *slots)
{
  const Program *program = trial->program;
  Interval *before = g_memdup2 (slots, plan->code.n_slots * sizeof *slots);
  g_autofree Interval *stated = g_new (Interval, plan->code.n_slots + 1);
  select_fill (program, plan, on, trial->fact_case, trial_charge (trial), stated);
  for (guint i = 0; i < program->n_facts; i++)
    if (vocabulary_fact (program->law->vocabulary, i)->kind == FACT_QUANTITY)
      before[i] = stated[i];
  return before;
}

void slots_explain_counts (const Trial *trial, ChargeReasons *why, Work *work)
{
  const gboolean acts = trial->fact_case->batches->len > 0;
  if (why->plan == NULL || (!acts && !has_products (trial->program->law->vocabulary, why->plan)))
    return;
  const Day on = why->verdict.laws.candidates[why->verdict.applied].since;
  slots_fill (trial, why->plan, on, work);
  g_autofree Interval *before = acts ? before_counting (trial, why->plan, on, work->slots) : NULL;
  g_autoptr (GPtrArray) tallies =
      acts ? count (trial, why->plan, before, NULL) : g_ptr_array_new_with_free_func ((GDestroyNotify) acts_tally_free);
  add_products (trial, why->plan, work->slots, tallies);
  if (!acts && tallies->len == 0)
    return;
  why->counts = g_steal_pointer (&tallies);
  set_joint (why);
}
