/* Transfers of one batch in, what they come to out, in log n for each that comes or goes: at least the greatest of them, since
 * all may be the same records; at most all of them, up to what there is. The greatest is the root of a tree of maxima. */
#include "count/running.h"
#include "count/transfers.h"

struct Running {
  Interval left;
  Truth base;
  gboolean twice;
  Interval *counts;
  guint n, size; /* of the tree: a power of two */
  gint64 *tree;  /* node i has children 2i and 2i + 1; leaves from `size` */
  guint n_given;
  __int128 sum; /* of upper ends */
};

Running *running_new (Interval left, Truth base, gboolean twice, const Interval *counts, guint n)
{
  Running *running = g_new0 (Running, 1);
  running->left = left;
  running->base = base;
  running->twice = twice;
  running->counts = g_memdup2 (counts, n * sizeof *counts);
  running->n = n;
  for (running->size = 1; running->size < n;)
    running->size *= 2;
  running->tree = g_new0 (gint64, 2 * running->size);
  return running;
}

void running_free (Running *running)
{
  if (running == NULL)
    return;
  g_free (running->counts);
  g_free (running->tree);
  g_free (running);
}

void running_turn (Running *running, guint transfer, gboolean counts)
{
  const Interval count = running->counts[transfer];
  guint i = running->size + transfer;
  running->n_given += counts ? 1 : -1;
  running->sum += counts ? (__int128) count.hi : -(__int128) count.hi;
  running->tree[i] = counts ? count.lo : 0;
  for (i /= 2; i > 0; i /= 2)
    running->tree[i] = MAX (running->tree[2 * i], running->tree[2 * i + 1]);
}

static gint64 least_total (const Running *running, gboolean obtained)
{
  gint64 given = running->tree[1];
  if (!obtained || running->base != YES)
    return given;
  return running->twice ? count_plus (running->left.lo, given) : MAX (running->left.lo, given);
}

static gint64 most_total (const Running *running, gboolean obtained)
{
  gint64 given = running->sum > running->left.hi ? running->left.hi : (gint64) running->sum;
  if (!obtained || running->base == NO)
    return given;
  return running->twice ? count_plus (running->left.hi, given) : running->left.hi;
}

Interval running_total (const Running *running, gboolean obtained)
{
  return (Interval) { MIN (least_total (running, obtained), UNBOUNDED - 1), most_total (running, obtained) };
}
