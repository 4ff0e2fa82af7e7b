/* The ledger of a case and the counting rules in force in, a count for each measure out, with its arithmetic. */
#include "count/count.h"
#include "count/apart.h"
#include "count/combined.h"
#include "count/greatest.h"
#include "model/case/ledger.h"

/* measures */

static gboolean has_measure (const GPtrArray *measures, guint slot)
{
  for (guint i = 0; i < measures->len; i++)
    if (((const Measure *) g_ptr_array_index (measures, i))->tally->slot == slot)
      return TRUE;
  return FALSE;
}

static void take_measure (GPtrArray *measures, Measure *measure)
{
  if (measure->parts->len > 0)
    g_ptr_array_add (measures, measure);
  else
    measure_free (measure);
}

static gboolean has_price (const Ledger *ledger, const LawCounting *counting)
{
  for (guint i = 0; i < ledger->gifts->len; i++) {
    const Given *given = ledger_given (ledger, ledger_at (ledger->gifts, i));
    if (given->is_priced && ledger_is_paid_for (ledger, given, counting))
      return TRUE;
  }
  return FALSE;
}

/* The sum of the prices where the case does not state what it would be. */
static void add_prices (const Ledger *ledger, const LawCounting *counting, gpointer data)
{
  GPtrArray *measures = data;
  const guint slot = counting->prices;
  if (slot != LAW_NO_FACT && !ledger_is_stated (ledger, slot) && !has_measure (measures, slot) &&
      has_price (ledger, counting))
    take_measure (measures, measure_prices_new (ledger, counting));
}

/* Returns: yours, of Measure. */
static GPtrArray *find_measures (const Ledger *ledger)
{
  GPtrArray *measures = g_ptr_array_new_with_free_func ((GDestroyNotify) measure_free);
  for (guint i = 0; i < ledger->acts->facts->len; i++)
    take_measure (measures, measure_new (ledger, ledger_at (ledger->acts->facts, i)));
  ledger_each_counting (ledger, add_prices, measures);
  return measures;
}

/* Without a window the parts add up; else the windows have said what the whole comes to. */
static ActsTally *finish_tally (Measure *measure)
{
  const Interval sum = measure_write (measure);
  if (measure->tally->window == NULL)
    measure->tally->total = sum;
  return g_steal_pointer (&measure->tally);
}

static GPtrArray *count_ledger (const Ledger *ledger)
{
  GPtrArray *tallies = g_ptr_array_new_with_free_func ((GDestroyNotify) acts_tally_free);
  g_autoptr (GPtrArray) measures = find_measures (ledger);
  for (guint i = 0; i < measures->len; i++)
    measure_choose (g_ptr_array_index (measures, i));
  measures_combine (ledger->plan, measures);
  for (guint i = 0; i < measures->len; i++)
    g_ptr_array_add (tallies, finish_tally (g_ptr_array_index (measures, i)));
  return tallies;
}

GPtrArray *count_acts (const CountOf *of, const CaseActs *acts)
{
  Ledger ledger;
  ledger_begin (&ledger, of, acts);
  ledger_set_apart (&ledger, NULL);
  GPtrArray *tallies = count_ledger (&ledger);
  ledger_end (&ledger);
  return tallies;
}

/* what acts show */

/* What batches that show it, perhaps show it and do not show it say together. */
static Interval shown_together (const Shows *shows, const guint n[3])
{
  switch (shows->batches) {
  case SHOWS_ANY: return (Interval) { n[YES] > 0, n[YES] + n[UNKNOWN] > 0 };
  case SHOWS_ALL: return (Interval) { n[NO] + n[UNKNOWN] == 0, n[NO] == 0 };
  case SHOWS_ALIKE: return (Interval) { n[NO] + n[UNKNOWN] == 0, n[YES] + n[UNKNOWN] > 0 };
  }
  g_assert_not_reached ();
}

static void show_obtained (const Ledger *ledger, const LawShows *shows, const LawCounting *counting, Interval *slot)
{
  guint n[3] = { 0, 0, 0 };
  for (guint i = 0; i < ledger->batches->len; i++) {
    const Batch *batch = ledger_batch (ledger, ledger_at (ledger->batches, i));
    if (ledger_is_ours (ledger, batch->defendant) && batch->dealt_with.lo == 0 &&
        law_has_fact (&counting->facts, batch->fact))
      n[way_is_one_of (batch->obtained, shows->obtained)]++;
  }
  if (n[NO] + n[UNKNOWN] + n[YES] > 0)
    *slot = shown_together (shows->stated, n);
}

static void show_given (const Ledger *ledger, const LawCounting *counting, Interval *slot)
{
  for (guint i = 0; i < ledger->gifts->len; i++) {
    const Given *given = ledger_given (ledger, ledger_at (ledger->gifts, i));
    if (ledger_is_paid_for (ledger, given, counting) && given->dealt_with.lo == 0)
      *slot = interval_point (1);
  }
}

static void show_facts (const Ledger *ledger, const LawCounting *counting, gpointer data)
{
  Interval *slots = data;
  for (guint i = 0; i < counting->n_shows; i++) {
    const LawShows *shows = &counting->shows[i];
    if (shows->fact == LAW_NO_FACT || ledger_is_stated (ledger, shows->fact))
      continue;
    if (shows->obtained != 0)
      show_obtained (ledger, shows, counting, &slots[shows->fact]);
    else
      show_given (ledger, counting, &slots[shows->fact]);
  }
}

GPtrArray *count_fill (const CountOf *of, const CaseActs *acts, Interval *slots)
{
  Ledger ledger;
  ledger_begin (&ledger, of, acts);
  ledger_set_apart (&ledger, slots);
  ledger_each_counting (&ledger, show_facts, slots);
  GPtrArray *tallies = count_ledger (&ledger);
  count_set (tallies, slots);
  ledger_end (&ledger);
  return tallies;
}

void count_set (const GPtrArray *tallies, Interval *slots)
{
  for (guint i = 0; i < tallies->len; i++) {
    const ActsTally *tally = g_ptr_array_index (tallies, i);
    slots[tally->slot] = tally->total;
  }
}

void count_nothing (const CountOf *of, Interval *slots)
{
  Ledger ledger;
  ledger_begin (&ledger, of, NULL);
  ledger_set_apart (&ledger, slots);
  ledger_end (&ledger);
}
