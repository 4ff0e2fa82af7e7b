/* In: a ledger and a fact. Out: the acts that are counted for it, part by part, and what a part comes to when some of its
 * acts count and others do not. */
#include "count/acts.h"
#include "count/apart.h"
#include "count/transfers.h"

static Measure *start_measure (const Ledger *ledger, guint slot)
{
  Measure *measure = g_new0 (Measure, 1);
  measure->ledger = ledger;
  measure->tally = acts_tally_new ();
  measure->tally->slot = slot;
  const LawCumulation *window = ledger_cumulation (ledger, slot);
  measure->tally->window = window;
  measure->tally->perhaps = window != NULL && ledger_gates (ledger, &window->gates) == UNKNOWN;
  measure->acts = g_array_new (FALSE, TRUE, sizeof (Act));
  measure->parts = g_array_new (FALSE, TRUE, sizeof (ActsPart));
  return measure;
}

void measure_free (Measure *measure)
{
  if (measure == NULL)
    return;
  acts_tally_free (measure->tally);
  for (guint i = 0; i < measure->parts->len; i++)
    running_free (measure_at (measure, i)->running);
  g_array_unref (measure->acts);
  g_array_unref (measure->parts);
  g_free (measure);
}

static ActStanding standing_of (Interval dealt_with)
{
  return dealt_with.lo == 1 ? ACT_DEALT_WITH : dealt_with.hi == 1 ? ACT_PERHAPS : ACT_COUNTS;
}

static void add_act (Measure *measure, gint given, Interval on, Interval dealt_with)
{
  const Act act = { .given = given,
                    .part = measure->parts->len,
                    .on = on,
                    .dealt_with = dealt_with,
                    .standing = standing_of (dealt_with) };
  g_array_append_val (measure->acts, act);
}

static void end_part (Measure *measure, guint batch, guint first, gboolean ours)
{
  ActsPart part = { batch, first, measure->acts->len - first, ours, 0, { -1, -1 }, NULL };
  for (guint i = first; i < measure->acts->len; i++)
    part.n_counted += act_counts (measure_act (measure, i)->standing);
  if (part.n > 0)
    g_array_append_val (measure->parts, part);
}

/* A batch is of no interest where neither it nor anything given of it is the defendant's. */
static void add_batch (Measure *measure, guint index)
{
  const Ledger *ledger = measure->ledger;
  const Batch *batch = ledger_batch (ledger, index);
  guint first = measure->acts->len;
  gboolean ours = ledger_is_ours (ledger, batch->defendant);
  if (ours)
    add_act (measure, -1, batch->on, batch->dealt_with);
  for (guint i = ledger_first_gift (ledger, index); i < ledger->gifts_by_batch->len; i++) {
    const guint gift = ledger_at (ledger->gifts_by_batch, i);
    const Given *given = ledger_given (ledger, gift);
    if (given->batch != index)
      break;
    add_act (measure, (gint) gift, given->on, given->dealt_with);
  }
  end_part (measure, index, first, ours);
}

Measure *measure_new (const Ledger *ledger, guint slot)
{
  Measure *measure = start_measure (ledger, slot);
  measure->tally->counting = ledger_counting (ledger, slot);
  for (guint i = 0; i < ledger->batches->len; i++)
    if (ledger_batch (ledger, ledger_at (ledger->batches, i))->fact == slot)
      add_batch (measure, ledger_at (ledger->batches, i));
  return measure;
}

Measure *measure_prices_new (const Ledger *ledger, const LawCounting *counting)
{
  Measure *measure = start_measure (ledger, counting->prices);
  measure->of_prices = TRUE;
  measure->tally->counting = counting;
  for (guint i = 0; i < ledger->gifts->len; i++) {
    const guint gift = ledger_at (ledger->gifts, i);
    const Given *given = ledger_given (ledger, gift);
    if (!ledger_is_paid_for (ledger, given, counting))
      continue;
    add_act (measure, (gint) gift, given->on, given->dealt_with);
    end_part (measure, given->batch, measure->acts->len - 1, FALSE);
  }
  return measure;
}

/* one batch */

/* Whether records that were obtained in this way count by themselves. */
static Truth obtaining_counts (const LawCounting *counting, Obtained way)
{
  if (counting == NULL)
    return way == OBTAINED_LAWFUL ? NO : way == OBTAINED_ON_DUTY ? UNKNOWN : YES;
  return counting->unlawful == 0 ? YES : way_is_one_of (way, counting->unlawful);
}

static Truth base_of (const BatchTally *tally, const LawCounting *counting)
{
  Truth unlawful = obtaining_counts (counting, tally->obtained);
  if (act_is_left_out (tally->standing))
    return NO;
  unlawful = truth_least (unlawful, truth_not (tally->apart));
  return tally->standing == ACT_PERHAPS ? truth_least (unlawful, UNKNOWN) : unlawful;
}

/* A batch holds at least what was given of it at once. */
static gint64 least_found (const Ledger *ledger, guint index)
{
  return MAX (ledger_batch (ledger, index)->found.lo, ledger->acts->passed_on[index].least);
}

static void set_numbers (const Ledger *ledger, guint index, const LawCounting *counting, BatchTally *tally)
{
  const Batch *batch = ledger_batch (ledger, index);
  tally->found = (Interval) { least_found (ledger, index), batch->found.hi };
  if (counting != NULL && counting->stated->as_found) {
    tally->left = tally->found;
    return;
  }
  tally->removed = batch->removed;
  tally->is_left_stated = batch->is_left_stated;
  tally->left = batch->left;
  if (!batch->is_left_stated)
    tally->left.lo = batch->removed.hi == UNBOUNDED ? 0 : count_less (tally->found.lo, batch->removed.hi);
}

static BatchTally *start_batch (const Measure *measure, const ActsPart *part)
{
  const Batch *batch = ledger_batch (measure->ledger, part->batch);
  const Act *obtaining = part->ours ? measure_act (measure, part->first) : NULL;
  BatchTally *tally = batch_tally_new ();
  tally->id = g_strdup (batch->id);
  tally->written = g_strdup (batch->written);
  tally->obtained = batch->obtained;
  tally->standing = part->ours ? obtaining->standing : standing_of (batch->dealt_with);
  tally->reached = part->ours ? obtaining->reached : NULL;
  set_numbers (measure->ledger, part->batch, measure->tally->counting, tally);
  tally->apart = ledger_is_apart (measure->ledger, part->batch);
  tally->base = part->ours ? base_of (tally, measure->tally->counting) : NO;
  return tally;
}

/* Returns: yours. */
static BatchTally *count_batch (const Measure *measure, const ActsPart *part)
{
  const LawCounting *counting = measure->tally->counting;
  BatchTally *tally = start_batch (measure, part);
  for (guint i = part->first + (part->ours ? 1 : 0); i < part->first + part->n; i++) {
    const Act *act = measure_act (measure, i);
    transfers_add (tally, counting, ledger_given (measure->ledger, (guint) act->given), act->standing, act->reached);
  }
  transfers_count (tally, counting);
  return tally;
}

/* one price */

/* A price that is not stated was not found, or is not known, as the case says of all its findings. */
static Interval price_of (const Measure *measure, const Given *given)
{
  if (given->is_priced)
    return given->price;
  return (Interval) { 0, measure->ledger->fact_case->complete ? 0 : UNBOUNDED };
}

static Interval counted_price (const Measure *measure, const Act *act)
{
  const Interval price = price_of (measure, ledger_given (measure->ledger, (guint) act->given));
  if (act_counts (act->standing))
    return price;
  return (Interval) { 0, act->standing == ACT_PERHAPS ? price.hi : 0 };
}

static PriceTally *write_price (const Measure *measure, const Act *act)
{
  const Given *given = ledger_given (measure->ledger, (guint) act->given);
  PriceTally *price = g_new0 (PriceTally, 1);
  price->batch = g_strdup (ledger_batch (measure->ledger, given->batch)->id);
  price->to = g_strdup (given->to);
  price->is_priced = given->is_priced;
  price->price = price_of (measure, given);
  price->standing = act->standing;
  price->reached = act->reached;
  return price;
}

/* parts */

static Interval count_part (const Measure *measure, const ActsPart *part)
{
  if (measure->of_prices)
    return counted_price (measure, measure_act (measure, part->first));
  BatchTally *tally = count_batch (measure, part);
  const Interval total = tally->total;
  batch_tally_free (tally);
  return total;
}

/* acts that come and go */

enum { FEW = 2 };

static Running *start_running (const Measure *measure, const ActsPart *part)
{
  const LawCounting *counting = measure->tally->counting;
  g_autoptr (GArray) counts = g_array_new (FALSE, FALSE, sizeof (Interval));
  BatchTally *tally = start_batch (measure, part);
  for (guint i = part->first + (part->ours ? 1 : 0); i < part->first + part->n; i++) {
    const Interval count =
        transfers_clean (tally, ledger_given (measure->ledger, (guint) measure_act (measure, i)->given));
    g_array_append_val (counts, count);
  }
  Running *running = running_new (tally->left, part->ours ? obtaining_counts (counting, tally->obtained) : NO,
                                  counting != NULL && counting->stated->twice,
                                  (const Interval *) (const void *) counts->data, counts->len);
  batch_tally_free (tally);
  return running;
}

void measure_leave_out (Measure *measure)
{
  gboolean each = measure->tally->counting != NULL && measure->tally->counting->stated->each_recipient;
  for (guint i = 0; i < measure->acts->len; i++)
    measure_act (measure, i)->standing = ACT_OUTSIDE;
  for (guint i = 0; i < measure->parts->len; i++) {
    ActsPart *part = measure_at (measure, i);
    part->n_counted = 0;
    running_free (part->running);
    part->running = part->n > FEW && !each && !measure->of_prices ? start_running (measure, part) : NULL;
  }
}

void measure_set (Measure *measure, guint act, gboolean counts)
{
  Act *set = measure_act (measure, act);
  ActsPart *part = measure_at (measure, set->part);
  gboolean counted = act_counts (set->standing);
  set->standing = counts ? ACT_COUNTS : ACT_OUTSIDE;
  if (counted == counts)
    return;
  part->n_counted += counts ? 1 : -1;
  if (part->running != NULL && set->given >= 0)
    running_turn (part->running, act - part->first - (part->ours ? 1 : 0), counts);
}

Interval measure_part (Measure *measure, guint index)
{
  ActsPart *part = measure_at (measure, index);
  if (part->n_counted == 0)
    return interval_point (0);
  if (part->running != NULL)
    return running_total (part->running, part->ours && act_counts (measure_act (measure, part->first)->standing));
  if (part->n_counted < part->n)
    return count_part (measure, part);
  if (part->all.lo < 0)
    part->all = count_part (measure, part);
  return part->all;
}

Interval measure_alone (Measure *measure, guint act)
{
  measure_set (measure, act, TRUE);
  const Interval alone = measure_part (measure, measure_act (measure, act)->part);
  measure_set (measure, act, FALSE);
  return alone;
}

Interval measure_write (Measure *measure)
{
  Interval sum = { 0, 0 };
  for (guint i = 0; i < measure->parts->len; i++) {
    const ActsPart *part = measure_at (measure, i);
    const Act *act = measure_act (measure, part->first);
    BatchTally *batch = measure->of_prices ? NULL : count_batch (measure, part);
    const Interval total = measure->of_prices ? counted_price (measure, act) : batch->total;
    if (measure->of_prices)
      g_ptr_array_add (measure->tally->prices, write_price (measure, act));
    else
      g_ptr_array_add (measure->tally->batches, batch);
    sum = count_sum (sum, total);
  }
  return sum;
}
