/* The ledger of a case and the counting rules in force in, a count for each measure out, with its arithmetic. */
#include "count/count.h"
#include "count/handings.h"

typedef struct {
  const Vocabulary *vocabulary;
  const Plan *plan;
  const Case *fact_case;
  gint defendant;
} Ledger;

/* the rules in force */

static gboolean names (char *const *facts, const char *id) { return g_strv_contains ((const char *const *) facts, id); }

typedef gconstpointer (*FindRule) (const Standard *standard, const char *id);

static gconstpointer find_counting (const Standard *standard, const char *id)
{
  for (guint i = 0; i < standard->countings->len; i++) {
    const Counting *counting = g_ptr_array_index (standard->countings, i);
    if (names (counting->facts, id))
      return counting;
  }
  return NULL;
}

static gconstpointer find_cumulation (const Standard *standard, const char *id)
{
  for (guint i = 0; i < standard->cumulations->len; i++) {
    const Cumulation *cumulation = g_ptr_array_index (standard->cumulations, i);
    if (names (cumulation->facts, id))
      return cumulation;
  }
  return NULL;
}

/* The first rule about the fact in the instruments in force; NULL if none has any. */
static gconstpointer find_rule (const Ledger *ledger, guint slot, FindRule find, const Instrument **ret_instrument)
{
  const char *id = vocabulary_fact (ledger->vocabulary, slot)->id;
  *ret_instrument = NULL;
  for (guint i = 0; i < ledger->plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (ledger->plan->instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      gconstpointer rule = standard_speaks_of (standard, ledger->plan->offence->id) ? find (standard, id) : NULL;
      if (rule != NULL) {
        *ret_instrument = instrument;
        return rule;
      }
    }
  }
  return NULL;
}

/* Over which acts the window lies: those that the cumulation is about; for a sum of prices, those that are paid for. */
static Window find_window (const Ledger *ledger, const ActsTally *tally, const Counting *paid)
{
  char *const *facts = paid != NULL ? paid->facts : tally->window != NULL ? tally->window->facts : NULL;
  return window_of (ledger->vocabulary, tally->window, facts, ledger->fact_case, ledger->defendant);
}

static ActsTally *start_tally (const Ledger *ledger, guint slot)
{
  ActsTally *tally = acts_tally_new ();
  tally->slot = slot;
  tally->counting = find_rule (ledger, slot, find_counting, &tally->instrument);
  tally->window = find_rule (ledger, slot, find_cumulation, &tally->window_of);
  return tally;
}

/* one batch */

static gboolean is_ours (const Ledger *ledger, gint defendant)
{
  return case_speaks_of (ledger->fact_case, defendant, ledger->defendant);
}

/* Whether records that were obtained in this way count by themselves. */
static Truth obtaining_counts (const Counting *counting, Obtained way)
{
  if (counting == NULL)
    return way == OBTAINED_LAWFUL ? NO : way == OBTAINED_ON_DUTY ? UNKNOWN : YES;
  if (counting->unlawful[0] == NULL || names (counting->unlawful, obtained_id (way)))
    return YES;
  return way == OBTAINED_UNKNOWN ? UNKNOWN : NO;
}

static Truth base_of (const BatchTally *tally, const Counting *counting)
{
  Truth unlawful = obtaining_counts (counting, tally->obtained);
  switch (tally->standing) {
  case ACT_COUNTS: return unlawful;
  case ACT_PERHAPS: return truth_least (unlawful, UNKNOWN);
  case ACT_DEALT_WITH:
  case ACT_TOO_OLD: return NO;
  }
  g_assert_not_reached ();
}

/* A batch holds at least what was given of it at once. */
static gint64 least_found (const Ledger *ledger, guint index)
{
  gint64 least = g_array_index (ledger->fact_case->batches, Batch, index).found.lo;
  for (guint i = 0; i < ledger->fact_case->given->len; i++) {
    const Given *given = &g_array_index (ledger->fact_case->given, Given, i);
    if (given->batch == index && !given->whole)
      least = MAX (least, given->count.lo);
  }
  return least;
}

static void set_numbers (const Ledger *ledger, guint index, const Counting *counting, BatchTally *tally)
{
  const Batch *batch = &g_array_index (ledger->fact_case->batches, Batch, index);
  tally->found = (Interval) { least_found (ledger, index), batch->found.hi };
  if (counting != NULL && counting->as_found) {
    tally->left = tally->found;
    return;
  }
  tally->removed = batch->removed;
  tally->is_left_stated = batch->is_left_stated;
  tally->left = batch->left;
  if (!batch->is_left_stated)
    tally->left.lo = batch->removed.hi == UNBOUNDED ? 0 : count_less (tally->found.lo, batch->removed.hi);
}

static void add_handings (const Ledger *ledger, guint index, const Counting *counting, const Window *window,
                          BatchTally *tally)
{
  for (guint i = 0; i < ledger->fact_case->given->len; i++) {
    const Given *given = &g_array_index (ledger->fact_case->given, Given, i);
    if (given->batch == index && is_ours (ledger, given->defendant))
      handings_add (tally, counting, given, window_standing (window, given->on, given->dealt_with));
  }
}

/* NULL where neither the batch nor anything given of it is the defendant's. Returns: yours. */
static BatchTally *count_batch (const Ledger *ledger, guint index, const Counting *counting, const Window *window)
{
  const Batch *batch = &g_array_index (ledger->fact_case->batches, Batch, index);
  gboolean ours = is_ours (ledger, batch->defendant);
  BatchTally *tally = batch_tally_new ();
  tally->id = g_strdup (batch->id);
  tally->written = g_strdup (batch->written);
  tally->obtained = batch->obtained;
  tally->standing = window_standing (window, batch->on, batch->dealt_with);
  set_numbers (ledger, index, counting, tally);
  tally->base = ours ? base_of (tally, counting) : NO;
  add_handings (ledger, index, counting, window, tally);
  handings_count (tally, counting);
  if (ours || tally->handings->len > 0)
    return tally;
  batch_tally_free (tally);
  return NULL;
}

static void add_total (Interval *total, Interval part)
{
  *total = (Interval) { MIN (count_plus (total->lo, part.lo), UNBOUNDED - 1), count_plus (total->hi, part.hi) };
}

static ActsTally *count_measure (const Ledger *ledger, guint slot)
{
  ActsTally *tally = start_tally (ledger, slot);
  const Window window = find_window (ledger, tally, NULL);
  for (guint i = 0; i < ledger->fact_case->batches->len; i++) {
    const Batch *batch = &g_array_index (ledger->fact_case->batches, Batch, i);
    BatchTally *part = batch->fact == slot ? count_batch (ledger, i, tally->counting, &window) : NULL;
    if (part == NULL)
      continue;
    g_ptr_array_add (tally->batches, part);
    add_total (&tally->total, part->total);
  }
  return tally;
}

/* prices */

static gboolean is_stated (const Ledger *ledger, guint slot)
{
  for (guint i = 0; i < ledger->fact_case->stated->len; i++) {
    const Stated *stated = &g_array_index (ledger->fact_case->stated, Stated, i);
    if (stated->fact == slot && is_ours (ledger, stated->defendant))
      return TRUE;
  }
  return FALSE;
}

static Interval counted_price (const PriceTally *price)
{
  if (price->standing == ACT_COUNTS)
    return price->price;
  return (Interval) { 0, price->standing == ACT_PERHAPS ? price->price.hi : 0 };
}

/* A price that is not stated was not found, or is not known, as the case says of all its findings. */
static void add_price (const Ledger *ledger, const Given *given, const Window *window, ActsTally *tally)
{
  PriceTally *price = g_new0 (PriceTally, 1);
  price->batch = g_strdup (g_array_index (ledger->fact_case->batches, Batch, given->batch).id);
  price->to = g_strdup (given->to);
  price->is_priced = given->is_priced;
  price->price = given->is_priced ? given->price : (Interval) { 0, ledger->fact_case->complete ? 0 : UNBOUNDED };
  price->standing = window_standing (window, given->on, given->dealt_with);
  g_ptr_array_add (tally->prices, price);
  add_total (&tally->total, counted_price (price));
}

/* Whether the price of what was given goes to this sum. */
static gboolean is_paid_for (const Ledger *ledger, const Given *given, const Counting *counting)
{
  const Batch *batch = &g_array_index (ledger->fact_case->batches, Batch, given->batch);
  return is_ours (ledger, given->defendant) &&
         names (counting->facts, vocabulary_fact (ledger->vocabulary, batch->fact)->id);
}

static gboolean has_price (const Ledger *ledger, const Counting *counting)
{
  for (guint i = 0; i < ledger->fact_case->given->len; i++) {
    const Given *given = &g_array_index (ledger->fact_case->given, Given, i);
    if (given->is_priced && is_paid_for (ledger, given, counting))
      return TRUE;
  }
  return FALSE;
}

/* The sum of the prices where the case does not state what it would be; NULL otherwise. */
static ActsTally *count_prices (const Ledger *ledger, const Instrument *instrument, const Counting *counting)
{
  gint slot = counting->prices != NULL ? vocabulary_find (ledger->vocabulary, counting->prices) : -1;
  if (slot < 0 || is_stated (ledger, (guint) slot) || !has_price (ledger, counting))
    return NULL;
  ActsTally *tally = start_tally (ledger, (guint) slot);
  tally->instrument = instrument;
  tally->counting = counting;
  const Window window = find_window (ledger, tally, counting);
  for (guint i = 0; i < ledger->fact_case->given->len; i++) {
    const Given *given = &g_array_index (ledger->fact_case->given, Given, i);
    if (is_paid_for (ledger, given, counting))
      add_price (ledger, given, &window, tally);
  }
  return tally;
}

/* all of it */

typedef void (*EachCounting) (const Ledger *ledger, const Instrument *instrument, const Counting *counting,
                              gpointer data);

static void each_counting (const Ledger *ledger, EachCounting func, gpointer data)
{
  for (guint i = 0; i < ledger->plan->instruments->len; i++) {
    const Instrument *instrument = g_ptr_array_index (ledger->plan->instruments, i);
    for (guint j = 0; j < instrument->standards->len; j++) {
      const Standard *standard = g_ptr_array_index (instrument->standards, j);
      for (guint k = 0; standard_speaks_of (standard, ledger->plan->offence->id) && k < standard->countings->len; k++)
        func (ledger, instrument, g_ptr_array_index (standard->countings, k), data);
    }
  }
}

static gboolean has_tally (const GPtrArray *tallies, guint slot)
{
  for (guint i = 0; i < tallies->len; i++)
    if (((const ActsTally *) g_ptr_array_index (tallies, i))->slot == slot)
      return TRUE;
  return FALSE;
}

static void add_prices (const Ledger *ledger, const Instrument *instrument, const Counting *counting, gpointer data)
{
  GPtrArray *tallies = data;
  ActsTally *prices = count_prices (ledger, instrument, counting);
  if (prices != NULL && !has_tally (tallies, prices->slot))
    g_ptr_array_add (tallies, prices);
  else
    acts_tally_free (prices);
}

static Ledger ledger_of (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge)
{
  return (Ledger) { program->book->vocabulary, plan, fact_case, charge->defendant };
}

GPtrArray *count_acts (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge)
{
  GPtrArray *tallies = g_ptr_array_new_with_free_func ((GDestroyNotify) acts_tally_free);
  const Ledger ledger = ledger_of (program, plan, fact_case, charge);
  for (guint i = 0; i < fact_case->batches->len; i++) {
    guint slot = g_array_index (fact_case->batches, Batch, i).fact;
    ActsTally *tally = has_tally (tallies, slot) ? NULL : count_measure (&ledger, slot);
    if (tally != NULL && tally->batches->len > 0)
      g_ptr_array_add (tallies, tally);
    else
      acts_tally_free (tally);
  }
  each_counting (&ledger, add_prices, tallies);
  return tallies;
}

/* what acts show */

static Truth shown_by (const Shows *shows, const Batch *batch)
{
  if (names (shows->obtained, obtained_id (batch->obtained)))
    return YES;
  return batch->obtained == OBTAINED_UNKNOWN ? UNKNOWN : NO;
}

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

static void show_obtained (const Ledger *ledger, const Shows *shows, const Counting *counting, Interval *slot)
{
  guint n[3] = { 0, 0, 0 };
  for (guint i = 0; i < ledger->fact_case->batches->len; i++) {
    const Batch *batch = &g_array_index (ledger->fact_case->batches, Batch, i);
    if (is_ours (ledger, batch->defendant) && batch->dealt_with.lo == 0 &&
        names (counting->facts, vocabulary_fact (ledger->vocabulary, batch->fact)->id))
      n[shown_by (shows, batch)]++;
  }
  if (n[NO] + n[UNKNOWN] + n[YES] > 0)
    *slot = shown_together (shows, n);
}

static void show_given (const Ledger *ledger, const Counting *counting, Interval *slot)
{
  for (guint i = 0; i < ledger->fact_case->given->len; i++) {
    const Given *given = &g_array_index (ledger->fact_case->given, Given, i);
    if (is_paid_for (ledger, given, counting) && given->dealt_with.lo == 0)
      *slot = interval_point (1);
  }
}

static void show_facts (const Ledger *ledger, const Instrument *instrument, const Counting *counting, gpointer data)
{
  Interval *slots = data;
  (void) instrument;
  for (guint i = 0; i < counting->shows->len; i++) {
    const Shows *shows = g_ptr_array_index (counting->shows, i);
    gint slot = vocabulary_find (ledger->vocabulary, shows->fact);
    if (slot < 0 || is_stated (ledger, (guint) slot))
      continue;
    if (shows->obtained[0] != NULL)
      show_obtained (ledger, shows, counting, &slots[slot]);
    else
      show_given (ledger, counting, &slots[slot]);
  }
}

void count_fill (const Program *program, const Plan *plan, const Case *fact_case, const Charge *charge, Interval *slots)
{
  if (fact_case->batches->len == 0)
    return;
  const Ledger ledger = ledger_of (program, plan, fact_case, charge);
  g_autoptr (GPtrArray) tallies = count_acts (program, plan, fact_case, charge);
  for (guint i = 0; i < tallies->len; i++) {
    const ActsTally *tally = g_ptr_array_index (tallies, i);
    slots[tally->slot] = tally->total;
  }
  each_counting (&ledger, show_facts, slots);
}
