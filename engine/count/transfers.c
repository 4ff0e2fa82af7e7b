/* One batch and what of it went to whom in, its count out.
 *
 * A record weighs max (1, number of different recipients) where obtaining counts, and the number of recipients where it
 * does not. Which records two transfers have in common is not known, so over a batch of N records, of which transfer j took
 * c[j] to t[j] recipients, the weights add up to
 *
 *     N - covered + sum of c[j] * t[j],     max c[j] <= covered <= min (N, sum of c[j])
 *
 * where the transfers share no recipient. Transfers to just the same recipients are taken together first, since giving a
 * record to someone twice adds nothing. Where recipients overlap in part, the least is counted as if each of them stood
 * only in the first transfer, the most as if they were all different: bounds that are safe, not always tight. */
#include "count/transfers.h"
#include <string.h>

gint64 count_plus (gint64 a, gint64 b) { return a > UNBOUNDED - b ? UNBOUNDED : a + b; }

gint64 count_less (gint64 a, gint64 b) { return a == UNBOUNDED ? a : MAX (a - b, 0); }

static gint64 multiply (gint64 a, gint64 b)
{
  gint64 product;
  return __builtin_mul_overflow (a, b, &product) ? UNBOUNDED : product;
}

Interval count_sum (Interval a, Interval b)
{
  return (Interval) { MIN (count_plus (a.lo, b.lo), UNBOUNDED - 1), count_plus (a.hi, b.hi) };
}

/* same recipients */

static int compare_names (gconstpointer a, gconstpointer b) { return strcmp (*(char *const *) a, *(char *const *) b); }

/* The names of recipients in one order. Returns: yours. */
static char *sorted (const char *to)
{
  g_auto (GStrv) names = g_strsplit (to, "\n", -1);
  qsort (names, g_strv_length (names), sizeof *names, compare_names);
  return g_strjoinv ("\n", names);
}

/* What the same recipients have in common; the public is nobody by name, and to a rule that counts a record once, to
 * however many it was given, all are the same. Returns: yours. */
static char *recipients_key (const LawCounting *counting, const char *to)
{
  gboolean each = counting != NULL && counting->stated->each_recipient;
  return !each || to == NULL ? g_strdup ("") : sorted (to);
}

static guint number_of (const GString *to)
{
  guint n = 1;
  for (gsize i = 0; to != NULL && i < to->len; i++)
    n += to->str[i] == '\n';
  return n;
}

/* Only recipients that count as one have other names added to theirs. */
static void add_names (TransferTally *transfer, const LawCounting *counting, const char *to)
{
  if ((counting != NULL && counting->stated->each_recipient) || transfer->to == NULL || to == NULL ||
      strcmp (transfer->to->str, to) == 0)
    return;
  g_string_append_printf (transfer->to, "\n%s", to);
}

/* Different records in both together. */
static void add_count (TransferTally *transfer, gboolean whole, Interval count, gint64 most, ActStanding standing)
{
  if (standing != ACT_PERHAPS)
    transfer->count.lo = MAX (transfer->count.lo, count.lo);
  transfer->count.hi = MIN (count_plus (transfer->count.hi, count.hi), most);
  if (act_counts (standing) == act_counts (transfer->standing))
    transfer->whole = transfer->whole || whole;
  else if (act_counts (standing) && !act_counts (transfer->standing))
    transfer->whole = whole;
  transfer->standing = MIN (transfer->standing, standing);
}

Interval transfers_clean (const BatchTally *tally, const Given *given)
{
  if (given->whole)
    return tally->left;
  return (
      Interval) { count_less (given->count.lo, tally->removed.hi == UNBOUNDED ? given->count.lo : tally->removed.hi),
                  MIN (given->count.hi, tally->left.hi) };
}

static TransferTally *start_transfer (BatchTally *tally, const Given *given, ActStanding standing)
{
  TransferTally *transfer = g_new0 (TransferTally, 1);
  transfer->to = given->to == NULL ? NULL : g_string_new (given->to);
  transfer->standing = standing;
  transfer->whole = given->whole;
  g_ptr_array_add (tally->transfers, transfer);
  return transfer;
}

/* The transfer of the same batch to the same recipients that it goes together with. What is left out stands alone. */
static TransferTally *find_transfer (BatchTally *tally, const LawCounting *counting, const Given *given,
                                     ActStanding standing)
{
  if (act_is_left_out (standing))
    return start_transfer (tally, given, standing);
  g_autofree char *key = recipients_key (counting, given->to);
  TransferTally *transfer = g_hash_table_lookup (tally->by_recipients, key);
  if (transfer == NULL) {
    transfer = start_transfer (tally, given, standing);
    g_hash_table_insert (tally->by_recipients, g_steal_pointer (&key), transfer);
  }
  return transfer;
}

void transfers_add (BatchTally *tally, const LawCounting *counting, const Given *given, ActStanding standing,
                    const char *reached)
{
  TransferTally *transfer = find_transfer (tally, counting, given, standing);
  add_names (transfer, counting, given->to);
  transfer->recipients = counting != NULL && counting->stated->each_recipient ? number_of (transfer->to) : 1;
  transfer->reached = reached != NULL ? reached : transfer->reached;
  add_count (transfer, given->whole, transfers_clean (tally, given), tally->left.hi, standing);
}

/* the total */

/* Recipients of the transfer that stood in none before. */
static guint new_recipients (const TransferTally *transfer, gboolean each, GHashTable *seen)
{
  if (transfer->to == NULL || !each)
    return transfer->recipients;
  g_auto (GStrv) names = g_strsplit (transfer->to->str, "\n", -1);
  guint n = 0;
  for (guint i = 0; names[i] != NULL; i++)
    if (g_hash_table_add (seen, g_strdup (names[i])))
      n++;
  return n;
}

static int compare_transfers (gconstpointer a, gconstpointer b)
{
  gint64 left = (*(TransferTally *const *) a)->count.lo, right = (*(TransferTally *const *) b)->count.lo;
  return (left < right) - (left > right);
}

/* The greatest transfer first: its recipients keep their weight. */
static gint64 least_total (const BatchTally *tally, gboolean each, gboolean twice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) order = g_ptr_array_new ();
  gint64 given = 0, covered = 0;
  for (guint i = 0; i < tally->transfers->len; i++)
    g_ptr_array_add (order, g_ptr_array_index (tally->transfers, i));
  g_ptr_array_sort (order, compare_transfers);
  for (guint i = 0; i < order->len; i++) {
    const TransferTally *transfer = g_ptr_array_index (order, i);
    guint n = act_counts (transfer->standing) ? new_recipients (transfer, each, seen) : 0;
    given = count_plus (given, multiply (transfer->count.lo, n));
    covered = count_plus (covered, n > 0 ? transfer->count.lo : 0);
  }
  if (tally->base != YES)
    return given;
  return count_plus (twice ? tally->left.lo : count_less (tally->left.lo, MIN (covered, tally->left.lo)), given);
}

static gint64 most_total (BatchTally *tally, gboolean each, gboolean twice)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 given = 0, covered = 0;
  guint recipients = 0;
  for (guint i = 0; i < tally->transfers->len; i++) {
    const TransferTally *transfer = g_ptr_array_index (tally->transfers, i);
    if (act_is_left_out (transfer->standing))
      continue;
    given = count_plus (given, multiply (transfer->count.hi, transfer->recipients));
    covered = MAX (covered, transfer->count.hi);
    guint n = new_recipients (transfer, each, seen);
    tally->recipients_meet = tally->recipients_meet || n < transfer->recipients;
    recipients += n;
  }
  gboolean base = tally->base != NO;
  gint64 alone = !base ? 0 : twice ? tally->left.hi : count_less (tally->left.hi, covered);
  guint weight = twice ? recipients + base : MAX (recipients, (guint) base);
  return MIN (count_plus (alone, given), multiply (tally->left.hi, weight));
}

static void find_covered (BatchTally *tally)
{
  gint64 sum = 0;
  tally->all_whole = TRUE;
  for (guint i = 0; i < tally->transfers->len; i++) {
    const TransferTally *transfer = g_ptr_array_index (tally->transfers, i);
    if (act_is_left_out (transfer->standing))
      continue;
    tally->all_whole = tally->all_whole && transfer->whole && act_counts (transfer->standing);
    tally->covered.lo = MAX (tally->covered.lo, act_counts (transfer->standing) ? transfer->count.lo : 0);
    sum = count_plus (sum, transfer->count.hi);
  }
  tally->covered.hi = MIN (sum, tally->left.hi);
}

void transfers_count (BatchTally *tally, const LawCounting *counting)
{
  gboolean each = counting != NULL && counting->stated->each_recipient;
  gboolean twice = counting != NULL && counting->stated->twice;
  find_covered (tally);
  tally->total = (Interval) { least_total (tally, each, twice), most_total (tally, each, twice) };
  /* a lower bound beyond 64 bits is still a lower bound one below */
  tally->total.lo = MIN (tally->total.lo, UNBOUNDED - 1);
}
