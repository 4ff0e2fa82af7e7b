/* In: the ledger of a case. Out: its acts, each with what it comes to of every fact that acts are listed of. Batches that name
 * one act are figures of that act; what an authority has dealt with comes to nothing. */
#include "count/listed_acts.h"
#include "count/acts.h"
#include "count/apart.h"
#include "count/transfers.h"

/* Acts by what they are called. */
typedef struct {
  const Ledger *ledger;
  ListedActs *listed;
  GHashTable *by_name; /* name → index + 1 */
} Listing;

static guint add_act (const Listing *listing, const Batch *batch)
{
  const ListedAct act = { batch->act != NULL ? batch->act : batch->id, batch->on };
  g_array_append_val (listing->listed->acts, act);
  g_array_set_size (listing->listed->amounts, listing->listed->acts->len * listing->listed->facts->len);
  return listing->listed->acts->len - 1;
}

/* The act that the batch is of. Its days are all that its batches lie on. */
static guint act_of (const Listing *listing, const Batch *batch)
{
  const guint known = batch->act == NULL ? 0 : GPOINTER_TO_UINT (g_hash_table_lookup (listing->by_name, batch->act));
  const guint index = known > 0 ? known - 1 : add_act (listing, batch);
  ListedAct *act = &g_array_index (listing->listed->acts, ListedAct, index);
  act->on = (Interval) { MIN (act->on.lo, batch->on.lo), MAX (act->on.hi, batch->on.hi) };
  if (known == 0 && batch->act != NULL)
    g_hash_table_insert (listing->by_name, (gpointer) batch->act, GUINT_TO_POINTER (index + 1));
  return index;
}

/* What the batch comes to, whatever adds up with it. */
static Interval amount_of (Measure *measure, guint part)
{
  const ActsPart *of = measure_at (measure, part);
  gboolean perhaps = FALSE;
  for (guint i = of->first; i < of->first + of->n; i++)
    perhaps = perhaps || measure_act (measure, i)->standing == ACT_PERHAPS;
  for (guint i = of->first; i < of->first + of->n; i++)
    measure_set (measure, i, !act_is_left_out (measure_act (measure, i)->standing));
  const Interval amount = measure_part (measure, part);
  return (Interval) { perhaps ? 0 : amount.lo, amount.hi };
}

static void add_fact (const Listing *listing, guint fact)
{
  Measure *measure = measure_new (listing->ledger, ledger_at (listing->listed->facts, fact));
  for (guint i = 0; i < measure->parts->len; i++) {
    const guint act = act_of (listing, ledger_batch (listing->ledger, measure_at (measure, i)->batch));
    const Interval amount = amount_of (measure, i);
    Interval *sum =
        &g_array_index (listing->listed->amounts, Interval, (gsize) act * listing->listed->facts->len + fact);
    *sum = (Interval) { count_plus (sum->lo, amount.lo), count_plus (sum->hi, amount.hi) };
  }
  measure_free (measure);
}

ListedActs *listed_acts_new (const CountOf *of, const CaseActs *acts)
{
  Ledger ledger;
  ListedActs *listed = g_new (ListedActs, 1);
  *listed = (ListedActs) { acts->facts, g_array_new (FALSE, TRUE, sizeof (ListedAct)),
                           g_array_new (FALSE, TRUE, sizeof (Interval)) };
  g_autoptr (GHashTable) by_name = g_hash_table_new (g_str_hash, g_str_equal);
  const Listing listing = { &ledger, listed, by_name };
  ledger_begin (&ledger, of, acts);
  ledger_set_apart (&ledger, NULL);
  for (guint i = 0; i < listed->facts->len; i++)
    add_fact (&listing, i);
  ledger_end (&ledger);
  return listed;
}

void listed_acts_free (ListedActs *listed)
{
  if (listed == NULL)
    return;
  g_array_unref (listed->acts);
  g_array_unref (listed->amounts);
  g_free (listed);
}
